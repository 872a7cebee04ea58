import { describe, expect, it } from 'vitest';
import type { Verification } from '../../../rules/contract/assessment.ts';
import type { Drug, Substance } from '../../../rules/contract/request.ts';
import { ratio, toNumber } from '../../../rules/number/rational.ts';
import {
  blankRow,
  type CalculatorRow,
  calculate,
  DEPENDENCE_TREATMENT,
  dosageReadAs,
  OTHER_OPIOID,
  productOf,
  type RowProduct,
} from '../../../rules/omeq/calculator.ts';
import { asTyped, productRow } from '../../../rules/omeq/product-row.ts';

function substance(
  name: string,
  amount: number | null,
  unit: Substance['unit'],
  per?: [number, string],
): Substance {
  return { name, amount, unit, per: per ? { amount: per[0], unit: per[1] } : null };
}

function product(
  name: string,
  atc: string | null,
  form: string,
  route: Drug['route'],
  ...substances: Substance[]
) {
  return { name, atc, form, route, substances } satisfies Drug;
}

const rowOf = (drug: Drug, trust: Verification = 'official') =>
  productRow({ drug, verification: { product: trust, hList: 'official' } });

const oxycontin = product(
  'OxyContin Depottab 20 mg',
  'N02AA05',
  'depottablett',
  'oral',
  substance('oksykodon', 20, 'mg', [1, 'tablett']),
);

describe('a product that can be counted', () => {
  it.each<[Drug, string, string]>([
    [oxycontin, 'oksykodon|oral', '20'],
    [
      product(
        'Abstral',
        'N02AB03',
        'sublingvaltablett',
        'sublingual',
        substance('fentanyl', 100, 'µg', [1, 'tablett']),
      ),
      'fentanyl|sublingual',
      '0,1',
    ],
    [
      product('Temgesic', 'N02AE01', 'sublingvaltablett', 'sublingual', substance('buprenorfin', 0.2, 'mg')),
      'buprenorfin|sublingual',
      '0,2',
    ],
    [
      product(
        'Durogesic',
        'N02AB03',
        'depotplaster',
        'transdermal',
        substance('fentanyl', 12, 'µg/h', [1, 'plaster']),
      ),
      'fentanyl|transdermal',
      '12',
    ],
    [
      product('Instanyl', 'N02AB03', 'nesespray', 'intranasal', substance('fentanyl', 50, 'µg', [1, 'dose'])),
      'fentanyl|intranasal',
      '0,05',
    ],
    [
      product(
        'Ketorax',
        'N02AG02',
        'stikkpille',
        'rectal',
        substance('ketobemidon', 10, 'mg', [1, 'stikkpille']),
      ),
      'ketobemidon|rectal',
      '10',
    ],
    [
      product(
        'Paralgin forte',
        'N02AJ06',
        'tablett',
        'oral',
        substance('paracetamol', 400, 'mg', [1, 'tablett']),
        substance('kodeinfosfathemihydrat', 30, 'mg', [1, 'tablett']),
      ),
      'kodein|oral',
      '30',
    ],
    [
      product(
        'Oxycodone',
        'N02AA05',
        'kapsel',
        null,
        substance('oxycodone hydrochloride', 5, 'mg', [1, 'kapsel']),
      ),
      'oksykodon|oral',
      '5',
    ],
    [
      product('To i én', 'N02AA05', 'tablett', 'oral', substance('oksykodon', 15, 'mg', [2, 'tablett'])),
      'oksykodon|oral',
      '7,5',
    ],
  ])('%o is %s, %s', (drug, opioid, strength) => {
    expect(rowOf(drug)).toEqual({
      kind: 'filled',
      row: {
        opioid,
        strength,
        count: '',
        madeFrom: { product: drug.name, opioid, strength, confirmed: true },
      },
    });
  });

  it.each<[Verification, boolean]>([
    ['official', true],
    ['third-party', false],
    ['general-knowledge', false],
  ])('known by %s is confirmed: %s', (trust, confirmed) => {
    expect(rowOf(oxycontin, trust)).toMatchObject({ row: { madeFrom: { confirmed } } });
  });

  it('is without a name where the product has none', () => {
    expect(rowOf({ ...oxycontin, name: null })).toMatchObject({ row: { madeFrom: { product: '' } } });
  });

  it.each([
    [ratio(12_345), '12\u00a0345'],
    [ratio(1, 1_000_000), '0,000001'],
    [ratio(1, 10_000_000), null],
    [ratio(1, 3), null],
  ])('%o is typed as %s, to the last digit or not at all', (value, typed) => {
    expect(asTyped(value)).toBe(typed);
  });

  it('counts as an assessment of it does once the number is written', () => {
    const made = rowOf(oxycontin);
    if (made.kind !== 'filled') throw new Error('not filled');
    expect(toNumber(calculate([{ ...made.row, count: '4' }]).sum.atLeast)).toBe(120);
    expect(calculate([made.row]).sum).toMatchObject({ counted: 0, notCounted: 1 });
  });
});

describe('a product that leaves something open', () => {
  const oral = (...substances: Substance[]) => product('X', 'N02AA05', 'mikstur', 'oral', ...substances);
  it.each<[string, Drug, string]>([
    ['a strength per ml', oral(substance('oksykodon', 10, 'mg', [1, 'ml'])), 'oksykodon|oral'],
    ['a strength in 24 ml', oral(substance('oksykodon', 120, 'mg', [24, 'ml'])), 'oksykodon|oral'],
    ['a strength per gram', oral(substance('oksykodon', 1, 'mg', [1, 'g'])), 'oksykodon|oral'],
    [
      'drops',
      product('Dropizol', 'A07DA02', 'dråper', 'oral', substance('opium', 10, 'mg', [1, 'ml'])),
      'opium|oral',
    ],
    [
      'an ampoule',
      product('Morfin', 'N02AA01', 'injeksjonsvæske', 'parenteral', substance('morfin', 10, 'mg', [1, 'ml'])),
      'morfin|parenteral',
    ],
    [
      'an injection in no measure',
      product('Morfin', 'N02AA01', 'injeksjonsvæske', 'parenteral', substance('morfin', 10, 'mg')),
      'morfin|parenteral',
    ],
    [
      'a rate by the hour of what is no patch',
      product('T', 'N02AB03', 'sublingvaltablett', 'sublingual', substance('fentanyl', 25, 'µg/h')),
      'fentanyl|sublingual',
    ],
    ['no strength', oral(substance('oksykodon', null, null)), 'oksykodon|oral'],
    [
      'a patch in mg',
      product(
        'P',
        'N02AB03',
        'depotplaster',
        'transdermal',
        substance('fentanyl', 4.2, 'mg', [1, 'plaster']),
      ),
      'fentanyl|transdermal',
    ],
    [
      'a strength that has no last digit',
      product('T', 'N02AA05', 'tablett', 'oral', substance('oksykodon', 10, 'mg', [3, 'tablett'])),
      'oksykodon|oral',
    ],
  ])('%s is left for the doctor to write', (_, drug, opioid) => {
    expect(rowOf(drug)).toEqual({
      kind: 'left-open',
      why: 'strength',
      row: {
        opioid,
        strength: '',
        count: '',
        madeFrom: { product: drug.name, opioid, strength: '', confirmed: true },
      },
    });
  });

  it.each<[string, Drug]>([
    ['route', product('X', 'N02AA01', 'implantat', null, substance('morfin', 10, 'mg'))],
    ['whether-opioid', product('Ukjent', null, 'tablett', 'oral', substance('nytt stoff', 10, 'mg'))],
    ['whether-opioid', { name: 'Ukjent' }],
    [
      'several-opioids',
      product(
        'To',
        'N02AA55',
        'tablett',
        'oral',
        substance('oksykodon', 5, 'mg'),
        substance('morfin', 5, 'mg'),
      ),
    ],
  ])('%s: the opioid too', (why, drug) => {
    const madeFrom = { product: drug.name ?? '', opioid: '', strength: '', confirmed: true };
    const row = { opioid: '', strength: '', count: '', madeFrom };
    expect(rowOf(drug)).toEqual({ kind: 'left-open', why, row });
    expect(calculate([row]).sum).toMatchObject({ counted: 0, notCounted: 1, ceiling: 'undecided' });
  });
});

describe('a product that cannot be counted', () => {
  it.each<[string, Drug]>([
    [
      'by a way that has no factor',
      product(
        'Effentora',
        'N02AB03',
        'bukkaltablett',
        'buccal',
        substance('fentanyl', 100, 'µg', [1, 'tablett']),
      ),
    ],
    [
      'an opioid without a factor',
      product('P', 'N02AC06', 'tablett', 'oral', substance('piritramid', 5, 'mg', [1, 'tablett'])),
    ],
    ['an opioid by its ATC code alone, of no known way', product('Ny', 'N02AX99', 'implantat', null)],
    [
      'an opioid without a factor, of no known strength',
      product('P', 'N02AC06', 'tablett', 'oral', substance('piritramid', null, null)),
    ],
    [
      'an opioid by its ATC code and its strength',
      product('Ny', 'N02AX99', 'tablett', 'oral', substance('nytt stoff', 5, 'mg', [1, 'tablett'])),
    ],
    [
      'an opioid in words that are not known',
      product('Ny', 'N02AA01', 'tablett', 'oral', substance('morfin og noe annet', 5, 'mg', [1, 'tablett'])),
    ],
  ])('%s makes the sum a lower bound', (_, drug) => {
    const made = rowOf(drug);
    expect(made).toMatchObject({
      kind: 'not-countable',
      why: 'no-factor',
      row: { opioid: OTHER_OPIOID, madeFrom: { product: drug.name } },
    });
  });

  it.each<[string, Drug]>([
    [
      'Subutex',
      product(
        'Subutex Sublingvaltab 8 mg',
        'N07BC01',
        'sublingvaltablett',
        'sublingual',
        substance('buprenorfin', 8, 'mg', [1, 'tablett']),
      ),
    ],
    [
      'Suboxone',
      product(
        'Suboxone',
        'N07BC51',
        'sublingvaltablett',
        'sublingual',
        substance('buprenorfin', 8, 'mg'),
        substance('nalokson', 2, 'mg'),
      ),
    ],
    [
      'Buvidal by its name alone',
      product('Buvidal', null, 'injeksjonsvæske', 'parenteral', substance('buprenorfin', 8, 'mg')),
    ],
  ])('%s is for dependence, and makes the sum a lower bound', (_, drug) => {
    const made = rowOf(drug);
    expect(made).toMatchObject({
      kind: 'not-countable',
      why: 'dependence',
      row: { opioid: DEPENDENCE_TREATMENT },
    });
    if (made.kind !== 'not-countable') return;
    expect(calculate([{ opioid: 'morfin|oral', strength: '10', count: '1' }, made.row]).sum).toMatchObject({
      counted: 1,
      notCounted: 1,
      fastlegeLimit: 'undecided',
    });
  });

  it.each<[string, Drug]>([
    [
      'paracetamol',
      product('Paracet', 'N02BE01', 'tablett', 'oral', substance('paracetamol', 500, 'mg', [1, 'tablett'])),
    ],
    [
      'pregabalin',
      product('Lyrica', 'N02BF02', 'kapsel', 'oral', substance('pregabalin', 75, 'mg', [1, 'kapsel'])),
    ],
    [
      'naloxone',
      product('Nyxoid', 'V03AB15', 'nesespray', 'intranasal', substance('nalokson', 1.8, 'mg', [1, 'dose'])),
    ],
  ])('%s has no row', (_, drug) => {
    expect(rowOf(drug)).toEqual({ kind: 'no-opioid' });
  });
});

describe('the product of a row', () => {
  const madeFrom = {
    product: 'OxyContin Depottab 20 mg',
    opioid: 'oksykodon|oral',
    strength: '20',
    confirmed: true,
  };
  const filled = { opioid: 'oksykodon|oral', strength: '20', count: '2', madeFrom };
  it.each<[string, CalculatorRow, RowProduct | null]>([
    ['as it was filled', filled, madeFrom],
    ['with another count', { ...filled, count: '9' }, madeFrom],
    ['with another strength', { ...filled, strength: '40' }, null],
    ['with another opioid', { ...filled, opioid: 'morfin|oral' }, null],
    [
      'with what it left open written',
      { ...filled, strength: '5', madeFrom: { ...madeFrom, strength: '' } },
      { ...madeFrom, strength: '' },
    ],
    ['typed by hand', { opioid: 'oksykodon|oral', strength: '20', count: '2' }, null],
  ])('%s', (_, row, product) => {
    expect(productOf(row)).toEqual(product);
  });

  it('shows what its dosage was read as while the count is that one', () => {
    const readAs = '2 tabletter daglig';
    const row = { ...filled, madeFrom: { ...madeFrom, dosage: { readAs, count: '2' } } };
    expect([row, { ...row, count: '3' }, { ...row, strength: '40' }, filled].map(dosageReadAs)).toEqual([
      readAs,
      null,
      null,
      null,
    ]);
  });

  it('is no row any more when all of it is taken away', () => {
    expect(calculate([{ ...blankRow, madeFrom }]).readings).toEqual([{ kind: 'blank' }]);
  });
});
