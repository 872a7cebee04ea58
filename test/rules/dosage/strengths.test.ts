import { describe, expect, it } from 'vitest';
import { parseDosage } from '../../../rules/dosage/parse-dosage.ts';
import { ratio } from '../../../rules/number/rational.ts';
import type { Strength } from '../../../rules/regimen/dose.ts';

function strengths(text: string, patch = false): readonly string[] {
  const reading = parseDosage(text, { patch });
  if (!reading.understood) throw new Error(`«${text}»: ${reading.problem.why}`);
  return (reading.strengths ?? []).map(
    ({ count, unit, amount, of }) =>
      `${count.n}/${count.d} ${unit} = ${Number(amount.n) / Number(amount.d)} ${of}`,
  );
}

describe('what a text says that one of them holds, or several', () => {
  it.each<[string, readonly string[]]>([
    ['1 tablett x 2', []],
    ['1 tablett (20 mg) x 2', ['1/1 tablett = 20 mg']],
    ['2 tabletter (40 mg) x 2', ['2/1 tablett = 40 mg']],
    ['½ tablett (10 mg) x 2', ['1/2 tablett = 10 mg']],
    ['2 tabletter (1 000 mg) x 3', ['2/1 tablett = 1000 mg']],
    ['2 tabletter à 20 mg x 2', ['1/1 tablett = 20 mg']],
    ['2 tabletter (à 20 mg) x 2', ['1/1 tablett = 20 mg']],
    ['1-2 tabletter à 20 mg x 2', ['1/1 tablett = 20 mg']],
    ['1 tablett 20 mg x 2', ['1/1 tablett = 20 mg']],
    ['2 x 3 tabletter à 20 mg', ['1/1 tablett = 20 mg']],
    ['40 mg (2 tabletter) x 2', ['2/1 tablett = 40 mg']],
    ['40 mg (2 tabletter à 20 mg) x 2', ['2/1 tablett = 40 mg', '1/1 tablett = 20 mg']],
    ['400/30 mg: 2 tabletter x 3', ['1/1 tablett = 400 mg', '1/1 tablett = 30 mg']],
    ['0,4 g/30 mg: 2 tabletter x 3', ['1/1 tablett = 0.4 g', '1/1 tablett = 30 mg']],
    ['2 tabletter 400 mg/30 mg x 3', ['1/1 tablett = 400 mg', '1/1 tablett = 30 mg']],
    ['1 tablett (20 mg) morgen og 1 tablett (20 mg) kveld', ['1/1 tablett = 20 mg']],
    ['1 tablett (20 mg) morgen og 1 tablett (10 mg) kveld', ['1/1 tablett = 20 mg', '1/1 tablett = 10 mg']],
  ])('«%s»', (text, expected) => expect(strengths(text)).toEqual(expected));

  it('is said of a patch too', () => {
    expect(strengths('2 plaster 25 µg/t hver 3. dag', true)).toEqual(['1/1 plaster = 25 µg/h']);
  });
});

describe('strengths of one text that do not agree', () => {
  it.each<[string, string | null]>([
    ['1 tablett 20 mg x 2 (40 mg/døgn)', '2/1 tablett'],
    ['1 tablett 20 mg x 2 (80 mg/døgn)', null],
    ['1 tablett (20 mg) x 2, totalt 80 mg', null],
    ['2 tabletter à 20 mg x 2 = 80 mg', '4/1 tablett'],
    ['2 tabletter à 20 mg x 2 = 40 mg', null],
    ['80 mg daglig (2 tabletter à 20 mg daglig)', null],
    ['1 tablett à 20 mg morgen og 1 tablett à 40 mg kveld (60 mg/døgn)', '2/1 tablett'],
    ['1 tablett à 20 mg morgen og 1 tablett à 40 mg kveld (70 mg/døgn)', null],
    ['1 tablett à 0,02 g x 2 (40 mg/døgn)', '2/1 tablett'],
    // Of the second it is not said what it holds.
    ['1 tablett à 20 mg morgen og 1 tablett kveld (50 mg/døgn)', '2/1 tablett'],
    // Which of the two substances is summed up is not said.
    ['1 tablett 400/30 mg x 2 (800 mg/døgn)', '2/1 tablett'],
    ['40 mg (2 tabletter à 20 mg) x 2', '80/1 mg'],
    ['40 mg (1 tablett à 20 mg) x 2', null],
    ['0,04 g (2 tabletter à 20 mg) x 2', '2/25 g'],
  ])('«%s»', (text, expected) => expect(ofDrug(text)).toBe(expected));
});

/** What the text comes to in a day, fixed and in which unit; null where it is refused. */
function ofDrug(text: string, ...strengths: readonly Strength[]): string | null {
  const reading = parseDosage(text, { patch: false, strengths });
  if (!reading.understood) return null;
  const { perDay, unit } = reading.fixed;
  return `${perDay.n}/${perDay.d} ${unit}`;
}

const mg = (n: number, d = 1) => ({ amount: ratio(n, d), unit: 'mg' }) as const;

describe('a number alone, beside what one tablet holds', () => {
  it.each<[string, Strength | null, string | null]>([
    // So many tablets, or so many milligrams.
    ['20 x 2', mg(20), null],
    ['10 x 2', mg(20), null],
    ['30 x 2', mg(20), null],
    ['5 x 2', mg(5), null],
    ['2 x 20', mg(20), null],
    ['20 daglig', mg(20), null],
    ['20 morgen og 10 kveld', mg(20), null],
    ['20+0+20', mg(20), null],
    ['5 x 2', mg(5, 2), null],
    // No halves of the tablet come to it.
    ['7 x 2', mg(20), '14/1 null'],
    ['15 x 2', mg(20), '30/1 null'],
    ['6 x 2', mg(5, 2), '12/1 null'],
    // So few are tablets, whatever one holds.
    ['4 x 2', mg(4), '8/1 null'],
    ['1 x 2', mg(2), '2/1 null'],
    ['2 x 4', mg(4), '8/1 null'],
    // The unit is said.
    ['20 tabletter x 2', mg(20), '40/1 tablett'],
    ['20 mg x 2', mg(20), '40/1 mg'],
    // More than twenty at a time: so many are not written without what they are.
    ['35 x 2', mg(20), null],
    ['21 x 2', mg(20), null],
    ['2 x 21', mg(20), null],
    ['7+7+7', mg(20), null],
    ['16 x 2', mg(20), '32/1 null'],
    ['21 tabletter x 2', mg(20), '42/1 tablett'],
    ['35 x 2', null, '70/1 null'],
    ['20 x 2', null, '40/1 null'],
    ['20 x 2', mg(0), '40/1 null'],
  ])('«%s»', (text, strength, expected) =>
    expect(ofDrug(text, ...(strength ? [strength] : []))).toBe(expected),
  );

  it('may be of what one holds of either substance', () => {
    expect(ofDrug('400 x 2', mg(400), mg(30))).toBeNull();
    expect(ofDrug('30 x 2', mg(400), mg(30))).toBeNull();
    expect(ofDrug('10 x 2', mg(20), mg(10))).toBeNull();
    expect(ofDrug('2 x 3', mg(400), mg(30))).toBe('6/1 null');
  });

  it('is told with both readings', () => {
    const reading = parseDosage('2 x 20', { patch: false, strengths: [mg(20)] });
    const readings = reading.understood ? [] : (reading.problem.readings ?? []);
    expect(readings.map(({ fixed }) => fixed)).toEqual([
      { perDay: ratio(40), unit: null },
      { perDay: ratio(40), unit: 'mg' },
    ]);
  });
});
