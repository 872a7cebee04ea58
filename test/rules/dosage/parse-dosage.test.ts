import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DailyAmount, DosageReading } from '../../../rules/dosage/dosage.ts';
import { parseDosage } from '../../../rules/dosage/parse-dosage.ts';
import { compare, fromNumber, type Rational, ratio } from '../../../rules/number/rational.ts';
import corpus from './corpus.json' with { type: 'json' };

/** An answer: a number, a fraction such as `1/21`, `no-maximum`, or null where the text must be refused. */
type Answer = number | string | null;

interface Case {
  readonly text: string;
  readonly patch?: boolean;
  readonly fixed: Answer;
  readonly asNeeded: Answer;
  readonly unit?: string | null;
  readonly changeEveryHours?: number;
  readonly why?: string;
}

const cases: readonly Case[] = corpus;

function exact(answer: Answer): Rational {
  const [over, under] = String(answer).split('/');
  const value = under === undefined ? fromNumber(Number(over)) : ratio(Number(over), Number(under));
  if (!value) throw new Error(`no number: ${answer}`);
  return value;
}

function expectAmount(amount: DailyAmount | 'no-maximum', answer: Answer): void {
  if (answer === 'no-maximum' || amount === 'no-maximum') expect(amount).toBe(answer);
  else
    expect(
      compare(amount.perDay, exact(answer)),
      `${amount.perDay.n}/${amount.perDay.d}, not ${answer}`,
    ).toBe(0);
}

function expectFragment(text: string, reading: DosageReading): void {
  if (reading.understood) return;
  const { start, end, fragment } = reading.problem;
  expect(text.slice(start, end)).toBe(fragment);
  if (text.trim() !== '') expect(fragment).not.toBe('');
}

describe('the corpus', () => {
  it('holds at least 400 texts, 60 of them to be refused', () => {
    expect(cases.length).toBeGreaterThanOrEqual(400);
    expect(cases.filter((each) => each.why).length).toBeGreaterThanOrEqual(60);
  });

  it.each(cases.filter((each) => !each.why))('understands «$text»', (each) => {
    const reading = parseDosage(each.text, { patch: each.patch ?? false });
    if (!reading.understood) throw new Error(`${reading.problem.why}: «${reading.problem.fragment}»`);
    expectAmount(reading.fixed, each.fixed);
    expectAmount(reading.asNeeded, each.asNeeded);
    if (each.unit !== undefined) expect(reading.fixed.unit).toBe(each.unit);
    if (each.changeEveryHours !== undefined) {
      expect(reading.changeEveryHours).toEqual(ratio(each.changeEveryHours));
    }
  });

  it.each(cases.filter((each) => each.why))('refuses «$text»', (each) => {
    const reading = parseDosage(each.text, { patch: each.patch ?? false });
    expect(reading.understood ? 'understood' : reading.problem.why).toBe(each.why);
    expectFragment(each.text, reading);
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
        expectAmount(reading.asNeeded, asNeeded);
      }
    });
  },
);

describe('where a text is not understood', () => {
  it.each([
    ['1 tablett 3 ganger daglig, samt krydder', 'krydder'],
    ['1 tablett x 3 mot\u00a0latskap', 'mot\u00a0latskap'],
    ['1 TABLETT DAGLIG SOM AVTALT', 'SOM AVTALT'],
    ['1 tablett daglig, 5 ml', '5 ml'],
    ['İ 1 tablett daglig', 'İ'],
  ])('«%s» points at «%s»', (text, fragment) => {
    const reading = parseDosage(text, { patch: false });
    expect(reading.understood ? null : reading.problem.fragment).toBe(fragment);
    expectFragment(text, reading);
  });

  it.each(['', '   ', '\u00a0\n'])('says that %j is empty', (text) => {
    const reading = parseDosage(text, { patch: false });
    expect(reading.understood ? null : reading.problem.why).toBe('empty');
  });

  it('refuses texts that are too long', () => {
    const reading = parseDosage('1 tablett daglig '.repeat(200), { patch: false });
    expect(reading.understood ? null : reading.problem.why).toBe('too-long');
  });
});
