import Dexie, { type Collection } from 'dexie';
import type { Verdict } from '../../rules/contract/assessment.ts';
import { database } from '../database/database.ts';
import { DECISION_TERM, drugTerm, labelTerm, ruleTerm, termsSought, verdictTerm } from './search-terms.ts';
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
  /** A vedtak or an exception is on the case. */
  readonly decided?: true;
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

/** So few rows are read and sorted as they are. */
const FEW = 1000;
/** So many rows are looked at in their order before the order of all ids is asked for. */
const LOOKED_AT = 1500;

export interface FoundRows {
  readonly rows: readonly StoredCase[];
  readonly next: PageMark | null;
}

type Found = Collection<StoredCase, string>;

const inPeriod = ({ from, to }: CaseFilter) =>
  database.cases.where('at').between(from ?? Dexie.minKey, (to ?? '') + AFTER_ALL_TIME, true, true);

/** One thing that must hold: where its rows are found, and whether a row is among them. */
interface Restriction {
  readonly found: () => Found;
  readonly holds: (row: StoredCase) => boolean;
}

function restrictions(filter: CaseFilter): readonly Restriction[] {
  const { text, verdict, rule, drug, label, decided, from, to, expiresFrom, expiresTo } = filter;
  const { cases } = database;
  const exactly = (term: string): Restriction => ({
    found: () => cases.where('terms').equals(term),
    holds: ({ terms }) => terms.includes(term),
  });
  const beginning = (start: string): Restriction => ({
    found: () => cases.where('terms').startsWith(start),
    holds: ({ terms }) => terms.some((term) => term.startsWith(start)),
  });
  const first = expiresFrom ?? '';
  const last = expiresTo ?? AFTER_ALL_TIME;
  return [
    ...(verdict ? [exactly(verdictTerm(verdict))] : []),
    ...(rule ? [exactly(ruleTerm(rule))] : []),
    ...(drug ? [exactly(drugTerm(drug))] : []),
    ...(label ? [exactly(labelTerm(label))] : []),
    ...(decided ? [exactly(DECISION_TERM)] : []),
    ...termsSought(text ?? '').map(beginning),
    ...(expiresFrom === undefined && expiresTo === undefined
      ? []
      : [
          {
            found: () => cases.where('expiries').between(first, last, true, true),
            holds: ({ expiries }: StoredCase) => expiries.some((date) => date >= first && date <= last),
          },
        ]),
    ...(from === undefined && to === undefined
      ? []
      : [
          {
            found: () => inPeriod(filter),
            holds: ({ at }: StoredCase) => at >= (from ?? '') && at <= (to ?? '') + AFTER_ALL_TIME,
          },
        ]),
  ];
}

const allHold = (sought: readonly Restriction[]) => (row: StoredCase) =>
  sought.every(({ holds }) => holds(row));

/** Whether the filter finds a row that is read already. A damaged one is found by nothing but the empty filter. */
export function finds(filter: CaseFilter): (row: StoredCase) => boolean {
  const sought = restrictions(filter);
  const whole = ({ at, terms, expiries }: StoredCase) =>
    typeof at === 'string' && Array.isArray(terms) && Array.isArray(expiries);
  return (row) => sought.length === 0 || (whole(row) && allHold(sought)(row));
}

/** The ids that one restriction has, where they are few; those of them all together are among these. */
async function fewIds(sought: readonly Restriction[]): Promise<readonly string[] | null> {
  const lists = await Promise.all(
    sought.map(({ found }) =>
      found()
        .limit(FEW + 1)
        .primaryKeys(),
    ),
  );
  const [smallest] = lists.toSorted((a, b) => a.length - b.length);
  return smallest && smallest.length <= FEW ? [...new Set(smallest)] : null;
}

/** The ids that every restriction has. */
async function idsSought(sought: readonly Restriction[]): Promise<ReadonlySet<string>> {
  const lists = await Promise.all(sought.map(({ found }) => found().primaryKeys()));
  const [smallest = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
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

interface Sought {
  readonly filter: CaseFilter;
  readonly restrictions: readonly Restriction[];
  readonly order: Order;
  readonly after: PageMark | null;
  readonly limit: number;
}

async function amongFew(ids: readonly string[], { restrictions: sought, order, after }: Sought) {
  const rows = await database.cases.bulkGet([...ids]);
  const sign = order.descending ? -1 : 1;
  return rows
    .filter((row) => row !== undefined)
    .filter(allHold(sought))
    .filter((row) => !wasShown(order, after, order.keyOf(row), row.id))
    .sort((a, b) => sign * (indexedDB.cmp(order.keyOf(a), order.keyOf(b)) || indexedDB.cmp(a.id, b.id)));
}

/** The next rows in order that all hold for; null where too many would have to be looked at. */
async function amongNext({ filter, restrictions: sought, order, after, limit }: Sought) {
  const rows: StoredCase[] = [];
  let mark = after;
  for (let lookedAt = 0; lookedAt < LOOKED_AT; ) {
    // What has the mark's own key comes again; there is always one more.
    const again = mark ? await database.cases.where(order.index).equals(mark.key).count() : 0;
    const piece = await fromMark(order, filter, mark)
      .limit(again + Math.max(limit + 1, 100))
      .toArray();
    const fresh = piece.filter((row) => !wasShown(order, mark, order.keyOf(row), row.id));
    rows.push(...fresh.filter(allHold(sought)));
    const last = fresh.at(-1);
    if (rows.length > limit || !last) return rows;
    mark = { key: order.keyOf(last), id: last.id };
    lookedAt += fresh.length;
  }
  return null;
}

async function amongMany({ filter, restrictions: sought, order, after, limit }: Sought) {
  const ids = await idsSought(sought);
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

/** At most `limit` rows of those that the filter finds, after the mark. To be called within a transaction. */
export async function findRows(
  filter: CaseFilter,
  sort: CaseSort,
  after: PageMark | null,
  limit: number,
): Promise<FoundRows> {
  const sought = { filter, restrictions: restrictions(filter), order: orders[sort], after, limit };
  const few = await fewIds(sought.restrictions);
  const found = few ? await amongFew(few, sought) : ((await amongNext(sought)) ?? (await amongMany(sought)));
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const next = last && found.length > limit ? { key: sought.order.keyOf(last), id: last.id } : null;
  return { rows, next };
}

/** How many the filter finds. */
export async function countRows(filter: CaseFilter): Promise<number> {
  const [only, ...others] = restrictions(filter);
  if (!only) return database.cases.count();
  if (others.length === 0) return only.found().distinct().count();
  return (await idsSought([only, ...others])).size;
}
