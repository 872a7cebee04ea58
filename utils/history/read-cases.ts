import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import { database } from '../database/database.ts';
import type { Keys } from '../encryption/key-ring.ts';
import { keysToRead } from './sealing/case-keys.ts';
import { type Protection, readProtection, sameProtection } from './sealing/protection.ts';
import { isSameRow, type LyingRow, stillHolds } from './sealing/row-writes.ts';
import { type OpenedCase, openCase } from './sealing/sealed-case.ts';
import { countSealed, damagedSealed, findOpened } from './sealing/sealed-query.ts';
import type { CaseFilter } from './search/case-filter.ts';
import type { CaseSort, PageMark } from './search/case-order.ts';
import { countRows, type FoundRows, findRows } from './search/case-query.ts';
import { type DamagedCase, fromRow, type ReadRow, type StoredCase } from './stored-case.ts';

/** Reading from both tables of cases, those in clear and those that are sealed. It stops where what is sealed is locked. */
export interface CaseQuery {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  /** Where the page before ended; null for the first. */
  readonly after: PageMark | null;
  /** At least 1. */
  readonly limit: number;
}

export interface CaseRows {
  readonly cases: readonly KeptCase[];
  /** Rows among these that are no cases. */
  readonly damaged: readonly DamagedCase[];
}

export interface CasePage extends CaseRows {
  /** Null on the last page. */
  readonly next: PageMark | null;
}

const NOT_OPENED = 'Den krypterte saken er endret eller skadet, og kan ikke åpnes med nøkkelen.';

export const readOpened = (opened: OpenedCase): ReadRow =>
  opened.kind === 'row'
    ? fromRow(opened.row)
    : { kind: 'damaged', damaged: { id: opened.row.id, row: opened.row, reason: NOT_OPENED } };

export function split(rows: readonly ReadRow[]): CaseRows {
  return {
    cases: rows.flatMap((row) => (row.kind === 'case' ? [row.case] : [])),
    damaged: rows.flatMap((row) => (row.kind === 'damaged' ? [row.damaged] : [])),
  };
}

/** What one transaction reads while nothing is sealed; else the protection, since opening would end the transaction. */
type InClear<T> =
  | { readonly kind: 'read'; readonly value: T }
  | ({ readonly kind: 'sealed' } & { readonly protection: Protection });

export const inClear = <T>(work: () => Promise<T>): Promise<InClear<T>> =>
  database.transaction('r', database.cases, database.encryption, async () => {
    const protection = await readProtection();
    return protection.kind === 'off' ? { kind: 'read', value: await work() } : { kind: 'sealed', protection };
  });

async function across<T>(
  plain: () => Promise<T>,
  sealed: (keys: Keys, protection: Protection) => Promise<T>,
) {
  for (;;) {
    const found = await inClear(plain);
    if (found.kind === 'read') return found.value;
    const keys = await keysToRead(found.protection);
    if (keys) return sealed(keys, found.protection);
  }
}

const pageOf = ({ rows, next }: FoundRows): CasePage => ({ ...split(rows.map(fromRow)), next });

/** Within a transaction, and only of what is in clear. */
export const plainPage = async ({ filter, sort, after, limit }: CaseQuery): Promise<CasePage> =>
  pageOf(await findRows(filter, sort, after, limit));

export const pageAcross = (query: CaseQuery): Promise<CasePage> =>
  across(
    () => plainPage(query),
    async (keys, protection) => {
      const plainFirst = protection.kind === 'sealing' && protection.state === 'encrypting';
      const { opened, next } = await findOpened(query, keys, plainFirst);
      return { ...split(opened.map(readOpened)), next };
    },
  );

/** Those in clear are counted in no one transaction, so that a save need not wait until all are. */
export async function countAcross(filter: CaseFilter, stopping?: AbortSignal): Promise<number> {
  const sealed = await across(
    async () => 0,
    (keys) => countSealed(filter, keys),
  );
  return sealed + (await countRows(filter, stopping));
}

async function plainDamaged(): Promise<readonly DamagedCase[]> {
  return split((await database.cases.where('unread').equals(1).toArray()).map(fromRow)).damaged;
}

export const damagedAcross = (): Promise<readonly DamagedCase[]> =>
  across(plainDamaged, async (keys) => {
    const sealed = split((await damagedSealed(keys)).map(readOpened)).damaged;
    return [...sealed, ...(await database.transaction('r', database.cases, plainDamaged))];
  });

/** The next rows after the id, by id, at most `limit`. */
async function nextById(last: string, limit: number): Promise<readonly StoredCase[]> {
  return database.cases.where('id').above(last).limit(limit).toArray();
}

export const nextAcross = (last: string, limit: number): Promise<readonly OpenedCase[]> =>
  across(
    async () => (await nextById(last, limit)).map((row) => ({ kind: 'row' as const, row })),
    async (keys) => {
      const { cases, sealedCases } = database;
      const [plain, sealed] = await database.transaction('r', cases, sealedCases, async () => [
        await nextById(last, limit),
        await sealedCases.where('id').above(last).limit(limit).toArray(),
      ]);
      const both = [
        ...plain.map((row) => ({ id: row.id, open: async () => ({ kind: 'row' as const, row }) })),
        ...sealed.map((row) => ({ id: row.id, open: () => openCase(row, keys) })),
      ].sort((a, b) => (a.id < b.id ? -1 : 1));
      return Promise.all(both.slice(0, limit).map(({ open }) => open()));
    },
  );

/** A row as it lies, and as it reads. */
export interface SeenRow {
  readonly id: string;
  readonly lying: LyingRow;
  readonly read: ReadRow | null;
}

/** By id, in the same order. To be called where it is done again until it holds. */
export async function seeRows(ids: readonly string[], protection: Protection): Promise<readonly SeenRow[]> {
  const keys = await keysToRead(protection);
  const { cases, sealedCases, encryption } = database;
  const [now, plain, sealed] = await database.transaction(
    'r',
    [cases, sealedCases, encryption],
    async () =>
      [
        await readProtection(),
        new Map((await cases.where('id').anyOf(ids).toArray()).map((row) => [row.id, row])),
        await sealedCases.bulkGet([...ids]),
      ] as const,
  );
  stillHolds(sameProtection(protection, now));
  return Promise.all(
    ids.map(async (id, at) => {
      const lying: LyingRow = { plain: plain.get(id), sealed: sealed[at] };
      if (lying.plain) return { id, lying, read: fromRow(lying.plain) };
      const opened = lying.sealed && keys ? await openCase(lying.sealed, keys) : null;
      return { id, lying, read: opened && readOpened(opened) };
    }),
  );
}

/** Within a transaction of `inOneWrite`: plans anew where one of the rows is not as it was seen. */
export async function stillLie(ids: readonly string[], seen: readonly LyingRow[]): Promise<void> {
  const { cases, sealedCases } = database;
  const plain = new Map((await cases.where('id').anyOf(ids).toArray()).map((row) => [row.id, row]));
  const sealed = await sealedCases.bulkGet([...ids]);
  stillHolds(
    ids.every((id, at) => {
      const before = seen[at];
      return before !== undefined && isSameRow(before, { plain: plain.get(id), sealed: sealed[at] });
    }),
  );
}
