import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import { database } from '../database/database.ts';
import { mapInTurns } from '../machine/page-turns.ts';
import { type CaseWrite, refusalOf } from './case-write.ts';
import { plainJson } from './plain-json.ts';
import { type SeenRow, seeRows, stillLie } from './read-cases.ts';
import { attemptOnCases, type CaseResult } from './sealing/case-keys.ts';
import { type Protection, readProtection } from './sealing/protection.ts';
import {
  inOneWrite,
  type LyingRow,
  type PreparedRows,
  prepareRows,
  putRows,
  untilItHolds,
} from './sealing/row-writes.ts';
import { fromRow, type ReadRow, toRow } from './stored-case.ts';

export interface ImportCount {
  readonly added: number;
  readonly replaced: number;
}

/** Rows by id. */
export type SeenCases = ReadonlyMap<string, ReadRow>;

/** What an import was decided on: each id of the file, with what was stored under it then, if anything. */
export interface ImportGround {
  readonly ids: readonly string[];
  readonly seen: SeenCases;
}

/** So few rows are read or written in one go that the page hardly stands still meanwhile. */
const PIECE = 100;

const seenById = (rows: readonly SeenRow[]): SeenCases =>
  new Map(rows.flatMap(({ id, read }) => (read ? [[id, read]] : [])));

/** What is stored under the ids. Those that are not there are left out. */
export function storedCases(ids: readonly string[]): Promise<CaseResult<SeenCases>> {
  return attemptOnCases(() => untilItHolds(async () => seenById(await seeRows(ids, await readProtection()))));
}

function pieceOf(prepared: PreparedRows, start: number): PreparedRows {
  const end = start + PIECE;
  return prepared.kind === 'plain'
    ? { kind: 'plain', rows: prepared.rows.slice(start, end) }
    : { kind: 'sealed', rows: prepared.rows.slice(start, end) };
}

async function putAll(prepared: PreparedRows): Promise<ImportCount> {
  const { cases, sealedCases } = database;
  let replaced = 0;
  for (let start = 0; start < prepared.rows.length; start += PIECE) {
    const ids = prepared.rows.slice(start, start + PIECE).map(({ id }) => id);
    const already = await Promise.all([
      cases.where('id').anyOf(ids).primaryKeys(),
      sealedCases.where('id').anyOf(ids).primaryKeys(),
    ]);
    replaced += new Set(already.flat()).size;
    await putRows(pieceOf(prepared, start));
  }
  return { added: prepared.rows.length - replaced, replaced };
}

const CHANGED = 'changed-since';

/** A damaged row may hold what JSON does not. */
const told = (row: ReadRow | undefined) => JSON.stringify(row?.kind === 'damaged' ? plainJson(row) : row);

const isAsBefore = (ids: readonly string[], now: SeenCases, before: SeenCases): boolean =>
  ids.every((id) => told(now.get(id)) === told(before.get(id)));

/** How what is to be written over lies, read before the transaction, since opening would end it; null where it has changed. */
async function groundLying({ ids, seen }: ImportGround, protection: Protection) {
  const lying: LyingRow[] = [];
  for (let start = 0; start < ids.length; start += PIECE) {
    const piece = ids.slice(start, start + PIECE);
    const rows = await seeRows(piece, protection);
    if (!isAsBefore(piece, seenById(rows), seen)) return null;
    lying.push(...rows.map((row) => row.lying));
  }
  return lying;
}

/** While nothing is sealed, the one transaction can see for itself. */
async function isUnchangedInClear({ ids, seen }: ImportGround): Promise<boolean> {
  for (let start = 0; start < ids.length; start += PIECE) {
    const piece = ids.slice(start, start + PIECE);
    const rows = await database.cases.where('id').anyOf(piece).toArray();
    const now = new Map(rows.map((row) => [row.id, fromRow(row)]));
    if (!isAsBefore(piece, now, seen)) return false;
  }
  return true;
}

async function allStillLie(ids: readonly string[], lying: readonly LyingRow[]): Promise<void> {
  for (let start = 0; start < ids.length; start += PIECE)
    await stillLie(ids.slice(start, start + PIECE), lying.slice(start, start + PIECE));
}

/** Adds the cases or puts them in the place of those that are there: all of them, and only while the ground stands. */
export async function importCases(
  imported: readonly KeptCase[],
  ground: ImportGround,
): Promise<CaseWrite<ImportCount | typeof CHANGED>> {
  const refused = (await mapInTurns(imported, (each) => refusalOf([each]))).find((why) => why !== null);
  if (refused) return refused;
  return attemptOnCases(() =>
    inOneWrite(
      async (protection) => {
        const lying = protection.kind === 'off' ? [] : await groundLying(ground, protection);
        if (!lying) return null;
        const prepared = await prepareRows(await mapInTurns(imported, toRow), protection, 'change');
        return { protection, lying, prepared };
      },
      async (planned) => {
        if (!planned) return CHANGED;
        if (planned.protection.kind !== 'off') await allStillLie(ground.ids, planned.lying);
        else if (!(await isUnchangedInClear(ground))) return CHANGED;
        return putAll(planned.prepared);
      },
    ),
  );
}
