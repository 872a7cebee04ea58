import { add, compare, multiply, type Rational, ratio, reduce, subtract, ZERO } from '../number/rational.ts';

/** From one day's dose of a drug to a lower one, in mg a day or µg/h worn. Whole tablets or patches only. */
export interface TaperRequest {
  /** Of one tablet or patch each, as they are sold. */
  readonly strengths: readonly Rational[];
  readonly from: Rational;
  readonly to: Rational;
  /** A whole number, 1 to MOST_WEEKS. */
  readonly weeks: number;
  /** A whole number, 1 to MOST_DOSES: how many times a day it is taken. Patches are worn at one time. */
  readonly dosesPerDay: number;
}

/** What is taken at one time, the strongest first; empty where nothing is. */
export type TaperDose = readonly { readonly strength: Rational; readonly count: number }[];

export interface TaperWeek {
  /** From 1. */
  readonly week: number;
  /** One for each time of the day, the largest first. */
  readonly doses: readonly TaperDose[];
  readonly perDay: Rational;
}

export type Taper =
  | { readonly kind: 'plan'; readonly weeks: readonly TaperWeek[] }
  /** The strengths do not make the target; the nearest that they do make, where there is one. */
  | { readonly kind: 'target-not-made'; readonly below: Rational | null; readonly above: Rational | null }
  /** The target is not lower than today's dose. */
  | { readonly kind: 'not-lower' }
  /** A number is out of its range, or there is no strength. */
  | { readonly kind: 'refused' };

export const MOST_WEEKS = 52;
export const MOST_DOSES = 4;
/** Tablets at one time: more is no plan that anybody follows. */
const MOST_AT_ONCE = 6;

/** One amount that can be taken at one time, made of the fewest. */
interface Amount {
  readonly amount: Rational;
  readonly dose: TaperDose;
}

/** One day of as even doses as the strengths make. */
interface Day {
  readonly perDay: Rational;
  readonly doses: readonly TaperDose[];
}

/**
 * The same step down each week, as near as the strengths come: each week the lowest dose that is not below the even slope,
 * and the target in the last week. Arithmetic only; how fast a dose is to go down is not decided here.
 */
export function taper({ strengths, from, to, weeks, dosesPerDay }: TaperRequest): Taper {
  const wrong =
    !isWhole(weeks, MOST_WEEKS) ||
    !isWhole(dosesPerDay, MOST_DOSES) ||
    strengths.length === 0 ||
    strengths.some((strength) => compare(strength, ZERO) <= 0) ||
    compare(to, ZERO) < 0;
  if (wrong) return { kind: 'refused' };
  if (compare(to, from) >= 0) return { kind: 'not-lower' };
  const days = possibleDays(strengths, from, dosesPerDay);
  if (!days.some(({ perDay }) => compare(perDay, to) === 0)) {
    return {
      kind: 'target-not-made',
      below: days.findLast(({ perDay }) => compare(perDay, to) < 0)?.perDay ?? null,
      above: days.find(({ perDay }) => compare(perDay, to) > 0)?.perDay ?? null,
    };
  }
  const slope = subtract(from, to);
  return {
    kind: 'plan',
    weeks: Array.from({ length: weeks }, (_, index) => {
      const week = index + 1;
      const even = subtract(from, multiply(slope, ratio(week, weeks)));
      const day = days.find(({ perDay }) => compare(perDay, even) >= 0) ?? days.at(-1);
      return { week, doses: day?.doses ?? [], perDay: day?.perDay ?? ZERO };
    }),
  };
}

const isWhole = (value: number, most: number) => Number.isInteger(value) && value >= 1 && value <= most;

/** Every day's dose up to `most` that the strengths make evenly, lowest first, each once. */
function possibleDays(strengths: readonly Rational[], most: Rational, times: number): readonly Day[] {
  const amounts = possibleAmounts(strengths, most);
  const days = amounts.flatMap((lower, at) => {
    const higher = amounts[at + 1];
    return Array.from({ length: higher ? times : 1 }, (_, extra): Day => {
      const parts = Array.from({ length: times }, (_, index) => (higher && index < extra ? higher : lower));
      return {
        perDay: parts.reduce((sum, { amount }) => add(sum, amount), ZERO),
        doses: parts.map(({ dose }) => dose),
      };
    });
  });
  return days.filter(({ perDay }) => compare(perDay, most) <= 0);
}

/** Every amount at one time, nothing included, lowest first. The strongest are tried first, so that ties go to them. */
function possibleAmounts(strengths: readonly Rational[], most: Rational): readonly Amount[] {
  const strongestFirst = [...strengths].sort((a, b) => compare(b, a));
  const made = new Map<string, Amount>([[keyOf(ZERO), { amount: ZERO, dose: [] }]]);
  let latest = [...made.values()];
  for (let units = 1; units <= MOST_AT_ONCE; units++) {
    const next: Amount[] = [];
    for (const before of latest) {
      for (const strength of strongestFirst) {
        const amount = add(before.amount, strength);
        if (compare(amount, most) > 0 || made.has(keyOf(amount))) continue;
        const one = { amount, dose: withOne(before.dose, strength) };
        made.set(keyOf(amount), one);
        next.push(one);
      }
    }
    latest = next;
  }
  return [...made.values()].sort((a, b) => compare(a.amount, b.amount));
}

function withOne(dose: TaperDose, strength: Rational): TaperDose {
  const same = dose.find((part) => compare(part.strength, strength) === 0);
  const others = dose.filter((part) => part !== same);
  return [...others, { strength, count: (same?.count ?? 0) + 1 }].sort((a, b) =>
    compare(b.strength, a.strength),
  );
}

function keyOf(value: Rational): string {
  const { n, d } = reduce(value);
  return `${n}/${d}`;
}
