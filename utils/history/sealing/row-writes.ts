import { database } from '../../database/database.ts';
import { loadPolicy } from '../../settings/policy.ts';
import type { StoredCase } from '../stored-case.ts';
import { CaseStop, keysAtHand } from './case-keys.ts';
import { nextTurns, type Protection, readProtection, sameProtection } from './protection.ts';
import { rowText, type SealedCase, sealCase, type UnnumberedCase } from './sealed-case.ts';

/** Rows as they are to lie in the database. */
export type PreparedRows =
  | { readonly kind: 'plain'; readonly rows: readonly StoredCase[] }
  | { readonly kind: 'sealed'; readonly rows: readonly UnnumberedCase[] };

/** What is new to the history, or only comes back to it. A new one is never lost because nobody is there to unlock. */
export type Errand = 'new' | 'change' | 'return';

/** So many are sealed, or written, together. */
const PIECE = 100;
/** Many windows may write at once; each try is some milliseconds. */
const MOST_TRIES = 200;

/** The rows as the protection wants them, which takes its time; to be written in a transaction of its own. */
export async function prepareRows(
  rows: readonly StoredCase[],
  protection: Protection,
  errand: Errand,
): Promise<PreparedRows> {
  if (protection.kind === 'unreadable') throw new CaseStop('keys-damaged');
  if (protection.kind === 'off') {
    if (errand !== 'return' && (await loadPolicy()).historyEncryption)
      throw new CaseStop('passphrase-missing');
    return { kind: 'plain', rows };
  }
  if (protection.state === 'decrypting') return { kind: 'plain', rows };
  const by = (await keysAtHand(protection)) ?? (errand === 'new' ? protection.keyRing : null);
  if (!by) throw new CaseStop('locked');
  const sealed: UnnumberedCase[] = [];
  for (let start = 0; start < rows.length; start += PIECE) {
    const piece = rows.slice(start, start + PIECE);
    sealed.push(...(await Promise.all(piece.map((row) => sealCase(row, by)))));
  }
  return { kind: 'sealed', rows: sealed };
}

/** Writes them in the place of what lies there under the same ids. Within a transaction of `inOneWrite`. */
export async function putRows(prepared: PreparedRows): Promise<void> {
  const { cases, sealedCases } = database;
  for (let start = 0; start < prepared.rows.length; start += PIECE) {
    const end = start + PIECE;
    if (prepared.kind === 'plain') {
      const rows = prepared.rows.slice(start, end);
      await cases.bulkPut(rows);
      if ((await sealedCases.count()) > 0) await sealedCases.bulkDelete(rows.map(({ id }) => id));
    } else {
      const rows = prepared.rows.slice(start, end);
      const turn = await nextTurns(rows.length);
      await sealedCases.bulkPut(rows.map((row, at) => ({ ...row, turn: turn + at })));
      if ((await cases.count()) === 0) continue;
      await cases
        .where('id')
        .anyOf(rows.map(({ id }) => id))
        .delete();
    }
  }
}

/** Something that was planned for is another by now. */
class Outdated extends Error {}

/** Where what was planned for is not so any more, it is planned anew. */
export function stillHolds(holds: boolean): void {
  if (!holds) throw new Outdated('The rows have been changed meanwhile.');
}

/** Does it again while what it builds on changes under it. */
export async function untilItHolds<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Outdated) || tries === MOST_TRIES) throw error;
    }
  }
}

/**
 * A write that waits for the cipher, which would end any transaction: `plan` reads and seals outside of one, and `write` is one,
 * in which the protection is still as it was planned for. What has changed meanwhile is planned anew.
 */
export function inOneWrite<P, T>(
  plan: (protection: Protection) => Promise<P>,
  write: (planned: P) => PromiseLike<T>,
): Promise<T> {
  return untilItHolds(async () => {
    const protection = await readProtection();
    const planned = await plan(protection);
    const { cases, sealedCases, encryption } = database;
    return database.transaction('rw', [cases, sealedCases, encryption], async () => {
      stillHolds(sameProtection(protection, await readProtection()));
      return write(planned);
    });
  });
}

/** One case as it lies in the database; at most one of them is there. */
export interface LyingRow {
  readonly plain: StoredCase | undefined;
  readonly sealed: SealedCase | undefined;
}

const textOrNone = (row: StoredCase | undefined) => row && rowText(row);

/** A row that is sealed anew has another turn; one in clear is compared whole. */
export const isSameRow = (before: LyingRow, now: LyingRow): boolean =>
  before.sealed?.turn === now.sealed?.turn && textOrNone(before.plain) === textOrNone(now.plain);
