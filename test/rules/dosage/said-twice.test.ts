import { describe, expect, it } from 'vitest';
import { parseDosage } from '../../../rules/dosage/parse-dosage.ts';
import { type Answer, expectAnswer } from './answers.ts';

const PARTS = '20 mg morgen og 40 mg kveld';

describe("a day's total beside what spells it out", () => {
  const JOINS = [': ', ', ', '. ', '\n', ' '];

  it.each(JOINS)('%j: equal is the same said again, unequal refused, whichever stands first', (join) => {
    for (const total of ['Døgndose', 'Samlet døgndose', 'Total døgndose:']) {
      expectAnswer(`${total} 60 mg${join}${PARTS}`, [60, 0]);
      expectAnswer(`${total} 59 mg${join}${PARTS}`, null);
      expectAnswer(`${total} 61 mg${join}${PARTS}`, null);
      expectAnswer(`${total} 60 mg${join}20 mg x 3`, [60, 0]);
      expectAnswer(`${total} 20 mg${join}20 mg x 3`, null);
    }
    for (const total of ['samlet', 'totalt', 'til sammen']) {
      expectAnswer(`${PARTS}${join}${total} 60 mg`, [60, 0]);
      expectAnswer(`${PARTS}${join}${total} 59 mg`, null);
      expectAnswer(`${PARTS}${join}${total} 61 mg`, null);
    }
  });

  it.each<[string, Answer]>([
    ['Totalt 60 mg: 20 mg morgen og 40 mg kveld', [60, 0]],
    ['Totalt 80 mg: 20 mg morgen og 40 mg kveld', null],
    ['Samlet 60 mg per døgn: 20 mg morgen og 40 mg kveld', [60, 0]],
    ['Samlet 80 mg per døgn: 20 mg morgen og 40 mg kveld', null],
    ['60 mg per døgn: 20 mg morgen og 40 mg kveld', [60, 0]],
    ['80 mg per døgn: 20 mg morgen og 40 mg kveld', null],
    ['Døgndose 80 mg og 20 mg morgen og 40 mg kveld', null],
    ['20 mg morgen og 40 mg kveld og døgndose 80 mg', null],
    ['Døgndose 60 mg\n20 mg morgen\n40 mg kveld', [60, 0]],
    ['Døgndose 80 mg\n20 mg morgen\n40 mg kveld', null],
    ['3 tabletter daglig: 1 morgen, 1 middag og 1 kveld', [3, 0]],
    ['4 tabletter daglig: 1 morgen, 1 middag og 1 kveld', null],
    ['2 tabletter daglig: 1 morgen, 1 middag og 1 kveld', null],
    ['1 tablett x 3: 1 morgen, 1 middag og 1 kveld', [3, 0]],
    ['1 tablett x 2: 1 morgen, 1 middag og 1 kveld', null],
    ['Døgndose 60 mg', [60, 0]],
    ['Døgndose 60 mg fordelt på 3 doser', [60, 0]],
    ['Døgndose 60 mg, og 20 mg ved behov', [60, 'no-maximum']],
    ['Totalt 60 mg', null],
  ])('%j', (text, answer) => expectAnswer(text, answer));
});

describe('the same dosage twice', () => {
  it.each<[string, Answer]>([
    ['1 tablett x 1\n1 tablett x 1', null],
    ['1 tablett x 1, 1 tablett x 1', null],
    ['1 tablett x 1. 1 tablett x 1', null],
    ['20 mg x 2\n20 mg x 2', null],
    ['1 tablett daglig\n1 tablett daglig', null],
    ['1 tablett morgen\n1 tablett morgen', null],
    ['1 tablett x 1\n2 tabletter x 1', null],
    ['1 tablett x 1 og 1 tablett x 1', [2, 0]],
    ['1 tablett x 2 (1 tablett x 2)', [2, 0]],
    ['1 tablett morgen\n1 tablett kveld', [2, 0]],
  ])('%j', (text, answer) => expectAnswer(text, answer));
});

describe('a mass for the day beside bare numbers', () => {
  it.each([
    '40 mg/døgn: 20+10+20',
    '40 mg/døgn: 20+20+20',
    '40 mg/døgn (20+10+20)',
    '40 mg/døgn: 20-10-20',
    '40 mg/døgn: 20 x 3',
    'Døgndose 40 mg: 20+20+20',
    '20+10+20 (40 mg/døgn)',
    '60 mg daglig (30+1+30)',
  ])('is refused where they come to more: «%s»', (text) => expectAnswer(text, null));

  it.each([
    ['60 mg/døgn: 20+20+20', 60],
    ['Døgndose 60 mg: 20+20+20', 60],
    ['20+20+20 (60 mg/døgn)', 60],
  ] as const)('is what they come to: «%s»', (text, sum) => {
    expectAnswer(text, [sum, 0]);
    expect(parseDosage(text, { patch: false })).toMatchObject({ fixed: { unit: 'mg' } });
  });

  it('weighs pieces that are fewer: «40 mg/døgn (1+0+1)»', () => {
    expectAnswer('40 mg/døgn (1+0+1)', [40, 0]);
  });
});
