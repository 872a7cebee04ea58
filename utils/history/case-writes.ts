import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import { database } from '../database/database.ts';
import { loadPolicy } from '../settings/policy.ts';
import { changed, readLedger, writeLedger } from './ledger.ts';
import { CaseStop, keysAtHand } from './sealing/case-keys.ts';
import { type Protection, readProtection, sameProtection, storedProtection } from './sealing/protection.ts';
import { sealRow } from './sealing/sealed-row.ts';
import { type ClearRow, type StoredCase, toRow } from './stored-case.ts';
import { keepWitness } from './witness.ts';

/** What a write builds on. */
export interface Ground {
  readonly protection: Protection;
  /** Of the write that came last. */
  readonly turn: number;
}

/** What is new to the history, or only comes back to it. A new one is never lost because nobody is there to unlock. */
export type Errand = 'new' | 'change' | 'return';

/** So many are sealed, or written, together. */
const PIECE = 100;
/** Windows wait for each other, so that only a browser without locks needs more than one or two. */
const MOST_TRIES = 200;
const LOCK = 'hjemmel-case-write';

/** Something that was planned for is another by now. */
class Outdated extends Error {}

/**
 * A write that waits for the cipher, which would end any transaction: `plan` reads and seals outside of one, and `write` is one,
 * in which no case and no key has been changed since. What has is planned anew. Windows come one after the other.
 */
export async function inOneWrite<P, T>(
  plan: (ground: Ground) => Promise<P>,
  write: (planned: P) => PromiseLike<T>,
): Promise<T> {
  const { cases, deletions, packs, ledger, encryption } = database;
  async function once(): Promise<T> {
    const protection = await readProtection();
    const { turn } = await readLedger();
    const planned = await plan({ protection, turn });
    return database.transaction('rw', [cases, deletions, packs, ledger, encryption], async () => {
      const now = await storedProtection();
      const isSame =
        sameProtection(protection, now) || (protection.kind === 'unreadable' && now.kind === 'off');
      if (!isSame || (await readLedger()).turn !== turn) throw new Outdated('The cases have been changed.');
      return write(planned);
    });
  }
  const result = await navigator.locks.request(LOCK, async () => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await once();
      } catch (error) {
        if (!(error instanceof Outdated) || tries === MOST_TRIES) throw error;
      }
    }
  });
  await keepWitness(await readLedger());
  return result;
}

/** The rows with turns of their own, as the protection wants them; to be written on that ground. */
export async function prepareRows(
  rows: readonly Omit<ClearRow, 'turn'>[],
  { protection, turn }: Ground,
  errand: Errand,
): Promise<readonly StoredCase[]> {
  if (protection.kind === 'unreadable') throw new CaseStop('keys-damaged');
  const numbered = rows.map((row, at) => ({ ...row, turn: turn + 1 + at }));
  if (protection.kind === 'off') {
    if (errand !== 'return' && (await loadPolicy()).historyEncryption)
      throw new CaseStop('passphrase-missing');
    return numbered;
  }
  if (protection.state === 'decrypting') return numbered;
  const by = (await keysAtHand(protection)) ?? (errand === 'new' ? protection.keyRing : null);
  if (!by) throw new CaseStop('locked');
  const sealed: StoredCase[] = [];
  for (let start = 0; start < numbered.length; start += PIECE)
    sealed.push(...(await Promise.all(numbered.slice(start, start + PIECE).map((row) => sealRow(row, by)))));
  return sealed;
}

export const prepareCases = (cases: readonly KeptCase[], ground: Ground, errand: Errand) =>
  prepareRows(
    cases.map((kept) => toRow(kept, 0)),
    ground,
    errand,
  );

/** Writes them in the place of what lies there under the same ids, and answers with how many did. Within a write. */
export async function putRows(rows: readonly StoredCase[]): Promise<number> {
  let replaced = 0;
  for (let start = 0; start < rows.length; start += PIECE) {
    const after = rows.slice(start, start + PIECE);
    const before = await database.cases.bulkGet(after.map(({ id }) => id));
    await database.cases.bulkPut(after);
    await writeLedger(changed(await readLedger(), { before, after }));
    replaced += before.filter((row) => row !== undefined).length;
  }
  return replaced;
}

/** Those that are there. Within a transaction; whoever has them in memory is told by a mark. */
export async function removeRows(ids: readonly string[]): Promise<void> {
  const { cases, deletions } = database;
  for (let start = 0; start < ids.length; start += PIECE) {
    const piece = ids.slice(start, start + PIECE);
    const before = await cases.bulkGet(piece);
    await cases.bulkDelete(piece);
    const ledger = changed(await readLedger(), { before, after: [] });
    const turn = ledger.turn + 1;
    await deletions.put({ turn, ids: piece });
    await writeLedger({ ...ledger, turn });
  }
}
