import { expect } from 'vitest';
import { parseDosage } from '../../../rules/dosage/parse-dosage.ts';
import type { DailyAmount } from '../../../rules/regimen/dose.ts';

/** What a text comes to in a day, as decimals; null where it is refused. */
export type Answer = readonly [fixed: number, asNeeded: number | 'no-maximum'] | null;

const perDay = ({ perDay: { n, d } }: DailyAmount): number => Number((Number(n) / Number(d)).toFixed(9));

export function expectAnswer(text: string, answer: Answer, patch = false): void {
  const reading = parseDosage(text, { patch });
  const found = reading.understood
    ? [perDay(reading.fixed), reading.asNeeded === 'no-maximum' ? 'no-maximum' : perDay(reading.asNeeded)]
    : null;
  expect(found, text).toEqual(answer);
}
