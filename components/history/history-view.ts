import type { ExceptionDecision, KeptCase, Override, Vedtak } from '../../rules/kept-case/kept-case.ts';
import type { OverviewFigures } from '../../rules/kept-case/overview.ts';
import type { TrendCase } from '../opioid-trend/trend-points.ts';
import type { CaseSearch } from './case-search.ts';
import type { TodayView } from './today-difference.tsx';

export type CaseListState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | ListedCases;

export interface ListedCases {
  readonly kind: 'listed';
  /** One page of those that the search finds. */
  readonly cases: readonly KeptCase[];
  /** Rows on this page that can't be read as cases. */
  readonly damaged: readonly { readonly id: string; readonly reason: string }[];
  /** How many the search finds in all; null while they are counted. */
  readonly total: number | null;
  /** From 1. */
  readonly page: number;
  readonly hasNext: boolean;
}

/** Everything that the page shows. It knows no storage. */
export interface HistoryView {
  readonly search: CaseSearch;
  readonly list: CaseListState;
  readonly opened: KeptCase | null;
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
  readonly vedtak?: Vedtak | null;
  readonly exception?: ExceptionDecision | null;
  readonly overrides?: readonly Override[];
}

export interface HistoryActions {
  readonly onSearch: (search: CaseSearch) => void;
  readonly onPage: (way: 'next' | 'previous') => void;
  readonly onOpen: (entry: KeptCase | null) => void;
  /** Answers whether they are gone. */
  readonly onDelete: (entries: readonly KeptCase[]) => Promise<boolean>;
  readonly onRestore: (entries: readonly KeptCase[]) => Promise<boolean>;
  readonly onDeleteDamaged: (id: string) => void;
  readonly onLabel: (entries: readonly KeptCase[], label: string | null) => void;
  /** Answers why nothing was changed; null where the change is stored. */
  readonly onEdit: (entry: KeptCase, edit: CaseEdit) => Promise<string | null>;
  /** Why a text may not be stored; null where it may. */
  readonly labelRefusal: (text: string) => string | null;
  readonly onTrendLabel: (label: string) => void;
  readonly onRetry: () => void;
  readonly onPrint: () => void;
  readonly onOpenSettings: () => void;
}
