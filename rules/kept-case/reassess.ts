import { assess } from '../assess.ts';
import type { Assessment } from '../contract/assessment.ts';
import { isPlausibleDate, isPlausibleLastDay } from '../contract/plausible-date.ts';
import { type AssessmentRequest, requestSchema } from '../contract/request.ts';
import type { Knowledge } from '../facts.ts';
import { verdictNames } from '../vocabulary.ts';
import { type CaseFinding, findingsKept, type KeptCase } from './kept-case.ts';

/** One rule that says something else than it did. */
export interface FindingChange {
  readonly rule: string;
  /** Null where the rule is new since then. */
  readonly before: CaseFinding | null;
  /** Null where there is no such rule any more. */
  readonly now: CaseFinding | null;
}

export interface CaseDifference {
  /** What the verdict means; of a case from before that was kept, its name alone. */
  readonly headline: { readonly before: string; readonly now: string } | null;
  /** The certain part of the sum, mg OMEQ a day. */
  readonly omeqAtLeast: { readonly before: number | null; readonly now: number | null } | null;
  readonly findings: readonly FindingChange[];
}

export type ReassessedCase =
  /** The case is from before what it takes was kept. */
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'reassessed'; readonly assessment: Assessment; readonly difference: CaseDifference };

/** A date that was stored before such dates were refused is not known. */
const plausible = (date: string | null | undefined, isPlausible: (date: string) => boolean) =>
  date != null && isPlausible(date) ? date : null;

/** The request that the case stands for on the date `on` (ISO), with what the doctor has since set on it; null where it is not kept. */
export function requestOf({ request, exception, vedtak }: KeptCase, on: string): AssessmentRequest | null {
  if (!request) return null;
  const { decision, decidedOn, caseNumber, costPerYearNok, ownProjectNumber } = exception ?? {};
  const { omeqPerDay, validTo, onlyMethadone, namesPrescriber } = vedtak ?? {};
  return requestSchema.parse({
    ...request,
    on,
    ...(exception && {
      exception: {
        ...request.exception,
        decision,
        decidedOn: plausible(decidedOn, isPlausibleDate),
        caseNumber,
        costPerYearNok,
        ownProjectNumber,
      },
    }),
    ...(vedtak && {
      vedtak: {
        ...request.vedtak,
        omeqPerDay,
        validTo: plausible(validTo, isPlausibleLastDay),
        onlyMethadone,
        namesPrescriber,
      },
    }),
  });
}

/** Findings without a word to say, as they stand on most cases, are no change when the rule comes or goes. */
const silent = (finding: CaseFinding | null) => finding === null || finding.outcome === 'not-applicable';

function findingChanges(before: readonly CaseFinding[], now: readonly CaseFinding[]): FindingChange[] {
  const were = new Map(before.map((finding) => [finding.rule, finding]));
  const are = new Map(now.map((finding) => [finding.rule, finding]));
  return [...new Set([...are.keys(), ...were.keys()])]
    .map((rule) => ({ rule, before: were.get(rule) ?? null, now: are.get(rule) ?? null }))
    .filter(({ before: was, now: is }) => !(silent(was) && silent(is)))
    .filter(({ before: was, now: is }) => was?.outcome !== is?.outcome || was?.level !== is?.level);
}

const changed = <T>(before: T, now: T) => (before === now ? null : { before, now });

function headlineOf({ headline, verdict }: KeptCase, now: Assessment): string {
  return headline ?? (verdict === now.verdict ? now.headline : verdictNames[verdict]);
}

/** Assesses the case with today's rules, catalogue and profiles on the date `today` (ISO), and tells what is different. */
export function reassess(kept: KeptCase, knowledge: Knowledge, today: string): ReassessedCase {
  const request = requestOf(kept, today);
  if (!request) return { kind: 'not-kept' };
  const assessment = assess(request, knowledge);
  return {
    kind: 'reassessed',
    assessment,
    difference: {
      headline: changed(headlineOf(kept, assessment), assessment.headline),
      omeqAtLeast: changed(kept.omeqAtLeast, assessment.omeq?.atLeast ?? null),
      findings: findingChanges(kept.findings, findingsKept(assessment.findings)),
    },
  };
}
