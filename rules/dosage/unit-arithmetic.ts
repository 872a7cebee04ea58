import { compare, multiply, type Rational, ratio } from '../number/rational.ts';
import type { DoseUnit } from './dosage.ts';

const MASS_IN_MICROGRAMS: ReadonlyMap<DoseUnit | null, bigint> = new Map([
  ['g', 1_000_000n],
  ['mg', 1_000n],
  ['µg', 1n],
]);

/** Units that are measured, not counted: a bare number beside them may just as well be a number of times. */
const MEASURED: ReadonlySet<DoseUnit | null> = new Set<DoseUnit | null>([
  'mg',
  'µg',
  'g',
  'ml',
  'dråper',
  'µg/h',
]);

export function isMass(unit: DoseUnit | null): boolean {
  return MASS_IN_MICROGRAMS.has(unit);
}

export function isMeasured(unit: DoseUnit | null): boolean {
  return MEASURED.has(unit);
}

/** Worn, not taken. */
export function isWorn(unit: DoseUnit | null): boolean {
  return unit === 'plaster' || unit === 'µg/h';
}

/** The finer of two mass units, or the unit both share. Undefined where the two cannot be added. */
export function commonUnit(a: DoseUnit | null, b: DoseUnit | null): DoseUnit | null | undefined {
  if (a === b) return a;
  const [inA, inB] = [MASS_IN_MICROGRAMS.get(a), MASS_IN_MICROGRAMS.get(b)];
  if (inA === undefined || inB === undefined) return undefined;
  return inA < inB ? a : b;
}

/** `value` of `from` counted in `to`; the two must have a common unit. */
export function convert(value: Rational, from: DoseUnit | null, to: DoseUnit | null): Rational {
  return multiply(value, ratio(MASS_IN_MICROGRAMS.get(from) ?? 1n, MASS_IN_MICROGRAMS.get(to) ?? 1n));
}

/** The smallest strength is 5 µg/h: a bare number from there on may be a strength, below it is a number of patches. */
const MOST_PATCHES = ratio(4);

export function mayBeStrength(value: Rational, unit: DoseUnit | null): boolean {
  return unit === null && compare(value, MOST_PATCHES) > 0;
}
