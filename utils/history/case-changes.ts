import Dexie from 'dexie';
import { browser } from 'wxt/browser';

/** What the background hears when cases have changed: it may be asleep, and a message wakes it. */
export const CASES_CHANGED = 'cases-changed';

const CASES = 'idb://hjemmel/cases/';

/** To be called after a change of cases, so that the badge is counted anew. */
export async function tellCasesChanged(): Promise<void> {
  try {
    await browser.runtime.sendMessage(CASES_CHANGED);
  } catch {
    // Nobody listens while the extension is being replaced by a newer one, which counts when it starts.
  }
}

/** Calls back after each change of cases, in this window or another, until the answer is called. */
export function watchCaseChanges(onChange: () => void): () => void {
  const listener = (parts: Readonly<Record<string, unknown>>) => {
    if (Object.keys(parts).some((part) => part.startsWith(CASES))) onChange();
  };
  Dexie.on.storagemutated.subscribe(listener);
  return () => Dexie.on.storagemutated.unsubscribe(listener);
}
