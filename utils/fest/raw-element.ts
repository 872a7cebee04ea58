/** An element of FEST by its local name, with those of its children that are read. */
export interface RawElement {
  readonly name: string;
  /** Kith's V, U and DN; the rest is there and not read. */
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: RawElement[];
}

/** Which elements are read, by local names from the outermost in. Everything else is passed over. */
export interface Kept {
  readonly [localName: string]: Kept;
}

const leaf: Kept = {};

function leaves(names: string): Kept {
  return Object.fromEntries(names.split(' ').map((name) => [name, leaf]));
}

const refusjon: Kept = leaves('RefRefusjonsgruppe GyldigFraDato ForskrivesTilDato');
const sorted: Kept = leaves('Sortering RefVirkestoffMedStyrke RefVirkestoff');

const legemiddel: Kept = {
  ...leaves('Id Atc NavnFormStyrke Reseptgruppe LegemiddelformKort Preparattype Opioidsoknad'),
  Refusjon: refusjon,
  AdministreringLegemiddel: leaves('Administrasjonsvei'),
};

const legemiddelMerkevare: Kept = {
  ...legemiddel,
  ...leaves('Varenavn LegemiddelformLang'),
  SortertVirkestoffMedStyrke: sorted,
  SortertVirkestoffUtenStyrke: sorted,
};

const legemiddelpakning: Kept = {
  ...legemiddel,
  ...leaves('Varenr'),
  Pakningsinfo: leaves('RefLegemiddelMerkevare Pakningsstr EnhetPakning'),
  Markedsforingsinfo: leaves('Markedsforingsdato AvregDato MidlUtgattDato'),
};

const refusjonshjemmel: Kept = {
  Refusjonshjemmel: leaf,
  Refusjonsgruppe: leaves('Id GruppeNr Atc RefusjonsberettighetBruk RefVilkar'),
};

const row = (object: Kept): Kept => ({ Id: leaf, Status: leaf, ...object });

/** The children of the root. Those called `Kat…` hold the rows. */
export const kept: Kept = {
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
