import { browser } from 'wxt/browser';

/** What the background hears when cases have changed: it may be asleep, and a message wakes it. */
export const CASES_CHANGED = 'cases-changed';

/** To be called after a change of cases, so that the badge is counted anew. */
export async function tellCasesChanged(): Promise<void> {
  try {
    await browser.runtime.sendMessage(CASES_CHANGED);
  } catch {
    // Nobody listens while the extension is being replaced by a newer one, which counts when it starts.
  }
}
