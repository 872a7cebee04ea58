import { describe, expect, it } from 'vitest';
import {
  actsAs,
  atcIn,
  changedMoreOften,
  diagnosisCodeGiven,
  exceptionAsked,
  fastlege,
  hospitalOrder,
  inGroup,
  marketed,
  methadone as methadonePrescribed,
  neurologist,
  noRefundCodeStated,
  omeqAtMost,
  omeqKnown,
  onHList,
  opioid,
  otherOpioidInUse,
  pregabalinAtMost,
  restrictedForm,
  scheme,
  schemeGiven,
  specialistInField,
} from '../../rules/conditions.ts';
import type { AssessmentRequest, Drug } from '../../rules/contract/request.ts';
import { factsOf, type Knowledge } from '../../rules/facts.ts';
import { labelled12Decides, methadoneInUse } from '../../rules/omeq/arithmetic.ts';
import type { Condition, Truth } from '../../rules/reasoning/condition.ts';
import { hasVedtak, omeqWithinVedtak, vedtakStillValid } from '../../rules/section-3/vedtak.ts';
import {
  exceptionRequest,
  knowledge,
  methadone,
  opioidRequest,
  oxycodone,
  perDay,
  pregabalin,
  trastuzumab,
} from './request.ts';

/** What a condition says of a request, and what it asks for where it can't tell. */
const said = (condition: Condition, request: AssessmentRequest): readonly string[] => {
  const c = factsOf(request, knowledge);
  const truth = condition.test(c);
  return truth === 'unknown' ? [truth, ...condition.missing(c)] : [truth];
};

const factsUsedBy = (condition: Condition, request: AssessmentRequest, known: Knowledge = knowledge) => {
  const c = factsOf(request, known);
  return Object.fromEntries(condition.facts.map(({ name, read }) => [name, read(c)]));
};

const withDrug = (drug: Drug | string) => opioidRequest({ prescription: { drug, dosage: '1x1' } });
const unknownDrug = withDrug('Ukjent');
const noOpioid = withDrug(pregabalin);

const patch: Drug = {
  ...oxycodone,
  atc: 'N02AB03',
  form: 'depotplaster',
  route: 'transdermal',
  substances: [{ name: 'fentanyl', amount: 12, unit: 'µg/h', per: { amount: 1, unit: 'plaster' } }],
};
const norspan: Drug = { ...patch, substances: [{ name: 'buprenorfin', amount: 5, unit: 'µg/h' }] };

describe('statements about the drug', () => {
  it.each<[string, Condition, Drug, readonly string[]]>([
    ['group', inGroup('A', 'B'), { group: 'A' }, ['yes']],
    ['group', inGroup('A', 'B'), { group: 'C' }, ['no']],
    ['group', inGroup('A', 'B'), {}, ['unknown', 'prescription.drug.group']],
    ['ATC', atcIn('N02A', 'R05DA04'), { atc: 'N02AA05' }, ['yes']],
    ['ATC', atcIn('N02A', 'R05DA04'), { atc: 'N02B' }, ['no']],
    ['ATC', atcIn('N02A', 'R05DA04'), {}, ['unknown', 'prescription.drug.atc']],
    ['opioid', opioid, {}, ['unknown', 'prescription.drug.atc']],
    ['methadone', methadonePrescribed, { substances: [{ name: 'Methadone' }] }, ['yes']],
    ['methadone', methadonePrescribed, { atc: 'N07BC02' }, ['yes']],
    ['methadone', methadonePrescribed, { atc: 'N02AA05', substances: [{ name: 'metadon' }] }, ['yes']],
    ['methadone', methadonePrescribed, { atc: 'N02AA05', substances: [] }, ['no']],
    ['methadone', methadonePrescribed, { atc: 'N07BC' }, ['unknown', 'prescription.drug.atc']],
    ['methadone', methadonePrescribed, { substances: [{ name: 'morfin' }] }, ['no']],
    ['methadone', methadonePrescribed, { substances: [] }, ['unknown', 'prescription.drug.atc']],
    ['methadone', methadonePrescribed, {}, ['unknown', 'prescription.drug.atc']],
    ['marketed', marketed, { marketed: false }, ['no']],
    ['marketed', marketed, {}, ['unknown', 'prescription.drug.marketed']],
    ['form', restrictedForm, { route: 'parenteral' }, ['yes']],
    ['form', restrictedForm, {}, ['unknown', 'prescription.drug.route']],
    ['H-list', onHList, { hList: true }, ['yes']],
    ['H-list', onHList, {}, ['unknown', 'prescription.drug.hList']],
  ])('%s: %o of %o', (_, condition, drug, expected) => {
    expect(said(condition, withDrug(drug))).toEqual(expected);
  });

  it.each([inGroup('A'), atcIn('N02A'), opioid, methadonePrescribed, marketed, restrictedForm, onHList])(
    'ask for the drug itself where only a name is given',
    (condition) => {
      expect(said(condition, unknownDrug)).toEqual(['unknown', 'prescription.drug']);
    },
  );

  it('show what they were judged by', () => {
    const catalogue: Knowledge = {
      ...knowledge,
      resolveDrug: () => ({
        kind: 'found',
        drug: oxycodone,
        verification: { product: 'third-party', hList: 'general-knowledge' },
      }),
    };
    const named = withDrug('Oxy');
    expect(
      [inGroup('A'), atcIn('N02A'), marketed, restrictedForm, onHList].map((one) =>
        factsUsedBy(one, named, catalogue),
      ),
    ).toEqual([
      { drug: 'Oxy', 'drug.group': 'A', 'drug.candidates': [], 'drug.verification': 'third-party' },
      { drug: 'Oxy', 'drug.atc': 'N02AA05' },
      { drug: 'Oxy', 'drug.marketed': true },
      { drug: 'Oxy', 'drug.form': 'depottablett', 'drug.route': 'oral' },
      { drug: 'Oxy', 'drug.hList': false, 'drug.hList.verification': 'general-knowledge' },
    ]);
  });

  it('show that nothing is known', () => {
    const ambiguous: Knowledge = {
      ...knowledge,
      resolveDrug: () => ({ kind: 'ambiguous', candidates: ['A', 'B'] }),
    };
    const conditions = [inGroup('A'), opioid, marketed, restrictedForm, onHList];
    expect(conditions.map((one) => factsUsedBy(one, withDrug('Oxy'), ambiguous))).toEqual([
      { drug: 'Oxy', 'drug.group': null, 'drug.candidates': ['A', 'B'], 'drug.verification': 'official' },
      { drug: 'Oxy', 'drug.atc': null },
      { drug: 'Oxy', 'drug.marketed': null },
      { drug: 'Oxy', 'drug.form': null, 'drug.route': null },
      { drug: 'Oxy', 'drug.hList': null, 'drug.hList.verification': 'official' },
    ]);
    expect(factsUsedBy(restrictedForm, withDrug({}))).toMatchObject({
      'drug.form': null,
      'drug.route': null,
    });
  });
});

describe('statements about the prescription', () => {
  it.each<[AssessmentRequest['setting'], AssessmentRequest['scheme'], readonly string[], Truth, Truth]>([
    ['prescription', 'white', ['yes'], 'yes', 'no'],
    ['prescription', 'h-resept', ['no'], 'yes', 'no'],
    ['prescription', null, ['unknown', 'scheme'], 'no', 'no'],
    [null, null, ['unknown', 'scheme'], 'no', 'no'],
    ['hospital-order', null, ['no'], 'no', 'yes'],
    ['hospital-order', 'white', ['yes'], 'yes', 'yes'],
  ])('%s on scheme %s', (setting, given, white, stated, order) => {
    const request = exceptionRequest({ setting, scheme: given });
    expect(said(scheme('white'), request)).toEqual(white);
    expect(said(schemeGiven, request)).toEqual([stated]);
    expect(said(hospitalOrder, request)).toEqual([order]);
    expect(factsUsedBy(schemeGiven, request)).toEqual({ scheme: given });
    expect(factsUsedBy(hospitalOrder, request)).toEqual({ setting: setting ?? 'prescription' });
  });

  it.each<[string | null, readonly string[], Truth]>([
    ['C50', ['yes'], 'no'],
    ['c50.9', ['yes'], 'no'],
    ['M0690', ['yes'], 'no'],
    ['R25.2A', ['yes'], 'no'],
    ['C5', ['no'], 'no'],
    ['C50.', ['yes'], 'no'],
    ['C50 C51', ['yes'], 'no'],
    ['G63.2*', ['yes'], 'no'],
    ['ICD-10: C50 Brystkreft', ['yes'], 'no'],
    ['ICPC-2: L88', ['no'], 'no'],
    ['L88', ['unknown', 'refundCode'], 'no'],
    ['Ingen refusjon', ['no'], 'yes'],
    ['-C50', ['no'], 'no'],
    ['-71', ['no'], 'no'],
    ['', ['no'], 'yes'],
    [null, ['unknown', 'refundCode'], 'yes'],
  ])('refund code %j', (refundCode, diagnosis, none) => {
    const request = exceptionRequest({ refundCode });
    expect(said(diagnosisCodeGiven, request)).toEqual(diagnosis);
    expect(said(noRefundCodeStated, request)).toEqual([none]);
    expect(factsUsedBy(noRefundCodeStated, request)).toEqual({ refundCode });
  });

  it('know whether an exception is spoken of', () => {
    expect([said(exceptionAsked, exceptionRequest()), said(exceptionAsked, opioidRequest())]).toEqual([
      ['yes'],
      ['no'],
    ]);
  });

  it.each<[AssessmentRequest['vedtak'], readonly string[]]>([
    [{ exists: true }, ['yes']],
    [{ exists: false }, ['no']],
    [{ omeqPerDay: 0 }, ['yes']],
    [{ exists: false, namesPrescriber: false }, ['yes']],
    [{ exists: null, validTo: null }, ['unknown', 'vedtak.exists']],
    [null, ['unknown', 'vedtak.exists']],
  ])('know whether there is a vedtak, which anything said of it implies: %o', (vedtak, expected) => {
    expect(said(hasVedtak, opioidRequest({ vedtak }))).toEqual(expected);
  });

  it.each<[AssessmentRequest['vedtak'], readonly string[]]>([
    [{ validTo: '2026-11-22' }, ['yes']],
    [{ validTo: '2026-11-21' }, ['yes']],
    [{ validTo: '2026-11-20' }, ['no']],
    [{}, ['unknown', 'vedtak.validTo']],
    [null, ['unknown', 'vedtak.validTo']],
  ])('a vedtak %o', (vedtak, valid) => {
    const request = opioidRequest({ vedtak });
    expect(said(vedtakStillValid, request)).toEqual(valid);
    expect(factsUsedBy(vedtakStillValid, request)).toEqual({
      'vedtak.validTo': vedtak?.validTo ?? null,
      on: '2026-11-21',
    });
  });
});

describe('statements about the doctor', () => {
  type Prescriber = AssessmentRequest['prescriber'];
  const by = (prescriber: Prescriber, change: Partial<AssessmentRequest> = {}) =>
    opioidRequest({ prescriber, ...change });

  it.each<[Condition, Prescriber, readonly string[]]>([
    [actsAs('gp'), { roles: ['specialist', 'gp'] }, ['yes']],
    [actsAs('gp'), { roles: ['specialist'] }, ['no']],
    [actsAs('gp'), { roles: [] }, ['unknown', 'prescriber.roles']],
    [actsAs('gp'), {}, ['unknown', 'prescriber.roles']],
    [actsAs('gp'), null, ['unknown', 'prescriber.roles']],
    [specialistInField('own'), { roles: ['specialist'], diseaseField: 'own' }, ['yes']],
    [specialistInField('own'), { roles: ['specialist'], diseaseField: 'adjacent' }, ['no']],
    [specialistInField('own'), { roles: ['contract-specialist'] }, ['unknown', 'prescriber.diseaseField']],
    [specialistInField('own'), null, ['unknown', 'prescriber.roles', 'prescriber.diseaseField']],
    [neurologist, { specialties: ['Nevrologi'] }, ['yes']],
    [neurologist, { specialties: ['oncology', 'neurology'] }, ['yes']],
    [neurologist, { specialties: ['neurology, child'] }, ['no']],
    [neurologist, { specialties: ['paediatric neurology'] }, ['no']],
    [neurologist, { specialties: [] }, ['no']],
    [neurologist, { roles: ['gp'] }, ['no']],
    [neurologist, { roles: ['specialist'] }, ['unknown', 'prescriber.specialties']],
    [neurologist, {}, ['unknown', 'prescriber.roles']],
    [neurologist, null, ['unknown', 'prescriber.roles']],
  ])('%#: %o by %o', (condition, prescriber, expected) => {
    expect(said(condition, by(prescriber))).toEqual(expected);
  });

  it.each<[boolean | null, readonly string[]]>([
    [false, ['yes']],
    [true, ['no']],
    [null, ['unknown', 'patient.hasGp']],
  ])('the doctor the patient goes to stands for a fastlege, where there is one: %s', (hasGp, expected) => {
    expect(said(fastlege, by({ roles: ['treating-doctor'] }, { patient: { hasGp } }))).toEqual(expected);
  });

  it('show the roles and the specialties', () => {
    expect(factsUsedBy(neurologist, by({ roles: ['gp'], specialties: ['oncology'] }))).toEqual({
      'prescriber.specialties': ['oncology'],
      'prescriber.roles': ['gp'],
    });
    expect(factsUsedBy(neurologist, by(null))).toEqual({
      'prescriber.specialties': [],
      'prescriber.roles': [],
    });
  });
});

describe('statements about a total', () => {
  const stranger = [{ drug: 'Ukjent', dosage: '1x1' }];
  const incomplete = opioidRequest({ otherMedication: stranger });

  it.each<[string, AssessmentRequest, number, readonly string[]]>([
    ['under', opioidRequest(), 61, ['yes']],
    ['at', opioidRequest(), 60, ['yes']],
    ['over', opioidRequest(), 59.999999999, ['no']],
    ['at, with a part missing', incomplete, 60, ['unknown', 'otherMedication.0.drug']],
    ['over, with a part missing', incomplete, 59, ['no']],
    [
      'where others are not known',
      opioidRequest({ otherMedication: null }),
      60,
      ['unknown', 'otherMedication'],
    ],
    ['of no opioid', noOpioid, 60, ['unknown', 'prescription.drug']],
  ])('%s the limit', (_, request, limit, expected) => {
    expect(said(omeqAtMost(limit), request)).toEqual(expected);
    const { truth, missing } = { truth: expected[0], missing: expected.slice(1) };
    const asVedtak = said(omeqWithinVedtak, { ...request, vedtak: { omeqPerDay: limit } });
    expect(asVedtak).toEqual([truth, ...missing]);
  });

  it('ask for the dose of the vedtak first', () => {
    expect(said(omeqWithinVedtak, opioidRequest({ vedtak: {} }))).toEqual(['unknown', 'vedtak.omeqPerDay']);
    expect(said(omeqWithinVedtak, opioidRequest())).toEqual(['unknown', 'vedtak.omeqPerDay']);
  });

  it('know a total that is complete', () => {
    expect(said(omeqKnown, opioidRequest())).toEqual(['yes']);
    expect(said(omeqKnown, incomplete)).toEqual(['unknown', 'otherMedication.0.drug']);
    expect(said(omeqKnown, noOpioid)).toEqual(['unknown', 'prescription.drug']);
  });

  it('count pregabalin by itself', () => {
    const mg = (amount: number) => opioidRequest({ prescription: perDay(pregabalin, amount, 'mg') });
    expect([600, 601].map((amount) => said(pregabalinAtMost(600), mg(amount)))).toEqual([['yes'], ['no']]);
    expect(said(pregabalinAtMost(600), opioidRequest())).toEqual(['unknown', 'prescription.drug']);
  });

  it('show the figures', () => {
    expect(factsUsedBy(omeqAtMost(100), opioidRequest())).toEqual({
      'omeq.perDay': 60,
      'omeq.atLeast': 60,
      'omeq.limit': 100,
    });
    expect(factsUsedBy(omeqAtMost(100), incomplete)).toEqual({
      'omeq.perDay': null,
      'omeq.atLeast': 60,
      'omeq.limit': 100,
    });
    expect(factsUsedBy(omeqAtMost(100), noOpioid)).toEqual({
      'omeq.perDay': null,
      'omeq.atLeast': null,
      'omeq.limit': 100,
    });
    expect(factsUsedBy(omeqWithinVedtak, opioidRequest({ vedtak: { omeqPerDay: 70 } }))).toMatchObject({
      'omeq.limit': 70,
    });
    expect(factsUsedBy(omeqWithinVedtak, opioidRequest())).toMatchObject({ 'omeq.limit': null });
    expect(factsUsedBy(pregabalinAtMost(600), noOpioid)).toEqual({
      'pregabalin.perDay': 300,
      'pregabalin.atLeast': 300,
      'pregabalin.limit': 600,
    });
    expect([opioidRequest(), incomplete, noOpioid].map((request) => factsUsedBy(omeqKnown, request))).toEqual(
      [
        { 'omeq.perDay': 60, 'omeq.atLeast': 60, 'omeq.verification': 'official' },
        { 'omeq.perDay': null, 'omeq.atLeast': 60, 'omeq.verification': 'official' },
        { 'omeq.perDay': null, 'omeq.atLeast': null, 'omeq.verification': null },
      ],
    );
  });

  it('know whether oral methadone is among what is used', () => {
    const beside = opioidRequest({ otherMedication: [perDay(methadone, 5, 'ml')] });
    expect([beside, opioidRequest(), noOpioid].map((request) => said(methadoneInUse, request))).toEqual([
      ['yes'],
      ['no'],
      ['no'],
    ]);
  });

  it('know where the 12 of a patch decides, and show both figures', () => {
    const request = opioidRequest({
      prescription: perDay(patch, 1, 'plaster'),
      otherMedication: [perDay(oxycodone, 47, 'mg')],
    });
    expect(said(labelled12Decides, request)).toEqual(['yes']);
    expect(factsUsedBy(labelled12Decides, request)).toEqual({
      'omeq.atLeast': 99.3,
      'omeq.with12Released': 100.5,
    });
    expect(said(labelled12Decides, noOpioid)).toEqual(['no']);
    expect(factsUsedBy(labelled12Decides, noOpioid)).toEqual({
      'omeq.atLeast': null,
      'omeq.with12Released': null,
    });
  });
});

describe('another opioid than methadone beside the prescription', () => {
  const paracetamol: Drug = { atc: 'N02BE01', substances: [{ name: 'paracetamol' }] };
  const beside = (...drugs: (Drug | string)[]): AssessmentRequest =>
    opioidRequest({ otherMedication: drugs.map((drug) => ({ drug, dosage: '1x1' })) });

  it.each<[string, AssessmentRequest, readonly string[]]>([
    ['is not the prescribed one', beside(), ['no']],
    ['is oxycodone', beside(paracetamol, oxycodone), ['yes']],
    ['is not methadone', beside(methadone), ['no']],
    ['is not paracetamol', beside(paracetamol), ['no']],
    ['may be a drug that nobody knows', beside('Ukjent'), ['unknown', 'otherMedication.0.drug']],
    // N07BC holds methadone and buprenorphine.
    ['may be of a group of several', beside({ atc: 'N07BC' }), ['unknown', 'otherMedication.0.drug']],
    ['is there, whatever else is not known', beside('Ukjent', oxycodone), ['yes']],
    ['is not known', opioidRequest({ otherMedication: null }), ['unknown', 'otherMedication']],
    [
      'is not known where no opioid is counted',
      { ...noOpioid, otherMedication: null },
      ['unknown', 'prescription.drug'],
    ],
  ])('%s', (_, request, expected) => {
    expect(said(otherOpioidInUse, request)).toEqual(expected);
  });
});

describe('how often a patch is changed', () => {
  const changed = (
    drug: Drug | string,
    dosage: string,
    patchChange: AssessmentRequest['patchChange'] = null,
  ): AssessmentRequest => opioidRequest({ prescription: { drug, dosage }, patchChange });

  it.each<[AssessmentRequest, readonly string[], number | null]>([
    [changed(patch, '1 plaster', { everyHours: 72 }), ['no'], 72],
    [changed(patch, '1 plaster', { everyHours: 71.9 }), ['yes'], 71.9],
    [changed(patch, '1 plaster hver 48. time'), ['yes'], 48],
    [changed(patch, '1 plaster hver 72. time'), ['no'], 72],
    [changed(patch, '1 plaster hver 48. time', { everyHours: 72 }), ['yes'], 48],
    [changed(patch, '1 plaster hver 72. time', { everyHours: 48 }), ['yes'], 48],
    [changed(patch, '1 plaster', {}), ['unknown', 'patchChange.everyHours'], null],
    [changed(patch, '1 plaster'), ['no'], null],
    [changed(patch, 'som før', { everyHours: 48 }), ['yes'], 48],
    [changed(norspan, '1 plaster', { everyHours: 167 }), ['yes'], 167],
    [changed(norspan, '1 plaster', { everyHours: 168 }), ['no'], 168],
    [
      changed({ ...patch, substances: [{ name: 'nikotin' }] }, '1 plaster', { everyHours: 24 }),
      ['unknown'],
      24,
    ],
    [
      changed({ ...patch, substances: [{ name: 'hjelpestoff' }, { name: 'fentanyl' }] }, '1 plaster', {
        everyHours: 48,
      }),
      ['yes'],
      48,
    ],
    [
      changed({ ...patch, substances: null }, '1 plaster', { everyHours: 48 }),
      ['unknown', 'prescription.drug.substances'],
      48,
    ],
    [
      changed({ ...patch, form: null, route: null }, '1 plaster', { everyHours: 48 }),
      ['unknown', 'prescription.drug.route'],
      48,
    ],
    [changed(oxycodone, '1x2', { everyHours: 48 }), ['no'], 48],
    [changed('Ukjent', '1x2', { everyHours: 48 }), ['unknown', 'prescription.drug'], 48],
  ])('%#: more often than the product information says: %o', (request, expected, hours) => {
    expect(said(changedMoreOften, request)).toEqual(expected);
    expect(factsUsedBy(changedMoreOften, request)).toEqual({ 'patchChange.everyHours': hours });
  });
});

it('an H-listed drug is so by its own statement', () => {
  expect(said(onHList, exceptionRequest())).toEqual(['yes']);
  expect(factsUsedBy(onHList, exceptionRequest())).toMatchObject({
    drug: trastuzumab.name,
    'drug.hList': true,
  });
});
