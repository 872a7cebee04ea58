import type { Assessment, Level, Outcome, Verdict } from '../../rules/contract/assessment.ts';

export type Occasion = 'fill' | 'saved';
export type CaseRemark = NonNullable<Assessment['remark']>;

/** What the history keeps of one assessment. Nothing that points at a patient, and nothing more of the request. */
export interface Case {
  /** UUID. */
  readonly id: string;
  /** ISO date and time, UTC. */
  readonly at: string;
  readonly occasion: Occasion;
  readonly drug: string | null;
  readonly dosage: string | null;
  readonly verdict: Verdict;
  /** mg oral morphine equivalents a day; null when there is no opioid, no full sum, or others in use are not known. */
  readonly omeqPerDay: number | null;
  /** The part of the sum that is certain; null when there is no opioid. */
  readonly omeqAtLeast: number | null;
  readonly pregabalinMgPerDay: number | null;
  readonly findings: readonly { readonly rule: string; readonly outcome: Outcome; readonly level: Level }[];
  readonly remark: CaseRemark | null;
  readonly fillOutcome: string | null;
  /** The version of the extension, which the rules are a part of. */
  readonly ruleSetVersion: string;
  /** Which catalogue the drugs were looked up in. Not in cases from before that was kept. */
  readonly catalogueVersion?: string;
  /** The drug's id in that catalogue; null where the name stood for no one product in it. */
  readonly drugId?: string | null;
}

export interface NewCase {
  readonly occasion: Occasion;
  readonly drug: string | null;
  readonly dosage: string | null;
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

export function caseOf(newCase: NewCase, stamp: CaseStamp): Case {
  const { occasion, drug, dosage, assessment, remark, fillOutcome, catalogueVersion, drugId } = newCase;
  return {
    ...stamp,
    occasion,
    drug,
    dosage,
    verdict: assessment.verdict,
    omeqPerDay: assessment.missing.includes('otherMedication') ? null : (assessment.omeq?.perDay ?? null),
    omeqAtLeast: assessment.omeq?.atLeast ?? null,
    pregabalinMgPerDay: assessment.pregabalinMgPerDay,
    findings: assessment.findings.map(({ rule, outcome, level }) => ({ rule, outcome, level })),
    remark: remark && { kind: remark.kind, text: remark.text },
    fillOutcome,
    catalogueVersion,
    drugId,
  };
}
