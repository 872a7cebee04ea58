import type { StorageResult } from '../database/attempt.ts';
import { loadSettings } from '../settings/settings.ts';
import { deleteExpired } from './retention.ts';

/** How many cases were deleted, or why none were looked at. */
export type RetentionOutcome =
  | StorageResult<number>
  /** How long cases are to be kept can't be read: nothing is deleted by a default that stands in for it. */
  | { readonly kind: 'not-known' };

const isOnRetention = ({ part }: { readonly part: string }) => part === 'retentionDays';

/** Deletes what is past its time on the date `today` (ISO), by the trust's or the doctor's own number of days. */
export async function applyRetention(today: string): Promise<RetentionOutcome> {
  const loaded = await loadSettings().catch(() => null);
  if (!loaded) return { kind: 'not-known' };
  const { settings, standingIn, policy } = loaded;
  const unread = standingIn.includes('retentionDays') || policy.problems.some(isOnRetention);
  if (unread) return { kind: 'not-known' };
  return deleteExpired(today, settings.retentionDays);
}
