import type { StoredCase } from '../stored-case.ts';
import type { CaseFacts } from './case-filter.ts';

/** With the same drug or sum, the newest comes first. */
export type CaseSort = 'newest' | 'oldest' | 'drug' | 'omeq';

type IndexKey = string | readonly [string | number, string];

/** Where a page ended. */
export interface PageMark {
  readonly key: IndexKey;
  readonly id: string;
}

export interface Order {
  readonly index: 'newestOrder' | 'at' | '[drugOrder+newestOrder]' | '[omeqOrder+newestOrder]';
  readonly keyOf: (row: CaseFacts) => IndexKey;
}

/** All are read forwards: the browser reads an index backwards many times slower. */
export const orders: Readonly<Record<CaseSort, Order>> = {
  newest: { index: 'newestOrder', keyOf: ({ newestOrder }) => newestOrder },
  oldest: { index: 'at', keyOf: ({ at }) => at },
  drug: {
    index: '[drugOrder+newestOrder]',
    keyOf: ({ drugOrder, newestOrder }) => [drugOrder, newestOrder],
  },
  omeq: {
    index: '[omeqOrder+newestOrder]',
    keyOf: ({ omeqOrder, newestOrder }) => [omeqOrder, newestOrder],
  },
};

/** As the browser orders the keys of an index, which takes many times longer to tell. */
function compareKeys(first: IndexKey | number, second: IndexKey | number): number {
  if (typeof first !== 'object' || typeof second !== 'object')
    return first === second ? 0 : first < second ? -1 : 1;
  return compareKeys(first[0], second[0]) || compareKeys(first[1], second[1]);
}

/** The order of rows that stand in no index or are read already: negative where the first comes before the second. */
export const comparePlaces = (a: PageMark, b: PageMark): number =>
  compareKeys(a.key, b.key) || compareKeys(a.id, b.id);

export const placeOf = ({ keyOf }: Order, row: CaseFacts): PageMark => ({ key: keyOf(row), id: row.id });

export const isAfter = (order: Order, after: PageMark | null) => (row: StoredCase) =>
  !after || comparePlaces(placeOf(order, row), after) > 0;
