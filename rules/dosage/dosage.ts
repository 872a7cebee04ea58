import type { Rational } from '../number/rational.ts';
import type { DailyAmount, DoseUnit, Strength } from '../regimen/dose.ts';

/** What the text says that something counted holds: `count` of `unit` hold `amount` of `of`, a mass or µg/h. */
export interface StatedStrength {
  readonly count: Rational;
  readonly unit: DoseUnit | null;
  readonly amount: Rational;
  readonly of: DoseUnit;
}

export interface UnderstoodDosage {
  readonly understood: true;
  /** Taken every day; zero when all of it is as needed. */
  readonly fixed: DailyAmount;
  /** The most that may be taken as needed; zero when none is; `no-maximum` when the text sets no limit. */
  readonly asNeeded: DailyAmount | 'no-maximum';
  /** Hours between changes of a patch, where the text says so. */
  readonly changeEveryHours: Rational | null;
  /** Whole days from one fixed amount to the next, where the text is of one: "600 mg hver 3. uke". Missing where they are none. */
  readonly everyDays?: Rational;
  /** Strengths that the text names beside its amounts; the drug's own must agree with them. Missing where none is. */
  readonly strengths?: readonly StatedStrength[];
}

export type DosageReading =
  | UnderstoodDosage
  | {
      readonly understood: false;
      readonly problem: DosageProblem;
      /** The part that is understood where another is not, as a lower bound. Missing where none is. */
      readonly atLeast?: DailyAmount;
    };

/**
 * The part of the text that was not understood; `start` and `end` are offsets in the text as given.
 * `incomplete`: an amount, a frequency or a period is missing. `contradiction`: the text says two things that
 * do not agree. `other-strength`, `other-form`: the text names a strength, or counts in a form, that the drug does not
 * have. `ambiguous`: it can be read in several ways, which are in `readings`.
 */
export interface DosageProblem {
  readonly start: number;
  readonly end: number;
  readonly fragment: string;
  readonly why:
    | 'empty'
    | 'unknown-word'
    | 'incomplete'
    | 'contradiction'
    | 'ambiguous'
    | 'other-strength'
    | 'other-form'
    | 'mixed-units'
    | 'tapering'
    | 'refers-elsewhere'
    | 'too-long';
  /** How it can be read, where that is in more ways than one. */
  readonly readings?: readonly UnderstoodDosage[];
}

/** What the drug says about how its dose is counted. */
export interface DosageContext {
  /** Patches are worn, everything else is taken. */
  readonly patch: boolean;
  /** What one tablet or capsule holds, of each substance: a number that stands alone may be so much instead of so many. */
  readonly strengths?: readonly Strength[];
}
