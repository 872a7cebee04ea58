import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { Ledger } from './ledger.ts';

const KEY = 'history.witness';

const witnessSchema = z.object({
  turn: z.int().nonnegative(),
  cases: z.int().nonnegative(),
  keyed: z.boolean(),
});

/** What the ledger last said, kept outside the database, so that a lost or emptied one is not taken for a new one. */
export type Witness = z.infer<typeof witnessSchema>;

/** Null where nothing is known, as before the first case. */
export async function readWitness(): Promise<Witness | null> {
  try {
    const stored = await browser.storage.local.get(KEY);
    return witnessSchema.safeParse(stored[KEY]).data ?? null;
  } catch {
    return null;
  }
}

async function write({ turn, cases, keyed }: Ledger): Promise<void> {
  try {
    await browser.storage.local.set({ [KEY]: { turn, cases, keyed } });
  } catch {
    // It says less than it could until the next change, and never more than there was.
  }
}

/** After each change. A ledger that is older than what is known is evidence of a loss, and takes nothing's place. */
export async function keepWitness(ledger: Ledger): Promise<void> {
  const known = await readWitness();
  if (!known || ledger.turn >= known.turn) await write(ledger);
}

/** Where the doctor has said that what is here now is all that there is. */
export const replaceWitness = write;

/** Whether the database is older than what has been seen of it. */
export const isOlderThan = (ledger: Pick<Ledger, 'turn'>, witness: Witness | null): witness is Witness =>
  witness !== null && ledger.turn < witness.turn;

const MISSED = 'history.missed';

const missedSchema = z.object({ known: z.int().nonnegative(), found: z.int().nonnegative() });

/** That rows were missed, or put back, when they were last held up against the ledger; null where they were not. */
export type Missed = z.infer<typeof missedSchema>;

export async function readMissed(): Promise<Missed | null> {
  try {
    const stored = await browser.storage.local.get(MISSED);
    return missedSchema.safeParse(stored[MISSED]).data ?? null;
  } catch {
    return null;
  }
}

export async function noteMissed(missed: Missed | null): Promise<void> {
  if (missed) await browser.storage.local.set({ [MISSED]: missed });
  else await browser.storage.local.remove(MISSED);
}
