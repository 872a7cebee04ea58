import { compare, fromNumber, type Rational } from '../number/rational.ts';
import type { Truth } from './condition.ts';

/** A sum as far as it is known. */
export interface KnownSum {
  readonly atLeast: Rational;
  /** Whether that is all of it. */
  readonly complete: boolean;
}

/**
 * Whether a sum is within a limit, which is inclusive. A sum with a part missing can prove that it is above, never that it is
 * within.
 */
export function isWithin(sum: KnownSum | null, limit: number | null): Truth {
  const exact = limit === null ? null : fromNumber(limit);
  if (!sum || !exact) return 'unknown';
  if (compare(sum.atLeast, exact) > 0) return 'no';
  return sum.complete ? 'yes' : 'unknown';
}
