import { describe, expect, it } from 'vitest';
import type { Drug } from '../../../rules/contract/request.ts';
import { contradictionIn, lackOf } from '../../../rules/omeq/drug-lack.ts';

const tablet = { amount: 1, unit: 'tablett' };
const paracetamol = { name: 'paracetamol', amount: 400, unit: 'mg', per: tablet } as const;
const codeine = { name: 'kodein', amount: 30, unit: 'mg', per: tablet } as const;
const patch: Drug = {
  form: 'depotplaster',
  route: 'transdermal',
  substances: [{ name: 'fentanyl', amount: 25, unit: 'µg/h' }],
};

describe('what keeps a drug from being counted', () => {
  it.each<[string, Drug | null, string]>([
    ['nothing is known of it', null, 'kind'],
    ['it may be an opioid', { substances: [{ name: 'ukjent stoff' }] }, 'kind'],
    ['it may be pregabalin', { atc: 'N02B' }, 'kind'],
    ['no way in is told', { form: null, route: null, substances: [paracetamol, codeine] }, 'route'],
    ['no way in is told of what is no opioid', { atc: 'N02BE01', substances: [paracetamol] }, 'substances'],
    ['no substance is told', { atc: 'N02AA05', route: 'oral' }, 'substances'],
    ['a patch is swallowed', { ...patch, form: 'kapsel', route: 'oral' }, 'strength-and-route'],
    ['a patch is worn', patch, 'substances'],
    [
      'one substance is measured by the ml, the other by the tablet',
      {
        route: 'oral',
        substances: [paracetamol, { ...codeine, per: { amount: 1, unit: 'ml' } }],
      },
      'units',
    ],
  ])('where %s', (_, drug, lack) => {
    expect(lackOf(drug)).toBe(lack);
  });

  it('is no contradiction in a patch, nor in a combination', () => {
    expect(contradictionIn(patch)).toBeNull();
    expect(contradictionIn({ route: 'oral', substances: [paracetamol, codeine] })).toBeNull();
  });
});
