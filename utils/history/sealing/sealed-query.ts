import { database } from '../../database/database.ts';
import type { Keys } from '../../encryption/key-ring.ts';
import {
  AFTER_ALL,
  type CaseFacts,
  type CaseFilter,
  finds,
  isEmpty,
  periodOf,
} from '../search/case-filter.ts';
import {
  type CaseSort,
  comparePlaces,
  type Order,
  orders,
  type PageMark,
  placeOf,
} from '../search/case-order.ts';
import { type FoundRows, findRows } from '../search/case-query.ts';
import { openedFacts } from './opened-cases.ts';
import { type OpenedCase, openCase, type SealedCase } from './sealed-case.ts';

/** The page answers in between, so often at least; in milliseconds. */
const AT_MOST = 12;
/** How many are looked at between two looks at the clock. */
const LOOKED_AT = 500;
/** Rows that are changed again and again while they are read. */
const MOST_TRIES = 20;

export interface SealedQuery {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly after: PageMark | null;
  readonly limit: number;
}

export interface FoundOpened {
  readonly opened: readonly OpenedCase[];
  readonly next: PageMark | null;
}

/** An instant may be written with or without fractions of a second. */
const secondOf = (instant: string) => instant.slice(0, '2026-11-22T12:00:00'.length);

/** Goes through all, and lets the page answer meanwhile. */
async function lookAtEach<T>(all: Iterable<T>, look: (one: T) => void): Promise<void> {
  let since = performance.now();
  let count = 0;
  for (const one of all) {
    look(one);
    count += 1;
    if (count % LOOKED_AT !== 0 || performance.now() - since < AT_MOST) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
}

/** What stands in clear has an index, and takes no opening but of what is shown. */
const isByTime = (filter: CaseFilter) =>
  Object.entries(filter).every(([part, value]) => value === undefined || part === 'from' || part === 'to');

interface Placed {
  readonly mark: PageMark;
  readonly row: SealedCase;
}

const inClear = ({ id, at = '', newestOrder = '', expiries }: SealedCase): CaseFacts => ({
  id,
  at,
  newestOrder,
  expiries,
  terms: [],
  drugOrder: '',
  omeqOrder: 0,
});

/** Both ends of the filter's period in the index. */
function endsOf(filter: CaseFilter, index: 'newestOrder' | 'at'): readonly [string, string] {
  const { first, last } = periodOf(filter);
  if (index === 'newestOrder') return [first, last];
  return [secondOf(filter.from ?? ''), secondOf(filter.to ?? '') + AFTER_ALL];
}

async function byTime({ filter, sort, after, limit }: SealedQuery, order: Order) {
  const index = sort === 'oldest' ? 'at' : 'newestOrder';
  const [first, last] = endsOf(filter, index);
  const { sealedCases } = database;
  // What has the mark's own key comes again.
  const again = after ? await sealedCases.where(index).equals(String(after.key)).count() : 0;
  const rows = await sealedCases
    .where(index)
    .between(after ? String(after.key) : first, last, true, true)
    .limit(again + limit)
    .toArray();
  const placed = rows.map((row): Placed => ({ mark: placeOf(order, inClear(row)), row }));
  return placed.filter(({ mark }) => !after || comparePlaces(mark, after) > 0).slice(0, limit);
}

/** The first in order after the mark of what has been opened, at most `limit`. */
async function firstOfOpened({ filter, after, limit }: SealedQuery, order: Order, keys: Keys) {
  const holds = finds(filter);
  const first: { readonly mark: PageMark; readonly turn: number }[] = [];
  await lookAtEach((await openedFacts(keys)).values(), (facts) => {
    // What is no case stands in no other order than by time.
    if (facts.terms.length === 0 || !holds(facts)) return;
    const mark = placeOf(order, facts);
    if (after && comparePlaces(mark, after) <= 0) return;
    const last = first.at(-1);
    if (last && first.length >= limit && comparePlaces(mark, last.mark) >= 0) return;
    const place = first.findLastIndex((other) => comparePlaces(other.mark, mark) < 0) + 1;
    first.splice(place, 0, { mark, turn: facts.turn });
    if (first.length > limit) first.pop();
  });
  return first;
}

/** Null where one of them has been changed or deleted since it was opened. */
async function byFacts(query: SealedQuery, order: Order, keys: Keys): Promise<readonly Placed[] | null> {
  const first = await firstOfOpened(query, order, keys);
  const rows = await database.sealedCases.bulkGet(first.map(({ mark }) => mark.id));
  const placed = first.flatMap(({ mark, turn }, at) => {
    const row = rows[at];
    return row?.turn === turn ? [{ mark, row }] : [];
  });
  return placed.length === first.length ? placed : null;
}

async function openedOnes(query: SealedQuery, order: Order, keys: Keys) {
  const time = isByTime(query.filter) && (query.sort === 'newest' || query.sort === 'oldest');
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const placed = time ? await byTime(query, order) : await byFacts(query, order, keys);
    if (!placed) continue;
    return Promise.all(placed.map(async ({ mark, row }) => ({ mark, opened: await openCase(row, keys) })));
  }
  throw new Error('The cases are being changed all the time.');
}

/**
 * A page of all cases, those that are sealed and those that are not. While rows go over from one to the other, the table that
 * they leave is read first, so that none is missed.
 */
export async function findOpened(query: SealedQuery, keys: Keys, plainFirst: boolean): Promise<FoundOpened> {
  const order = orders[query.sort];
  const more = { ...query, limit: query.limit + 1 };
  const before = plainFirst ? await plainOnes(more) : null;
  const sealed = await openedOnes(more, order, keys);
  const { rows } = before ?? (await plainOnes(more));
  const sealedIds = new Set(sealed.map(({ mark }) => mark.id));
  const plain = rows
    .filter(({ id }) => !sealedIds.has(id))
    .map((row) => ({ mark: placeOf(order, row), opened: { kind: 'row' as const, row } }));
  const all = [...plain, ...sealed].sort((a, b) => comparePlaces(a.mark, b.mark));
  const page = all.slice(0, query.limit);
  const last = page.at(-1);
  return {
    opened: page.map((each) => each.opened),
    next: last && all.length > query.limit ? last.mark : null,
  };
}

const plainOnes = ({ filter, sort, after, limit }: SealedQuery): Promise<FoundRows> =>
  database.transaction('r', database.cases, () => findRows(filter, sort, after, limit));

/** How many sealed cases the filter finds. */
export async function countSealed(filter: CaseFilter, keys: Keys): Promise<number> {
  if (isEmpty(filter)) return database.sealedCases.count();
  if (isByTime(filter)) {
    const [first, last] = endsOf(filter, 'newestOrder');
    return database.sealedCases.where('newestOrder').between(first, last, true, true).count();
  }
  const holds = finds(filter);
  let count = 0;
  await lookAtEach((await openedFacts(keys)).values(), (facts) => {
    if (facts.terms.length > 0 && holds(facts)) count += 1;
  });
  return count;
}

/** Sealed rows that can't be opened or hold no case, and stand in no order. */
export async function damagedSealed(keys: Keys): Promise<readonly OpenedCase[]> {
  const lost = [...(await openedFacts(keys)).values()].filter(({ terms }) => terms.length === 0);
  const rows = await database.sealedCases.bulkGet(lost.map(({ id }) => id));
  return Promise.all(rows.flatMap((row) => (row ? [openCase(row, keys)] : [])));
}
