import type { FieldName, LostPart } from '../../rules/session/reading.ts';

/** A match pattern that the browser has granted. */
export interface AllowedSite {
  readonly pattern: string;
  /** Whether it can be taken back: not where the build or the trust decides it. */
  readonly removable: boolean;
}

export type AllowedSites =
  | { readonly kind: 'loading' }
  | { readonly kind: 'listed'; readonly sites: readonly AllowedSite[] }
  | { readonly kind: 'failed'; readonly reason: string };

export type SiteField = FieldName | 'otherMedicines';

/** How the profile did when the panel last stood on the site. */
export type FitView =
  | { readonly kind: 'never' }
  /** ISO date; the fields that were not found. `landmark` is the form itself. */
  | { readonly kind: 'seen'; readonly on: string; readonly lost: readonly LostPart[] };

export interface SiteProfileEntry {
  readonly id: string;
  readonly name: string;
  readonly origins: readonly string[];
  readonly fields: readonly SiteField[];
  readonly lastFit: FitView;
  readonly inUse: boolean;
}

export type SiteProfileList =
  | { readonly kind: 'loading' }
  | { readonly kind: 'listed'; readonly profiles: readonly SiteProfileEntry[]; readonly unreadable: number }
  | { readonly kind: 'failed'; readonly reason: string };

export interface ImportProblem {
  readonly error: string;
  /** A dotted path into what was read, empty for the whole. */
  readonly path: string;
}

/** `source` is the file's name, or null for what was pasted. */
export type SitesImport =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'refused';
      readonly source: string | null;
      readonly problems: readonly ImportProblem[];
    }
  | {
      readonly kind: 'ready';
      readonly source: string | null;
      readonly added: readonly SiteProfileEntry[];
      readonly replaced: readonly SiteProfileEntry[];
      readonly unchanged: readonly SiteProfileEntry[];
      readonly trouble: string | null;
    }
  | { readonly kind: 'ended'; readonly how: 'taken' | 'discarded' };
