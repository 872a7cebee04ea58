import { describe, expect, it } from 'vitest';
import { parseDosage } from '../../../rules/dosage/parse-dosage.ts';
import { type Answer, expectAnswer } from './answers.ts';

describe('what is extra is on top of an amount that the text names', () => {
  it.each<[string, Answer]>([
    ['1 tablett daglig og 1 tablett ekstra kveld', [2, 0]],
    ['2 tabletter daglig, ekstra 1 kveld', [3, 0]],
    ['1 tablett kveld, 1 tablett ekstra kveld', [2, 0]],
    ['1 tablett x 2 og 1 tablett ekstra x 1', [3, 0]],
    // As needed it is on top of what is taken as needed, which may be nothing.
    ['1 tablett ekstra ved behov', [0, 'no-maximum']],
    ['1 tablett ekstra ved behov, maks 3 per døgn', [0, 3]],
    ['1 tablett x 2, deretter 1 tablett ekstra ved behov', [2, 'no-maximum']],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));

  it.each([
    '1 tablett ekstra kveld',
    '1 ekstra tablett kveld',
    '1 tablett i tillegg kveld',
    '1 ekstra x 2',
    'fast 1 tablett ekstra kveld',
    'kan ta i tillegg 1 tablett kveld',
    '1 tablett ekstra morgen og 1 tablett kveld',
    '1 tablett ekstra annenhver kveld',
    // The step before is over, or goes on: on top of it there may be more than either.
    '1 x 2, deretter 1 tablett ekstra kveld',
    '1 x 2 i 7 dager, deretter 1 ekstra x 2',
    '1 x 2, økes til 1 ekstra tablett x 2',
    'Dag 1: 2 tabletter, dag 2: 1 tablett ekstra',
    // What is on top says nothing again.
    '1 tablett daglig (1 tablett ekstra kveld)',
    '1 tablett daglig = 1 tablett ekstra kveld',
    '1x2 eller 1 ekstra x 2',
    '1 ekstra tablett x 2 eller 1 tablett x 3',
  ])('refuses «%s», which names nothing that it is on top of', (text) => expectAnswer(text, null));

  // «ekstra» begins what comes on top, or says what the amount itself is.
  it.each<[string, Answer]>([
    ['1 tablett x 2 ekstra ved behov', null],
    ['1 tablett kveld i tillegg ved smerter', null],
    ['1 tablett x 2 ekstra ved behov, maks 3 per døgn', null],
    ['1 tablett x 2, ekstra ved behov', [2, 'no-maximum']],
    ['1 tablett x 2. I tillegg ved smerter', [2, 'no-maximum']],
    ['1 tablett x 2 og ekstra ved behov', [2, 'no-maximum']],
    ['1 tablett x 2 ved behov ekstra', [0, 2]],
    ['1 tablett x 2 fast, 1 tablett x 2 ved behov ekstra', [2, 2]],
  ])('«%s», parted or not', (text, answer) => expectAnswer(text, answer));

  it('refuses an extra patch that is the only one', () => {
    expect(parseDosage('1 plaster ekstra hver 3. dag', { patch: true }).understood).toBe(false);
  });
});
