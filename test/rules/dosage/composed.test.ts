import { describe, expect, it } from 'vitest';
import { parseDosage } from '../../../rules/dosage/parse-dosage.ts';
import type { DailyAmount } from '../../../rules/regimen/dose.ts';
import { type Composed, Composer, randomFrom } from './composed-texts.ts';

/** `DOSAGE_COMPOSED=200000 DOSAGE_SEED=7` for the long run. */
const SHORT_RUN = 3_000;
const count = Number(process.env.DOSAGE_COMPOSED ?? SHORT_RUN);
const seed = Number(process.env.DOSAGE_SEED ?? 20_261_130);

const perDay = ({ perDay: { n, d } }: DailyAmount): number => Number(n) / Number(d);
const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

function outcome({ text, fixed, asNeeded }: Composed): 'right' | 'refused' | 'needless' | 'wrong' {
  const reading = parseDosage(text, { patch: false });
  if (!reading.understood) return fixed === null ? 'refused' : 'needless';
  if (fixed === null || !near(perDay(reading.fixed), fixed)) return 'wrong';
  if (reading.asNeeded === 'no-maximum' || asNeeded === 'no-maximum')
    return reading.asNeeded === asNeeded ? 'right' : 'wrong';
  return near(perDay(reading.asNeeded), asNeeded) ? 'right' : 'wrong';
}

describe('texts composed of clauses whose meaning is known', () => {
  it(`reads none of ${count} wrongly (seed ${seed})`, { timeout: 3_600_000 }, () => {
    const composer = new Composer(randomFrom(seed));
    const counts = { right: 0, refused: 0, needless: 0, wrong: 0 };
    const wrong: string[] = [];
    for (let made = 0; made < count; made++) {
      const composed = composer.next();
      const how = outcome(composed);
      counts[how]++;
      if (how === 'wrong') wrong.push(`${composed.text} => ${composed.fixed} + ${composed.asNeeded}`);
    }
    expect(wrong.slice(0, 20), `seed ${seed}`).toEqual([]);
    // Most of what has an answer is understood, so that the first figure says something.
    expect(counts.needless / (counts.right + counts.needless), JSON.stringify(counts)).toBeLessThan(0.2);
  });
});
