import { describe, expect, it } from 'vitest';
import { type Rational, ratio, reduce, ZERO } from '../../../rules/number/rational.ts';
import type { DoseUnit } from '../../../rules/regimen/dose.ts';
import {
  type Amount,
  addAmounts,
  commonUnit,
  convert,
  isMass,
  isMeasured,
  isWorn,
  larger,
  least,
  mayBeStrength,
  sameAmount,
  sharedUnit,
} from '../../../rules/regimen/unit-arithmetic.ts';

type Unit = DoseUnit | null;

const reduced = (amount: Amount | null | undefined): Amount | null | undefined =>
  amount && { ...amount, value: reduce(amount.value) };

const of = (value: number | Rational, unit: Unit): Amount => ({
  value: typeof value === 'number' ? ratio(value) : value,
  unit,
});

describe('units', () => {
  it.each<[Unit, mass: boolean, measured: boolean, worn: boolean]>([
    ['mg', true, true, false],
    ['µg', true, true, false],
    ['g', true, true, false],
    ['ml', false, true, false],
    ['dråper', false, true, false],
    ['µg/h', false, true, true],
    ['plaster', false, false, true],
    ['tablett', false, false, false],
    [null, false, false, false],
  ])('%s', (unit, mass, measured, worn) => {
    expect([isMass(unit), isMeasured(unit), isWorn(unit)]).toEqual([mass, measured, worn]);
  });

  it.each<[Unit, Unit, common: Unit | undefined, shared: Unit | undefined]>([
    ['mg', 'mg', 'mg', 'mg'],
    ['g', 'mg', 'mg', 'mg'],
    ['mg', 'g', 'mg', 'mg'],
    ['µg', 'g', 'µg', 'µg'],
    ['mg', 'µg', 'µg', 'µg'],
    ['tablett', 'mg', undefined, undefined],
    ['mg', 'tablett', undefined, undefined],
    ['tablett', 'kapsel', undefined, undefined],
    [null, null, null, null],
    // No unit goes with what is counted, never with what is measured.
    [null, 'tablett', undefined, 'tablett'],
    ['tablett', null, undefined, 'tablett'],
    [null, 'ml', undefined, undefined],
    ['ml', null, undefined, undefined],
    [null, 'mg', undefined, undefined],
    ['mg', null, undefined, undefined],
  ])('of %s and %s', (a, b, common, shared) => {
    expect(commonUnit(a, b)).toBe(common);
    expect(sharedUnit(a, b)).toBe(shared);
  });

  it.each<[Rational, Unit, Unit, Rational]>([
    [ratio(2), 'g', 'mg', ratio(2000)],
    [ratio(500), 'mg', 'g', ratio(1, 2)],
    [ratio(3), 'mg', 'µg', ratio(3000)],
    [ratio(3), 'tablett', 'tablett', ratio(3)],
    [ratio(3), null, 'tablett', ratio(3)],
  ])('%o %s in %s', (value, from, to, answer) => {
    expect(reduce(convert(value, from, to))).toEqual(answer);
  });
});

describe('two amounts', () => {
  it.each<[Amount, Amount, sum: Amount | null, most: Amount | undefined, same: boolean]>([
    [of(1, 'mg'), of(2, 'mg'), of(3, 'mg'), of(2, 'mg'), false],
    [of(1, 'g'), of(200, 'mg'), of(1200, 'mg'), of(1000, 'mg'), false],
    [of(1, 'g'), of(1000, 'mg'), of(2000, 'mg'), of(1000, 'mg'), true],
    [of(1, null), of(2, 'tablett'), of(3, 'tablett'), of(2, 'tablett'), false],
    [of(2, 'mg'), of(1, 'tablett'), null, undefined, false],
    // Nothing of the one is less than anything of the other.
    [of(0, 'mg'), of(1, 'tablett'), null, of(1, 'tablett'), false],
    [of(1, 'mg'), of(0, 'tablett'), null, of(1, 'mg'), false],
  ])('%o and %o', (a, b, sum, most, same) => {
    expect(reduced(addAmounts(a, b))).toEqual(sum);
    expect(reduced(larger(a, b))).toEqual(most);
    expect(sameAmount(a, b)).toBe(same);
  });

  it('of which one is none', () => {
    const one = of(1, 'mg');
    expect(addAmounts(null, one)).toEqual(one);
    expect(larger(null, one)).toEqual(one);
    expect(larger(one, null)).toEqual(one);
    expect(larger(null, null)).toBeNull();
  });

  it.each<[Rational | null, Rational, Rational]>([
    [null, ratio(1), ratio(1)],
    [ratio(1), ratio(2), ratio(1)],
    [ratio(2), ratio(1), ratio(1)],
    [ZERO, ratio(1), ZERO],
  ])('the least of %o and %o', (a, b, answer) => {
    expect(least(a, b)).toEqual(answer);
  });
});

describe('a bare number beside a patch', () => {
  it.each<[Rational, Unit, boolean]>([
    [ratio(4), null, false],
    [ratio(401, 100), null, true],
    [ratio(5), null, true],
    [ratio(5), 'plaster', false],
    [ratio(25), 'µg/h', false],
  ])('%o %s', (value, unit, strength) => {
    expect(mayBeStrength(value, unit)).toBe(strength);
  });
});
