import { describe, expect, it } from 'vitest';
import { parseDosage } from '../../../rules/dosage/parse-dosage.ts';
import type { DailyAmount } from '../../../rules/regimen/dose.ts';
import { type Answer, expectAnswer } from './answers.ts';

describe('a maximum in grams, where the letter may stand for times', () => {
  it.each<[string, Answer]>([
    ['500 mg ved behov, maks 4 g per døgn', [0, 4000]],
    // A day has room for 48.
    ['500 mg ved behov, maks 24 g per døgn', [0, 24_000]],
    ['500 mg ved behov, maks 25 g per døgn', null],
    ['10-20 mg maks 2 g per døgn', null],
    ['1 tablett ved behov, maks 3 g per døgn', null],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('how often, said in two ways', () => {
  it.each<[string, Answer]>([
    ['1 tablett 2 ganger daglig, morgen og kveld', [2, 0]],
    ['1 tablett 2-3 ganger daglig, morgen og kveld', null],
    ['1 tablett 1-2 ganger daglig, morgen og kveld', null],
    ['½ tablett annenhver uke daglig hver 72. time', null],
    ['1 tablett x 2 ved behov, maks 10 per måned', null],
    // All ten may be taken on one day.
    ['1 tablett daglig ved behov, maks 10 per måned', [0, 'no-maximum']],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('the readings of a text that can be read in several ways', () => {
  const inDecimals = (amount: DailyAmount | 'no-maximum'): number | string =>
    amount === 'no-maximum' ? amount : Number((Number(amount.perDay.n) / Number(amount.perDay.d)).toFixed(6));

  it.each<[string, readonly (readonly [fixed: number | string, asNeeded: number | string])[]]>([
    [
      '1 tablett x 2 annenhver uke',
      [
        [0.142857, 0],
        [2, 0],
      ],
    ],
    [
      '1 tablett x 2 ekstra ved behov',
      [
        [0, 2],
        [2, 'no-maximum'],
      ],
    ],
    [
      '1 tablett x 1, 1 tablett x 1',
      [
        [1, 0],
        [2, 0],
      ],
    ],
  ])('«%s»', (text, readings) => {
    const reading = parseDosage(text, { patch: false });
    const problem = reading.understood ? null : reading.problem;
    expect(problem?.why).toBe('ambiguous');
    expect(
      problem?.readings?.map(({ fixed, asNeeded }) => [inDecimals(fixed), inDecimals(asNeeded)]),
    ).toEqual(readings);
  });
});
