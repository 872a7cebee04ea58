import type { TrendCase } from '../opioid-trend/trend-points.ts';
import type { CaseEntry, ExceptionEntry, OverrideEntry, VedtakEntry } from './case-entry.ts';
import type { CaseSearch } from './case-search.ts';
import type { OverviewFigures } from './overview-figures.ts';
import type { TodayView } from './today-difference.tsx';

export type CaseListState<C extends CaseEntry> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | ListedCases<C>;

export interface ListedCases<C extends CaseEntry> {
  readonly kind: 'listed';
  /** One page of those that the search finds. */
  readonly cases: readonly C[];
  /** Rows on this page that can't be read as cases. */
  readonly damaged: readonly { readonly id: string; readonly reason: string }[];
  /** How many the search finds in all; null while they are counted. */
  readonly total: number | null;
  /** From 1. */
  readonly page: number;
  readonly hasNext: boolean;
}

/** Everything that the page shows. It knows no storage. */
export interface HistoryView<C extends CaseEntry> {
  readonly search: CaseSearch;
  readonly list: CaseListState<C>;
  readonly opened: C | null;
  /** What the opened case comes to today. */
  readonly today: TodayView;
  /** Why the last change was not made; null where it was. */
  readonly trouble: string | null;
  /** Null while the cases are counted. */
  readonly overview: OverviewFigures | null;
  readonly drugs: readonly string[];
  readonly labels: readonly string[];
  readonly trendLabel: string;
  /** Null while they are read. */
  readonly trendCases: readonly TrendCase[] | null;
}

/** What is changed on an open case; the rest stays. */
export interface CaseEdit {
  readonly vedtak?: VedtakEntry | null;
  readonly exception?: ExceptionEntry | null;
  readonly overrides?: readonly OverrideEntry[];
}

export interface HistoryActions<C extends CaseEntry> {
  readonly onSearch: (search: CaseSearch) => void;
  readonly onPage: (way: 'next' | 'previous') => void;
  readonly onOpen: (entry: C | null) => void;
  /** Answers whether they are gone. */
  readonly onDelete: (entries: readonly C[]) => Promise<boolean>;
  readonly onRestore: (entries: readonly C[]) => Promise<boolean>;
  readonly onDeleteDamaged: (id: string) => void;
  readonly onLabel: (entries: readonly C[], label: string | null) => void;
  /** Answers why nothing was changed; null where the change is stored. */
  readonly onEdit: (entry: C, edit: CaseEdit) => Promise<string | null>;
  /** Why a text may not be stored; null where it may. */
  readonly labelRefusal: (text: string) => string | null;
  readonly onTrendLabel: (label: string) => void;
  readonly onRetry: () => void;
  readonly onPrint: () => void;
  readonly onOpenSettings: () => void;
}
