import Dexie from 'dexie';
import { browser } from 'wxt/browser';
import { caseTables, database } from '../database/database.ts';

/** What the background hears when cases have changed: it may be asleep, and a message wakes it. */
export const CASES_CHANGED = 'cases-changed';

const watched = caseTables.map((table) => `idb://${database.name}/${table}/`);
const isOfCases = (part: string) => watched.some((table) => part.startsWith(table));

/** To be called after a change of cases, so that the badge is counted anew. */
export async function tellCasesChanged(): Promise<void> {
  try {
    await browser.runtime.sendMessage(CASES_CHANGED);
  } catch {
    // Nobody listens while the extension is being replaced by a newer one, which counts when it starts.
  }
}

/** Calls back after each change of cases, sealed or not, in this window or another, until the answer is called. */
export function watchCaseChanges(onChange: () => void): () => void {
  const listener = (parts: Readonly<Record<string, unknown>>) => {
    if (Object.keys(parts).some(isOfCases)) onChange();
  };
  Dexie.on.storagemutated.subscribe(listener);
  return () => Dexie.on.storagemutated.unsubscribe(listener);
}
