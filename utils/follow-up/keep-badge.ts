import { browser } from 'wxt/browser';
import { CASES_CHANGED } from '../history/case-changes.ts';
import { localDate } from '../machine/local-date.ts';
import { badgeColours, badgeOf } from './badge.ts';
import { readFollowUps } from './read-follow-ups.ts';

const ALARM = 'history.follow-up';
const A_DAY = 24 * 60;

/** One minute into the next day of the machine's own calendar, in milliseconds since 1970. */
function nextDay(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 1).getTime();
}

async function showBadge(): Promise<void> {
  const found = await readFollowUps(localDate(new Date()));
  // What could not be read is no reason to say that nothing is there.
  if (found.kind !== 'ok') return;
  const { text, title } = badgeOf(found.value);
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
  browser.runtime.onStartup.addListener(start);
  browser.runtime.onInstalled.addListener(start);
  start();
  return renew;
}
