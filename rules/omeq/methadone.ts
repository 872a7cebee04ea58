import { compare, multiply, type Rational, ratio } from '../number/rational.ts';

/**
 * Helsedirektoratet's morphine : methadone ratios depend on the morphine dose (mg a day, lower limit inclusive). Read
 * from methadone the rows overlap, so one methadone dose may stand for two morphine doses; the table has no row below
 * 30 and none between 900 and 1000, and nothing is interpolated.
 */
interface Tier {
  readonly from: Rational;
  readonly to: Rational | null;
  /** The rows meet, so their upper limit belongs to the next; only the row that ends with 900 has no next. */
  readonly including: boolean;
  readonly morphinePerMethadone: Rational;
}

export const methadoneTiers: readonly Tier[] = [
  { from: ratio(30), to: ratio(90), including: false, morphinePerMethadone: ratio(5) },
  { from: ratio(90), to: ratio(300), including: false, morphinePerMethadone: ratio(6) },
  { from: ratio(300), to: ratio(600), including: false, morphinePerMethadone: ratio(8) },
  { from: ratio(600), to: ratio(900), including: true, morphinePerMethadone: ratio(10) },
  { from: ratio(1000), to: null, including: false, morphinePerMethadone: ratio(12) },
];

function inRow(morphine: Rational, { from, to, including }: Tier): boolean {
  if (compare(morphine, from) < 0) return false;
  const distance = to === null ? -1 : compare(morphine, to);
  return distance < 0 || (including && distance === 0);
}

/** The morphine doses that the table lets a methadone dose (mg a day) stand for, lowest first; none below the table. */
export function tieredOmeq(methadone: Rational): readonly Rational[] {
  return methadoneTiers.flatMap((tier) => {
    const morphine = multiply(methadone, tier.morphinePerMethadone);
    return inRow(morphine, tier) ? [morphine] : [];
  });
}
