import { expect, it } from 'vitest';
import { overText } from '../../../components/assessment/room-words.ts';
import { ratio } from '../../../rules/number/rational.ts';

it.each([
  ['20\u00a0mg over grensen', ratio(20), false],
  ['Minst 20\u00a0mg over grensen', ratio(20), true],
  ['2,2\u00a0mg over grensen', ratio(222, 100), false],
  ['0,01\u00a0mg over grensen', ratio(1, 100), false],
  ['Over grensen', ratio(9, 1000), false],
])('says «%s»', (text, over, lowerBound) => {
  expect(overText(over, 'grensen', lowerBound)).toBe(text);
});
