import { describe, expect, it } from 'vitest';
import { parseDosage } from '../../../rules/dosage/parse-dosage.ts';
import { type Answer, expectAnswer } from './answers.ts';

describe('a number of times', () => {
  it.each<[string, Answer]>([
    ['1 tablett x 1', [1, 0]],
    ['1 tablett x 48', [48, 0]],
    ['1 tablett x 49', null],
    ['1 tablett x 1,5', null],
    ['1 tablett x 0', null],
    ['1 tablett x 0-3', null],
    ['1 tablett x 3-4,5', null],
    ['1 tablett x 1,5-3', null],
    ['1-2 tabletter x 1-2 eller x 3-4', [8, 0]],
    ['x 2, evt x 3: 1 tablett', [3, 0]],
    ['1 tablett x 3, evt x 2', null],
    ['9 x 500 mg', [4500, 0]],
    ['12 x 2 tabletter', [24, 0]],
    ['48 x 1 tabletter', [48, 0]],
    ['4 x 2,5 ml', [10, 0]],
    ['2,5 x 500 mg', null],
    // From ten on the first number is the amount, and no one takes it two and a half times.
    ['10 x 2,5 mg', null],
    ['9 x 2,5 mg', [22.5, 0]],
    ['2,5 x 2 mg', [5, 0]],
    ['0 x 2 mg', null],
    ['0-1 x 2 mg', null],
    ['1 tablett o.d.', [1, 0]],
    ['1 tablett b.i.d.', [2, 0]],
    ['2 dråper bid', [4, 0]],
    // Once a day, or in the right eye.
    ['1 dråpe o.d.', null],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('amount, times and days of the official short doses', () => {
  it.each<[string, Answer]>([
    ['1x2x7', [2, 0]],
    ['1x2x1', [2, 0]],
    ['1x2x7 daglig', [2, 0]],
    ['1x2x0', null],
    ['1x2x1,5', null],
    ['1x0x7', null],
    ['1x2,5x7', null],
    ['1x49x7', null],
    ['1x2x7, deretter 1x1', [2, 0]],
    ['1x2x7, 1x3', [3, 0]],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('what an amount is counted in', () => {
  it.each<[string, Answer]>([
    ['10 000 IE x 1', [10_000, 0]],
    ['1 000 mg x 2', [2_000, 0]],
    // No one takes a thousand of them.
    ['1 000 tabletter x 2', null],
    ['1 000 ml x 1', null],
    ['1 (en) tablett x 2', [2, 0]],
    ['1-2 (to) tabletter x 2', [4, 0]],
    ['1-2 (en) tabletter x 2', null],
    ['1 (to) tabletter x 2', null],
    ['1 ekstra tablett x 2', null],
    ['1-2 tabletter 5 mg x 3', null],
    ['1-2 måleskjeer à 5 ml x 3', [30, 0]],
    ['½ måleskje à 5 ml x 3', [7.5, 0]],
    // What the half spoon holds, or a whole one.
    ['½ måleskje (2,5 ml) x 3', null],
    ['40 mg (2 tabletter à 20 mg) x 2', [80, 0]],
    ['40 mg (40 mg) x 2', null],
    ['40 mg (2) x 2', null],
    ['40 mg (20 µg/t) x 2', null],
    ['5 av 10 mg x 2', null],
    ['10 à 5 mg x 2', null],
    ['10 mg eller 20 mg x 2', [40, 0]],
    ['10 mg eller 10 mg x 2', [20, 0]],
    ['20 mg eller 10 mg x 2', null],
    ['10 mg eller 20 ml x 2', null],
    ['Dose: 1x3', [3, 0]],
    ['Tabl. 1x3', [3, 0]],
    ['tabl. 20 mg x 2', [40, 0]],
    ['Tabl. 5 x 2', [10, 0]],
    ['tabl. 2 kapsler x 2', null],
    ['Tabl. 25 µg/t x 1', null],
    ['Tabl. 1+0+1', [2, 0]],
    ['Kapsler 1+0+1 tabletter', null],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));

  it.each<[string, Answer]>([
    ['1 plaster 25 µg/t hver 3. dag', [1, 0]],
    ['2 plaster 25 µg/t hver 3. dag', [2, 0]],
    ['2 plaster 25 µg hver 3. dag', null],
    ['Plaster 4 hver 3. dag', [4, 0]],
    // Patches, or µg/h.
    ['Plaster 5 hver 3. dag', null],
    ['Plaster 25 µg/t hver 3. dag', [25, 0]],
    ['Plaster 2 tabletter hver 3. dag', null],
    ['Tabl. 25 µg/t hver 3. dag', null],
    ['Plaster skiftes hver 72. time, 1 plaster', [1, 0]],
    ['Tablett skiftes hver 72. time, 1 plaster', null],
  ])('«%s» of a patch', (text, answer) => expectAnswer(text, answer, true));
});

describe('the amounts of a day, one after the other', () => {
  it.each<[string, Answer]>([
    ['1+1', null],
    ['1+1+1+1+1+1', [6, 0]],
    ['1+1+1+1+1+1+1', null],
    ['1 + 2 + 3 mg', [6, 0]],
    ['1 mg + 2 mg + 3 ml', null],
    ['1-1-1', [3, 0]],
    ['2-2-1', [5, 0]],
    ['2-0-0', [2, 0]],
    ['0-1-2-3', [6, 0]],
    ['1-2-3-4', null],
    ['1-2-3-2', [8, 0]],
    ['2,5 mg + 1,25 mg', [3.75, 0]],
    ['2,5 + 1,25 mg', [3.75, 0]],
    ['2,5 g + 1,25 mg', null],
    ['1 tablett + 2 mg', null],
    ['1-2 mg + 1-3 mg', [5, 0]],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('a number handed out, beside a whole dosage', () => {
  it.each<[string, Answer]>([
    ['1 tablett x 2, 100 stk', [2, 0]],
    // It may be what is taken.
    ['1 tablett x 2 100 tabletter', null],
    ['1 tablett x 2, 10,5 stk', null],
  ])('«%s»', (text, answer) => expectAnswer(text, answer));
});

describe('what can be read in two ways', () => {
  it.each<[string, readonly string[]]>([
    ['5 à 10 mg x 2', ['10 null', '20 mg', '100 mg']],
    ['10 à 5 mg x 2', ['20 null', '100 mg']],
    ['5 av 10 mg x 2', ['10 null', '100 mg']],
    ['2 tabletter daglig, morgen og kveld', ['2 tablett', '4 tablett']],
    ['3-2-1 tabletter', ['3 tablett', '6 tablett']],
    ['1-2-3 tabletter', ['3 tablett', '6 tablett']],
    ['4-3-2-1', ['4 null', '10 null']],
  ])('«%s» is told with each', (text, expected) => {
    const reading = parseDosage(text, { patch: false });
    const readings = reading.understood ? [] : (reading.problem.readings ?? []);
    const amounts = readings.map(
      ({ fixed: { perDay, unit } }) => `${Number(perDay.n) / Number(perDay.d)} ${unit}`,
    );
    expect(amounts).toEqual(expected);
  });
});
