import { daysBetween } from './number/calendar-days.ts';
import { norwegianDate } from './number/norwegian.ts';
import { documents, type SourceDocument } from './sources.ts';

/** Days without a new edition after which a text or a table may be old. */
export const OLD_AFTER_DAYS = 365;

const dated: readonly SourceDocument[] = Object.values(documents);

export interface SourceAge {
  readonly title: string;
  /** As shown: the document's own date and when it was taken in here. */
  readonly dates: string;
  /** Whether a year has passed since anybody held it against the source. */
  readonly old: boolean;
}

/** What the rules and the figures rest on, as of an ISO date. */
export function sourceAges(today: string): readonly SourceAge[] {
  return dated.map(({ title, changed, takenIn }) => ({
    title,
    dates: `${changed === null ? 'Kilden har ingen dato' : `Sist endret ${norwegianDate(changed)}`}, lagt inn ${norwegianDate(takenIn)}`,
    old: daysBetween(takenIn, today) > OLD_AFTER_DAYS,
  }));
}

/** A sentence for the doctor where some of it may be old, or null. */
export function oldSourcesRemark(today: string): string | null {
  const old = dated.filter(({ takenIn }) => daysBetween(takenIn, today) > OLD_AFTER_DAYS);
  const [eldest] = old.map(({ takenIn }) => takenIn).toSorted();
  return eldest === undefined
    ? null
    : `Regler og tall i denne utgaven er fra ${norwegianDate(eldest)} og kan være endret. Be om en nyere utgave av Hjemmel.`;
}
