import { type Rational, ratio } from '../number/rational.ts';

/** What a dose is counted in. `null` where the text names no unit: the drug's own unit is then meant. */
export type DoseUnit =
  | 'tablett'
  | 'kapsel'
  | 'stikkpille'
  | 'plaster'
  | 'ml'
  | 'dråper'
  | 'dose'
  | 'spray'
  | 'pose'
  | 'enhet'
  | 'mg'
  | 'µg'
  | 'g'
  | 'µg/h';

/**
 * How much a day, at the most. For patches (`plaster`, `µg/h`) it is what is worn at the same time: how often
 * they are changed does not alter it.
 */
export interface DailyAmount {
  readonly perDay: Rational;
  readonly unit: DoseUnit | null;
}

/** What one of something counted holds, or gives off in an hour. */
export interface Strength {
  readonly amount: Rational;
  readonly unit: DoseUnit;
}

/** No number of a dosage is larger. */
export const LARGEST = ratio(1_000_000);
