import { describe, expect, it } from 'vitest';
import type { OmeqLine } from '../../../rules/contract/assessment.ts';
import type { AssessmentRequest, DosageInput, Drug } from '../../../rules/contract/request.ts';
import type { Route } from '../../../rules/contract/terms.ts';
import type { DosageReading } from '../../../rules/dosage/dosage.ts';
import { factsOf } from '../../../rules/facts.ts';
import { ratio, toNumber } from '../../../rules/number/rational.ts';
import { dailyDose } from '../../../rules/omeq/daily-dose.ts';
import { isForDependence, isPregabalin, opioidStatus } from '../../../rules/omeq/opioid-names.ts';
import type { DailyAmount } from '../../../rules/regimen/dose.ts';
import {
  assessed,
  knowledge,
  methadone,
  opioidRequest,
  outcome,
  oxycodone,
  perDay,
  pregabalin,
  tramadol,
} from '../request.ts';

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

describe('a dosage of which a part is understood', () => {
  const part = (atLeast?: DailyAmount): DosageReading => ({
    understood: false,
    problem: { start: 0, end: 0, fragment: '', why: 'unknown-word' },
    ...(atLeast && { atLeast }),
  });
  it.each<[DailyAmount | undefined, number]>([
    [{ perDay: ratio(2), unit: 'tablett' }, 40],
    [{ perDay: ratio(2), unit: 'ml' }, 0],
    [undefined, 0],
  ])('%o is at least %s mg, and never the whole', (atLeast, mg) => {
    const [substance] = oxycodone.substances ?? [];
    if (!substance) throw new Error('No substance');
    const dose = dailyDose(oxycodone, substance, part(atLeast));
    expect({ ...dose, atLeast: toNumber(dose.atLeast) }).toMatchObject({
      atLeast: mg,
      problem: 'dose-not-understood',
    });
  });
});

describe('the unit of a dose and the unit of a strength', () => {
  const SWALLOWED = ['tablett', 'kapsel', 'stk', 'enhet'];
  const others = ['stikkpille', 'pose', 'dose', 'spray', 'ml', 'dråper', 'plaster'];
  const units = [...SWALLOWED, ...others];

  it.each<[string, readonly string[]]>([
    ['tablett', SWALLOWED],
    ['kapsel', SWALLOWED],
    ['stk', SWALLOWED],
    ['enhet', SWALLOWED],
    ['stikkpille', ['stk', 'enhet', 'stikkpille']],
    ['pose', ['stk', 'enhet', 'pose']],
    ['dose', ['stk', 'enhet', 'dose', 'spray']],
    ['spray', ['stk', 'enhet', 'dose', 'spray']],
    ['ml', ['ml']],
    ['dråper', ['dråper']],
  ])('10 mg in one %s is counted by %o, and by nothing else', (per, counted) => {
    const drug = drugWith(
      { name: 'morfin', amount: 10, unit: 'mg', per: { amount: 1, unit: per } },
      null,
      'oral',
    );
    expect(units.filter((unit) => omeqOf(drug, one(unit))?.perDay === 10)).toEqual(counted);
    expect(units.filter((unit) => omeqOf(drug, one(unit))?.perDay != null)).toEqual(counted);
  });

  it('is not told by a number alone where the strength is in nothing known', () => {
    const drug = drugWith({ name: 'morfin', amount: 10, unit: 'mg' }, 'noe rart', 'oral');
    expect(omeqOf(drug, one('stk'))?.perDay).toBeNull();
  });

  it.each(['mg', 'µg', 'g'])('a mass in %s says its own amount', (unit) => {
    const mg = { mg: 10, µg: 0.01, g: 10_000 }[unit];
    const drug = drugWith({ name: 'morfin' }, null, 'oral');
    expect(omeqOf(drug, { amount: 10, unit })?.perDay).toBe(mg);
  });

  it.each(['t', 'h', 'time', 'Timer'])('µg in one %s is by the hour', (unit) => {
    const drug = drugWith({ amount: 50, unit: 'µg', per: { amount: 2, unit } }, 'depotplaster', null);
    expect(omeqOf(drug, one('plaster'))?.perDay).toBe(60);
  });

  it.each<[string, Drug]>([
    [
      'µg in one day',
      drugWith({ amount: 25, unit: 'µg', per: { amount: 1, unit: 'døgn' } }, 'depotplaster', null),
    ],
    [
      'mg in one hour',
      drugWith({ amount: 25, unit: 'mg', per: { amount: 1, unit: 'time' } }, 'depotplaster', null),
    ],
    [
      'µg in one patch',
      drugWith({ amount: 25, unit: 'µg', per: { amount: 1, unit: 'plaster' } }, 'depotplaster', null),
    ],
    ['µg', drugWith({ amount: 25, unit: 'µg' }, 'depotplaster', null)],
  ])('%s is no strength of a patch', (_, drug) => {
    expect(omeqOf(drug, one('plaster'))?.perDay).toBeNull();
  });

  it('is µg/h of what is worn where that is told', () => {
    const worn = { amount: 25, unit: 'µg/h' };
    expect(omeqOf(drugWith({}, 'depotplaster', null), worn)?.perDay).toBe(60);
    expect(omeqOf(drugWith({}, null, 'transdermal'), worn)?.perDay).toBe(60);
  });

  it('is of no single substance where a drug has several', () => {
    const [substance] = oxycodone.substances ?? [];
    const two: Drug = {
      ...oxycodone,
      substances: [{ ...substance, name: 'oksykodon' }, { name: 'nalokson' }],
    };
    expect(omeqOf(two, { amount: 20, unit: 'mg' })?.perDay).toBeNull();
    expect(omeqOf(two, one('tablett'))?.perDay).toBe(30);
  });
});

describe('a line of the total', () => {
  const own = { drug: 'OxyContin Depottab 20 mg', substance: 'oksykodon', route: 'oral' } as const;
  const lineOf = (drug: Drug | string, dosage: DosageInput | null) =>
    assessed(opioidRequest({ prescription: { drug, dosage } })).omeq?.lines;

  it.each<[string, Drug | string, DosageInput | null, OmeqLine]>([
    [
      'counted',
      oxycodone,
      { fixedPerDay: one('tablett'), asNeededMaxPerDay: one('tablett') },
      {
        ...own,
        dosePerDay: 40,
        unit: 'mg',
        factor: 1.5,
        omeq: 60,
        problem: null,
        verification: 'official',
      },
    ],
    [
      'nothing, whatever it is counted in',
      oxycodone,
      { fixedPerDay: { amount: 0, unit: 'ml' } },
      { ...own, dosePerDay: 0, unit: 'mg', factor: 1.5, omeq: 0, problem: null, verification: 'official' },
    ],
    [
      'no dosage',
      oxycodone,
      null,
      {
        ...own,
        dosePerDay: null,
        unit: 'mg',
        factor: 1.5,
        omeq: null,
        problem: 'dose-not-understood',
        verification: 'official',
      },
    ],
    [
      'no maximum of what is worn',
      { ...drugWith({ amount: 25, unit: 'µg/h' }, 'depotplaster', 'transdermal'), name: null },
      '1 plaster ved behov',
      {
        drug: 'fentanyl',
        substance: 'fentanyl',
        route: 'transdermal',
        dosePerDay: null,
        unit: 'µg/h',
        factor: 2.4,
        omeq: null,
        problem: 'no-maximum',
        verification: 'official',
      },
    ],
    [
      'worn, and not in what a strength is counted in',
      drugWith({ amount: 25, unit: 'µg/h' }, 'depotplaster', 'transdermal'),
      { fixedPerDay: one('plaster'), asNeededMaxPerDay: one('tablett') },
      {
        drug: 'OxyContin Depottab 20 mg',
        substance: 'fentanyl',
        route: 'transdermal',
        dosePerDay: 25,
        unit: 'µg/h',
        factor: 2.4,
        omeq: 60,
        problem: 'dose-not-understood',
        verification: 'official',
      },
    ],
    [
      'a strength by the hour of what is swallowed',
      drugWith({ name: 'morfin', amount: 10, unit: 'µg/h' }, null, 'oral'),
      { fixedPerDay: one('µg/h') },
      {
        ...own,
        substance: 'morfin',
        dosePerDay: null,
        unit: null,
        factor: null,
        omeq: null,
        problem: 'dose-not-understood',
        verification: null,
      },
    ],
    [
      'a substance that no table has',
      drugWith({ name: 'etylmorfin' }, 'mikstur', null),
      '1x1',
      {
        ...own,
        substance: 'etylmorfin',
        dosePerDay: null,
        unit: null,
        factor: null,
        omeq: null,
        problem: 'no-factor',
        verification: null,
      },
    ],
    [
      'a name that holds an opioid and is not one',
      drugWith({ name: 'oksykodon + nalokson' }, 'depottablett', null),
      '1x1',
      {
        ...own,
        substance: 'oksykodon + nalokson',
        dosePerDay: null,
        unit: null,
        factor: null,
        omeq: null,
        problem: 'no-factor',
        verification: null,
      },
    ],
    [
      'a route that nobody knows',
      drugWith({ name: 'Morphine sulphate' }, null, null),
      '1x1',
      {
        ...own,
        substance: 'morfin',
        route: null,
        dosePerDay: null,
        unit: null,
        factor: null,
        omeq: null,
        problem: 'no-factor',
        verification: null,
      },
    ],
    [
      'an opioid by ATC, of a substance that there is no factor for',
      { ...oxycodone, atc: 'R05DA08', substances: [{ name: 'folkodin' }] },
      '1x1',
      {
        ...own,
        substance: 'folkodin',
        dosePerDay: null,
        unit: null,
        factor: null,
        omeq: null,
        problem: 'no-factor',
        verification: null,
      },
    ],
    [
      'an opioid by ATC, of which the substances are not known',
      { ...oxycodone, substances: null },
      '1x1',
      {
        ...own,
        substance: null,
        dosePerDay: null,
        unit: null,
        factor: null,
        omeq: null,
        problem: 'no-factor',
        verification: null,
      },
    ],
    [
      'against dependence',
      { ...oxycodone, atc: 'N07BC51', substances: [{ name: 'buprenorfin + nalokson' }] },
      '1x1',
      {
        ...own,
        substance: 'buprenorfin + nalokson',
        dosePerDay: null,
        unit: null,
        factor: null,
        omeq: null,
        problem: 'excluded',
        verification: null,
      },
    ],
    [
      'a drug that nobody knows',
      'Ukjent',
      '1x1',
      {
        drug: 'Ukjent',
        substance: null,
        route: null,
        dosePerDay: null,
        unit: null,
        factor: null,
        omeq: null,
        problem: 'drug-unknown',
        verification: null,
      },
    ],
    [
      'a drug that may be an opioid',
      { name: 'Noe', atc: 'N02', form: 'tablett' },
      '1x1',
      {
        drug: 'Noe',
        substance: null,
        route: 'oral',
        dosePerDay: null,
        unit: null,
        factor: null,
        omeq: null,
        problem: 'drug-unknown',
        verification: null,
      },
    ],
  ])('says all that is known: %s', (_, drug, dosage, line) => {
    expect(lineOf(drug, dosage)).toEqual([line]);
  });

  it('is there for each opioid of a drug, and for no other substance', () => {
    const [substance] = oxycodone.substances ?? [];
    const both: Drug = {
      ...oxycodone,
      substances: [
        { ...substance, name: 'paracetamol' },
        { ...substance, name: 'oksykodon' },
        { ...substance, name: 'morfin' },
      ],
    };
    expect(lineOf(both, '1 tablett x 1')?.map(({ substance: name, omeq }) => [name, omeq])).toEqual([
      ['oksykodon', 30],
      ['morfin', 20],
    ]);
  });
});

describe('what a total lacks', () => {
  it.each<[string, Drug | string, DosageInput, readonly string[]]>([
    ['nothing', oxycodone, '1x1', []],
    ['the drug', 'Ukjent', '1x1', ['otherMedication.0.drug']],
    ['the drug', { atc: 'N02' }, '1x1', ['otherMedication.0.drug']],
    ['the dosage', oxycodone, 'som før', ['otherMedication.0.dosage']],
    ['the dosage', oxycodone, '1 ved behov', ['otherMedication.0.dosage']],
    ['the route', drugWith({ name: 'morfin' }, null, null), '1x1', ['otherMedication.0.drug']],
    ['the substances', { ...oxycodone, substances: [] }, '1x1', ['otherMedication.0.drug']],
    ['nothing that can be answered', drugWith({ name: 'etylmorfin' }, null, 'oral'), '1x1', []],
    ['nothing that can be answered', { ...oxycodone, atc: 'N07BC01' }, '1x1', []],
  ])('is %s of %o', (_, drug, dosage, missing) => {
    const request = opioidRequest({ otherMedication: [{ drug, dosage }] });
    expect(factsOf(request, knowledge).omeq?.missing).toEqual(missing);
  });

  it.each<[string, AssessmentRequest['prescription'], readonly string[]]>([
    ['whether it is an opioid', { drug: { atc: 'N02' }, dosage: '1x1' }, ['prescription.drug.atc']],
    [
      'the strength',
      { drug: { ...oxycodone, substances: [{ name: 'oksykodon' }] }, dosage: '1x2' },
      ['prescription.drug.substances'],
    ],
    [
      'the maximum before the strength',
      { drug: { ...oxycodone, substances: [{ name: 'oksykodon' }] }, dosage: '1 tablett ved behov' },
      ['prescription.dosage'],
    ],
  ])('is %s of the prescription', (_, prescription, missing) => {
    expect(factsOf(opioidRequest({ prescription }), knowledge).omeq?.missing).toEqual(missing);
  });

  it('names an opioid by its ATC code after all that it holds', () => {
    const drug: Drug = { atc: 'N02AX99', substances: [{ name: 'nytt stoff' }, { name: 'hjelpestoff' }] };
    expect(omeqOf(drug, one('tablett'))?.lines).toMatchObject([
      { substance: 'nytt stoff + hjelpestoff', problem: 'no-factor' },
    ]);
  });

  it('is asked for once, and the others last', () => {
    const prescription = { drug: { ...oxycodone, substances: null }, dosage: 'som før' };
    const request = opioidRequest({ prescription, otherMedication: null });
    expect(factsOf(request, knowledge).omeq?.missing).toEqual([
      'prescription.drug.substances',
      'otherMedication',
    ]);
  });
});

describe('pregabalin', () => {
  const totalOf = (
    prescription: AssessmentRequest['prescription'],
    otherMedication: AssessmentRequest['otherMedication'] = [],
  ) => {
    const total = factsOf(opioidRequest({ prescription, otherMedication }), knowledge).pregabalin;
    return total && { ...total, atLeast: toNumber(total.atLeast) };
  };
  const twice = { drug: pregabalin, dosage: '1 kapsel 2 ganger daglig' };
  const known = { atLeast: 600, complete: true, listedInFull: true, missing: [] };

  it('is summed over all drugs', () => {
    expect(totalOf(twice)).toEqual(known);
    expect(totalOf(twice, [twice, { drug: oxycodone, dosage: '1x1' }])).toEqual({ ...known, atLeast: 1200 });
  });

  it('is found among the substances of a drug', () => {
    const [substance] = pregabalin.substances ?? [];
    const both: Drug = {
      ...pregabalin,
      substances: [
        { ...substance, name: 'noe annet', amount: 5 },
        { ...substance, name: 'Pregabalin' },
      ],
    };
    expect(totalOf({ ...twice, drug: both })).toEqual(known);
  });

  it.each<[string, AssessmentRequest['prescription'], AssessmentRequest['otherMedication'], object]>([
    ['others', twice, null, { complete: false, missing: ['otherMedication'] }],
    [
      'a drug that nobody knows',
      twice,
      [{ drug: 'Ukjent', dosage: '1x1' }],
      { complete: false, listedInFull: false, missing: ['otherMedication.0.drug'] },
    ],
    [
      'a drug that may be pregabalin',
      twice,
      [{ drug: { atc: 'N02B' }, dosage: '1x1' }],
      { complete: false, listedInFull: false, missing: ['otherMedication.0.drug'] },
    ],
    [
      'whether the prescription is of it too',
      { drug: { atc: 'N02B' }, dosage: '1x1' },
      [twice],
      { complete: false, listedInFull: false, missing: ['prescription.drug.atc'] },
    ],
    [
      'the dosage',
      { drug: pregabalin, dosage: 'som før' },
      [],
      { atLeast: 0, complete: false, listedInFull: false, missing: ['prescription.dosage'] },
    ],
    [
      'the strength',
      { drug: { ...pregabalin, substances: null }, dosage: '1x2' },
      [],
      { atLeast: 0, complete: false, listedInFull: false, missing: ['prescription.drug.substances'] },
    ],
    [
      'a maximum',
      { drug: pregabalin, dosage: '1 kapsel 2 ganger daglig, og 1 kapsel ved behov' },
      null,
      { complete: false, listedInFull: false, missing: ['prescription.dosage', 'otherMedication'] },
    ],
  ])('lacks %s', (_, prescription, others, change) => {
    expect(totalOf(prescription, others)).toEqual({ ...known, ...change });
  });

  it('is no total where there is none', () => {
    expect(totalOf({ drug: oxycodone, dosage: '1x1' })).toBeNull();
    expect(totalOf({ drug: 'Ukjent', dosage: '1x1' })).toBeNull();
  });

  it('has no drops', () => {
    const drops: Drug = {
      ...pregabalin,
      substances: [{ name: 'pregabalin', amount: 20, unit: 'mg', per: { amount: 1, unit: 'ml' } }],
    };
    expect(totalOf(perDay(drops, 20, 'dråper'))?.missing).toEqual(['prescription.dosage']);
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
    expect(missingOf({ ...oxycodone, substances: null })).toContain('prescription.drug.substances');
    expect(missingOf({ ...oxycodone, substances: [{ name: 'etylmorfin' }] })).not.toContain(
      'prescription.drug.substances',
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
    expect(outcome(assessed(request('fentanyl')), 'OMEQ-PATCH-12')).toBe('unknown');
    expect(outcome(assessed(request('buprenorfin')), 'OMEQ-PATCH-12')).toBe('not-applicable');
  });
});

describe('an opioid by another ATC code', () => {
  it.each([
    { atc: 'R05DA08', substances: [{ name: 'folkodin', amount: 1, unit: 'mg' }] },
    { atc: 'R05FA02' },
    { atc: 'A07DA01' },
  ] satisfies Drug[])('makes the total a lower bound: %o', (drug) => {
    const assessment = assessed(opioidRequest({ otherMedication: [{ drug, dosage: '1x1' }] }));
    expect(assessment.omeq).toMatchObject({ perDay: null, atLeast: 60 });
    expect(outcome(assessment, 'OP-TOTAL')).toBe('unknown');
  });

  it.each(['R05DA07', 'R05DA09', 'N02BE01'])('%s is left out of it', (atc) => {
    const assessment = assessed(opioidRequest({ otherMedication: [{ drug: { atc }, dosage: '1x1' }] }));
    expect(assessment.omeq).toMatchObject({ perDay: 60 });
  });
});

describe('what a drug is', () => {
  it.each<[Drug, string]>([
    [{ atc: 'N02' }, 'unknown'],
    [{ atc: 'R05D' }, 'unknown'],
    [{ atc: 'R05DA' }, 'unknown'],
    [{ atc: 'R05DA07' }, 'no'],
    [{ atc: 'R05DA09' }, 'no'],
    [{ atc: 'R05DA08' }, 'yes'],
    [{ atc: 'R05DA20' }, 'yes'],
    [{ atc: 'R05FA' }, 'unknown'],
    [{ atc: 'R05FA01' }, 'no'],
    [{ atc: 'R05FA02' }, 'yes'],
    [{ atc: 'R05C' }, 'no'],
    [{ atc: 'A07D' }, 'unknown'],
    [{ atc: 'A07DA01' }, 'yes'],
    [{ atc: 'N01A' }, 'unknown'],
    [{ atc: 'N01AH03' }, 'yes'],
    [{ atc: 'N02AG01' }, 'yes'],
    [{ atc: 'N07BC' }, 'yes'],
    [{ atc: 'N07BB04' }, 'no'],
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
