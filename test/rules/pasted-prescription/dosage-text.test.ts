import { describe, expect, it } from 'vitest';
import type { Drug, Substance } from '../../../rules/contract/request.ts';
import type { DrugResolution } from '../../../rules/drug/drug-resolution.ts';
import {
  beginsDosage,
  beginsWithDose,
  mayBeginWithStrength,
} from '../../../rules/pasted-prescription/dosage-beginning.ts';
import {
  asNeeded,
  isUnderstood,
  joinLines,
  withAmount,
} from '../../../rules/pasted-prescription/dosage-text.ts';
import { oxycodone } from '../request.ts';

const found = (drug: Drug): DrugResolution => ({
  kind: 'found',
  drug,
  verification: { product: 'official', hList: 'official' },
});
const holding = (...substances: Substance[]) => found({ ...oxycodone, substances });
const ofTablet = { name: 'oksykodon', amount: 20, unit: 'mg', per: { amount: 1, unit: 'tablett' } } as const;
const tablet = holding(ofTablet);
const patch = found({
  ...oxycodone,
  form: 'depotplaster',
  route: 'transdermal',
  substances: [{ name: 'buprenorfin', amount: 10, unit: 'µg/h', per: { amount: 1, unit: 'plaster' } }],
});
const unknown: DrugResolution = { kind: 'unknown' };
const several: DrugResolution = { kind: 'ambiguous', candidates: ['OxyContin', 'OxyNorm'] };

describe('the beginning of a dosage', () => {
  it.each<[string, boolean, boolean]>([
    ['1 tablett', true, true],
    ['x 2', true, true],
    ['ved behov', true, true],
    ['20 mg x 2', true, false],
    ['10 µg/t', true, false],
    ['20 mgs', true, true],
    ['OxyContin', false, false],
    ['entusiastisk', false, false],
  ])('%s', (text, dosage, dose) => {
    expect(beginsDosage(text)).toBe(dosage);
    expect(beginsWithDose(text)).toBe(dose);
  });
});

describe('a number that may be the strength of the name before it', () => {
  it.each<[string, boolean]>([
    ['4,75 x 2', false],
    ['4,9 x 2', true],
    ['0,2 x 3', true],
    ['0.5 x 3', false],
    ['5 x 2', true],
    ['5,5', true],
    ['10', true],
    ['5 døgn', true],
    ['2,5 mg x 2', true],
    ['2 ml x 2', true],
    ['2 x 5', false],
    ['x 5', false],
    ['5 tabl', false],
    ['5 tab', false],
    ['5tabletter', false],
    ['7,5 tbl', false],
    ['10  kapsler', false],
    ['6 plaster', false],
    ['10 dråper', false],
  ])('%s: %s', (text, may) => {
    expect(mayBeginWithStrength(text)).toBe(may);
  });
});

describe('a dosage without an amount of its own', () => {
  it.each<[string, string, DrugResolution, string, string | null]>([
    ['the strength of the name', 'OxyContin 20 mg', tablet, 'x 2', '20 mg x 2'],
    ['of a name that is not known', 'Zzz 20 mg', unknown, 'x 2', '20 mg x 2'],
    ['of a name of several', 'Oxy 20 mg', several, 'x 2', '20 mg x 2'],
    ['of the product, where the name has no unit', 'OxyContin 20', tablet, 'x 2', '20 mg x 2'],
    [
      'with a comma, of the product',
      'OxyNorm 2,5',
      holding({ ...ofTablet, amount: 2.5 }),
      'x 2',
      '2,5 mg x 2',
    ],
    ['times a day in words', 'OxyContin 20 mg', tablet, '2 ganger daglig', '20 mg 2 ganger daglig'],
    ['many times a day', 'OxyContin 20 mg', tablet, '12 ganger daglig', '20 mg 12 ganger daglig'],
    ['times written together', 'OxyContin 20 mg', tablet, '2ganger daglig', '20 mg 2ganger daglig'],
    ['one of those that hold two', 'Targiniq 20/10', holding(ofTablet, ofTablet), 'x 2', '1 tablett x 2'],
    ['one patch', 'Norspan 10', patch, 'skiftes hver 7. dag', '1 plaster skiftes hver 7. dag'],
    ['none where no strength is said', 'OxyContin', tablet, 'x 2', null],
    ['none where two are', 'OxyContin 20 mg 40 mg', tablet, 'x 2', null],
    ['none where the product is not known', 'Zzz 20', unknown, 'x 2', null],
    ['none of a product without substances', 'OxyContin 20', holding(), 'x 2', null],
    [
      'none of what is measured',
      'Oxy 20',
      holding({ ...ofTablet, per: { amount: 1, unit: 'ml' } }),
      'x 2',
      null,
    ],
    ['none of two', 'Oxy 20', holding({ ...ofTablet, per: { amount: 2, unit: 'tablett' } }), 'x 2', null],
    ['none of what is not counted', 'Oxy 20', holding({ ...ofTablet, per: null }), 'x 2', null],
    ['none without the amount', 'Oxy 20', holding({ ...ofTablet, amount: null }), 'x 2', null],
    [
      'none without the unit',
      'Oxy 20',
      holding({ name: 'oksykodon', amount: 20, per: ofTablet.per }),
      'x 2',
      null,
    ],
    ['none where it has one', 'OxyContin 20 mg', tablet, '1 x 2', null],
    ['none where it has a half', 'OxyContin 20 mg', tablet, '½ x 2', null],
    ['none where it is a mass of its own', 'OxyContin 20 mg', tablet, '2 g daglig', null],
    ['none where that makes no dosage', 'OxyContin 20 mg', tablet, 'etter avtale', null],
  ])('has %s', (_, drug, resolution, dosage, whole) => {
    expect(withAmount(drug, dosage, resolution, false)).toBe(whole);
  });

  it('has only one patch where more than a space stands between', () => {
    expect(withAmount('OxyContin 20 mg', 'x 2', tablet, true)).toBeNull();
    expect(withAmount('Norspan 10', 'skiftes hver 7. dag', patch, true)).toBe(
      '1 plaster, skiftes hver 7. dag',
    );
  });
});

describe('a dosage is understood', () => {
  it.each<[string, DrugResolution, boolean]>([
    ['1 x 2', tablet, true],
    ['1 x 2', unknown, true],
    ['1 x 2', several, true],
    ['1 x 2', patch, false],
    ['1 plaster hver 7. dag', patch, true],
    ['etter avtale', tablet, false],
  ])('%s of %o: %s', (dosage, resolution, understood) => {
    expect(isUnderstood(dosage, resolution)).toBe(understood);
  });
});

describe('lines of one dosage', () => {
  it.each<[string[], string]>([
    [[], ''],
    [['1 x 2'], '1 x 2'],
    [['1 morgen', '2 kveld'], '1 morgen, 2 kveld'],
    [['1 morgen,', '2 kveld'], '1 morgen, 2 kveld'],
    [['1 morgen og', '2 kveld'], '1 morgen og 2 kveld'],
    [['og', '2 kveld'], 'og 2 kveld'],
    [['1 om morgenprog', '2 kveld'], '1 om morgenprog, 2 kveld'],
    [['1 morgen', 'og 2 kveld'], '1 morgen og 2 kveld'],
    [['1 morgen', '+ 2 kveld'], '1 morgen + 2 kveld'],
    [['1 morgen', 'ogsaa 2 kveld'], '1 morgen, ogsaa 2 kveld'],
    [['1 morgen', '2 kveld og natt'], '1 morgen, 2 kveld og natt'],
    [['1 morgen', '1 middag', 'eller 2 kveld'], '1 morgen, 1 middag eller 2 kveld'],
  ])('%j', (lines, text) => {
    expect(joinLines(lines)).toBe(text);
  });
});

describe('a dosage under «Ved behov»', () => {
  it.each<[string, DrugResolution, string]>([
    ['1 x 4', tablet, '1 x 4 ved behov'],
    ['1 x 4', several, '1 x 4 ved behov'],
    ['', tablet, ''],
    ['inntil 4 daglig ved behov', tablet, 'inntil 4 daglig ved behov'],
    ['1 tablett ved behov', unknown, '1 tablett ved behov'],
    ['1 tablett morgen, 1 ved behov inntil x 2', tablet, '1 tablett morgen, 1 ved behov inntil x 2'],
    ['1 plaster hver 7. dag', patch, '1 plaster hver 7. dag ved behov'],
    ['en slump', tablet, 'en slump ved behov'],
  ])('%s', (dosage, resolution, whole) => {
    expect(asNeeded(dosage, resolution)).toBe(whole);
  });
});
