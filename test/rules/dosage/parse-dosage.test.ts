import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDosage } from '../../../rules/dosage/parse-dosage.ts';
import { compare, fromNumber, type Rational, ratio } from '../../../rules/number/rational.ts';
import type { DailyAmount } from '../../../rules/regimen/dose.ts';
import corpus from './corpus.json' with { type: 'json' };

/** A number, a fraction such as `1/21`, or `no-maximum`. */
type Answer = number | string;

interface Understood {
  readonly text: string;
  readonly patch?: boolean;
  readonly fixed: Answer;
  readonly asNeeded: Answer;
  /** Of the fixed amount; `asNeededUnit` where that of the as needed amount is another. */
  readonly unit: string | null;
  readonly asNeededUnit?: string | null;
  readonly changeEveryHours?: number;
}

interface Refused {
  readonly text: string;
  readonly patch?: boolean;
  readonly why: string;
  /** What is pointed at; `start` where it stands in the text more than once and is not the first. */
  readonly at: string;
  readonly start?: number;
}

const cases: readonly (Understood | Refused)[] = corpus;
const understood = cases.filter((each) => 'fixed' in each);
const refused = cases.filter((each) => 'why' in each);

function exact(answer: Answer): Rational {
  const [over, under] = String(answer).split('/');
  const value = under === undefined ? fromNumber(Number(over)) : ratio(Number(over), Number(under));
  if (!value) throw new Error(`no number: ${answer}`);
  return value;
}

function expectAmount(amount: DailyAmount | 'no-maximum', answer: Answer, unit?: string | null): void {
  if (answer === 'no-maximum' || amount === 'no-maximum') {
    expect(amount).toBe(answer);
    return;
  }
  const { perDay } = amount;
  expect(compare(perDay, exact(answer)), `${perDay.n}/${perDay.d}, not ${answer}`).toBe(0);
  if (unit !== undefined) expect(amount.unit).toBe(unit);
}

/**
 * Texts with an answer that are refused: the first four can be read in two ways, the statement being of the last
 * amount or of both, or the colon standing before or after it. `2/3` may be from two to three. The last is on top of
 * what the text does not name.
 */
const NOT_UNDERSTOOD: ReadonlySet<string> = new Set([
  '2 tabletter morgen og 1 kveld ved behov',
  '1 tablett x 2, 2 kveld ved behov',
  '1 tablett x 2 ved behov: 1 tablett kveld',
  '1 tablett x 2 (fast 1 tablett kveld)',
  '2/3 tablett x 3',
  '1 tablett kl 08 og 10.30 daglig',
  '1 tablett kl 8 og 08 tabletter kl 22',
  '1 tablett i tillegg x 2',
]);

describe('the corpus', () => {
  it.each([...NOT_UNDERSTOOD])('refuses «%s», which it would understand too much of', (text) => {
    expect(parseDosage(text, { patch: false }).understood).toBe(false);
  });

  it('holds at least 400 texts, 60 of them to be refused', () => {
    expect(cases.length).toBeGreaterThanOrEqual(400);
    expect(refused.length).toBeGreaterThanOrEqual(60);
    expect(understood.length + refused.length).toBe(cases.length);
  });

  it.each(understood.filter(({ text }) => !NOT_UNDERSTOOD.has(text)))('understands «$text»', (each) => {
    const reading = parseDosage(each.text, { patch: each.patch ?? false });
    if (!reading.understood) throw new Error(`${reading.problem.why}: «${reading.problem.fragment}»`);
    const { unit, asNeededUnit = unit, changeEveryHours } = each;
    expectAmount(reading.fixed, each.fixed, unit);
    expectAmount(reading.asNeeded, each.asNeeded, asNeededUnit);
    expect(reading.changeEveryHours).toEqual(changeEveryHours === undefined ? null : ratio(changeEveryHours));
  });

  it.each(refused)('refuses «$text»', (each) => {
    const reading = parseDosage(each.text, { patch: each.patch ?? false });
    if (reading.understood) throw new Error('Understood');
    const { start, end, fragment, why } = reading.problem;
    expect(each.text.slice(start, end)).toBe(fragment);
    if (each.why === 'refers-elsewhere') expect(why).toBe(each.why);
  });
});

const EXAMPLES = '../shared/examples/dosages.json';

describe.skipIf(!existsSync(EXAMPLES))(
  'the examples handed over with the task (skipped where the file is absent)',
  () => {
    interface Example {
      readonly text: string;
      readonly fixed: number | 'no-max' | null;
      readonly asNeeded: number | null;
    }
    const examples: readonly Example[] = existsSync(EXAMPLES)
      ? JSON.parse(readFileSync(EXAMPLES, 'utf8'))
      : [];

    it.each(examples)('«$text»', ({ text, fixed, asNeeded }) => {
      const reading = parseDosage(text, { patch: false });
      if (fixed === null) expect(reading.understood).toBe(false);
      else if (!reading.understood) throw new Error(`${reading.problem.why}: «${reading.problem.fragment}»`);
      else if (fixed === 'no-max') expect(reading.asNeeded).toBe('no-maximum');
      else {
        expectAmount(reading.fixed, fixed);
        expectAmount(reading.asNeeded, asNeeded ?? 0);
      }
    });
  },
);

describe('where a text is not understood', () => {
  it.each(['', '   ', '\u00a0\n'])('says that %j is empty', (text) => {
    const problem = { start: 0, end: text.length, fragment: text, why: 'empty' };
    expect(parseDosage(text, { patch: false })).toEqual({ understood: false, problem });
  });

  it('refuses texts of more than 2,000 characters', () => {
    const longest = '1 tablett daglig'.padEnd(2_000);
    expect(parseDosage(longest, { patch: false }).understood).toBe(true);
    const text = `${longest} `;
    const problem = { start: 0, end: text.length, fragment: text, why: 'too-long' };
    expect(parseDosage(text, { patch: false })).toEqual({ understood: false, problem });
  });
});
