import { compare, divide, floor, multiply, type Rational, ratio, subtract } from '../number/rational.ts';
import type { RowReading, Sum } from './calculator.ts';
import type { Factor } from './factors.ts';
import { CEILING, FASTLEGE_LIMIT } from './limits.ts';

export type CountedRow = Extract<RowReading, { kind: 'counted' }>;

/** Helsedirektoratet's limits, mg OMEQ a day, the lowest first. */
export const omeqLimits = [FASTLEGE_LIMIT, CEILING] as const;

/** The lowest limit that a dose is not over, in mg OMEQ a day; null where it is over all of them. */
export function nearestLimit(omeq: Rational): number | null {
  return omeqLimits.find((limit) => compare(omeq, ratio(limit)) <= 0) ?? null;
}

/**
 * What is left up to a limit, mg OMEQ a day, exact and never below zero. Null for a sum that lacks a row: how much is left
 * is then not known.
 */
export function leftTo(limit: number, { atLeast, notCounted }: Sum): Rational | null {
  if (notCounted > 0) return null;
  const left = subtract(ratio(limit), atLeast);
  return compare(left, ratio(0)) < 0 ? ratio(0) : left;
}

/** OMEQ as a dose of one substance by one route: mg a day, or µg/h worn. Exact. */
export function asDose(omeq: Rational, { factor }: Factor): Rational {
  return divide(omeq, factor) ?? ratio(0);
}

/**
 * The most whole tablets or patches of a row that keep the sum within a limit while the other rows stay as they are; zero
 * where not one is within it. Null for a sum that lacks a row.
 */
export function mostWithin(limit: number, { atLeast, notCounted }: Sum, row: CountedRow): bigint | null {
  if (notCounted > 0) return null;
  const others = subtract(atLeast, row.omeq);
  const each = multiply(row.strength, row.factor.factor);
  const most = divide(subtract(ratio(limit), others), each);
  return most === null || most.n < 0n ? 0n : floor(most);
}
