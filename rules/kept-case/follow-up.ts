import { daysBetween } from '../number/calendar-days.ts';
import { folded } from '../text/same-text.ts';
import { type Exceeding, exceedings } from './exceeding.ts';
import type { FollowedUp, KeptCase } from './kept-case.ts';

/** Days ahead, today's included as none, in which what ends is said to end soon. */
export const DAYS_AHEAD = 30;

/** A vedtak or an exception whose last day has gone, or comes within `DAYS_AHEAD`. */
export interface Ending {
  readonly case: KeptCase;
  readonly matter: 'vedtak-ends' | 'exception-ends';
  /** ISO date of its last day, which is also the `subject` when it is put aside. */
  readonly validTo: string;
  /** 0 on the last day itself; negative when it has gone. */
  readonly daysLeft: number;
}

export type FollowUpItem = Ending | Exceeding;

export interface PutAside {
  readonly item: FollowUpItem;
  /** The cases that the doctor's mark stands on. */
  readonly markedOn: readonly KeptCase[];
}

export interface FollowUps {
  /** The last to expire first. */
  readonly expired: readonly Ending[];
  /** The first to expire first. */
  readonly soon: readonly Ending[];
  /** The newest prescription first. */
  readonly above: readonly Exceeding[];
  /** What would stand above, had the doctor not been done with it. */
  readonly putAside: readonly PutAside[];
  /** Cases whose sum is not known, so that nobody can say that they are within their vedtak. */
  readonly notKnown: readonly KeptCase[];
}

/** What belongs together: the cases under one label, whatever its letters' case; without a label a case stands alone. */
const courseOf = ({ id, label }: KeptCase) => (label === null ? `case ${id}` : `label ${folded(label)}`);

/** One vedtak does not take the place of another kind of vedtak, nor an exception of one for another medicine. */
function endingsOf(kept: KeptCase, today: string): readonly (Ending & { readonly kind: string })[] {
  const { vedtak, exception } = kept;
  const ending = (matter: Ending['matter'], validTo: string | null | undefined, what: string) =>
    validTo == null
      ? []
      : [
          {
            case: kept,
            matter,
            validTo,
            daysLeft: daysBetween(today, validTo),
            kind: `${courseOf(kept)} ${matter} ${what}`,
          },
        ];
  return [
    ...ending('vedtak-ends', vedtak?.validTo, vedtakKind(kept)),
    ...ending('exception-ends', exception?.validTo, folded(kept.drug ?? '')),
  ];
}

function vedtakKind({ vedtak, pregabalinMgPerDay, omeqAtLeast }: KeptCase): string {
  if (vedtak?.onlyMethadone) return 'methadone';
  if (vedtak?.omeqPerDay != null) return 'opioid';
  if (vedtak?.pregabalinMgPerDay != null) return 'pregabalin';
  return pregabalinMgPerDay !== null && omeqAtLeast === null ? 'pregabalin' : 'opioid';
}

const descending = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);
const newestFirst = (a: KeptCase, b: KeptCase) => descending(a.at, b.at) || descending(a.id, b.id);

/** Those that no newer case replaces with one that lasts as long; newest case first. */
function inForce(cases: readonly KeptCase[], today: string): readonly Ending[] {
  const latest = new Map<string, string>();
  return cases
    .flatMap((kept) => endingsOf(kept, today))
    .filter(({ kind, validTo }) => {
      if (validTo <= (latest.get(kind) ?? '')) return false;
      latest.set(kind, validTo);
      return true;
    })
    .map(({ kind: _, ...ending }) => ending);
}

/** How the doctor's «done with this» is written on a case. */
export function followedUpAs(item: FollowUpItem): FollowedUp {
  return { matter: item.matter, subject: 'validTo' in item ? item.validTo : item.subject };
}

/** An end is put aside for the whole course, so that the same vedtak on a later case does not bring it back. */
function markKey(kept: KeptCase, { matter, subject }: FollowedUp): string {
  const ends = matter === 'vedtak-ends' || matter === 'exception-ends';
  return `${ends ? courseOf(kept) : kept.id} ${matter} ${subject}`;
}

/**
 * What is to be followed up among the cases on the date `today` (ISO, by the machine's own calendar; the last day itself counts
 * as valid). Only what is in force counts: under one label, a vedtak is replaced by that of a newer case which lasts as long or
 * longer, and an exception by a newer one for the same medicine; so a renewed one is not shown as expired, and an end that is
 * not known replaces no end that is. A prescription above its vedtak is replaced by a newer one under the label that is known to
 * be within its own; one whose sum is not known replaces nothing. A case without a label stands alone.
 */
export function followUp(cases: readonly KeptCase[], today: string): FollowUps {
  const ordered = cases.toSorted(newestFirst);
  const marks = Map.groupBy(
    ordered.flatMap((kept) => kept.followedUp.map((mark) => ({ kept, key: markKey(kept, mark) }))),
    ({ key }) => key,
  );
  const marksOf = (item: FollowUpItem) => marks.get(markKey(item.case, followedUpAs(item))) ?? [];
  const isDone = (item: FollowUpItem) => marksOf(item).length > 0;
  const endings = inForce(ordered, today).filter(({ daysLeft }) => daysLeft <= DAYS_AHEAD);
  const { above, notKnown } = exceedings(ordered, courseOf);
  const open = endings.filter((item) => !isDone(item)).toSorted((a, b) => a.daysLeft - b.daysLeft);
  return {
    expired: open.filter(({ daysLeft }) => daysLeft < 0).toReversed(),
    soon: open.filter(({ daysLeft }) => daysLeft >= 0),
    above: above.filter((item) => !isDone(item)),
    putAside: [...endings, ...above]
      .filter(isDone)
      .map((item) => ({ item, markedOn: marksOf(item).map(({ kept }) => kept) })),
    notKnown,
  };
}

/** How many there are to follow up, as the badge shows. */
export const countOf = ({ expired, soon, above }: FollowUps) => expired.length + soon.length + above.length;
