import { browser } from 'wxt/browser';
import { z } from 'zod';
import { daysBetween } from '../../rules/number/calendar-days.ts';
import { attempt, type StorageResult } from '../database/attempt.ts';
import { loadSettings } from '../settings/settings.ts';
import { localDate } from '../time/local-date.ts';
import { auditCases } from './integrity.ts';
import { deleteExpired, expiredIds } from './retention.ts';
import { readLedger } from './stored-ledger.ts';

const LAST_SEEN = 'history.lastSeenDay';
const QUESTION = 'history.retentionQuestion';

const questionSchema = z.object({
  why: z.enum(['clock-behind', 'clock-ahead', 'many-at-once']),
  /** ISO dates: what the clock said, and when it was last believed; null where it never was. */
  today: z.iso.date(),
  lastSeen: z.iso.date().nullable(),
  past: z.int().positive(),
  retentionDays: z.int().positive(),
});

/** What the doctor is asked before cases are deleted that the clock says are past their time. */
export type RetentionQuestion = z.infer<typeof questionSchema>;

/** How many cases were deleted, or why none were looked at. */
export type RetentionOutcome =
  | StorageResult<number>
  /** How long cases are to be kept can't be read: nothing is deleted by a default that stands in for it. */
  | { readonly kind: 'not-known' }
  | { readonly kind: 'asks'; readonly question: RetentionQuestion };

const isOnRetention = ({ part }: { readonly part: string }) => part === 'retentionDays';

/** How many days cases are kept, by the trust or the doctor; null where that can't be read. */
export async function retentionInForce(): Promise<number | null> {
  const loaded = await loadSettings().catch(() => null);
  if (!loaded) return null;
  const { settings, standingIn, policy } = loaded;
  const unread =
    !policy.isRead || standingIn.includes('retentionDays') || policy.problems.some(isOnRetention);
  return unread ? null : settings.retentionDays;
}

async function lastSeenDay(): Promise<string | null> {
  const stored = await browser.storage.local.get(LAST_SEEN);
  return z.iso.date().safeParse(stored[LAST_SEEN]).data ?? null;
}

/** Days without a look at the cases, as in a long leave, after which it is asked whether the date is right. */
const LONGEST_AWAY = 35;
/** A journey to the west may take the calendar back. */
const BACK = 2;
/** So few may be past their time at once without a word, whatever the share. */
const FEW = 20;
const LARGE_SHARE = 0.5;

interface Look extends Pick<RetentionQuestion, 'today' | 'lastSeen' | 'past'> {
  /** A day that has been, whatever the clock says. */
  readonly notBefore: string;
  /** How many there are in all. */
  readonly cases: number;
}

/** Why cases are not deleted on the word of the clock, but the doctor is asked; null where nothing speaks against it. */
function doubtAbout({ today, lastSeen, notBefore, past, cases }: Look): RetentionQuestion['why'] | null {
  if (today < notBefore) return 'clock-behind';
  const since = lastSeen === null ? 0 : daysBetween(lastSeen, today);
  if (since < -BACK) return 'clock-behind';
  if (since > LONGEST_AWAY) return 'clock-ahead';
  return past > FEW && past > cases * LARGE_SHARE ? 'many-at-once' : null;
}

const believe = (today: string): Promise<void> => browser.storage.local.set({ [LAST_SEEN]: today });

/**
 * Deletes what is past its time on the date `today` (ISO), by the trust's or the doctor's own number of days; where the clock may
 * be wrong, or much would go at once, the doctor is asked instead. `notBefore` is a day that has certainly been.
 */
export async function applyRetention(today: string, notBefore = ''): Promise<RetentionOutcome> {
  const retentionDays = await retentionInForce();
  if (retentionDays === null) return { kind: 'not-known' };
  const lastSeen = await lastSeenDay();
  const looked = await attempt(async () => ({
    past: (await expiredIds(today, retentionDays)).length,
    cases: (await readLedger()).cases,
  }));
  if (looked.kind === 'failed') return looked;
  const { past, cases } = looked.value;
  const why = doubtAbout({ today, lastSeen, notBefore, past, cases });
  if (why && past > 0) {
    const question = { why, today, lastSeen, past, retentionDays };
    await browser.storage.local.set({ [QUESTION]: question });
    return { kind: 'asks', question };
  }
  await browser.storage.local.remove(QUESTION);
  if (!why) await believe(today);
  return past === 0 ? { kind: 'ok', value: 0 } : deleteExpired(today, retentionDays);
}

/** Calls back with the question that stands, now and when it changes, until the answer is called. */
export function watchRetentionQuestion(onQuestion: (question: RetentionQuestion | null) => void): () => void {
  const tell = (stored: unknown) => onQuestion(questionSchema.safeParse(stored).data ?? null);
  const listener = (changes: Record<string, { readonly newValue?: unknown }>) => {
    const change = changes[QUESTION];
    if (change) tell(change.newValue);
  };
  browser.storage.local.onChanged.addListener(listener);
  browser.storage.local.get(QUESTION).then(
    (stored) => tell(stored[QUESTION]),
    () => {},
  );
  return () => browser.storage.local.onChanged.removeListener(listener);
}

/** The doctor says that the date is right and that they may go: what is past its time on the day that was asked about is deleted. */
export async function deleteAsAsked({
  today,
  retentionDays,
}: RetentionQuestion): Promise<StorageResult<number>> {
  const deleted = await deleteExpired(today, retentionDays);
  if (deleted.kind === 'failed') return deleted;
  await believe(today);
  await browser.storage.local.remove(QUESTION);
  return deleted;
}

/** They stay, until it is asked again at the next look. */
export const keepAsAsked = (): Promise<void> => browser.storage.local.remove(QUESTION);

/** Deletes what is past its time, and holds the rows up against the ledger. `notBefore` is a day that has certainly been. */
export async function lookThroughCases(notBefore = ''): Promise<void> {
  await applyRetention(localDate(new Date()), notBefore);
  await auditCases();
}
