import { daysBetween } from '../../rules/number/calendar-days.ts';

/** Days without a look at the cases, as in a long leave, after which it is asked whether the date is right. */
const LONGEST_AWAY = 35;
/** A journey to the west may take the calendar back. */
const BACK = 2;
/** So few may be past their time at once without a word, whatever the share. */
const FEW = 20;
const LARGE_SHARE = 0.5;

export type RetentionDoubt = 'clock-behind' | 'clock-ahead' | 'many-at-once';

interface Look {
  /** ISO dates by the machine's own clock: now, and the last time that it was believed; null where there was none. */
  readonly today: string;
  readonly lastSeen: string | null;
  /** A day that has been, whatever the clock says. */
  readonly notBefore: string;
  /** How many are past their time, and how many there are. */
  readonly past: number;
  readonly cases: number;
}

/** Why cases are not deleted on the word of the clock, but the doctor is asked; null where nothing speaks against it. */
export function doubtAbout({ today, lastSeen, notBefore, past, cases }: Look): RetentionDoubt | null {
  if (today < notBefore) return 'clock-behind';
  const since = lastSeen === null ? 0 : daysBetween(lastSeen, today);
  if (since < -BACK) return 'clock-behind';
  if (since > LONGEST_AWAY) return 'clock-ahead';
  return past > FEW && past > cases * LARGE_SHARE ? 'many-at-once' : null;
}
