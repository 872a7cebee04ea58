import type { Verification } from '../../rules/contract/assessment.ts';
import type { Route } from '../../rules/contract/request.ts';
import type { DosageFormName } from './dosage-form.ts';
import type { HListStatus } from './h-list.ts';

/** Where the facts of an entry were read, and how far that carries. */
export const provenances = {
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

/** One product in one form and strength, shaped as FEST's merkevare with what its packages say of marketing and H-resept. */
export interface CatalogueEntry {
  readonly id: string;
  readonly varenavn: string;
  readonly navnFormStyrke: string;
  readonly atc: string;
  /** Codes that the product had before: codes move, and older lists and screens keep the old one. */
  readonly earlierAtc: readonly string[];
  readonly reseptgruppe: Reseptgruppe | null;
  /** LegemiddelformKort. */
  readonly form: DosageFormName;
  /** Administrasjonsvei; null where FEST's way has no counterpart in the contract. */
  readonly route: Route | null;
  readonly substances: readonly CatalogueSubstance[];
  /** FEST's Preparattype: 6 vaksine, 7 legemiddel, 9 NAF, 11 krever godkjenningsfritak, 15 sykehuspreparat. */
  readonly preparattype: number | null;
  readonly marketed: boolean | null;
  readonly hResept: {
    readonly listed: HListStatus['listed'];
    /** The group under refusjonshjemmel 950 that a package links to. */
    readonly refusjonsgruppe: string | null;
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
