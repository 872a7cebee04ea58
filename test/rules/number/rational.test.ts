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
    ['1E+3', 1000n, 1n],
    ['-1.5e1', -15n, 1n],
    ['1.25e1', 25n, 2n],
    ['0010,50', 21n, 2n],
    ['1e999', 10n ** 999n, 1n],
  ])('reads %s exactly', (text, n, d) => {
    const value = fromDecimal(text);
    expect(value && reduce(value)).toEqual({ n, d });
  });

  it.each([
    '',
    'x',
    '1.',
    '.5',
    '1 000',
    '--1',
    '+1',
    'a1',
    '1a',
    '1.2.3',
    '1.x',
    '1x5',
    '1e',
    '1ex',
    '1e*1',
    '1e1x',
    '1e9999',
    'NaN',
    'Infinity',
  ])('refuses %j', (text) => {
    expect(fromDecimal(text)).toBeNull();
  });

  it('refuses numbers that are not finite', () => {
    expect([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map(fromNumber)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it.each([
    [5, 5n, 1n],
    [-5, -5n, 1n],
    [-0, 0n, 1n],
    [0.5, 5n, 10n],
    [1e21, 10n ** 21n, 1n],
    [-1e-7, -1n, 10n ** 7n],
  ])('takes the number %d as it is', (value, n, d) => {
    expect(fromNumber(value)).toEqual({ n, d });
  });

  it('takes a number for the decimal that it prints as', () => {
    expect(same(add(fromNumber(0.1) ?? ratio(0), fromNumber(0.2) ?? ratio(0)), fromNumber(0.3))).toBe(true);
    expect(toNumber(multiply(fromNumber(49.8) ?? ratio(0), ratio(6)))).toBe(298.8);
  });

  it('has no quotient by zero', () => {
    expect(divide(ratio(1), ratio(0))).toBeNull();
  });

  it('keeps the denominator above zero, and shared ones as they are', () => {
    expect(divide(ratio(3, 4), ratio(2, 5))).toEqual({ n: 15n, d: 8n });
    expect(divide(ratio(3, 4), ratio(-2, 5))).toEqual({ n: -15n, d: 8n });
    expect(add(ratio(1, 3), ratio(1, 3))).toEqual({ n: 2n, d: 3n });
    expect(add(ratio(1, 3), ratio(1, 2))).toEqual({ n: 5n, d: 6n });
  });

  it.each([
    [ratio(1, 3), ratio(2, 6), 0],
    [ratio(1, 3), ratio(1, 2), -1],
    [ratio(1, 2), ratio(1, 3), 1],
    [ratio(-1, 2), ratio(1, 3), -1],
    [ratio(3, 2), ratio(5, 4), 1],
  ])('compares %o with %o: %d', (a, b, order) => {
    expect(compare(a, b)).toBe(order);
    expect(max(a, b)).toBe(order < 0 ? b : a);
  });

  it.each([
    [ratio(6, 4), ratio(3, 2)],
    [ratio(-6, 4), ratio(-3, 2)],
    [ratio(0, 4), ratio(0)],
    [ratio(4, 6), ratio(2, 3)],
    [ratio(5, 3), ratio(5, 3)],
  ])('reduces %o to %o', (value, reduced) => {
    expect(reduce(value)).toEqual(reduced);
  });

  it.each([
    [ratio(10n ** 30n, 3n * 10n ** 29n), 10 / 3],
    [ratio(-(10n ** 30n) - 1n, 3n * 10n ** 29n), -10 / 3],
    [ratio(10n ** 21n + 1n), 1e21],
    [ratio(1n, 10n ** 20n), 1e-20],
    [ratio(1n, 10n ** 30n), 1e-30],
    [ratio(-1n, 8n * 10n ** 30n), -1.25e-31],
    [ratio(10n ** 400n + 1n, 3n * 10n ** 399n), 10 / 3],
    [ratio(-(10n ** 400n) - 1n, 3n * 10n ** 399n), -10 / 3],
    [ratio(1n, 9_007_199_254_740_995n), 1.1102230246251562e-16],
    [ratio(9_007_199_254_740_991n), 9_007_199_254_740_991],
    [ratio(-9_007_199_254_740_991n), -9_007_199_254_740_991],
    [ratio(1n, 9_007_199_254_740_991n), 1 / 9_007_199_254_740_991],
  ])('is the nearest number to %o', (value, number) => {
    expect(toNumber(value)).toBe(number);
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
    [ratio(500), 2, '500'],
    [ratio(1, 100), 2, '0.01'],
    [ratio(1001, 100), 2, '10.01'],
    [ratio(5, 1000), 2, '0.01'],
    [ratio(-5, 1000), 2, '-0.01'],
    [ratio(49, 10_000), 2, '0'],
    [ratio(11, 10), 2, '1.1'],
    [ratio(-3, 2), 0, '-2'],
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
    [9999, '9999'],
    [10_000, '10\u00a0000'],
    [-12_345.67, '\u221212\u00a0345,67'],
    [0.005, '0,01'],
    [0, '0'],
    [Number.NaN, '\u2013'],
  ])('writes %d as %s', (value, text) => {
    expect(norwegianNumber(value)).toBe(text);
  });

  it('writes as many decimals as asked for', () => {
    expect([norwegianNumber(ratio(1, 3)), norwegianNumber(ratio(1, 3), 4)]).toEqual(['0,33', '0,3333']);
  });

  it('writes a date with day first', () => {
    expect(norwegianDate('2026-10-01')).toBe('01.10.2026');
  });
});
