import { browser } from 'wxt/browser';
import { localDate } from '../time/local-date.ts';
import { type Badge, badgeColours, badgeOf, lockedBadge } from './badge.ts';
import { countWhileLocked, readFollowUps } from './read-follow-ups.ts';

/** Null where nothing can be read, which is no reason to say that nothing is there. */
async function badgeOn(today: string): Promise<Badge | null> {
  const found = await readFollowUps(today);
  if (found.kind === 'ok') return badgeOf(found.value);
  if (found.failure !== 'locked') return null;
  const count = await countWhileLocked(today);
  return count.kind === 'ok' ? lockedBadge(count.value) : null;
}

/** Counts, and shows it on the toolbar button. Answers whether it could be counted. */
export async function showBadge(): Promise<boolean> {
  const badge = await badgeOn(localDate(new Date()));
  if (!badge) return false;
  const { text, title } = badge;
  const { action } = browser;
  await Promise.all([
    action.setBadgeBackgroundColor({ color: badgeColours.background }),
    action.setBadgeTextColor({ color: badgeColours.text }),
    action.setTitle({ title }),
    action.setBadgeText({ text }),
  ]);
  return true;
}
