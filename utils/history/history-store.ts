import { liveQuery } from 'dexie';
import { browser } from 'wxt/browser';
import { attempt, blocked, failed, type StorageResult } from '../database/attempt.ts';
import { database } from '../database/database.ts';
import { type Case, caseOf, type NewCase } from './case.ts';
import { type CaseFilter, finds } from './case-filter.ts';
import { type CaseSort, countRows, findRows, type PageMark } from './case-query.ts';
import { identityNumberIn } from './identity-number-in-case.ts';
import { type DamagedCase, fromRow, type ReadRow, type StoredCase, toRow } from './stored-case.ts';

export interface CaseQuery {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  /** Where the page before ended; null for the first. */
  readonly after: PageMark | null;
  /** At least 1. */
  readonly limit: number;
}

export interface CasePage {
  readonly cases: readonly Case[];
  /** Rows among these that are no cases. */
  readonly damaged: readonly DamagedCase[];
  /** Null on the last page. */
  readonly next: PageMark | null;
}

/** What may be changed on a case after it is saved. */
export type CaseChange = Partial<
  Pick<Case, 'label' | 'overrides' | 'exception' | 'vedtak' | 'followedUp' | 'reassessment'>
>;

/** `keep` leaves a case that is there as it is; `replace` puts the imported one in its place. */
export type ImportMode = 'keep' | 'replace';

export interface ImportCount {
  readonly added: number;
  readonly replaced: number;
  readonly left: number;
}

/** What holds a national identity number is not stored; the reason says where it stands, in Norwegian. */
export type CaseWrite<T> = StorageResult<T> | Refusal;

interface Refusal {
  readonly kind: 'refused';
  readonly reason: string;
}

type CaseRows = Pick<CasePage, 'cases' | 'damaged'>;

function read(rows: readonly StoredCase[]): CaseRows {
  const readRows = rows.map(fromRow);
  return {
    cases: readRows.flatMap((row) => (row.kind === 'case' ? [row.case] : [])),
    damaged: readRows.flatMap((row) => (row.kind === 'damaged' ? [row.damaged] : [])),
  };
}

function refusalOf(cases: readonly Case[]): Refusal | null {
  const found = cases.map(identityNumberIn).find((where) => where !== null);
  if (!found) return null;
  return { kind: 'refused', reason: `${found} inneholder et fødselsnummer eller D-nummer. Fjern nummeret.` };
}

function written<T>(
  result: StorageResult<{ readonly refused: Refusal | null; readonly value: T }>,
): CaseWrite<T> {
  if (result.kind === 'failed') return result;
  return result.value.refused ?? { kind: 'ok', value: result.value.value };
}

/** Stores what the history keeps of the case, and answers with it. */
export async function saveCase(newCase: NewCase): Promise<CaseWrite<Case>> {
  const result = await attempt(async () => {
    const saved = caseOf(newCase, {
      id: crypto.randomUUID(),
      at: new Date().toISOString(),
      ruleSetVersion: browser.runtime.getManifest().version,
    });
    const refused = refusalOf([saved]);
    if (!refused) await database.cases.add(toRow(saved));
    return { refused, value: saved };
  });
  return written(result);
}

/** Changes the given parts of a case and answers with the whole; null where there is no such case any more. */
export async function updateCase(id: string, change: CaseChange): Promise<CaseWrite<Case | null>> {
  const result = await attempt(() =>
    database.transaction('rw', database.cases, async () => {
      const row = await database.cases.get(id);
      const stored = row && fromRow(row);
      if (stored?.kind !== 'case') return { refused: null, value: null };
      const changed = { ...stored.case, ...change };
      const refused = refusalOf([changed]);
      if (!refused) await database.cases.put(toRow(changed));
      return { refused, value: changed };
    }),
  );
  return written(result);
}

/** Those that are there, and damaged rows too. */
export function deleteCases(ids: readonly string[]): Promise<StorageResult<void>> {
  return attempt(() => database.cases.bulkDelete([...ids]));
}

/** Puts deleted cases back as they were. */
export function restoreCases(deleted: readonly Case[]): Promise<StorageResult<void>> {
  return attempt(async () => {
    await database.cases.bulkPut(deleted.map(toRow));
  });
}

const page = ({ filter, sort, after, limit }: CaseQuery): Promise<CasePage> =>
  database.transaction('r', database.cases, async () => {
    const { rows, next } = await findRows(filter, sort, after, limit);
    return { ...read(rows), next };
  });

/** Finds by words and facts, a page at a time. */
export function pageOfCases(query: CaseQuery): Promise<StorageResult<CasePage>> {
  return attempt(() => page(query));
}

/** How many cases the filter finds, damaged ones with them where it is empty. */
export function countCases(filter: CaseFilter): Promise<StorageResult<number>> {
  return attempt(() => database.transaction('r', database.cases, () => countRows(filter)));
}

/** Rows that are no cases and stand in no order, as an upgrade leaves what it can't read; others come with their page. */
export function damagedCases(): Promise<StorageResult<readonly DamagedCase[]>> {
  return attempt(async () => read(await database.cases.where('unread').equals(1).toArray()).damaged);
}

const PIECE = 500;

/**
 * Every case that the filter finds once, by id, some hundred at a time; every damaged row too where it is empty. A failure
 * ends it.
 */
export async function* allCases(filter: CaseFilter = {}): AsyncGenerator<StorageResult<CaseRows>, void> {
  const found = finds(filter);
  let last = '';
  for (;;) {
    const piece = await attempt(() => database.cases.where('id').above(last).limit(PIECE).toArray());
    yield piece.kind === 'ok' ? { kind: 'ok', value: read(piece.value.filter(found)) } : piece;
    const end = piece.kind === 'ok' ? piece.value.at(-1) : undefined;
    if (!end) return;
    last = end.id;
  }
}

/** What is stored under the ids. Those that are not there are left out. */
export function storedCases(ids: readonly string[]): Promise<StorageResult<SeenCases>> {
  return attempt(() => database.transaction('r', database.cases, () => seen(ids)));
}

/** Rows by id. */
export type SeenCases = ReadonlyMap<string, ReadRow>;

async function seen(ids: readonly string[]): Promise<SeenCases> {
  const rows = await database.cases.where('id').anyOf(ids).toArray();
  return new Map(rows.map((row) => [row.id, fromRow(row)]));
}

async function putAll(imported: readonly Case[], mode: ImportMode): Promise<ImportCount> {
  let there = 0;
  for (let start = 0; start < imported.length; start += PIECE) {
    const rows = imported.slice(start, start + PIECE).map(toRow);
    const stored = await database.cases.bulkGet(rows.map(({ id }) => id));
    const isNew = rows.filter((_, at) => stored[at] === undefined);
    there += rows.length - isNew.length;
    await database.cases.bulkPut(mode === 'replace' ? rows : isNew);
  }
  const added = imported.length - there;
  return mode === 'replace' ? { added, replaced: there, left: 0 } : { added, replaced: 0, left: there };
}

/** Adds the cases, all of them or none. */
export async function importCases(
  imported: readonly Case[],
  mode: ImportMode,
): Promise<CaseWrite<ImportCount>> {
  const refused = refusalOf(imported);
  if (refused) return refused;
  return attempt(() => database.transaction('rw', database.cases, () => putAll(imported, mode)));
}

/** What an import was decided on: each id of the file, with what was stored under it then, if anything. */
export interface ImportGround {
  readonly ids: readonly string[];
  readonly seen: SeenCases;
}

async function isUnchanged({ ids, seen: before }: ImportGround): Promise<boolean> {
  for (let start = 0; start < ids.length; start += PIECE) {
    const piece = ids.slice(start, start + PIECE);
    const now = await seen(piece);
    const same = (id: string) => JSON.stringify(now.get(id)) === JSON.stringify(before.get(id));
    if (!piece.every(same)) return false;
  }
  return true;
}

/** Adds the cases or puts them in the place of those that are there: all of them, and only while the ground stands. */
export async function importOnGround(
  imported: readonly Case[],
  ground: ImportGround,
): Promise<CaseWrite<ImportCount | 'changed-since'>> {
  const refused = refusalOf(imported);
  if (refused) return refused;
  return attempt(() =>
    database.transaction('rw', database.cases, async () =>
      (await isUnchanged(ground)) ? putAll(imported, 'replace') : ('changed-since' as const),
    ),
  );
}

/** Calls back with the page now and after each change, until the answer is called. A failure ends it. */
export function watchCases(query: CaseQuery, onPage: (found: StorageResult<CasePage>) => void): () => void {
  let watching = true;
  const tell = (result: StorageResult<CasePage>) => {
    if (watching) onPage(result);
  };
  void blocked.then(tell);
  const subscription = liveQuery(() => page(query)).subscribe({
    next: (value) => tell({ kind: 'ok', value }),
    error: (error: unknown) => tell(failed(error)),
  });
  return () => {
    watching = false;
    subscription.unsubscribe();
  };
}
