import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { norwegianDate, norwegianNumber } from '../../../rules/number/norwegian.ts';
import {
  add,
  compare,
  divide,
  fromDecimal,
  fromNumber,
  max,
  multiply,
  type Rational,
  ratio,
  reduce,
  subtract,
  toDecimal,
  toNumber,
} from '../../../rules/number/rational.ts';

const rational = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([n, d]): Rational => ({ n, d }));

const same = (a: Rational | null, b: Rational | null) => a !== null && b !== null && compare(a, b) === 0;

describe('rational numbers', () => {
  it.each([
    ['0.1', 1n, 10n],
    ['2,5', 5n, 2n],
    ['-0.25', -1n, 4n],
    ['1e-7', 1n, 10_000_000n],
    ['1e3', 1000n, 1n],
  ])('reads %s exactly', (text, n, d) => {
    const value = fromDecimal(text);
    expect(value && reduce(value)).toEqual({ n, d });
  });

  it.each(['', 'x', '1.', '.5', '1 000', '--1', '1e9999', 'NaN', 'Infinity'])('refuses %j', (text) => {
    expect(fromDecimal(text)).toBeNull();
  });

  it('refuses numbers that are not finite', () => {
    expect([Number.NaN, Number.POSITIVE_INFINITY].map(fromNumber)).toEqual([null, null]);
  });

  it('takes a number for the decimal that it prints as', () => {
    expect(same(add(fromNumber(0.1) ?? ratio(0), fromNumber(0.2) ?? ratio(0)), fromNumber(0.3))).toBe(true);
    expect(toNumber(multiply(fromNumber(49.8) ?? ratio(0), ratio(6)))).toBe(298.8);
  });

  it('has no quotient by zero', () => {
    expect(divide(ratio(1), ratio(0))).toBeNull();
  });

  it('keeps the laws of arithmetic', () => {
    fc.assert(
      fc.property(rational, rational, rational, (a, b, c) => {
        expect(same(add(a, b), add(b, a))).toBe(true);
        expect(same(add(add(a, b), c), add(a, add(b, c)))).toBe(true);
        expect(same(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(true);
        expect(same(subtract(add(a, b), b), a)).toBe(true);
        expect(b.n === 0n ? null : same(multiply(divide(a, b) ?? a, b), a)).not.toBe(false);
        expect(compare(max(a, b), a)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('gives back the number it was read from', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        const read = fromNumber(value);
        expect(read && toNumber(read)).toBeCloseTo(value, 9);
      }),
    );
  });

  it.each([
    [ratio(200, 3), 2, '66.67'],
    [ratio(-200, 3), 2, '-66.67'],
    [ratio(1, 2), 0, '1'],
    [ratio(-1, 1000), 2, '0'],
    [ratio(5), 3, '5'],
  ])('writes %o with %i decimals as %s', (value, places, text) => {
    expect(toDecimal(value, places)).toBe(text);
  });
});

describe('Norwegian numbers and dates', () => {
  it.each([
    [66.7, '66,7'],
    [1000, '1000'],
    [1_500_000, '1\u00a0500\u00a0000'],
    [-2.5, '\u22122,5'],
    [300, '300'],
  ])('writes %d as %s', (value, text) => {
    expect(norwegianNumber(value)).toBe(text);
  });

  it('writes a date with day first', () => {
    expect(norwegianDate('2026-10-01')).toBe('01.10.2026');
  });
});
