import { describe, expect, it } from 'vitest';
import type { AssessmentRequest, Drug } from '../../../rules/contract/request.ts';
import { factsOf } from '../../../rules/facts.ts';
import { beyondKnowing, beyondKnowingOf } from '../../../rules/reasoning/beyond-knowing.ts';
import { knowledge, opioidRequest, oxycodone, pregabalin } from '../request.ts';

const etylmorfin: Drug = { ...oxycodone, name: 'Noe', substances: [{ name: 'etylmorfin' }] };
const NO_FACTOR =
  'Noe har ingen norsk omregningsfaktor: oppgi dosen i mg i søknaden, og spør Helfo hvordan den regnes.';
const DEPENDENCE =
  'Noe er mot opioidavhengighet og regnes ikke om: oppgi dosen i mg i søknaden, og spør Helfo.';
const ELSE = 'Dette kan ikke avgjøres her: kontroller det i kilden.';

describe('what nobody can answer', () => {
  const of = (drug: Drug, change: Partial<AssessmentRequest> = {}) =>
    factsOf(opioidRequest({ prescription: { drug, dosage: '1x2' }, ...change }), knowledge);

  it.each<[string, Drug, readonly string[]]>([
    ['an opioid without a factor', etylmorfin, [NO_FACTOR]],
    ['an opioid whose way in can be told', { ...etylmorfin, form: null, route: null }, []],
    ['an opioid whose substance can be told', { name: 'Noe', atc: 'N02AA05', route: 'oral' }, []],
    ['an opioid against dependence', { ...oxycodone, name: 'Noe', atc: 'N07BC01' }, [DEPENDENCE]],
    ['an opioid that is counted', oxycodone, []],
    ['no opioid', pregabalin, []],
  ])('of %s', (_, drug, said) => {
    expect(beyondKnowingOf(of(drug))).toEqual(said);
    expect(beyondKnowing(of(drug))).toBe(said[0] ?? ELSE);
  });

  it('is told of each drug', () => {
    const otherMedication = [{ drug: { ...etylmorfin, name: 'Mer' }, dosage: '1x1' }];
    expect(beyondKnowingOf(of(etylmorfin, { otherMedication }))).toEqual([
      NO_FACTOR,
      NO_FACTOR.replace('Noe', 'Mer'),
    ]);
  });
});
