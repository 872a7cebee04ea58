import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import { mapInTurns } from '../time/page-turns.ts';
import { type CaseWrite, inOneWrite, prepareRows, putRows } from './case-writes.ts';
import { refusalOf } from './identity-number-in-case.ts';
import { readByIds } from './read-cases.ts';
import { attemptOnCases, type CaseResult, keysNow } from './sealing/case-keys.ts';
import { type ReadRow, toRow } from './stored-case.ts';

/** Rows by id. */
export type SeenCases = ReadonlyMap<string, ReadRow>;

/** What an import was decided on: each id of the file, with what was stored under it then, if anything. */
export interface ImportGround {
  readonly ids: readonly string[];
  readonly seen: SeenCases;
}

/** So few rows are read in one go that the page hardly stands still meanwhile. */
const PIECE = 100;

/** What is stored under the ids. Those that are not there are left out. */
export function storedCases(ids: readonly string[]): Promise<CaseResult<SeenCases>> {
  return attemptOnCases(async () => readByIds(ids, await keysNow()));
}

const CHANGED = 'changed-since';

/** Of a damaged row the doctor was told only that it is one. */
const told = (row: ReadRow | undefined) => JSON.stringify(row?.kind === 'damaged' ? row.kind : row);

async function stands({ ids, seen }: ImportGround): Promise<boolean> {
  for (let start = 0; start < ids.length; start += PIECE) {
    const piece = ids.slice(start, start + PIECE);
    const now = await readByIds(piece, await keysNow());
    if (!piece.every((id) => told(now.get(id)) === told(seen.get(id)))) return false;
  }
  return true;
}

/** Adds the cases or puts them in the place of those that are there: all of them, and only while the ground stands. */
export async function importCases(
  imported: readonly KeptCase[],
  seen: ImportGround,
): Promise<CaseWrite<{ readonly added: number; readonly replaced: number } | typeof CHANGED>> {
  const refused = (await mapInTurns(imported, (each) => refusalOf([each]))).find((why) => why !== null);
  if (refused) return refused;
  return attemptOnCases(() =>
    inOneWrite(
      async (ground) => ((await stands(seen)) ? prepareRows(imported.map(toRow), ground, 'change') : null),
      async (prepared) => {
        if (!prepared) return CHANGED;
        const replaced = await putRows(prepared);
        return { added: imported.length - replaced, replaced };
      },
    ),
  );
}
