import { add, compare, max, multiply, type Rational, ratio } from '../number/rational.ts';
import type { DoseUnit } from './dose.ts';

export interface Amount {
  readonly value: Rational;
  readonly unit: DoseUnit | null;
}

/** Why a text that can be read so still says nothing that can be counted. */
export interface Trouble {
  readonly why: 'incomplete' | 'contradiction' | 'mixed-units';
}

export const INCOMPLETE: Trouble = { why: 'incomplete' };
export const CONTRADICTION: Trouble = { why: 'contradiction' };
export const MIXED: Trouble = { why: 'mixed-units' };

const MASS_IN_MICROGRAMS: ReadonlyMap<DoseUnit | null, bigint> = new Map([
  ['g', 1_000_000n],
  ['mg', 1_000n],
  ['µg', 1n],
]);

/** Units that are measured, not counted: a bare number beside them may just as well be a number of times. */
const MEASURED: readonly (DoseUnit | null)[] = ['mg', 'µg', 'g', 'ml', 'dråper', 'µg/h'];

export function isMass(unit: DoseUnit | null): boolean {
  return MASS_IN_MICROGRAMS.has(unit);
}

export function isMeasured(unit: DoseUnit | null): boolean {
  return MEASURED.includes(unit);
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

/** The unit two amounts are both counted in: no unit named goes with what is counted, never with what is measured. */
export function sharedUnit(a: DoseUnit | null, b: DoseUnit | null): DoseUnit | null | undefined {
  const common = commonUnit(a, b);
  if (common !== undefined) return common;
  if (a === null) return isMeasured(b) ? undefined : b;
  return b === null && !isMeasured(a) ? a : undefined;
}

/** The values of two amounts in one unit; null where they have none. */
export function inOneUnit(a: Amount, b: Amount): { a: Rational; b: Rational; unit: DoseUnit | null } | null {
  const unit = sharedUnit(a.unit, b.unit);
  if (unit === undefined) return null;
  return { a: convert(a.value, a.unit, unit), b: convert(b.value, b.unit, unit), unit };
}

export function sameAmount(a: Amount, b: Amount): boolean {
  const both = inOneUnit(a, b);
  return both !== null && compare(both.a, both.b) === 0;
}

/** Null where they cannot be added. */
export function addAmounts(a: Amount | null, b: Amount): Amount | null {
  if (!a) return b;
  const both = inOneUnit(a, b);
  return both && { value: add(both.a, both.b), unit: both.unit };
}

/** The larger of two; undefined where they cannot be compared. */
export function larger(a: Amount | null, b: Amount | null): Amount | null | undefined {
  if (!a || !b) return a ?? b;
  const both = inOneUnit(a, b);
  if (both) return { value: max(both.a, both.b), unit: both.unit };
  return a.value.n === 0n ? b : b.value.n === 0n ? a : undefined;
}

export function least(a: Rational | null, b: Rational): Rational {
  return a && compare(a, b) <= 0 ? a : b;
}

/** The smallest strength is 5 µg/h: a bare number from there on may be a strength, below it is a number of patches. */
const MOST_PATCHES = ratio(4);

export function mayBeStrength(value: Rational, unit: DoseUnit | null): boolean {
  return unit === null && compare(value, MOST_PATCHES) > 0;
}
