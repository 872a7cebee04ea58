/** What is said of a catalogue. Dates are ISO. */
export interface CatalogueFacts {
  readonly version: string;
  readonly extractDate: string | null;
  readonly productCount: number;
  readonly complete: boolean;
}

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
  | { readonly kind: 'imported'; readonly info: CatalogueFacts; readonly importedAt: string }
  | { readonly kind: 'failed'; readonly message: string };

export interface NamedProduct {
  readonly id: string;
  readonly name: string;
}

export interface ChangedProduct extends NamedProduct {
  readonly what: readonly string[];
}

/** What takes the place of what. */
export type Replaced =
  | { readonly kind: 'embedded' }
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'imported';
      readonly info: CatalogueFacts;
      readonly changes: {
        readonly added: readonly NamedProduct[];
        readonly removed: readonly NamedProduct[];
        readonly changed: readonly ChangedProduct[];
      };
    };

export interface RowNotUnderstood {
  readonly category: string;
  readonly id: string | null;
  readonly name: string | null;
  readonly reason: string;
}

/** What was read in and waits for the doctor's word. */
export interface CatalogueReport {
  readonly summary: {
    readonly fileName: string;
    readonly info: CatalogueFacts;
    readonly products: number;
    readonly packages: number;
    readonly groupA: number;
    readonly groupB: number;
    readonly hListed: number;
    readonly notUnderstood: readonly RowNotUnderstood[];
  };
  readonly replaces: Replaced;
}

export interface ReadingProgress {
  readonly bytes: number;
  readonly totalBytes: number;
  readonly packages: number;
  readonly secondsLeft: number | null;
}

export type CatalogueImport =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly fileName: string; readonly progress: ReadingProgress | null }
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

/** Where the trust puts the extract. */
export type TrustAddress =
  | { readonly kind: 'none' }
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'unusable'; readonly stored: string };
