import { browser } from 'wxt/browser';
import { watchKey } from '../encryption/key-session.ts';
import { CASES_CHANGED } from '../history/case-changes.ts';
import { localDate } from '../time/local-date.ts';
import { type Badge, badgeColours, badgeOf, lockedBadge } from './badge.ts';
import { countWhileLocked, readFollowUps } from './read-follow-ups.ts';

const ALARM = 'history.follow-up';
const A_DAY = 24 * 60;

/** One minute into the next day of the machine's own calendar, in milliseconds since 1970. */
function nextDay(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 1).getTime();
}

/** Null where nothing can be read, which is no reason to say that nothing is there. */
async function badgeOn(today: string): Promise<Badge | null> {
  const found = await readFollowUps(today);
  if (found.kind === 'ok') return badgeOf(found.value);
  if (found.failure !== 'locked') return null;
  const count = await countWhileLocked(today);
  return count.kind === 'ok' ? lockedBadge(count.value) : null;
}

async function showBadge(): Promise<void> {
  const badge = await badgeOn(localDate(new Date()));
  if (!badge) return;
  const { text, title } = badge;
  const { action } = browser;
  await Promise.all([
    action.setBadgeBackgroundColor({ color: badgeColours.background }),
    action.setBadgeTextColor({ color: badgeColours.text }),
    action.setTitle({ title }),
    action.setBadgeText({ text }),
  ]);
}

/**
 * Keeps the badge on the toolbar button: counted when the background starts, when a day begins and when cases have changed. The
 * browser forgets a badge when it closes, and ends the background when it likes; the alarm and the message outlive that. To be
 * called whenever the background starts; the answer counts anew.
 */
export function keepBadge(): () => void {
  let counting: Promise<void> | null = null;
  let again = false;

  async function count(): Promise<void> {
    do {
      again = false;
      // What fails now is tried again at the next change, or tomorrow.
      await showBadge().catch(() => {});
    } while (again);
    counting = null;
  }

  function renew(): void {
    if (counting) again = true;
    else counting = count();
  }

  function start(): void {
    void browser.alarms.create(ALARM, { when: nextDay(new Date()), periodInMinutes: A_DAY });
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
  start();
  return renew;
}
