import { browser } from 'wxt/browser';
import { watchKey } from '../encryption/key-watch.ts';
import { localDate } from '../time/local-date.ts';
import { CASES_CHANGED } from './cases-changed.ts';

const ALARM = 'history.follow-up';
const A_DAY = 24 * 60;

/** One minute into the next day of the machine's own calendar, in milliseconds since 1970. */
function nextDay(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 1).getTime();
}

/** The day that the badge was last counted on, for as long as the browser remembers the badge. */
const COUNTED_ON = 'badge.countedOn';

async function isCounted(): Promise<boolean> {
  const stored: Record<string, unknown> = await browser.storage.session.get(COUNTED_ON);
  return stored[COUNTED_ON] === localDate(new Date());
}

/**
 * Keeps the badge on the toolbar button: counted when the browser starts, when a day begins and when cases have changed. The
 * browser forgets a badge when it closes, and ends the background when it likes; the alarm and the message outlive that. To be
 * called whenever the background starts, with how it is counted and shown; the answer counts anew.
 */
export function keepBadge(show: () => Promise<boolean>): () => void {
  let counting: Promise<void> | null = null;
  let again = false;

  async function count(): Promise<void> {
    do {
      again = false;
      const on = localDate(new Date());
      // What fails now, or is cut short, is done when the background starts anew, or at the next change.
      await browser.storage.session.remove(COUNTED_ON).catch(() => {});
      const shown = await show().catch(() => false);
      if (shown) await browser.storage.session.set({ [COUNTED_ON]: on }).catch(() => {});
    } while (again);
    counting = null;
  }

  function renew(): void {
    if (counting) again = true;
    else counting = count();
  }

  function setAlarm(): void {
    void browser.alarms.create(ALARM, { when: nextDay(new Date()), periodInMinutes: A_DAY });
  }

  function start(): void {
    setAlarm();
    renew();
  }

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) start();
  });
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (message === CASES_CHANGED) renew();
  });
  // Unlocked, more is known.
  watchKey(renew);
  browser.runtime.onStartup.addListener(start);
  browser.runtime.onInstalled.addListener(start);
  setAlarm();
  void isCounted().then((counted) => {
    if (!counted) renew();
  }, renew);
  return renew;
}
