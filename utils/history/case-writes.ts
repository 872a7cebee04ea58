import { database } from '../database/database.ts';
import type { Keys } from '../encryption/key-ring.ts';
import { loadPolicy } from '../settings/policy.ts';
import type { WriteRefusal } from './identity-number-in-case.ts';
import { changed } from './ledger.ts';
import { type CaseResult, CaseStop, keysAtHand } from './sealing/case-keys.ts';
import { type Protection, readProtection, sameProtection, storedProtection } from './sealing/protection.ts';
import { sealRow } from './sealing/sealed-row.ts';
import { makePacks } from './search/packs.ts';
import { project } from './search/projection.ts';
import type { ClearRow, StoredCase, StoredPack, UnwrittenRow } from './stored-case.ts';
import { readLedger, WRITE_LOCK } from './stored-ledger.ts';
import { keepWitness } from './witness.ts';

/** Done, or why not. */
export type CaseWrite<T> = CaseResult<T> | WriteRefusal;

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
  async function once() {
    const [protection, { turn }] = await Promise.all([readProtection(), readLedger()]);
    const planned = await plan({ protection, turn });
    return database.transaction('rw', [cases, deletions, packs, ledger, encryption], async () => {
      const [now, before] = await Promise.all([storedProtection(), readLedger()]);
      const isSame =
        sameProtection(protection, now) || (protection.kind === 'unreadable' && now.kind === 'off');
      if (!isSame || before.turn !== turn) throw new Outdated('The cases have been changed.');
      const result = await write(planned);
      return { result, after: await readLedger() };
    });
  }
  const { result, after } = await navigator.locks.request(WRITE_LOCK, async () => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await once();
      } catch (error) {
        if (!(error instanceof Outdated) || tries === MOST_TRIES) throw error;
      }
    }
  });
  await keepWitness(after);
  return result;
}

/** Rows as they are to lie in the database, and packs of them where they are many, so that nobody has to read them one by one. */
export interface Prepared {
  readonly rows: readonly StoredCase[];
  readonly packs: readonly StoredPack[];
}

/** So few are read one by one. */
const FEW = 50;

/** Of rows in clear whose turns follow on each other. Keys are null where the packs are to lie in clear. */
async function packsOf(rows: readonly ClearRow[], turn: number, keys: Keys | null) {
  if (rows.length < FEW) return [];
  return makePacks(rows.map(project), { from: turn, to: turn + rows.length }, keys);
}

async function mayLieInClear(): Promise<void> {
  const { isRead, historyEncryption } = await loadPolicy();
  if (!isRead) throw new CaseStop('policy-unread');
  if (historyEncryption) throw new CaseStop('passphrase-missing');
}

/** The rows with turns of their own, as the protection wants them; to be written on that ground. */
export async function prepareRows(
  rows: readonly UnwrittenRow[],
  { protection, turn }: Ground,
  errand: Errand,
): Promise<Prepared> {
  if (rows.length === 0) return { rows: [], packs: [] };
  if (protection.kind === 'unreadable') throw new CaseStop('keys-damaged');
  const numbered = rows.map((row, at) => ({ ...row, turn: turn + 1 + at }));
  if (protection.kind === 'off' && errand !== 'return') await mayLieInClear();
  if (protection.kind === 'off' || protection.state === 'decrypting')
    return { rows: numbered, packs: await packsOf(numbered, turn, null) };
  const keys = await keysAtHand(protection);
  const by = keys ?? (errand === 'new' ? protection.keyRing : null);
  if (!by) throw new CaseStop('locked');
  const sealed: StoredCase[] = [];
  for (let start = 0; start < numbered.length; start += PIECE)
    sealed.push(...(await Promise.all(numbered.slice(start, start + PIECE).map((row) => sealRow(row, by)))));
  return { rows: sealed, packs: keys ? await packsOf(numbered, turn, keys) : [] };
}

/** Writes them in the place of what lies there under the same ids, and answers with how many did. Within a write. */
export async function putRows({ rows, packs }: Prepared): Promise<number> {
  if (packs.length > 0) await database.packs.bulkPut(packs);
  let replaced = 0;
  for (let start = 0; start < rows.length; start += PIECE) {
    const after = rows.slice(start, start + PIECE);
    const [before, ledger] = await Promise.all([
      database.cases.bulkGet(after.map(({ id }) => id)),
      readLedger(),
    ]);
    await Promise.all([database.cases.bulkPut(after), database.ledger.put(changed(ledger, before, after))]);
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
    const ledger = changed(await readLedger(), before, []);
    const turn = ledger.turn + 1;
    await deletions.put({ turn, ids: piece });
    await database.ledger.put({ ...ledger, turn });
  }
}
