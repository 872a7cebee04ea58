import { database } from '../database/database.ts';
import { emptyLedger, type Ledger } from './ledger.ts';

/** One window writes cases, or changes how they are protected, at a time. */
export const WRITE_LOCK = 'hjemmel-case-write';

/** Nothing before the first case, and where it is lost. */
export const storedLedger = (): PromiseLike<Ledger | undefined> => database.ledger.get('history');

/** Where the ledger is lost, what is written next comes after every row that is there all the same. */
export async function readLedger(): Promise<Ledger> {
  const ledger = await storedLedger();
  if (ledger) return ledger;
  const last = await database.cases.orderBy('turn').last();
  return { ...emptyLedger, turn: last?.turn ?? 0 };
}
