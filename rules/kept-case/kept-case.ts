import { z } from 'zod';
import { type Assessment, assessmentSchema, checks, verdicts } from '../contract/assessment.ts';
import { type AssessmentRequest, vedtakExists } from '../contract/request.ts';
import { decisions } from '../contract/terms.ts';
import { keptOf, keptRequestSchema } from './kept-request.ts';

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

/** What can ask to be followed up: a last day that comes or has gone, or more than the vedtak is for. */
const matters = [
  'vedtak-ends',
  'exception-ends',
  'above-omeq',
  'above-pregabalin',
  'other-than-methadone',
] as const;
export type Matter = (typeof matters)[number];

/** UTC. */
const instant = z.iso.datetime();
const date = z.iso.date().nullable();
const amount = z.number().nonnegative().nullable();
const text = z.string().max(20_000).nullable();
const name = z.string().max(500);
const { findings, headline, checked, omeq } = assessmentSchema.shape;
const finding = findings.element.pick({ rule: true, outcome: true, level: true });

/**
 * What the history keeps of one assessment, and how it is exported. Nothing that points at a patient, and of the request what is in
 * `keptPaths`. Cases from before something was kept have null for it, or lack it where it has a default.
 */
export const caseSchema = z.strictObject({
  id: z.uuid(),
  at: instant,
  occasion: z.enum(['fill', 'saved']),
  /** As it stands on the page. */
  drug: text,
  /** The drug's id in the catalogue; null where the name stood for no one product in it. */
  drugId: name.nullable(),
  /** Which catalogue the drugs were looked up in. */
  catalogueVersion: name.nullable(),
  dosage: text,
  /** What it takes to assess it again, but for `exception` and `vedtak`. */
  request: keptRequestSchema.nullable(),
  verdict: z.enum(verdicts),
  /** What the verdict meant, and what was looked at for it. */
  headline: headline.nullable().default(null),
  checked: checked.max(checks.length).nullable().default(null),
  /** mg oral morphine equivalents a day; null when there is no opioid, no full sum, or others in use are not known. */
  omeqPerDay: amount,
  /** The part of the sum that is certain; null when there is no opioid. */
  omeqAtLeast: amount,
  omeqLines: z.array(omeq.unwrap().shape.lines.element).max(101),
  pregabalinMgPerDay: amount,
  findings: z.array(finding).max(1000),
  /** The version of the extension, which the rules are a part of. */
  ruleSetVersion: name,
  /** As it was written to the form or saved, which need not be the one proposed. */
  remark: z.strictObject({ kind: z.enum(['h-resept', 'white']), text: z.string().max(20_000) }).nullable(),
  /** Where the remark went, in `FillOutcome`'s words; null when nothing was filled in. */
  fillOutcome: name.nullable(),
  overrides: z.array(z.strictObject({ rule: name, reason: z.enum(overrideReasons) })).max(1000),
  /** The decision on an exception for one patient. No request holds its last day: the doctor sets it afterwards. */
  exception: z
    .strictObject({
      decision: z.enum(decisions).nullable(),
      decidedOn: date,
      /** Its last day; null where none is stated. */
      validTo: date,
      caseNumber: z.string().max(40).nullable(),
      costPerYearNok: amount,
      ownProjectNumber: z.string().max(40).nullable(),
    })
    .nullable(),
  /** Helfo's decision, on opioids (mg OMEQ a day) or on pregabalin (mg a day, which no request holds). */
  vedtak: z
    .strictObject({
      omeqPerDay: amount,
      pregabalinMgPerDay: amount,
      /** Its last day; null where it has none, as those for pregabalin. */
      validTo: date,
      onlyMethadone: z.boolean().nullable(),
      namesPrescriber: z.boolean().nullable(),
    })
    .nullable(),
  /** The doctor's own word for what belongs together, such as «pasient A». */
  label: z.string().min(1).max(100).nullable(),
  /**
   * Matters that the doctor is done with, and what each was about then, as `subject` in `followUp` writes it: another last day or
   * another limit is a new matter.
   */
  followedUp: z.array(z.strictObject({ matter: z.enum(matters), subject: z.string().max(40) })).max(1000),
  /** The same case, assessed again later. */
  reassessment: z
    .strictObject({
      at: instant,
      verdict: z.enum(verdicts),
      findings: z.array(finding).max(1000),
      ruleSetVersion: name,
      catalogueVersion: name,
    })
    .nullable(),
});

type Unchanged<T> = { readonly [K in keyof T]: Unchanged<T[K]> };
type Parts = z.infer<typeof caseSchema>;
/** As the contract has them. */
type FromContract = 'request' | 'checked';

export type KeptCase = Unchanged<Omit<Parts, FromContract>> & Readonly<Pick<Parts, FromContract>>;
export type Occasion = KeptCase['occasion'];
export type CaseRemark = NonNullable<Assessment['remark']>;
export type CaseFinding = KeptCase['findings'][number];
export type Override = KeptCase['overrides'][number];
export type ExceptionDecision = NonNullable<KeptCase['exception']>;
export type Vedtak = NonNullable<KeptCase['vedtak']>;
export type FollowedUp = KeptCase['followedUp'][number];

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
