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
