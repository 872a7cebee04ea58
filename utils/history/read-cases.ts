import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import { database } from '../database/database.ts';
import { mapInTurns } from '../time/page-turns.ts';
import { keysNow } from './sealing/case-keys.ts';
import { type CaseKeys, openRow } from './sealing/sealed-row.ts';
import { isEmpty } from './search/case-filter.ts';
import type { CaseQuery, IndexPage } from './search/case-index.ts';
import type { PageMark } from './search/case-order.ts';
import { askAll } from './search/memory-searcher.ts';
import { type DamagedCase, type ReadRow, readBody, type StoredCase } from './stored-case.ts';
import { readLedger } from './stored-ledger.ts';

export interface CaseRows {
  readonly cases: readonly KeptCase[];
  /** Rows among these that are no cases. */
  readonly damaged: readonly DamagedCase[];
}

export interface CasePage extends CaseRows {
  readonly next: PageMark | null;
  readonly total: number;
}

const notOpened = 'Den krypterte saken er endret eller skadet, og kan ikke åpnes med nøkkelen.';
const gone = 'Saken er borte uten at den er slettet i Hjemmel.';
const putBack = 'Saken er ikke slik Hjemmel sist lagret den. Den kan være lagt tilbake fra en eldre kopi.';

/** Rows change again and again while they are read. */
const MOST_TRIES = 20;

/** In the same order. Each is held up against the schema, with turns for the page on the way. */
export async function readRows(
  rows: readonly StoredCase[],
  keys: CaseKeys | null,
): Promise<readonly ReadRow[]> {
  const opened = await Promise.all(
    rows.map(async (row) => ({
      row,
      clear: row.form === 'clear' ? row : keys && (await openRow(row, keys)),
    })),
  );
  return mapInTurns(opened, ({ row, clear }) =>
    clear ? readBody(row.id, clear.body) : damaged(row.id, row, notOpened),
  );
}

const damaged = (id: string, row: unknown, reason: string): ReadRow => ({
  kind: 'damaged',
  damaged: { id, row, reason },
});

export function split(rows: readonly ReadRow[]): CaseRows {
  return {
    cases: rows.flatMap((row) => (row.kind === 'case' ? [row.case] : [])),
    damaged: rows.flatMap((row) => (row.kind === 'damaged' ? [row.damaged] : [])),
  };
}

/** Those that are there. */
export const rowsOf = async (ids: readonly string[]): Promise<readonly StoredCase[]> =>
  (await database.cases.bulkGet([...ids])).filter((row) => row !== undefined);

/** What is stored under the ids; those that are not there are left out. */
export async function readByIds(
  ids: readonly string[],
  keys: CaseKeys | null,
): Promise<ReadonlyMap<string, ReadRow>> {
  const rows = await rowsOf(ids);
  const read = await readRows(rows, keys);
  return new Map(rows.flatMap(({ id }, at) => (read[at] ? [[id, read[at]] as const] : [])));
}

/** By time there is an index, so that the newest are there whatever else is still to be read. */
async function newest({ after, limit }: CaseQuery, keys: CaseKeys | null): Promise<CasePage> {
  const mark = after && 'newestOrder' in after ? after : { id: '', newestOrder: '' };
  const from = database.cases.where('newestOrder').aboveOrEqual(mark.newestOrder);
  const isAfter = ({ id, newestOrder }: StoredCase) => newestOrder !== mark.newestOrder || id > mark.id;
  const [rows, { cases: total }] = await Promise.all([
    (after ? from.and(isAfter) : from).limit(limit + 1).toArray(),
    readLedger(),
  ]);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : null;
  const next = last ? { id: last.id, newestOrder: last.newestOrder ?? '' } : null;
  return { ...split(await readRows(shown, keys)), next, total };
}

/** What was found in memory, as it lies; null where cases have been written since. */
async function rowsFound(
  { found, turn }: IndexPage,
  keys: CaseKeys | null,
): Promise<readonly ReadRow[] | null> {
  const rows = await database.cases.bulkGet(found.map(({ id }) => id));
  const standing: StoredCase[] = [];
  const lost: ReadRow[] = [];
  for (const [at, { id, turn: known }] of found.entries()) {
    const row = rows[at];
    if (row?.turn === known) standing.push(row);
    else lost.push(damaged(id, row ?? null, row ? putBack : gone));
  }
  if (lost.length > 0 && (await readLedger()).turn !== turn) return null;
  return [...(await readRows(standing, keys)), ...lost];
}

export async function pageOf(query: CaseQuery): Promise<CasePage> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const keys = await keysNow();
    if (query.sort === 'newest' && isEmpty(query.filter)) return newest(query, keys);
    const found = await askAll({ kind: 'page', ...query }, keys);
    const rows = await rowsFound(found, keys);
    if (rows) return { ...split(rows), next: found.next, total: found.total };
  }
  throw new Error('The cases are being changed all the time.');
}
