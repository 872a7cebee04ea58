import { browser } from 'wxt/browser';
import { inTime } from '../time/in-time.ts';

/** A question that is put while the browser starts may never be answered, so it is put again: so often, this far apart. */
const QUESTIONS = 5;
const APART_MS = 2000;

async function question(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {};
  }
}

/** What the trust has decided, as the browser hands it over; null where it does not answer within some seconds. */
export async function managedValues(): Promise<Readonly<Record<string, unknown>> | null> {
  const asked: Promise<Record<string, unknown> | null>[] = [];
  for (let count = 0; count < QUESTIONS; count += 1) {
    asked.push(question());
    const stored = await inTime(Promise.race(asked), APART_MS, null);
    if (stored) return stored;
  }
  return null;
}

/**
 * Calls back now and whenever the policy changes, as it also does when the browser has just started and reads it late. Where the
 * browser does not answer that is told, as null, and it is asked again until it does.
 */
export function watchManagedValues(
  onValues: (values: Readonly<Record<string, unknown>> | null) => void,
): () => void {
  let turn = 0;
  async function tell(): Promise<void> {
    turn += 1;
    const mine = turn;
    for (;;) {
      const values = await managedValues();
      if (mine !== turn) return;
      onValues(values);
      if (values !== null) return;
    }
  }
  const listener = () => void tell();
  browser.storage.managed.onChanged.addListener(listener);
  listener();
  return () => {
    turn += 1;
    browser.storage.managed.onChanged.removeListener(listener);
  };
}
