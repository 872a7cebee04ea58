import type { Verification } from '../../rules/contract/assessment.ts';
import type { Route } from '../../rules/contract/terms.ts';

/** Where the facts of an entry were read, and how far that carries. */
export const provenances = {
  FEST: { verification: 'official', meaning: 'FEST, innlest uttrekk' },
  F17: { verification: 'official', meaning: 'FEST, uttrekk 2017-04-12' },
  F23: { verification: 'official', meaning: 'FEST, uttrekk 2023-09-08' },
  'F17+FKp': {
    verification: 'official',
    meaning: 'FEST, uttrekk 2017-04-12, og Felleskatalogens preparatomtale',
  },
  TS: { verification: 'third-party', meaning: 'Åpen opioidliste bygd på FEST' },
  'TS+FK26': {
    verification: 'third-party',
    meaning: 'Åpen opioidliste bygd på FEST; navnet i Felleskatalogen 2026-09-28',
  },
  'TS+FKp': {
    verification: 'third-party',
    meaning: 'Åpen opioidliste bygd på FEST, og Felleskatalogens preparatomtale',
  },
  FKp: { verification: 'third-party', meaning: 'Felleskatalogens preparatomtale' },
  FK26: { verification: 'third-party', meaning: 'Navnet i Felleskatalogen 2026-09-28' },
  SPC: { verification: 'third-party', meaning: 'Norsk preparatomtale eller pakningsvedlegg, åpen kopi' },
  LMH: { verification: 'third-party', meaning: 'Norsk legemiddelhåndbok' },
  KOBLE: { verification: 'third-party', meaning: 'KOBLE, hentet fra FEST' },
  SFM: { verification: 'third-party', meaning: 'Eksempeldata fra SFM' },
  'FK26+GK': {
    verification: 'general-knowledge',
    meaning: 'Navnet i Felleskatalogen 2026-09-28; styrkene er allmennkunnskap',
  },
  'navn+GK': {
    verification: 'general-knowledge',
    meaning: 'Navnet i en åpen liste; styrkene er allmennkunnskap',
  },
  GK: { verification: 'general-knowledge', meaning: 'Allmennkunnskap, ikke kontrollert' },
} as const satisfies Record<string, { verification: Verification; meaning: string }>;

export type Provenance = keyof typeof provenances;

/** FEST's value and unit as written; one tablet, one spray or one vial has no denominator. */
export interface Quantity {
  readonly amount: number;
  readonly unit: string;
}

export interface CatalogueSubstance {
  readonly name: string;
  readonly strength: Quantity;
  readonly denominator: Quantity | null;
}

/** One pack, with what FEST says of its marketing. Dates are ISO. */
export interface CataloguePackage {
  readonly varenr: string;
  /** As a person reads it: `100 stk`, `10 x 1 ml`. */
  readonly size: string;
  /** Markedsforingsdato. */
  readonly marketedFrom: string | null;
  /** AvregDato. */
  readonly deregisteredFrom: string | null;
  /** MidlUtgattDato. */
  readonly temporarilyOutFrom: string | null;
}

/** That a pack, or the product itself, is linked to a group under refusjonshjemmel 950. Dates are ISO. */
export interface HReseptLink {
  /** GruppeNr. */
  readonly refusjonsgruppe: string;
  readonly validFrom: string | null;
  /** ForskrivesTilDato: the last day it may be prescribed. */
  readonly prescribeUntil: string | null;
  /** RefusjonsberettighetBruk and the texts of the group's Vilkar. */
  readonly conditions: readonly string[];
}

/** One product in one form and strength, shaped as FEST's merkevare with what its packages say of marketing and H-resept. */
export interface CatalogueEntry {
  /** The merkevare's own Id in FEST; a slug in the embedded catalogue. */
  readonly id: string;
  readonly varenavn: string;
  readonly navnFormStyrke: string;
  /** Other ways that FEST itself writes the name: the packages', and those of LegemiddelVirkestoff. */
  readonly otherNames: readonly string[];
  readonly atc: string | null;
  /** Codes that the product had before: codes move, and older lists and screens keep the old one. */
  readonly earlierAtc: readonly string[];
  readonly reseptgruppe: Reseptgruppe | null;
  /** LegemiddelformKort. The forms that names are read with are those of `dosage-form.ts`. */
  readonly form: string;
  /** Administrasjonsvei; null where FEST's way has no counterpart in the contract. */
  readonly route: Route | null;
  readonly substances: readonly CatalogueSubstance[];
  /** FEST's Preparattype: 6 vaksine, 7 legemiddel, 9 NAF, 11 krever godkjenningsfritak, 15 sykehuspreparat. */
  readonly preparattype: number | null;
  /** Whether it is marketed where no pack says so by its dates. */
  readonly marketed: boolean | null;
  readonly packages: readonly CataloguePackage[];
  readonly hResept: {
    /** What the list as a whole says, where no link does. */
    readonly listed: boolean | null;
    readonly links: readonly HReseptLink[];
  };
  readonly opioidApplication: boolean | null;
  /** The name has forms that are not in the catalogue: without its form it may stand for one of them. */
  readonly otherForms: boolean;
  readonly provenance: Provenance;
  readonly verification: {
    readonly product: Verification;
    readonly hList: Verification;
  };
  readonly note: string | null;
}

export type Reseptgruppe = 'A' | 'B' | 'C' | 'CF' | 'F';
