/** With the same drug or sum, the newest comes first. */
export type CaseSort = 'newest' | 'oldest' | 'drug' | 'omeq';

/** Where a page ended. */
export interface PageMark {
  readonly key: readonly (string | number)[];
  readonly id: string;
}

/** What the orders look at. */
export interface OrderedCase {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly drugOrder: string;
  /** The sum below zero, the highest first; 1 where there is none. */
  readonly omeqOrder: number;
}

const keys: Readonly<Record<CaseSort, (kept: OrderedCase) => PageMark['key']>> = {
  newest: ({ time }) => [-time],
  oldest: ({ time }) => [time],
  drug: ({ drugOrder, time }) => [drugOrder, -time],
  omeq: ({ omeqOrder, time }) => [omeqOrder, -time],
};

export const markOf = (sort: CaseSort, kept: OrderedCase): PageMark => ({
  key: keys[sort](kept),
  id: kept.id,
});

const compare = <T extends string | number>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0);
const byNewest = (a: OrderedCase, b: OrderedCase) => b.time - a.time || compare(a.id, b.id);

/** Negative where the first comes before the second. */
export const orders: Readonly<Record<CaseSort, (a: OrderedCase, b: OrderedCase) => number>> = {
  newest: byNewest,
  oldest: (a, b) => a.time - b.time || compare(a.id, b.id),
  drug: (a, b) => compare(a.drugOrder, b.drugOrder) || byNewest(a, b),
  omeq: (a, b) => a.omeqOrder - b.omeqOrder || byNewest(a, b),
};

/** Whether the case comes after the mark. */
export function isAfter(sort: CaseSort, kept: OrderedCase, { key, id }: PageMark): boolean {
  const own = keys[sort](kept);
  for (const [at, part] of own.entries()) {
    const order = compare(part, key[at] ?? '');
    if (order !== 0) return order > 0;
  }
  return kept.id > id;
}
