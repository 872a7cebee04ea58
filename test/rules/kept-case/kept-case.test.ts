import { describe, expect, it } from 'vitest';
import { assess } from '../../../rules/assess.ts';
import type { AssessmentRequest } from '../../../rules/contract/request.ts';
import {
  assessmentKey,
  type ExceptionDecision,
  keptCaseOf,
  type NewCase,
  type Vedtak,
} from '../../../rules/kept-case/kept-case.ts';
import { noException } from '../../utils/history/cases.ts';
import { exceptionRequest, knowledge, opioidRequest, trastuzumab } from '../request.ts';

const stamp = {
  id: '00000000-0000-4000-8000-000000000001',
  at: '2026-11-22T12:00:00.000Z',
  ruleSetVersion: '0.1.0',
};

const caseOf = (request: AssessmentRequest): NewCase => ({
  occasion: 'fill',
  drug: 'OxyContin Depottab 20 mg',
  dosage: '1 tablett 2 ganger daglig',
  request,
  assessment: assess(request, knowledge),
  remark: { kind: 'h-resept', text: 'Prosjekt DM 02224 Enkeltpasientunntak' },
  fillOutcome: 'filled',
  catalogueVersion: 'fest-1',
  drugId: 'ID_1',
});
const keptOf = (request: AssessmentRequest) => keptCaseOf(caseOf(request), stamp);

describe('a case', () => {
  it('keeps what was assessed and what came of it, and nothing that the doctor sets afterwards', () => {
    const one = caseOf(opioidRequest());
    const { verdict, headline, checked, omeq, findings } = one.assessment;
    expect(keptCaseOf(one, stamp)).toMatchObject({
      ...stamp,
      occasion: 'fill',
      drug: one.drug,
      drugId: 'ID_1',
      catalogueVersion: 'fest-1',
      dosage: one.dosage,
      request: { on: '2026-11-21', indication: 'chronic-pain' },
      verdict,
      headline,
      checked,
      omeqPerDay: 60,
      omeqAtLeast: 60,
      omeqLines: omeq?.lines,
      pregabalinMgPerDay: null,
      findings: findings.map(({ rule, outcome, level }) => ({ rule, outcome, level })),
      remark: one.remark,
      fillOutcome: 'filled',
    });
    const { overrides, label, followedUp, reassessment } = keptCaseOf(one, stamp);
    expect({ overrides, label, followedUp, reassessment }).toEqual({
      overrides: [],
      label: null,
      followedUp: [],
      reassessment: null,
    });
    expect(keptCaseOf({ ...one, remark: null }, stamp).remark).toBeNull();
  });

  it('has a part of the sum only, while nobody has said what else the patient uses', () => {
    const { otherMedication: _, ...request } = opioidRequest();
    expect(keptOf(request)).toMatchObject({ omeqPerDay: null, omeqAtLeast: 60 });
  });

  it('has no sum without an opioid', () => {
    const kept = keptOf(opioidRequest({ prescription: { drug: trastuzumab } }));
    expect(kept).toMatchObject({ omeqPerDay: null, omeqAtLeast: null });
    expect(kept.omeqLines).toEqual([]);
  });
});

const decision = {
  decision: 'granted',
  decidedOn: '2026-10-01',
  caseNumber: '24/1234',
  costPerYearNok: 400_000,
  ownProjectNumber: 'DM 7777',
} as const;

it.each<[string, AssessmentRequest['exception'], ExceptionDecision | null]>([
  ['no exception', undefined, null],
  ['an exception of which nothing is said', {}, noException],
  ['a decision', decision, { ...decision, validTo: null }],
  ['numbers left empty', { caseNumber: '', ownProjectNumber: '' }, noException],
  ['no cost', { costPerYearNok: 0 }, { ...noException, costPerYearNok: 0 }],
])('keeps of %s what was decided', (_, exception, kept) => {
  expect(keptOf(exceptionRequest({ exception })).exception).toEqual(kept);
});

const noVedtak: Vedtak = {
  omeqPerDay: null,
  pregabalinMgPerDay: null,
  validTo: null,
  onlyMethadone: null,
  namesPrescriber: null,
};

it.each<[string, AssessmentRequest['vedtak'], Vedtak | null]>([
  ['nothing said', undefined, null],
  ['none', { exists: false }, null],
  ['one of which nothing is said', { exists: true }, noVedtak],
  ['one by its dose alone', { omeqPerDay: 200 }, { ...noVedtak, omeqPerDay: 200 }],
  [
    'all of one',
    { exists: true, omeqPerDay: 0, validTo: '2027-06-01', onlyMethadone: true, namesPrescriber: false },
    {
      omeqPerDay: 0,
      pregabalinMgPerDay: null,
      validTo: '2027-06-01',
      onlyMethadone: true,
      namesPrescriber: false,
    },
  ],
])('keeps of a vedtak, %s, what it says', (_, vedtak, kept) => {
  expect(keptOf(opioidRequest({ vedtak })).vedtak).toEqual(kept);
});

describe('the key of an assessment', () => {
  const one = caseOf(opioidRequest());

  it('is the same whatever was done with it', () => {
    const saved: NewCase = { ...one, occasion: 'saved', remark: null, fillOutcome: null };
    expect(assessmentKey(saved)).toBe(assessmentKey(one));
    expect(assessmentKey(one)).toContain('OxyContin Depottab 20 mg');
  });

  it.each<[string, Partial<NewCase>]>([
    ['drug', { drug: 'Palexia' }],
    ['dosage', { dosage: '1 x 1' }],
    ['catalogue', { catalogueVersion: 'fest-2' }],
    ['request', { request: opioidRequest({ indication: 'cancer-pain' }) }],
    ['verdict', { assessment: { ...one.assessment, verdict: 'check' } }],
  ])('is another with another %s', (_, change) => {
    expect(assessmentKey({ ...one, ...change })).not.toBe(assessmentKey(one));
  });
});
