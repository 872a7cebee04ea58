import { assess } from '../../rules/assess.ts';
import type { Assessment, Outcome } from '../../rules/contract/assessment.ts';
import type { AssessmentRequest, Drug } from '../../rules/contract/request.ts';
import { sykehusetInnlandet } from '../../rules/exception/sykehuset-innlandet.ts';
import type { Knowledge } from '../../rules/facts.ts';

/** Builders of requests: each test says only what differs from an ordinary one. */

export const knowledge: Knowledge = {
  resolveDrug: () => ({ kind: 'unknown' }),
  profiles: [sykehusetInnlandet],
};

export const oxycodone: Drug = {
  name: 'OxyContin Depottab 20 mg',
  atc: 'N02AA05',
  group: 'A',
  form: 'depottablett',
  route: 'oral',
  substances: [{ name: 'oksykodon', amount: 20, unit: 'mg', per: { amount: 1, unit: 'tablett' } }],
  marketed: true,
  hList: false,
};

export const tramadol: Drug = {
  ...oxycodone,
  name: 'Tramadol Kaps 50 mg',
  atc: 'N02AX02',
  group: 'B',
  form: 'kapsel',
  substances: [{ name: 'tramadol', amount: 50, unit: 'mg', per: { amount: 1, unit: 'kapsel' } }],
};

export const methadone: Drug = {
  ...oxycodone,
  name: 'Metadon Mikst 2 mg/ml',
  atc: 'N07BC02',
  form: 'mikstur',
  substances: [{ name: 'metadon', amount: 2, unit: 'mg', per: { amount: 1, unit: 'ml' } }],
};

export const pregabalin: Drug = {
  ...oxycodone,
  name: 'Lyrica Kaps 300 mg',
  atc: 'N02BF02',
  group: 'B',
  form: 'kapsel',
  substances: [{ name: 'pregabalin', amount: 300, unit: 'mg', per: { amount: 1, unit: 'kapsel' } }],
};

export const trastuzumab: Drug = {
  name: 'Herceptin Inj væske 600 mg',
  atc: 'L01FD01',
  group: 'C',
  form: 'injeksjonsvæske',
  route: 'parenteral',
  substances: [{ name: 'trastuzumab', amount: 600, unit: 'mg', per: { amount: 5, unit: 'ml' } }],
  marketed: true,
  hList: true,
};

/** A fastlege applies for oxycodone against clarified chronic pain: everything is in order. */
export function opioidRequest(change: Partial<AssessmentRequest> = {}): AssessmentRequest {
  return {
    on: '2026-11-21',
    scheme: 'section-3',
    refundCode: '-71',
    prescription: { drug: oxycodone, dosage: '1 tablett 2 ganger daglig' },
    otherMedication: [],
    indication: 'chronic-pain',
    painClarified: true,
    conditions: { function: true, lowestDose: true, plan: true },
    patient: { hasGp: true, endOfLife: false, fromOtherTrust: false },
    prescriber: { roles: ['gp'], rightAB: 'all' },
    vedtak: { exists: false },
    ...change,
  };
}

/** A hospital doctor writes an H-resept under a granted exception: everything is in order. */
export function exceptionRequest(change: Partial<AssessmentRequest> = {}): AssessmentRequest {
  return {
    on: '2026-11-21',
    scheme: 'h-resept',
    refundCode: 'C50',
    prescription: { drug: trastuzumab, dosage: '1 dose hver 3. uke' },
    patient: { hasGp: true, endOfLife: false, fromOtherTrust: false },
    prescriber: { roles: ['public-hospital'], rightAB: 'all', seniorConsultant: true },
    exception: granted(),
    ...change,
  };
}

type Exception = NonNullable<AssessmentRequest['exception']>;

export function granted(change: Partial<Exception> = {}): Exception {
  return {
    methodStatus: 'under-assessment',
    marketingAuthorisation: true,
    established: 'stopped-side-effects',
    greaterBenefit: true,
    decision: 'granted',
    decidedOn: '2026-10-01',
    caseNumber: '24/1234',
    costPerYearNok: 400_000,
    patientInformed: true,
    journalWritten: true,
    ...change,
  };
}

export function assessed(request: AssessmentRequest): Assessment {
  return assess(request, knowledge);
}

export function outcome(assessment: Assessment, rule: string): Outcome {
  const finding = assessment.findings.find((candidate) => candidate.rule === rule);
  if (!finding) throw new Error(`No finding of ${rule}`);
  return finding.outcome;
}

/** A dose of one drug as an amount a day, exactly. */
export function perDay(drug: Drug, amount: number, unit: string): AssessmentRequest['prescription'] {
  return { drug, dosage: { fixedPerDay: { amount, unit } } };
}
