import type { KeptCase } from '../../rules/kept-case/kept-case.ts';

export type CaseFormat = 'csv' | 'json';
/** All cases, or those that the search shows. */
export type ExportScope = 'all' | 'search';

export type ExportState =
  | { readonly kind: 'idle' }
  /** `total` is null until it is counted. */
  | { readonly kind: 'writing'; readonly done: number; readonly total: number | null }
  | { readonly kind: 'written'; readonly fileName: string; readonly cases: number; readonly damaged: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };

/** A case of the file and its place in it. */
export interface FileEntry {
  readonly place: string;
  readonly case: Pick<KeptCase, 'drug' | 'at'>;
}

/** One thing that is otherwise; without words where it is no one thing. */
export interface EntryDifference {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ImportSummary {
  readonly added: readonly FileEntry[];
  readonly changed: readonly (FileEntry & { readonly differences: readonly EntryDifference[] })[];
  readonly same: number;
  readonly refused: readonly { readonly place: string; readonly reason: string }[];
  /** Those that would be deleted at once, being older than `retentionDays`. */
  readonly passing: readonly FileEntry[];
  readonly retentionDays: number | null;
}

export type CaseImport =
  | { readonly kind: 'none' }
  /** `share` is from 0 to 1. */
  | { readonly kind: 'reading'; readonly fileName: string; readonly share: number }
  | { readonly kind: 'refused'; readonly fileName: string; readonly reason: string }
  | {
      readonly kind: 'ready';
      readonly fileName: string;
      readonly summary: ImportSummary;
      /** Counts up each time it has been looked over anew, as something here had changed. */
      readonly looks: number;
      readonly busy: boolean;
      /** Why it was not taken in. */
      readonly trouble: string | null;
    }
  | { readonly kind: 'taken'; readonly added: number; readonly replaced: number }
  | { readonly kind: 'discarded' };
