import type { Assessment } from '../../../rules/contract/assessment.ts';
import type { KeptCase, NewCase } from '../../../rules/kept-case/kept-case.ts';

/** A case as the panel saves it: each test says only what differs. */
export const ordinary: KeptCase = {
  id: '00000000-0000-4000-8000-000000000000',
  at: '2026-11-22T12:00:00.000Z',
  occasion: 'saved',
  drug: 'OxyContin Depottab 20 mg',
  drugId: 'ID_1234',
  catalogueVersion: 'fest-2026-11-14T04:00:00-1a2b3c',
  dosage: '1 tablett 2 ganger daglig',
  request: {
    on: '2026-11-22',
    scheme: 'section-3',
    prescription: { drug: 'OxyContin Depottab 20 mg', dosage: '1 tablett 2 ganger daglig' },
    indication: 'chronic-pain',
  },
  verdict: 'stop',
  headline: 'Ikke oppfylt: taket på 300 mg OMEQ',
  checked: ['application', 'authority'],
  omeqPerDay: 60,
  omeqAtLeast: 60,
  omeqLines: [],
  pregabalinMgPerDay: null,
  findings: [{ rule: 'OP-CAP-300', outcome: 'not-met', level: 'stop' }],
  ruleSetVersion: '0.1.0',
  remark: null,
  fillOutcome: null,
  overrides: [],
  exception: null,
  vedtak: null,
  label: null,
  followedUp: [],
  reassessment: null,
};

export const noException: NonNullable<KeptCase['exception']> = {
  decision: null,
  decidedOn: null,
  validTo: null,
  caseNumber: null,
  costPerYearNok: null,
  ownProjectNumber: null,
};

export const noVedtak: NonNullable<KeptCase['vedtak']> = {
  omeqPerDay: null,
  pregabalinMgPerDay: null,
  validTo: null,
  onlyMethadone: null,
  namesPrescriber: null,
};

/** A UUID that says which case it is. */
export const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const assessment: Assessment = {
  version: 2,
  headline: 'Du kan søke',
  checked: ['application'],
  verdict: 'stop',
  omeq: null,
  pregabalinMgPerDay: null,
  dosage: { understood: true, fixedPerDay: 2, asNeededMaxPerDay: 0, unit: 'tablett' },
  findings: [],
  remark: null,
  orderMarking: null,
  missing: [],
  next: [],
  drafts: { application: null, journalNote: null, treatmentPlan: null },
};
/** As the panel hands it to the history. */
export const newCase: NewCase = {
  occasion: 'fill',
  drug: 'Palexia Depot 100 mg',
  dosage: '1 tablett 2 ganger daglig',
  request: { on: '2026-11-22', scheme: 'section-3', prescription: { drug: 'Palexia Depot 100 mg' } },
  assessment,
  remark: null,
  fillOutcome: 'filled',
  catalogueVersion: 'fest-1',
  drugId: null,
};
