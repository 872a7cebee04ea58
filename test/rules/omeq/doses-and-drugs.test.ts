import { describe, expect, it } from 'vitest';
import type { AssessmentRequest, Drug, Route } from '../../../rules/contract/request.ts';
import { isForDependence, isPregabalin, opioidStatus } from '../../../rules/omeq/opioids.ts';
import { assessed, methadone, opioidRequest, outcome, oxycodone, pregabalin, tramadol } from '../request.ts';

type Substance = NonNullable<Drug['substances']>[number];

const drugWith = (substance: Partial<Substance>, form: string | null, route: Route | null): Drug => ({
  ...oxycodone,
  atc: null,
  form,
  route,
  substances: [{ name: 'fentanyl', ...substance }],
});

const omeqOf = (drug: Drug, fixed: object, asNeeded?: object, change: Partial<AssessmentRequest> = {}) =>
  assessed(
    opioidRequest({
      prescription: {
        drug,
        dosage: { fixedPerDay: fixed, ...(asNeeded && { asNeededMaxPerDay: asNeeded }) },
      },
      ...change,
    }),
  ).omeq;

const one = (unit: string) => ({ amount: 1, unit });

describe('how a strength is counted', () => {
  it.each<[string, Drug, string, number]>([
    [
      'a patch by its form',
      drugWith({ amount: 25, unit: 'µg', per: { amount: 1, unit: 'time' } }, 'depotplaster', null),
      'plaster',
      60,
    ],
    [
      'a patch by its unit',
      { ...drugWith({ amount: 25, unit: 'µg/h' }, null, 'transdermal') },
      'plaster',
      60,
    ],
    [
      'µg by mouth is not by the hour',
      drugWith({ amount: 400, unit: 'µg', per: { amount: 1, unit: 'tablett' } }, 'sublingvaltablett', null),
      'tablett',
      100,
    ],
    ['a capsule for a tablet', tramadol, 'tablett', 7.5],
    [
      'a spray for a dose',
      drugWith({ amount: 100, unit: 'µg', per: { amount: 1, unit: 'dose' } }, 'nesespray', null),
      'spray',
      25,
    ],
    [
      'by the form where the strength names no unit',
      drugWith({ name: 'oksykodon', amount: 20, unit: 'mg' }, 'depottablett', 'oral'),
      'tablett',
      30,
    ],
    [
      'grams',
      drugWith(
        { name: 'morfin', amount: 0.03, unit: 'g', per: { amount: 1, unit: 'tablett' } },
        'tablett',
        'oral',
      ),
      'tablett',
      30,
    ],
  ])('%s', (_, drug, unit, expected) => {
    expect(omeqOf(drug, one(unit))?.perDay).toBe(expected);
  });

  it.each<[string, Drug, string]>([
    [
      'no amount',
      drugWith({ unit: 'mg', per: { amount: 1, unit: 'tablett' } }, 'tablett', 'sublingual'),
      'tablett',
    ],
    [
      'no unit of strength',
      drugWith({ amount: 5, per: { amount: 1, unit: 'tablett' } }, 'tablett', 'sublingual'),
      'tablett',
    ],
    [
      'nothing says what it is counted in',
      drugWith({ amount: 5, unit: 'mg' }, 'noe rart', 'sublingual'),
      'tablett',
    ],
    ['a suppository of a tablet', oxycodone, 'stikkpille'],
    ['a dose of a tablet', oxycodone, 'dose'],
    ['a spray of a tablet', oxycodone, 'spray'],
    [
      'the content of a patch in mg',
      drugWith({ amount: 4.2, unit: 'mg', per: { amount: 1, unit: 'plaster' } }, 'depotplaster', null),
      'plaster',
    ],
    ['µg/h of what is swallowed', drugWith({ amount: 25, unit: 'µg/h' }, null, 'sublingual'), 'plaster'],
    ['µg/h of a tablet', oxycodone, 'µg/h'],
  ])('not understood: %s', (_, drug, unit) => {
    expect(omeqOf(drug, one(unit))?.lines).toMatchObject([{ problem: 'dose-not-understood', omeq: null }]);
  });

  it('keeps the fixed part where the as-needed part is not understood', () => {
    expect(omeqOf(oxycodone, { amount: 2, unit: 'tablett' }, { amount: 5, unit: 'ml' })).toMatchObject({
      perDay: null,
      atLeast: 60,
      lines: [{ problem: 'dose-not-understood', omeq: 60 }],
    });
  });
});

describe('what is counted', () => {
  const dependence = { indication: 'opioid-dependence' } as const;
  const beside = (drug: Drug) => ({ otherMedication: [{ drug, dosage: '1x1' }] });

  it('is nothing of a prescription against dependence, and no methadone beside it', () => {
    const sum = omeqOf(oxycodone, one('tablett'), undefined, {
      ...dependence,
      otherMedication: [
        { drug: methadone, dosage: '1 ml x 1' },
        { drug: tramadol, dosage: '1x1' },
      ],
    });
    expect(sum?.lines.map(({ problem }) => problem)).toEqual(['excluded', 'excluded', null]);
    expect(sum?.atLeast).toBe(7.5);
  });

  it('is methadone against pain', () => {
    expect(omeqOf(methadone, { amount: 5, unit: 'ml' })?.perDay).toBe(60);
  });

  it('rests on the least trusted factor', () => {
    const factOf = (request: AssessmentRequest) =>
      assessed(request).findings.find(({ rule }) => rule === 'OP-TOTAL')?.facts['omeq.verification'];
    expect(factOf(opioidRequest())).toBe('official');
    expect(factOf(opioidRequest({ otherMedication: [{ drug: methadone, dosage: '5 ml x 1' }] }))).toBe(
      'third-party',
    );
  });

  it('asks for the drug where an opioid has no substances, and for nothing where there is no factor', () => {
    const missingOf = (drug: Drug) =>
      assessed(opioidRequest({ prescription: { drug, dosage: '1x1' } })).missing;
    expect(missingOf({ ...oxycodone, substances: null })).toContain('prescription.drug');
    expect(missingOf({ ...oxycodone, substances: [{ name: 'etylmorfin' }] })).not.toContain(
      'prescription.drug',
    );
  });

  it('has tiers for methadone by mouth only', () => {
    const injected = { ...methadone, route: 'parenteral', form: 'injeksjonsvæske' } as const;
    const rule = (drug: Drug) =>
      outcome(assessed(opioidRequest({ prescription: { drug, dosage: '5 ml x 1' } })), 'OMEQ-METHADONE');
    expect([rule(methadone), rule(injected)]).toEqual(['met', 'not-applicable']);
  });

  it('counts the 12 of a patch by fentanyl alone', () => {
    const patch = (name: string): Drug =>
      drugWith(
        { name, amount: 12, unit: 'µg/h', per: { amount: 1, unit: 'plaster' } },
        'depotplaster',
        'transdermal',
      );
    const request = (name: string) =>
      opioidRequest({
        prescription: { drug: patch(name), dosage: { fixedPerDay: one('plaster') } },
        ...beside({
          ...oxycodone,
          substances: [
            {
              name: 'morfin',
              amount: name === 'fentanyl' ? 71 : 73,
              unit: 'mg',
              per: { amount: 1, unit: 'tablett' },
            },
          ],
        }),
      });
    expect(outcome(assessed(request('fentanyl')), 'OMEQ-PATCH-12')).toBe('not-met');
    expect(outcome(assessed(request('buprenorfin')), 'OMEQ-PATCH-12')).toBe('not-applicable');
  });
});

describe('what a drug is', () => {
  it.each<[Drug, string]>([
    [{ atc: 'N02' }, 'unknown'],
    [{ atc: 'R05D' }, 'unknown'],
    [{ atc: 'R05DA09' }, 'no'],
    [{ atc: 'N02B' }, 'no'],
    [{ atc: 'N02AA' }, 'yes'],
    [{ atc: 'N07BC51' }, 'yes'],
    [{ atc: 'C01', substances: [{ name: 'Oxycodone hydrochloride' }] }, 'yes'],
  ])('opioid? %o: %s', (drug, expected) => {
    expect(opioidStatus(drug)).toBe(expected);
  });

  it.each<[Drug, string]>([
    [pregabalin, 'yes'],
    [{ atc: 'N03AX16' }, 'yes'],
    [{ substances: [{ name: ' Pregabalin ' }] }, 'yes'],
    [{ substances: [{ name: 'paracetamol' }, { name: 'pregabalin' }] }, 'yes'],
    [{ atc: 'N02B' }, 'unknown'],
    [{ atc: 'N02BF01' }, 'no'],
    [{ substances: [{ name: 'gabapentin' }] }, 'no'],
    [{ substances: [] }, 'unknown'],
    [{}, 'unknown'],
  ])('pregabalin? %o: %s', (drug, expected) => {
    expect(isPregabalin(drug)).toBe(expected);
  });

  it.each<[Drug, boolean]>([
    [{ atc: 'N07BC01' }, true],
    [{ name: 'Buprenorphine Sandoz Subling 8 mg' }, true],
    [{ name: 'Buprenorphine G.L. 0,2 mg', atc: 'N02AE01' }, false],
    [{}, false],
  ])('against dependence? %o: %s', (drug, expected) => {
    expect(isForDependence(drug)).toBe(expected);
  });
});
