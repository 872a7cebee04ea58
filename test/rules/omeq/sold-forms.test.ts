import { describe, expect, it } from 'vitest';
import type { Drug } from '../../../rules/contract/request.ts';
import type { KnownDrug } from '../../../rules/drug/drug-resolution.ts';
import { toNumber } from '../../../rules/number/rational.ts';
import { opioidKey } from '../../../rules/omeq/calculator.ts';
import { soldForms } from '../../../rules/omeq/sold-forms.ts';

function sold(name: string, form: string | null, amount: number, change: Partial<Drug> = {}): KnownDrug {
  const substances: Drug['substances'] = [
    { name: 'oksykodon', amount, unit: 'mg', per: { amount: 1, unit: form ?? 'tablett' } },
  ];
  const drug = { name, atc: 'N02AA05', form, route: 'oral', substances, marketed: true, ...change } as const;
  return { drug, verification: { product: 'official', hList: 'official' } };
}

/** Form, opioid, strengths and products. */
const told = (...products: readonly KnownDrug[]) =>
  soldForms(products).map(({ form, factor, strengths, products: of }) => [
    form,
    opioidKey(factor),
    strengths.map(toNumber),
    of.map(({ drug }) => drug.name),
  ]);

describe('the forms that a substance is sold in', () => {
  it('are named in order, with each strength once and all of their products', () => {
    const products = [
      sold('OxyNorm 20', 'kapsel', 20),
      sold('OxyContin 40', 'depottablett', 40),
      sold('Oxycodone 40', 'depottablett', 40),
      sold('OxyNorm 5', 'kapsel', 5),
      sold('OxyContin 10', 'depottablett', 10),
    ];
    expect(told(...products)).toEqual([
      ['depottablett', 'oksykodon|oral', [10, 40], ['OxyContin 10', 'OxyContin 40', 'Oxycodone 40']],
      ['kapsel', 'oksykodon|oral', [5, 20], ['OxyNorm 5', 'OxyNorm 20']],
    ]);
  });

  it('are not the same for another substance', () => {
    const morphine: Partial<Drug> = {
      atc: 'N02AA01',
      substances: [{ name: 'morfin', amount: 10, unit: 'mg', per: { amount: 1, unit: 'tablett' } }],
    };
    expect(told(sold('Oxycodone', 'tablett', 5), sold('Morfin', 'tablett', 10, morphine))).toEqual([
      ['tablett', 'oksykodon|oral', [5], ['Oxycodone']],
      ['tablett', 'morfin|oral', [10], ['Morfin']],
    ]);
  });

  it.each<[string, KnownDrug]>([
    ['measured by the ml', sold('Mikstur', 'ml', 5)],
    ['not marketed', sold('Utgått', 'tablett', 5, { marketed: false })],
    ['of no known form', sold('Ukjent', null, 5)],
    ['no opioid', sold('Paracet', 'tablett', 500, { atc: 'N02BE01', substances: [{ name: 'paracetamol' }] })],
    ['of no known strength', sold('Ukjent', 'tablett', 5, { substances: [{ name: 'oksykodon' }] })],
  ])('leave out what is %s', (_, product) => {
    expect(told(product)).toEqual([]);
  });

  it('hold what is not said to be off the market, and a strength above ten thousand', () => {
    expect(told(sold('Ny', 'tablett', 12_345, { marketed: null }))).toEqual([
      ['tablett', 'oksykodon|oral', [12_345], ['Ny']],
    ]);
  });

  it('are none where there is no product', () => {
    expect(told()).toEqual([]);
  });
});
