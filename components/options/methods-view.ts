/** A decision as a list names it. */
export interface NamedDecision {
  readonly id: string;
  readonly substance: string;
  readonly brand: string;
  readonly indication: string;
}

/** A row of the workbook, by Excel's own number. */
export interface WorkbookRowNote {
  readonly row: number;
  readonly what: string;
}

export type MethodsInUse =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'in-use';
      readonly fileName: string;
      /** ISO date and time, UTC. */
      readonly importedAt: string;
      readonly decisions: number;
      /** ISO date. */
      readonly newestDecision: string | null;
      readonly notUnderstood: number;
    };

/** What a workbook holds that is read in and not yet taken into use. */
export interface MethodsReport {
  readonly fileName: string;
  readonly rows: number;
  readonly methods: number;
  readonly decisions: number;
  readonly newestDecision: string | null;
  readonly perClass: Readonly<
    Record<'introduced' | 'restricted' | 'not-introduced' | 'unclassified', number>
  >;
  /** Null where no workbook is in use. */
  readonly changes: {
    readonly added: readonly NamedDecision[];
    readonly changed: readonly NamedDecision[];
    readonly absent: readonly NamedDecision[];
  } | null;
  readonly notUnderstood: readonly WorkbookRowNote[];
  readonly repeated: readonly WorkbookRowNote[];
  /** Rows that are read, and of which a part is unreadable or struck through. */
  readonly reservations: readonly WorkbookRowNote[];
  /** Hidden sheets with the same headings, which are not read. */
  readonly hiddenSheets: readonly string[];
}

export type MethodsImport =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'refused'; readonly fileName: string; readonly message: string }
  | {
      readonly kind: 'ready';
      readonly report: MethodsReport;
      readonly busy: boolean;
      /** Why it could not be taken into use. */
      readonly trouble: string | null;
    }
  | { readonly kind: 'ended'; readonly how: 'taken' | 'discarded' | 'cancelled' };
