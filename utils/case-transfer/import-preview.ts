import type { ImportGround, SeenCases } from '../history/import-cases.ts';
import { keptTo } from '../history/retention.ts';
import type { CaseFailure, CaseResult } from '../history/sealing/case-keys.ts';
import { expiriesOf, type ReadRow } from '../history/stored-case.ts';
import { pageTurns } from '../time/page-turns.ts';
import { type CaseFieldDifference, caseDifferences, isSameCase } from './case-differences.ts';
import type { FileCase, ReadCases, RefusedCase } from './import-json.ts';

/** A case that is here, and otherwise in the file. */
export interface ChangedCase extends FileCase {
  readonly differences: readonly CaseFieldDifference[];
}

/** What it would come to to take the file in. */
export interface ImportPreview {
  readonly added: readonly FileCase[];
  readonly changed: readonly ChangedCase[];
  /** How many are here from before, alike in everything. */
  readonly same: number;
  readonly refused: readonly RefusedCase[];
  /** Those of the added and changed that are older than cases are kept, and would be deleted at the next turn. */
  readonly passing: readonly FileCase[];
  /** What it was decided on. */
  readonly ground: ImportGround;
}

export type PreviewOutcome =
  | { readonly kind: 'ready'; readonly preview: ImportPreview }
  | { readonly kind: 'failed'; readonly failure: CaseFailure; readonly reason: string }
  | { readonly kind: 'cancelled' };

/** How long cases are kept; null where that can't be read, and then nothing is deleted. */
export interface Retention {
  readonly days: number | null;
  /** ISO date. */
  readonly today: string;
}

/** So few are read in one go that the page never stands still meanwhile. */
const PIECE = 80;
const damagedHere: readonly CaseFieldDifference[] = [{ name: 'Saken', before: 'skadd', after: 'hel' }];

/** Holds a file up against what is stored. Nothing is changed. */
export async function previewImport(
  { cases, refused }: ReadCases,
  stored: (ids: readonly string[]) => Promise<CaseResult<SeenCases>>,
  retention: Retention,
  signal: AbortSignal,
): Promise<PreviewOutcome> {
  const added: FileCase[] = [];
  const changed: ChangedCase[] = [];
  const seen = new Map<string, ReadRow>();
  const turn = pageTurns();
  let same = 0;
  for (let start = 0; start < cases.length; start += PIECE) {
    const piece = cases.slice(start, start + PIECE);
    const here = await stored(piece.map(({ case: { id } }) => id));
    if (signal.aborted) return { kind: 'cancelled' };
    if (here.kind !== 'ok') return here;
    for (const read of piece) {
      await turn();
      const before = here.value.get(read.case.id);
      if (before) seen.set(read.case.id, before);
      if (!before) added.push(read);
      else if (before.kind === 'damaged') changed.push({ ...read, differences: damagedHere });
      else if (isSameCase(before.case, read.case)) same += 1;
      else changed.push({ ...read, differences: caseDifferences(before.case, read.case) });
    }
  }
  const passing = [...added, ...changed].filter((read) => isPassing(read, retention));
  const ground = { ids: cases.map(({ case: { id } }) => id), seen };
  return { kind: 'ready', preview: { added, changed, same, refused, passing, ground } };
}

function isPassing({ case: kept }: FileCase, { days, today }: Retention): boolean {
  return days !== null && keptTo({ at: kept.at, expiries: expiriesOf(kept) }, days) < today;
}
