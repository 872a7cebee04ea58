import { database } from '../database/database.ts';
import { inOneWrite } from './case-writes.ts';
import { changed, emptyLedger, type Ledger } from './ledger.ts';
import { attemptOnCases, type CaseResult, keysNow } from './sealing/case-keys.ts';
import { askAll } from './search/memory-searcher.ts';
import { rowsInPieces } from './stored-case.ts';
import { readLedger } from './stored-ledger.ts';
import { noteMissed, readMissed, readWitness, replaceWitness } from './witness.ts';

/** Whether the cases that are here are those that Hjemmel stored last. */
export type Integrity =
  | { readonly kind: 'whole' }
  /** How many there should be, and how many there are: fewer, more, or as many but some as they were before. */
  | { readonly kind: 'not-as-stored'; readonly known: number; readonly found: number };

const WHOLE: Integrity = { kind: 'whole' };

/** By what was seen of the database before, and by its ledger once all that is searched has been read. Nothing is counted. */
export function integrityOfCases(): Promise<CaseResult<Integrity>> {
  return attemptOnCases(async () => {
    const keys = await keysNow();
    const [ledger, witness, missed] = await Promise.all([readLedger(), readWitness(), readMissed()]);
    if (missed) return { kind: 'not-as-stored', ...missed };
    // The database is older than what has been seen of it.
    if (witness && ledger.turn < witness.turn)
      return { kind: 'not-as-stored', known: witness.cases, found: ledger.cases };
    const { cases, asLedger } = await askAll({ kind: 'state' }, keys);
    return asLedger ? WHOLE : { kind: 'not-as-stored', known: ledger.cases, found: cases };
  });
}

const PIECE = 500;

/** The ledger as the rows have it, and what it says that is so. */
async function ledgerOfRows(): Promise<Ledger> {
  let ledger: Ledger = { ...emptyLedger, keyed: (await readLedger()).keyed };
  for await (const rows of rowsInPieces(database.cases, PIECE)) ledger = changed(ledger, [], rows);
  return ledger;
}

/** Every row that is here is held up against the ledger, some hundred at a time; takes seconds where they are many. */
export function auditCases(): Promise<CaseResult<Integrity>> {
  return attemptOnCases(async () => {
    const before = await readLedger();
    const found = await ledgerOfRows();
    const now = await readLedger();
    const isSame = found.cases === now.cases && found.digest === now.digest;
    // What is written meanwhile is looked at the next time.
    if (before.turn !== now.turn) return WHOLE;
    const missed = isSame ? null : { known: now.cases, found: found.cases };
    await noteMissed(missed);
    return missed ? { kind: 'not-as-stored', ...missed } : WHOLE;
  });
}

/** From now on what is here is all that there is. */
export async function acceptRows(): Promise<void> {
  const witness = await readWitness();
  await inOneWrite(ledgerOfRows, async (found) => {
    const turn = Math.max(found.turn, (await readLedger()).turn, witness?.turn ?? 0) + 1;
    await database.packs.clear();
    await database.deletions.clear();
    await database.ledger.put({ ...found, turn, prunedTo: turn });
  });
  await replaceWitness(await readLedger());
  await noteMissed(null);
}

/** As the doctor says when told that they are not as they were stored. */
export const acceptCases = (): Promise<CaseResult<void>> => attemptOnCases(acceptRows);
