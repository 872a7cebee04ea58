/** An element of FEST by its local name, with those of its children that are read. */
export interface RawElement {
  readonly name: string;
  /** Kith's V, U and DN; the rest is there and not read. */
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: RawElement[];
}

/** Which elements are read, by local names from the outermost in. Everything else is passed over. */
export interface KeptElement {
  readonly [localName: string]: KeptElement;
}

const leaf: KeptElement = {};

function leaves(names: string): KeptElement {
  return Object.fromEntries(names.split(' ').map((name) => [name, leaf]));
}

const refusjon: KeptElement = leaves('RefRefusjonsgruppe GyldigFraDato ForskrivesTilDato');
const sorted: KeptElement = leaves('Sortering RefVirkestoffMedStyrke RefVirkestoff');

const legemiddel: KeptElement = {
  ...leaves('Id Atc NavnFormStyrke Reseptgruppe LegemiddelformKort Preparattype Opioidsoknad'),
  Refusjon: refusjon,
  AdministreringLegemiddel: leaves('Administrasjonsvei'),
};

const legemiddelMerkevare: KeptElement = {
  ...legemiddel,
  ...leaves('Varenavn LegemiddelformLang'),
  SortertVirkestoffMedStyrke: sorted,
  SortertVirkestoffUtenStyrke: sorted,
};

const legemiddelpakning: KeptElement = {
  ...legemiddel,
  ...leaves('Varenr'),
  Pakningsinfo: leaves('RefLegemiddelMerkevare Pakningsstr EnhetPakning'),
  Markedsforingsinfo: leaves('Markedsforingsdato AvregDato MidlUtgattDato'),
};

const refusjonshjemmel: KeptElement = {
  Refusjonshjemmel: leaf,
  Refusjonsgruppe: leaves('Id GruppeNr Atc RefusjonsberettighetBruk RefVilkar'),
};

const row = (object: KeptElement): KeptElement => ({ Id: leaf, Status: leaf, ...object });

/** The children of the root. Those called `Kat…` hold the rows. */
export const kept: KeptElement = {
  HentetDato: leaf,
  KatLegemiddelMerkevare: {
    OppfLegemiddelMerkevare: row({ LegemiddelMerkevare: legemiddelMerkevare }),
  },
  KatLegemiddelpakning: { OppfLegemiddelpakning: row({ Legemiddelpakning: legemiddelpakning }) },
  KatVirkestoff: {
    OppfVirkestoff: row({
      Virkestoff: leaves('Id Navn'),
      VirkestoffMedStyrke: leaves('Id Styrke StyrkeNevner RefVirkestoff Styrkeoperator StyrkeOvreVerdi'),
    }),
  },
  KatLegemiddelVirkestoff: {
    OppfLegemiddelVirkestoff: row({
      LegemiddelVirkestoff: {
        ...leaves('Id NavnFormStyrke LegemiddelformKort RefLegemiddelMerkevare'),
        SortertVirkestoffMedStyrke: sorted,
        SortertVirkestoffUtenStyrke: sorted,
      },
    }),
  },
  KatRefusjon: { OppfRefusjon: row({ Refusjonshjemmel: refusjonshjemmel }) },
  KatVilkar: { OppfVilkar: row({ Vilkar: leaves('Id Tekst') }) },
};
