import type { CatalogueInfo } from '../../utils/catalogue/stored-catalogue.ts';
import type { ImportProgress } from '../../utils/fest/import-progress.ts';
import type { FestSummary } from '../../utils/fest/read-fest.ts';
import type { Replaced } from '../../utils/fest/staged-import.ts';

export type CatalogueInUse =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'embedded';
      readonly name: string;
      /** Of the extracts that it was made from, oldest first. */
      readonly extractDates: readonly string[];
      readonly productCount: number;
    }
  /** `importedAt` is an ISO date and time. */
  | { readonly kind: 'imported'; readonly info: CatalogueInfo; readonly importedAt: string }
  | { readonly kind: 'failed'; readonly message: string };

/** What was read in and waits for the doctor's word. */
export interface CatalogueReport {
  readonly summary: Pick<
    FestSummary,
    'fileName' | 'info' | 'products' | 'packages' | 'groupA' | 'groupB' | 'hListed' | 'notUnderstood'
  >;
  readonly replaces: Replaced;
}

export type CatalogueImport =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly fileName: string; readonly progress: ImportProgress | null }
  | { readonly kind: 'storing'; readonly fileName: string }
  /** `trouble` is why it could not be taken into use, where that was tried. */
  | {
      readonly kind: 'staged';
      readonly report: CatalogueReport;
      readonly busy: boolean;
      readonly trouble: string | null;
    }
  | { readonly kind: 'failed'; readonly failure: ImportTrouble }
  | { readonly kind: 'ended'; readonly how: 'taken' | 'discarded' | 'cancelled' | 'embedded' };

/** What went wrong, and what to do about it. */
export interface ImportTrouble {
  readonly title: string;
  readonly advice: string;
}
