import type { Assessment, Level, OmeqLine, Outcome, Verdict } from '../contract/assessment.ts';
import { type AssessmentRequest, vedtakExists } from '../contract/request.ts';
import type { decisions } from '../contract/terms.ts';
import { type KeptRequest, keptOf } from './kept-request.ts';

export type Occasion = 'fill' | 'saved';
export type CaseRemark = NonNullable<Assessment['remark']>;

export interface CaseFinding {
  readonly rule: string;
  readonly outcome: Outcome;
  readonly level: Level;
}

/** Why the doctor went against a finding. Coded, so that nothing about a patient is written. */
export const overrideReasons = [
  'clinical-need',
  'vedtak-on-its-way',
  'information-outside-the-form',
  'rule-does-not-fit',
  'patient-pays',
  'other',
] as const;
export type OverrideReason = (typeof overrideReasons)[number];

export interface Override {
  readonly rule: string;
  readonly reason: OverrideReason;
}

/** The decision on an exception for one patient. */
export interface ExceptionDecision {
  readonly decision: (typeof decisions)[number] | null;
  /** ISO date. */
  readonly decidedOn: string | null;
  /** ISO date of its last day; null where none is stated. No request holds it: the doctor sets it afterwards. */
  readonly validTo: string | null;
  readonly caseNumber: string | null;
  readonly costPerYearNok: number | null;
  readonly ownProjectNumber: string | null;
}

/** Helfo's decision, on opioids (mg OMEQ a day) or on pregabalin (mg a day). */
export interface Vedtak {
  readonly omeqPerDay: number | null;
  /** No request holds it: the doctor sets it afterwards. */
  readonly pregabalinMgPerDay: number | null;
  /** ISO date of its last day; null where it has none, as those for pregabalin. */
  readonly validTo: string | null;
  readonly onlyMethadone: boolean | null;
  readonly namesPrescriber: boolean | null;
}

/** What can ask to be followed up: a last day that comes or has gone, or more than the vedtak is for. */
export const matters = [
  'vedtak-ends',
  'exception-ends',
  'above-omeq',
  'above-pregabalin',
  'other-than-methadone',
] as const;
export type Matter = (typeof matters)[number];

/** A matter that the doctor is done with. */
export interface FollowedUp {
  readonly matter: Matter;
  /** What it was about then, as `subject` in `followUp` writes it: another last day or another limit is a new matter. */
  readonly subject: string;
}

/** The same case, assessed again later. */
export interface Reassessment {
  /** ISO date and time, UTC. */
  readonly at: string;
  readonly verdict: Verdict;
  readonly findings: readonly CaseFinding[];
  readonly ruleSetVersion: string;
  readonly catalogueVersion: string;
}

/** What the history keeps of one assessment. Nothing that points at a patient, and of the request what is in `keptPaths`. */
export interface KeptCase {
  /** UUID. */
  readonly id: string;
  /** ISO date and time, UTC. */
  readonly at: string;
  readonly occasion: Occasion;
  /** As it stands on the page. */
  readonly drug: string | null;
  /** The drug's id in the catalogue; null where the name stood for no one product in it, or that was not kept then. */
  readonly drugId: string | null;
  /** Which catalogue the drugs were looked up in; null in cases from before that was kept. */
  readonly catalogueVersion: string | null;
  readonly dosage: string | null;
  /** What it takes to assess it again, but for `exception` and `vedtak`; null in cases from before that was kept. */
  readonly request: KeptRequest | null;
  readonly verdict: Verdict;
  /** What the verdict meant, and what was looked at for it; null in cases from before that was kept. */
  readonly headline: string | null;
  readonly checked: Assessment['checked'] | null;
  /** mg oral morphine equivalents a day; null when there is no opioid, no full sum, or others in use are not known. */
  readonly omeqPerDay: number | null;
  /** The part of the sum that is certain; null when there is no opioid. */
  readonly omeqAtLeast: number | null;
  readonly omeqLines: readonly OmeqLine[];
  readonly pregabalinMgPerDay: number | null;
  readonly findings: readonly CaseFinding[];
  /** The version of the extension, which the rules are a part of. */
  readonly ruleSetVersion: string;
  /** As it was written to the form or saved, which need not be the one proposed. */
  readonly remark: CaseRemark | null;
  /** Where the remark went, in `FillOutcome`'s words; null when nothing was filled in. */
  readonly fillOutcome: string | null;
  readonly overrides: readonly Override[];
  readonly exception: ExceptionDecision | null;
  readonly vedtak: Vedtak | null;
  /** The doctor's own word for what belongs together, such as «pasient A». */
  readonly label: string | null;
  readonly followedUp: readonly FollowedUp[];
  readonly reassessment: Reassessment | null;
}

export interface NewCase {
  readonly occasion: Occasion;
  readonly drug: string | null;
  readonly dosage: string | null;
  /** What was assessed. */
  readonly request: AssessmentRequest;
  readonly assessment: Assessment;
  /** The remark as it was written to the form or saved, which need not be the one proposed. */
  readonly remark: CaseRemark | null;
  readonly fillOutcome: string | null;
  readonly catalogueVersion: string;
  readonly drugId: string | null;
}

export interface CaseStamp {
  readonly id: string;
  readonly at: string;
  readonly ruleSetVersion: string;
}

export const findingsKept = (findings: Assessment['findings']): readonly CaseFinding[] =>
  findings.map(({ rule, outcome, level }) => ({ rule, outcome, level }));

function exceptionOf({ exception }: AssessmentRequest): ExceptionDecision | null {
  if (!exception) return null;
  return {
    decision: exception.decision ?? null,
    decidedOn: exception.decidedOn ?? null,
    validTo: null,
    caseNumber: exception.caseNumber || null,
    costPerYearNok: exception.costPerYearNok ?? null,
    ownProjectNumber: exception.ownProjectNumber || null,
  };
}

function vedtakOf({ vedtak }: AssessmentRequest): Vedtak | null {
  if (!vedtak || vedtakExists(vedtak) === false) return null;
  return {
    omeqPerDay: vedtak.omeqPerDay ?? null,
    pregabalinMgPerDay: null,
    validTo: vedtak.validTo ?? null,
    onlyMethadone: vedtak.onlyMethadone ?? null,
    namesPrescriber: vedtak.namesPrescriber ?? null,
  };
}

const noStamp: CaseStamp = { id: '', at: '', ruleSetVersion: '' };

/** The same for two cases of one prescription that keep the same assessment, whatever was done with it. */
export function assessmentKey(newCase: NewCase): string {
  return JSON.stringify(
    keptCaseOf({ ...newCase, occasion: 'saved', remark: null, fillOutcome: null }, noStamp),
  );
}

export function keptCaseOf(newCase: NewCase, stamp: CaseStamp): KeptCase {
  const { occasion, drug, dosage, request, assessment, remark, fillOutcome, catalogueVersion, drugId } =
    newCase;
  return {
    ...stamp,
    occasion,
    drug,
    drugId,
    catalogueVersion,
    dosage,
    request: keptOf(request),
    verdict: assessment.verdict,
    headline: assessment.headline,
    checked: assessment.checked,
    omeqPerDay: assessment.missing.includes('otherMedication') ? null : (assessment.omeq?.perDay ?? null),
    omeqAtLeast: assessment.omeq?.atLeast ?? null,
    omeqLines: assessment.omeq?.lines ?? [],
    pregabalinMgPerDay: assessment.pregabalinMgPerDay,
    findings: findingsKept(assessment.findings),
    remark: remark && { kind: remark.kind, text: remark.text },
    fillOutcome,
    overrides: [],
    exception: exceptionOf(request),
    vedtak: vedtakOf(request),
    label: null,
    followedUp: [],
    reassessment: null,
  };
}
