import { DAYS_AHEAD, type Ending, type FollowUps, followUp } from '../../rules/kept-case/follow-up.ts';
import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import { daysAfter } from '../../rules/number/calendar-days.ts';
import { database } from '../database/database.ts';
import { pageOfCases } from '../history/history-store.ts';
import { attemptOnCases, type CaseResult } from '../history/sealing/case-keys.ts';
import type { CaseFilter } from '../history/search/case-filter.ts';
import type { PageMark } from '../history/search/case-order.ts';

/** So few are read in one go that a page never stands still meanwhile. */
const PIECE = 40;

/** Follow-ups, and how many cases have a vedtak or an exception at all. */
export interface FoundFollowUps extends FollowUps {
  readonly decided: number;
}

/** Every case that the filter finds with a vedtak or an exception on it, newest first. */
async function decidedCases(filter: CaseFilter): Promise<CaseResult<readonly KeptCase[]>> {
  const cases: KeptCase[] = [];
  let after: PageMark | null = null;
  do {
    const page = await pageOfCases({
      filter: { ...filter, decided: true },
      sort: 'newest',
      after,
      limit: PIECE,
    });
    if (page.kind !== 'ok') return page;
    cases.push(...page.value.cases);
    after = page.value.next;
    await new Promise((resolve) => setTimeout(resolve));
  } while (after);
  return { kind: 'ok', value: cases };
}

/** What is to be followed up on the date `today` (ISO) among all cases. A case that can't be read is not among them. */
export async function readFollowUps(today: string): Promise<CaseResult<FoundFollowUps>> {
  const cases = await decidedCases({});
  if (cases.kind !== 'ok') return cases;
  return { kind: 'ok', value: { ...followUp(cases.value, today), decided: cases.value.length } };
}

/**
 * What ends, on the date `today` (ISO), in the courses where the drug has been prescribed as it is named here, the most urgent
 * first. Nobody knows whether the course is that of the patient at hand.
 */
export async function endingsFor(drug: string, today: string): Promise<CaseResult<readonly Ending[]>> {
  const ofDrug = await decidedCases({ drug });
  if (ofDrug.kind !== 'ok') return ofDrug;
  const found = new Map(ofDrug.value.map((kept) => [kept.id, kept]));
  const { expired, soon } = followUp(ofDrug.value, today);
  const labels = new Set([...expired, ...soon].flatMap(({ case: { label } }) => label ?? []));
  for (const label of labels) {
    // The vedtak may have been renewed with another drug.
    const course = await decidedCases({ label });
    if (course.kind !== 'ok') return course;
    for (const kept of course.value) found.set(kept.id, kept);
  }
  const all = followUp([...found.values()], today);
  return { kind: 'ok', value: [...all.expired, ...all.soon] };
}

/** How many cases have a last day that has gone or soon will, by what stands in clear while they are locked. */
export function countWhileLocked(today: string): Promise<CaseResult<number>> {
  const last = daysAfter(today, DAYS_AHEAD);
  return attemptOnCases(async () => {
    const ending = await database.cases.where('expiries').belowOrEqual(last).primaryKeys();
    return new Set(ending).size;
  });
}
