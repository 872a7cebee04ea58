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

async function stored<T>(key: string, schema: z.ZodType<T>): Promise<T | null> {
  try {
    return schema.safeParse((await browser.storage.local.get(key))[key]).data ?? null;
  } catch {
    return null;
  }
}

/** Null where nothing is known, as before the first case. */
export const readWitness = (): Promise<Witness | null> => stored(KEY, witnessSchema);

/** Also where the doctor has said that what is here now is all that there is. */
export async function replaceWitness({ turn, cases, keyed }: Ledger): Promise<void> {
  try {
    await browser.storage.local.set({ [KEY]: { turn, cases, keyed } });
  } catch {
    // It says less than it could until the next change, and never more than there was.
  }
}

/** After each change. A ledger that is older than what is known is evidence of a loss, and takes nothing's place. */
export async function keepWitness(ledger: Ledger): Promise<void> {
  const known = await readWitness();
  if (!known || ledger.turn >= known.turn) await replaceWitness(ledger);
}

const MISSED = 'history.missed';

const missedSchema = z.object({ known: z.int().nonnegative(), found: z.int().nonnegative() });

/** That rows were missed, or put back, when they were last held up against the ledger; null where they were not. */
export type Missed = z.infer<typeof missedSchema>;

export const readMissed = (): Promise<Missed | null> => stored(MISSED, missedSchema);

export const noteMissed = (missed: Missed | null): Promise<void> =>
  browser.storage.local.set({ [MISSED]: missed });
