import Dexie, { type Collection } from 'dexie';
import type { Verdict } from '../../rules/contract/assessment.ts';
import { database } from '../database/database.ts';
import { drugTerm, labelTerm, ruleTerm, termsSought, verdictTerm } from './search-terms.ts';
import type { StoredCase } from './stored-case.ts';

/** All that is given must hold. */
export interface CaseFilter {
  /** Each word begins a word of drug, dosage, label, case number or project number. */
  readonly text?: string;
  readonly verdict?: Verdict;
  /** Not met, or not known, in the case. */
  readonly rule?: string;
  /** The drug as it stands on the case, whole. */
  readonly drug?: string;
  /** Whole. */
  readonly label?: string;
  /** ISO dates or instants, as `Case.at` begins; both included. */
  readonly from?: string;
  readonly to?: string;
  /** ISO dates, both included: a vedtak or an exception has its last day then. */
  readonly expiresFrom?: string;
  readonly expiresTo?: string;
}

export type CaseSort = 'newest' | 'oldest' | 'drug' | 'omeq';

type IndexKey = string | readonly [string | number, string];

/** Where a page ended. */
export interface PageMark {
  readonly key: IndexKey;
  readonly id: string;
}

interface Order {
  readonly index: 'at' | '[drugOrder+at]' | '[omeqOrder+at]';
  readonly descending: boolean;
  readonly keyOf: (row: StoredCase) => IndexKey;
}

const orders: Readonly<Record<CaseSort, Order>> = {
  newest: { index: 'at', descending: true, keyOf: ({ at }) => at },
  oldest: { index: 'at', descending: false, keyOf: ({ at }) => at },
  drug: { index: '[drugOrder+at]', descending: false, keyOf: ({ drugOrder, at }) => [drugOrder, at] },
  omeq: { index: '[omeqOrder+at]', descending: true, keyOf: ({ omeqOrder, at }) => [omeqOrder, at] },
};

/** After every ISO date and time. */
const AFTER_ALL_TIME = '~';

/** So few rows are read and sorted as they are; more are found by their place in the order. */
const FEW = 300;

export interface FoundRows {
  readonly rows: readonly StoredCase[];
  readonly next: PageMark | null;
}

type Found = Collection<StoredCase, string>;

const inPeriod = ({ from, to }: CaseFilter) =>
  database.cases.where('at').between(from ?? Dexie.minKey, (to ?? '') + AFTER_ALL_TIME, true, true);

function restrictions(filter: CaseFilter, byTime: boolean): readonly Found[] {
  const { text, verdict, rule, drug, label, from, to, expiresFrom, expiresTo } = filter;
  const exact = [
    ...(verdict ? [verdictTerm(verdict)] : []),
    ...(rule ? [ruleTerm(rule)] : []),
    ...(drug ? [drugTerm(drug)] : []),
    ...(label ? [labelTerm(label)] : []),
  ];
  const expires = expiresFrom !== undefined || expiresTo !== undefined;
  const { cases } = database;
  return [
    ...exact.map((term) => cases.where('terms').equals(term)),
    ...termsSought(text ?? '').map((term) => cases.where('terms').startsWith(term)),
    ...(expires
      ? [cases.where('expiries').between(expiresFrom ?? '', expiresTo ?? AFTER_ALL_TIME, true, true)]
      : []),
    ...(!byTime && (from !== undefined || to !== undefined) ? [inPeriod(filter)] : []),
  ];
}

/** The ids that every restriction has; null where there is none, and all are sought. */
async function idsSought(filter: CaseFilter, byTime: boolean): Promise<ReadonlySet<string> | null> {
  const lists = await Promise.all(restrictions(filter, byTime).map((each) => each.primaryKeys()));
  const [smallest, ...others] = lists.toSorted((a, b) => a.length - b.length);
  if (!smallest) return null;
  return others.reduce((kept, list) => kept.intersection(new Set(list)), new Set(smallest));
}

/** What comes after the mark, in order; what has the mark's own key comes once more. */
function fromMark({ index, descending }: Order, filter: CaseFilter, after: PageMark | null): Found {
  const byTime = index === 'at';
  const first = (byTime && filter.from) || Dexie.minKey;
  const last = byTime && filter.to !== undefined ? filter.to + AFTER_ALL_TIME : Dexie.maxKey;
  const lower = after && !descending ? after.key : first;
  const upper = after && descending ? after.key : last;
  const found = database.cases.where(index).between(lower, upper, true, true);
  return descending ? found.reverse() : found;
}

/** Whether a row of the order has been shown with an earlier page. */
function wasShown({ descending }: Order, after: PageMark | null, key: IndexKey, id: string): boolean {
  if (!after) return false;
  const place = indexedDB.cmp(key, after.key) || indexedDB.cmp(id, after.id);
  return descending ? place >= 0 : place <= 0;
}

async function amongFew(ids: ReadonlySet<string>, filter: CaseFilter, order: Order, after: PageMark | null) {
  const rows = await database.cases.bulkGet([...ids]);
  const sign = order.descending ? -1 : 1;
  return rows
    .filter((row) => row !== undefined)
    .filter(({ at }) => at >= (filter.from ?? '') && at <= (filter.to ?? '') + AFTER_ALL_TIME)
    .filter((row) => !wasShown(order, after, order.keyOf(row), row.id))
    .sort((a, b) => sign * (indexedDB.cmp(order.keyOf(a), order.keyOf(b)) || indexedDB.cmp(a.id, b.id)));
}

async function amongMany(
  ids: ReadonlySet<string>,
  filter: CaseFilter,
  order: Order,
  after: PageMark | null,
  limit: number,
) {
  const atMark = after
    ? new Set(await database.cases.where(order.index).equals(after.key).primaryKeys())
    : new Set<string>();
  const inOrder = await fromMark(order, filter, after).primaryKeys();
  const page: string[] = [];
  for (const id of inOrder) {
    if (page.length > limit) break;
    if (!ids.has(id)) continue;
    if (after && atMark.has(id) && wasShown(order, after, after.key, id)) continue;
    page.push(id);
  }
  return (await database.cases.bulkGet(page)).filter((row) => row !== undefined);
}

async function amongAll(filter: CaseFilter, order: Order, after: PageMark | null, limit: number) {
  return fromMark(order, filter, after)
    .filter((row) => !wasShown(order, after, order.keyOf(row), row.id))
    .limit(limit + 1)
    .toArray();
}

/** At most `limit` rows of those that the filter finds, after the mark. To be called within a transaction. */
export async function findRows(
  filter: CaseFilter,
  sort: CaseSort,
  after: PageMark | null,
  limit: number,
): Promise<FoundRows> {
  const order = orders[sort];
  const ids = await idsSought(filter, order.index === 'at');
  const found = !ids
    ? await amongAll(filter, order, after, limit)
    : ids.size <= FEW
      ? await amongFew(ids, filter, order, after)
      : await amongMany(ids, filter, order, after, limit);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: last && found.length > limit ? { key: order.keyOf(last), id: last.id } : null };
}

/** How many the filter finds. */
export async function countRows(filter: CaseFilter): Promise<number> {
  const [only, ...others] = restrictions(filter, false);
  if (!only) return database.cases.count();
  return others.length === 0 ? only.distinct().count() : ((await idsSought(filter, false))?.size ?? 0);
}
