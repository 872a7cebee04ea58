import type { StorageResult } from '../database/attempt.ts';
import { loadSettings } from '../settings/settings.ts';
import { deleteExpired } from './retention.ts';

/** How many cases were deleted, or why none were looked at. */
export type RetentionOutcome =
  | StorageResult<number>
  /** How long cases are to be kept can't be read: nothing is deleted by a default that stands in for it. */
  | { readonly kind: 'not-known' };

const isOnRetention = ({ part }: { readonly part: string }) => part === 'retentionDays';

/** How many days cases are kept, by the trust or the doctor; null where that can't be read. */
export async function retentionInForce(): Promise<number | null> {
  const loaded = await loadSettings().catch(() => null);
  if (!loaded) return null;
  const { settings, standingIn, policy } = loaded;
  const unread = standingIn.includes('retentionDays') || policy.problems.some(isOnRetention);
  return unread ? null : settings.retentionDays;
}

/** Deletes what is past its time on the date `today` (ISO), by the trust's or the doctor's own number of days. */
export async function applyRetention(today: string): Promise<RetentionOutcome> {
  const days = await retentionInForce();
  return days === null ? { kind: 'not-known' } : deleteExpired(today, days);
}
