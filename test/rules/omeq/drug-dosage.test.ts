import { describe, expect, it } from 'vitest';
import type { Drug } from '../../../rules/contract/request.ts';
import { toNumber } from '../../../rules/number/rational.ts';
import { dailyDose } from '../../../rules/omeq/daily-dose.ts';
import { readDrugDosage } from '../../../rules/omeq/drug-dosage.ts';

const oxycontin20: Drug = {
  name: 'OxyContin Depottab 20 mg',
  form: 'depottablett',
  route: 'oral',
  substances: [{ name: 'oksykodon', amount: 20, unit: 'mg', per: { amount: 1, unit: 'tablett' } }],
};
const lyrica75: Drug = {
  name: 'Lyrica Kaps 75 mg',
  form: 'kapsel',
  route: 'oral',
  substances: [{ name: 'pregabalin', amount: 75, unit: 'mg', per: { amount: 1, unit: 'kapsel' } }],
};
const paralgin: Drug = {
  name: 'Paralgin forte',
  form: 'tablett',
  route: 'oral',
  substances: [
    { name: 'paracetamol', amount: 400, unit: 'mg', per: { amount: 1, unit: 'tablett' } },
    { name: 'kodein', amount: 30, unit: 'mg', per: { amount: 1, unit: 'tablett' } },
  ],
};
const oramorph: Drug = {
  name: 'Oramorph 2 mg/ml',
  form: 'mikstur',
  route: 'oral',
  substances: [{ name: 'morfin', amount: 2, unit: 'mg', per: { amount: 1, unit: 'ml' } }],
};
const durogesic = (amount: number): Drug => ({
  name: `Durogesic ${amount}`,
  form: 'depotplaster',
  route: 'transdermal',
  substances: [{ name: 'fentanyl', amount, unit: 'µg/h', per: { amount: 1, unit: 'plaster' } }],
});

describe('a strength in the text beside the drug’s own', () => {
  it.each<[Drug, string, number]>([
    [oxycontin20, '1 tablett (20 mg) 2 ganger daglig', 40],
    [oxycontin20, '1 tablett à 20 mg x 2', 40],
    [oxycontin20, '1 tablett à 0,02 g x 2', 40],
    [oxycontin20, '2 tabletter (40 mg) x 2', 80],
    [oxycontin20, '2 tabletter à 20 mg x 2', 80],
    [oxycontin20, '40 mg (2 tabletter) x 2', 80],
    [oxycontin20, '40 mg x 2', 80],
    [oxycontin20, '1 tablett morgen og kveld (40 mg daglig)', 40],
    [lyrica75, '1 kapsel (75 mg) 3 ganger daglig', 225],
    [oramorph, '5 ml (10 mg) x 4', 40],
  ])('$name: «%s» agrees', (drug, text, mg) => {
    const reading = readDrugDosage(text, drug);
    expect(reading.understood).toBe(true);
    const [substance] = drug.substances ?? [];
    if (substance) expect(toNumber(dailyDose(drug, substance, reading).atLeast)).toBe(mg);
  });

  it.each<[Drug, string]>([
    [oxycontin20, '1 tablett (80 mg) 2 ganger daglig'],
    [oxycontin20, '1 tablett à 80 mg 2 ganger daglig'],
    [oxycontin20, '1 tablett av 80 mg 2 ganger daglig'],
    [oxycontin20, '1 depottablett (80 mg) morgen og kveld'],
    [oxycontin20, '1 tablett (0,04 g) x 2'],
    [oxycontin20, '2 tabletter (20 mg) x 2'],
    [oxycontin20, '40 mg (1 tablett) x 2'],
    [oxycontin20, '1 tablett (20 mg) morgen og 1 tablett (40 mg) kveld'],
    [oxycontin20, '1 tablett morgen og kveld (80 mg daglig)'],
    [oxycontin20, '1 tablett (25 µg/t) x 2'],
    [oxycontin20, '1 ml (20 mg) x 2'],
    [lyrica75, '1 kapsel (300 mg) 3 ganger daglig'],
    [lyrica75, '1 kapsel (450 mg) x 2'],
    [oramorph, '5 ml (20 mg) x 4'],
    [durogesic(25), '1 plaster à 100 mikrogram/time hver 72. time'],
    [durogesic(25), '1 plaster 100 µg/t hver 72. time'],
    [durogesic(25), '1 plaster (100 µg/t) hver 72. time'],
    [durogesic(12), '1 plaster 50 µg/t hver 3. dag'],
  ])('$name: «%s» contradicts it, and nothing is counted', (drug, text) => {
    const reading = readDrugDosage(text, drug);
    expect(reading.understood).toBe(false);
    const [substance] = drug.substances ?? [];
    if (substance) expect(dailyDose(drug, substance, reading).problem).toBe('dose-not-understood');
  });

  it('names the contradiction', () => {
    const text = '1 tablett (80 mg) 2 ganger daglig';
    const problem = { start: 0, end: text.length, fragment: text, why: 'other-strength' };
    expect(readDrugDosage(text, oxycontin20)).toEqual({ understood: false, problem });
  });

  it('is compared to each substance of a combination', () => {
    expect(readDrugDosage('1 tablett (400 mg) x 3', paralgin).understood).toBe(true);
    expect(readDrugDosage('1 tablett (30 mg) x 3', paralgin).understood).toBe(true);
    expect(readDrugDosage('1 tablett (60 mg) x 3', paralgin).understood).toBe(false);
  });

  it('lets the patch that is labelled 12 be one of 12,5', () => {
    expect(readDrugDosage('1 plaster 12,5 µg/t hver 3. dag', durogesic(12)).understood).toBe(true);
    expect(readDrugDosage('1 plaster 12,5 µg/t hver 3. dag', durogesic(25)).understood).toBe(false);
  });

  it('is not compared where the drug, or its strength, is not known', () => {
    expect(readDrugDosage('1 tablett (80 mg) x 2', null).understood).toBe(true);
    const unknown: Drug = { name: 'OxyContin', substances: [{ name: 'oksykodon' }] };
    expect(readDrugDosage('1 tablett (80 mg) x 2', unknown).understood).toBe(true);
  });
});

describe('a number that stands alone', () => {
  const prednisolone: Drug = {
    name: 'Prednisolon Tab 5 mg',
    form: 'tablett',
    route: 'oral',
    substances: [{ name: 'prednisolon', amount: 5, unit: 'mg', per: { amount: 1, unit: 'tablett' } }],
  };

  const levaxin: Drug = {
    name: 'Levaxin Tab 50 mikrog',
    form: 'tablett',
    route: 'oral',
    substances: [{ name: 'levotyroksin', amount: 50, unit: 'µg', per: { amount: 1, unit: 'tablett' } }],
  };

  it.each<[Drug, string]>([
    [oxycontin20, '20 x 2'],
    [oxycontin20, '2 x 20'],
    [oxycontin20, '10 x 2'],
    [oxycontin20, '20 morgen og kveld'],
    [oxycontin20, '1 tablett morgen og 20 ved behov, maks 2 ganger daglig'],
    [lyrica75, '75 x 2'],
    [lyrica75, '150+0+75'],
    [levaxin, '50 daglig'],
    [levaxin, '100 daglig'],
    [prednisolone, '10 daglig'],
  ])('$name: «%s» may be of what one holds, and is refused with both readings', (drug, text) => {
    const reading = readDrugDosage(text, drug);
    if (reading.understood) throw new Error('Understood');
    const units = reading.problem.readings?.flatMap(({ fixed, asNeeded }) => [
      fixed.unit,
      asNeeded === 'no-maximum' ? null : asNeeded.unit,
    ]);
    expect(units).toContain(drug.substances?.[0]?.unit);
  });

  it.each<[Drug, string, number]>([
    [oxycontin20, '4 x 2', 8],
    [oxycontin20, '2 x 2', 4],
    // No halves of five come to eight: it is of tablets.
    [prednisolone, '8 daglig', 8],
    [lyrica75, '2 x 12', 24],
  ])('$name: «%s» is so many', (drug, text, count) => {
    const reading = readDrugDosage(text, drug);
    if (!reading.understood) throw new Error(reading.problem.why);
    expect(toNumber(reading.fixed.perDay)).toBe(count);
  });
});

describe('a form in the text beside the drug’s own', () => {
  it.each<[Drug, string]>([
    [oxycontin20, '5 ml x 2'],
    [oxycontin20, '10 dråper x 2'],
    [oxycontin20, '1 plaster hver 3. dag'],
    [oxycontin20, '1 stikkpille x 2'],
    [oxycontin20, '1 tablett x 2, i tillegg 5 ml ved behov, maks 3 ganger daglig'],
    [oxycontin20, '5 ml ved behov'],
    [oramorph, '1 tablett x 2'],
    [durogesic(25), '1 tablett x 2'],
    // What is not known of one substance takes nothing away from the other.
    [{ ...oxycontin20, substances: [...(oxycontin20.substances ?? []), { name: 'nalokson' }] }, '5 ml x 2'],
  ])('$name: «%s» contradicts it', (drug, text) => {
    const reading = readDrugDosage(text, drug);
    expect(reading.understood).toBe(false);
  });

  it('names the contradiction', () => {
    const text = '5 ml x 2';
    const problem = { start: 0, end: text.length, fragment: text, why: 'other-form' };
    expect(readDrugDosage(text, oxycontin20)).toEqual({ understood: false, problem });
  });

  it.each<[Drug, string]>([
    [{ name: 'Ukjent styrke', substances: [{ name: 'oksykodon' }] }, '5 ml x 2'],
    [oxycontin20, '1 kapsel x 2'],
    [oxycontin20, '1 dose x 2'],
    [oxycontin20, '20 mg x 2'],
    [oramorph, '10 dråper x 2'],
    [durogesic(25), '25 µg/t hver 3. dag'],
  ])('$name: «%s» may be meant for it', (drug, text) => {
    expect(readDrugDosage(text, drug).understood).toBe(true);
  });
});
