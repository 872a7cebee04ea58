import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, floor, multiply, ratio, subtract, toNumber } from '../../../rules/number/rational.ts';
import { type CalculatorRow, calculate, OTHER_OPIOID, opioidKey } from '../../../rules/omeq/calculator.ts';
import { factors } from '../../../rules/omeq/factors.ts';
import { asDose, type CountedRow, leftTo, mostWithin, nearestLimit } from '../../../rules/omeq/room.ts';

const row = (opioid: string, strength: string, count: string): CalculatorRow => ({ opioid, strength, count });
const counted = (rows: readonly CalculatorRow[], at: number): CountedRow => {
  const reading = calculate(rows).readings[at];
  if (reading?.kind !== 'counted') throw new Error('The row is not counted');
  return reading;
};

describe('the limit that is nearest above', () => {
  it.each([
    ['0', 100],
    ['99,999', 100],
    ['100', 100],
    ['100,001', 300],
    ['299,999', 300],
    ['300', 300],
    ['300,001', null],
  ])('of %s mg morphine is %s', (mg, limit) => {
    expect(nearestLimit(calculate([row('morfin|oral', mg, '1')]).sum.atLeast)).toBe(limit);
  });
});

describe('what is left', () => {
  it.each([
    ['99,999', 0.001],
    ['100', 0],
    ['100,001', 0],
  ])('at %s mg of 100 is %s', (mg, left) => {
    const found = leftTo(100, calculate([row('morfin|oral', mg, '1')]).sum);
    expect(found && toNumber(found)).toBe(left);
  });

  it('is said as a dose of the drug: 40 mg OMEQ is 26 mg oxycodone and two thirds', () => {
    const rows = [row('oksykodon|oral', '20', '2')];
    const left = leftTo(100, calculate(rows).sum);
    const dose = left && asDose(left, counted(rows, 0).factor);
    expect(dose && compare(dose, ratio(80, 3))).toBe(0);
    expect(dose && floor(dose)).toBe(26n);
  });

  it('is not known where a row is not counted', () => {
    const rows = [row('oksykodon|oral', '20', '2'), row(OTHER_OPIOID, '', '')];
    const { sum } = calculate(rows);
    expect(leftTo(100, sum)).toBeNull();
    expect(mostWithin(100, sum, counted(rows, 0))).toBeNull();
  });
});

describe('the most of a row within a limit', () => {
  it.each([
    // 60 mg of others leave 40 mg: five capsules of 5 mg oxycodone are 37.5, six are 45.
    ['oksykodon|oral', '5', '4', 5n],
    // Exactly at the limit is within it.
    ['morfin|oral', '10', '1', 4n],
    ['morfin|oral', '10,001', '1', 3n],
    ['morfin|oral', '9,999', '1', 4n],
    ['fentanyl|transdermal', '12', '1', 1n],
    ['fentanyl|transdermal', '25', '1', 0n],
  ])('%s of %s', (opioid, strength, count, most) => {
    const rows = [row('oksykodon|oral', '20', '2'), row(opioid, strength, count)];
    expect(mostWithin(100, calculate(rows).sum, counted(rows, 1))).toBe(most);
  });

  it('is none where the others alone are over', () => {
    const rows = [row('morfin|oral', '100,001', '1'), row('oksykodon|oral', '5', '1')];
    expect(mostWithin(100, calculate(rows).sum, counted(rows, 1))).toBe(0n);
  });

  it('is within the limit, and one more is over it', () => {
    const anyRow = fc
      .record({
        factor: fc.constantFrom(...factors),
        tenths: fc.integer({ min: 1, max: 2000 }),
        count: fc.integer({ min: 1, max: 9 }),
      })
      .map(({ factor, tenths, count }) =>
        row(opioidKey(factor), `${Math.floor(tenths / 10)},${tenths % 10}`, String(count)),
      );
    fc.assert(
      fc.property(
        fc.array(anyRow, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(100, 300),
        (rows, limit) => {
          const { sum } = calculate(rows);
          const last = counted(rows, rows.length - 1);
          const most = mostWithin(limit, sum, last);
          if (most === null) return false;
          const each = multiply(last.strength, last.factor.factor);
          const others = subtract(sum.atLeast, last.omeq);
          const overBy = (units: bigint) =>
            compare(subtract(ratio(limit), others), multiply(each, ratio(units)));
          return (most === 0n || overBy(most) >= 0) && overBy(most + 1n) < 0;
        },
      ),
    );
  });
});
