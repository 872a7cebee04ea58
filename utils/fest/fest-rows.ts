import type { CataloguePackage, Quantity, Reseptgruppe } from '../catalogue/catalogue-entry.ts';
import type { AdministrationRoute } from './administration-route.ts';

/** The rows of FEST that are read, by FEST's own names. Ids are those that other rows refer to. */

/** A Refusjon: that the row belongs to some groups from one day to another. Dates are ISO. */
export interface Refusjon {
  readonly groups: readonly string[];
  readonly validFrom: string | null;
  readonly prescribeUntil: string | null;
}

/** A substance with strength by reference, or one without strength by reference; in the order of Sortering. */
export interface Innhold {
  readonly strengths: readonly string[];
  readonly withoutStrength: readonly string[];
}

/** Typelegemiddel. K is kosttilskudd, which has no place among the groups of prescription. */
export interface Legemiddel {
  readonly id: string;
  readonly navnFormStyrke: string;
  readonly atc: string | null;
  readonly reseptgruppe: Reseptgruppe | 'K';
  /** The name of LegemiddelformKort. */
  readonly form: string | null;
  readonly routes: readonly AdministrationRoute[];
  readonly preparattype: number | null;
  readonly opioidApplication: boolean | null;
  readonly refunds: readonly Refusjon[];
}

export interface LegemiddelMerkevare extends Legemiddel, Innhold {
  readonly varenavn: string;
  readonly formLong: string | null;
}

export interface Legemiddelpakning extends Legemiddel {
  readonly varenr: string;
  /** Its sizes by the merkevare; a combination pack holds several. */
  readonly holds: readonly { readonly merkevare: string; readonly size: string }[];
  readonly marketing: Pick<CataloguePackage, 'marketedFrom' | 'deregisteredFrom' | 'temporarilyOutFrom'>;
}

/** The same substance, form and strength whatever the brand. */
export interface LegemiddelVirkestoff extends Innhold {
  readonly id: string;
  readonly navnFormStyrke: string;
  readonly form: string | null;
  readonly merkevarer: readonly string[];
}

export interface Virkestoff {
  readonly id: string;
  readonly name: string;
}

export interface VirkestoffMedStyrke {
  readonly id: string;
  readonly substance: string;
  /** Null where FEST gives a range, or about, instead of one number. */
  readonly strength: Quantity | null;
  readonly denominator: Quantity | null;
}

/** Refusjonshjemmel, kodeverk 7427. */
export const H_RESEPT = '950';

/** Of groups under another hjemmel than H-resept, only that they are there. */
export interface Refusjonsgruppe {
  readonly id: string;
  readonly hjemmel: string;
  readonly number: string;
  readonly atc: string | null;
  readonly use: string | null;
  readonly conditions: readonly string[];
}

export interface Vilkar {
  readonly id: string;
  readonly text: string;
}
