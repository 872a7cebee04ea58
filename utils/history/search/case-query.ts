import Dexie, { type Collection } from 'dexie';
import { database } from '../../database/database.ts';
import type { StoredCase } from '../stored-case.ts';
import {
  AFTER_ALL,
  type CaseFilter,
  finds,
  isEmpty,
  periodOf,
  type Restriction,
  restrictions,
} from './case-filter.ts';
import {
  type CaseSort,
  comparePlaces,
  isAfter,
  type Order,
  orders,
  type PageMark,
  placeOf,
} from './case-order.ts';
import {
  idsInTime,
  idsOf,
  type Piece,
  pieceOf,
  someIds,
  type Time,
  termsIn,
  withTerm,
} from './term-index.ts';

/** So few rows are read and sorted as they are. */
const FEW = 300;
/** So many rows that are not found are looked at before whole lists of ids are asked for. */
const LOOKED_AT = 600;
/** So many entries are read one by one before that. */
const ENTRIES = 4000;

const A_SECOND = '2026-11-22T12:00:00'.length;

export interface FoundRows {
  readonly rows: readonly StoredCase[];
  readonly next: PageMark | null;
}

interface Sought {
  readonly filter: CaseFilter;
  readonly restrictions: readonly Restriction[];
  readonly holds: (row: StoredCase) => boolean;
  readonly order: Order;
  readonly after: PageMark | null;
  readonly limit: number;
}

const hasPeriod = ({ from, to }: CaseFilter) => from !== undefined || to !== undefined;

function inTime({ first, last }: Time): Collection<StoredCase, string> {
  return database.cases.where('newestOrder').between(first, last, true, true);
}

/** What comes after the mark, in order; what has the mark's own key comes once more. */
function fromMark(
  { index }: Order,
  filter: CaseFilter,
  after: PageMark | null,
): Collection<StoredCase, string> {
  const period = periodOf(filter);
  const ends = {
    newestOrder: [period.first, period.last],
    // An instant may be written with or without fractions of a second.
    at: [(filter.from ?? '').slice(0, A_SECOND), (filter.to ?? '').slice(0, A_SECOND) + AFTER_ALL],
    '[drugOrder+newestOrder]': [Dexie.minKey, Dexie.maxKey],
    '[omeqOrder+newestOrder]': [Dexie.minKey, Dexie.maxKey],
  }[index];
  return database.cases.where(index).between(after?.key ?? ends[0], ends[1], true, true);
}

async function rowsOf(ids: readonly string[]): Promise<readonly StoredCase[]> {
  return (await database.cases.bulkGet([...ids])).filter((row) => row !== undefined);
}

/** The next of the rows that the ids, which stand in order, lead to. Null when too many were looked at in vain. */
async function firstOf(
  ids: readonly string[],
  { holds, order, after, limit }: Sought,
  inVain = Number.POSITIVE_INFINITY,
): Promise<readonly StoredCase[] | null> {
  const rows: StoredCase[] = [];
  for (let start = 0; start < ids.length && rows.length <= limit; start += limit + 1) {
    if (start - rows.length > inVain) return null;
    const some = await rowsOf(ids.slice(start, start + limit + 1));
    rows.push(...some.filter(holds).filter(isAfter(order, after)));
  }
  return rows;
}

async function amongFew(ids: readonly string[], { holds, order, after }: Sought) {
  const rows = (await rowsOf(ids)).filter(holds).filter(isAfter(order, after));
  return rows.toSorted((a, b) => comparePlaces(placeOf(order, a), placeOf(order, b)));
}

/** The ids that one restriction has, where they are few; those of them all together are among these. */
async function fewIds({ filter, restrictions: sought }: Sought): Promise<readonly string[] | null> {
  const lists = await Promise.all([
    ...sought.map((restriction) => someIds(restriction, FEW + 1)),
    ...(hasPeriod(filter)
      ? [
          inTime(periodOf(filter))
            .limit(FEW + 1)
            .primaryKeys(),
        ]
      : []),
  ]);
  const [smallest] = lists.toSorted((a, b) => a.length - b.length);
  return smallest && smallest.length <= FEW ? [...new Set(smallest)] : null;
}

/** Rows in an order, from a mark on; what has the mark's own key comes once more, and `again` says how many. */
interface Rows {
  readonly from: (mark: PageMark | null) => Collection<StoredCase, string>;
  readonly again: (mark: PageMark) => Promise<number>;
}

const allRows = ({ order, filter }: Sought): Rows => ({
  from: (mark) => fromMark(order, filter, mark),
  again: ({ key }) => database.cases.where(order.index).equals(key).count(),
});

function newestWith(term: string, { filter }: Sought): Rows {
  const { first, last } = periodOf(filter);
  const timeOf = ({ key }: PageMark) => (typeof key === 'string' ? key : first);
  return {
    from: (mark) => withTerm(term, { first: mark ? timeOf(mark) : first, last }),
    again: (mark) => withTerm(term, { first: timeOf(mark), last: timeOf(mark) }).count(),
  };
}

/** The next rows that all hold for; null where too many would have to be looked at. */
async function amongNext({ holds, order, after, limit }: Sought, { from, again }: Rows) {
  const rows: StoredCase[] = [];
  let mark = after;
  let looked = 0;
  while (rows.length <= limit) {
    if (looked - rows.length > LOOKED_AT) return null;
    const most = (mark ? await again(mark) : 0) + limit + 1 + looked;
    const piece = await from(mark).limit(most).toArray();
    const fresh = piece.filter(isAfter(order, mark));
    rows.push(...fresh.filter(holds));
    const last = fresh.at(-1);
    if (!last || piece.length < most) break;
    mark = placeOf(order, last);
    looked += fresh.length;
  }
  return rows;
}

/** Reads what has the rarest of the terms, newest first, and leaves out what is known not to have the others. */
async function amongNewest(sought: Sought): Promise<readonly StoredCase[] | null> {
  const listed = await Promise.all(sought.restrictions.map(({ span }) => termsIn(span)));
  const sources = listed.filter((terms) => terms !== null);
  const [only, ...others] = sources;
  if (!only) return amongNext(sought, allRows(sought));
  const [term] = only;
  if (term === undefined) return [];
  if (others.length === 0 && only.length === 1) return amongNext(sought, newestWith(term, sought));
  const period = periodOf(sought.filter);
  const rows: StoredCase[] = [];
  let from = typeof sought.after?.key === 'string' ? sought.after.key : period.first;
  let most = sought.limit + 20;
  for (let read = 0; read < ENTRIES; read += most * sources.length) {
    const time = { first: from, last: period.last };
    const pieces = await Promise.all(sources.map((terms) => pieceOf(terms, time, most)));
    const lead = pieces.reduce((a, b) => (reachesFurther(b, a) ? b : a));
    const found = await firstOf(leftOf(lead, pieces), sought, LOOKED_AT);
    if (!found) return null;
    rows.push(...found);
    if (rows.length > sought.limit || lead.end === null) return rows;
    from = lead.end;
    most *= 2;
  }
  return null;
}

const reachesFurther = (a: Piece, b: Piece) => b.end !== null && (a.end === null || a.end > b.end);

function leftOf(lead: Piece, pieces: readonly Piece[]): readonly string[] {
  const others = pieces
    .filter((piece) => piece !== lead)
    .map(({ entries, end }) => ({ end, ids: new Set(entries.map(({ id }) => id)) }));
  const mayHave = ({ newestOrder, id }: Piece['entries'][number]) =>
    others.every(({ end, ids }) => ids.has(id) || (end !== null && newestOrder >= end));
  return lead.entries.filter(mayHave).map(({ id }) => id);
}

/** The ids that every restriction has within the filter's period. */
async function idsSought(filter: CaseFilter, stopping?: AbortSignal): Promise<ReadonlySet<string>> {
  const time = periodOf(filter);
  const lists = await Promise.all(
    restrictions(filter).map((restriction) => idsOf(restriction, time, stopping)),
  );
  const isInTime = !hasPeriod(filter) || lists.some((list) => list.isInTime);
  const sets = [...lists.map(({ ids }) => ids), ...(isInTime ? [] : [await idsInTime(time, stopping)])];
  const [smallest = new Set<string>(), ...others] = sets.toSorted((a, b) => a.size - b.size);
  return others.reduce((kept, set) => kept.intersection(set), smallest);
}

async function amongMany(sought: Sought): Promise<readonly StoredCase[]> {
  const { filter, order, after } = sought;
  const ids = await idsSought(filter);
  if (ids.size <= FEW) return amongFew([...ids], sought);
  const inOrder = await fromMark(order, filter, after).primaryKeys();
  const next = inOrder.filter((id) => ids.has(id));
  return (await firstOf(next, sought)) ?? [];
}

async function rowsFor(sought: Sought): Promise<readonly StoredCase[]> {
  const isByTime = sought.order.index === 'newestOrder';
  const inOrder = isByTime || (sought.order.index === 'at' && sought.restrictions.length === 0);
  if (!inOrder) {
    const few = await fewIds(sought);
    if (few) return amongFew(few, sought);
  }
  const next = isByTime ? await amongNewest(sought) : await amongNext(sought, allRows(sought));
  return next ?? amongMany(sought);
}

/** At most `limit` rows of those that the filter finds, after the mark. To be called within a transaction. */
export async function findRows(
  filter: CaseFilter,
  sort: CaseSort,
  after: PageMark | null,
  limit: number,
): Promise<FoundRows> {
  const order = orders[sort];
  const found = await rowsFor({
    filter,
    restrictions: restrictions(filter),
    holds: finds(filter),
    order,
    after,
    limit,
  });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: last && found.length > limit ? placeOf(order, last) : null };
}

/** How many the filter finds. In no one transaction, so that a save need not wait until all are counted. */
export async function countRows(filter: CaseFilter, stopping?: AbortSignal): Promise<number> {
  return isEmpty(filter) ? database.cases.count() : (await idsSought(filter, stopping)).size;
}
