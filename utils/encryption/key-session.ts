import { browser } from 'wxt/browser';
import { z } from 'zod';
import { type Bytes, KEY_BYTES } from './cipher.ts';
import { KEY, sessionMemory } from './key-watch.ts';

const LAST_USE = 'history.lastUse';
const LOCK_AFTER = 'history.lockAfter';

const A_MINUTE = 60_000;
/** So often is it noted, at most, that the cases are in use. */
const NOTED_EVERY = 5_000;

const heldSchema = z.object({
  [KEY]: z.object({ ring: z.string(), key: z.base64() }),
  [LAST_USE]: z.number(),
  /** Minutes. */
  [LOCK_AFTER]: z.number().positive(),
});

/** The data key of the ring with that id. */
export interface HeldKey {
  readonly ring: string;
  readonly dataKey: Bytes;
}

const base64Of = (bytes: Bytes) => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

let noted = 0;

/** Unlocks, until the browser is closed or nothing has been used for so many minutes. */
export async function holdKey({ ring, dataKey }: HeldKey, lockAfter: number): Promise<void> {
  noted = Date.now();
  await browser.storage.session.set({
    [KEY]: { ring, key: base64Of(dataKey) },
    [LAST_USE]: noted,
    [LOCK_AFTER]: lockAfter,
  });
}

/** Locks. What pages have opened is to be thrown away by those who watch. */
export const dropKey = (): Promise<void> => browser.storage.session.remove([KEY, LAST_USE, LOCK_AFTER]);

/** A clock that has been set back does not keep it open for longer. */
const isIdle = (lastUse: number, lockAfter: number) =>
  Date.now() - lastUse >= lockAfter * A_MINUTE || lastUse - Date.now() > A_MINUTE;

/** The key where it is unlocked; locks where nothing has been used for too long. Reading is no use. */
export async function heldKey(): Promise<HeldKey | null> {
  const stored = heldSchema.safeParse(await sessionMemory()?.get([KEY, LAST_USE, LOCK_AFTER]));
  if (!stored.success) return null;
  const { [KEY]: held, [LAST_USE]: lastUse, [LOCK_AFTER]: lockAfter } = stored.data;
  const dataKey = fromBase64(held.key);
  if (isIdle(lastUse, lockAfter) || dataKey.length !== KEY_BYTES) {
    await dropKey();
    return null;
  }
  return { ring: held.ring, dataKey };
}

/** Something was pressed or written where the cases are shown: the time until they are locked begins anew. */
export async function noteUse(): Promise<void> {
  if (Date.now() - noted < NOTED_EVERY) return;
  noted = Date.now();
  if (await heldKey()) await browser.storage.session.set({ [LAST_USE]: noted });
}

/** Minutes without use, from now on; nothing where it is locked. */
export async function lockAfterMinutes(minutes: number): Promise<void> {
  if (await heldKey()) await browser.storage.session.set({ [LOCK_AFTER]: minutes });
}
