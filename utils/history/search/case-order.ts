/** With the same drug or sum, the newest comes first. */
export type CaseSort = 'newest' | 'oldest' | 'drug' | 'omeq';

/** What the orders look at. */
export interface OrderedCase {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly drugOrder: string;
  /** The sum below zero, the highest first; 1 where there is none. */
  readonly omeqOrder: number;
}

/** Where a page ended: the last case on it, or its row where it was read by the index of the rows. */
export type PageMark = OrderedCase | { readonly id: string; readonly newestOrder: string };

const compare = <T extends string | number>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0);
const byNewest = (a: OrderedCase, b: OrderedCase) => b.time - a.time || compare(a.id, b.id);

/** Negative where the first comes before the second. */
export const orders: Readonly<Record<CaseSort, (a: OrderedCase, b: OrderedCase) => number>> = {
  newest: byNewest,
  oldest: (a, b) => a.time - b.time || compare(a.id, b.id),
  drug: (a, b) => compare(a.drugOrder, b.drugOrder) || byNewest(a, b),
  omeq: (a, b) => a.omeqOrder - b.omeqOrder || byNewest(a, b),
};
