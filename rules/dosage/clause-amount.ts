import { compare, divide, multiply, ONE, type Rational, ratio } from '../number/rational.ts';
import { type Cap, type Clause, type Dose, isScheduled, type Range } from './clause.ts';
import type { Why } from './cursor.ts';
import type { DoseUnit } from './dosage.ts';
import { commonUnit, convert, isMass, isMeasured } from './unit-arithmetic.ts';

export interface Amount {
  readonly value: Rational;
  readonly unit: DoseUnit | null;
}

/** What one clause comes to. */
export type ClauseAmount =
  | {
      readonly kind: 'fixed';
      /** On a day when it is taken. */
      readonly onItsDay: Amount;
      /** The part of all days on which it is taken. */
      readonly partOfDays: Rational;
      /** A total for the day that counts as needed amounts in. */
      readonly inAll: Amount | null;
    }
  | { readonly kind: 'as-needed'; readonly most: Amount; readonly inAll: Amount | null }
  | { readonly kind: 'no-maximum'; readonly unit: DoseUnit | null }
  | { readonly kind: 'problem'; readonly why: Why };

const DAY = ratio(24);
const WEEK = ratio(7);

function problem(why: Why): ClauseAmount {
  return { kind: 'problem', why };
}

/** The unit two amounts are both counted in: no unit named goes with what is counted, never with what is measured. */
export function sharedUnit(a: DoseUnit | null, b: DoseUnit | null): DoseUnit | null | undefined {
  const common = commonUnit(a, b);
  if (common !== undefined) return common;
  if (a === null) return isMeasured(b) ? undefined : b;
  return b === null && !isMeasured(a) ? a : undefined;
}

/** Times in one day, null where the text gives none, undefined where it gives two that differ. */
function timesADay(clause: Clause): Range | null | undefined {
  const given: Range[] = [];
  if (clause.times) given.push(clause.times);
  if (clause.interval) {
    const [high, low] = [divide(DAY, clause.interval.low), divide(DAY, clause.interval.high)];
    if (high && low) given.push({ low, high });
  }
  if (clause.moments > 0) given.push({ low: ratio(clause.moments), high: ratio(clause.moments) });
  const [first, ...others] = given;
  if (!first) return null;
  const agree = others.every(
    (other) => compare(other.low, first.low) === 0 && compare(other.high, first.high) === 0,
  );
  return agree ? first : undefined;
}

export function daysInSet(weekdays: number): number {
  let count = 0;
  for (let set = weekdays; set > 0; set >>= 1) count += set & 1;
  return count;
}

/** The part of all days on which the clause is taken; undefined where the text contradicts itself. */
function partOfDays(clause: Clause): Rational | undefined {
  const named = daysInSet(clause.weekdays);
  const period = clause.rate ? divide(ratio(clause.rate.days), clause.rate.times.high) : clause.everyDays;
  if (!period) return named > 0 ? ratio(named, 7) : ONE;
  // "daglig 6 dager i uken" agrees with itself, "daglig annenhver dag" does not.
  if (clause.daily && period.n % period.d === 0n) return undefined;
  if (named === 0) return divide(ONE, period) ?? undefined;
  const weeks = divide(period, WEEK);
  return named === 1 && weeks && weeks.n % weeks.d === 0n ? (divide(ONE, period) ?? undefined) : undefined;
}

export function least(a: Rational | null, b: Rational): Rational {
  return a && compare(a, b) <= 0 ? a : b;
}

/** Caps brought to one unit. `bound` is what dose and times allow, null where they set no limit. */
interface Bounds {
  readonly unit: DoseUnit | null;
  readonly cap: Rational | null;
  readonly bound: Rational | null;
  readonly inAll: Amount | null;
  /** A maximum above what dose and times come to: a limit on them, or something on top of them. */
  readonly beyond: boolean;
}

/** An amount cap in its own terms: "4 doser" of 2 tablets are 8 tablets, "4" of 20 mg can be read in two ways. */
function capAmount(cap: Cap, dose: Dose | null, timed: boolean): Amount | null {
  if (!dose) return { value: cap.value, unit: cap.unit };
  if (cap.counts === 'times') return { value: multiply(cap.value, dose.high), unit: dose.unit };
  if (cap.unit === 'dose' && dose.unit !== 'dose')
    return { value: multiply(cap.value, dose.high), unit: dose.unit };
  // "1 tablett inntil 3 g daglig": the letter may stand for grams or for times.
  if (cap.unit === 'g' && !isMass(dose.unit)) return null;
  if (cap.unit !== null) return { value: cap.value, unit: cap.unit };
  if (isMeasured(dose.unit)) return null;
  const single = compare(dose.low, dose.high) === 0;
  const shares = divide(cap.value, dose.high);
  if (!timed && single && shares && shares.n % shares.d !== 0n) return null;
  return { value: cap.value, unit: dose.unit };
}

function limits(clause: Clause, dose: Dose | null, bound: Rational | null): Bounds | Why {
  let unit = dose?.unit ?? null;
  let all: Rational | null = null;
  let inAll: Amount | null = null;
  let beyond = false;
  let bounded = bound;
  for (const cap of clause.caps) {
    const amount = capAmount(cap, dose, bound !== null);
    if (!amount) return 'contradiction';
    const shared = sharedUnit(unit, amount.unit);
    if (shared === undefined && (bounded || all)) return 'mixed-units';
    const target = shared === undefined ? amount.unit : shared;
    if (bounded) bounded = convert(bounded, unit, target);
    if (all) all = convert(all, unit, target);
    const value = convert(amount.value, amount.unit, target);
    unit = target;
    if (dose && shared !== undefined && compare(value, convert(dose.low, dose.unit, target)) < 0)
      return 'contradiction';
    if (cap.inAll) inAll = { value, unit };
    const ownLimit = clause.timesUpTo && !cap.upTo;
    if (!cap.inAll && !ownLimit && bounded && compare(value, bounded) > 0) beyond = true;
    all = least(all, value);
  }
  return { unit, cap: all, bound: bounded, inAll, beyond };
}

/** "3 ganger daglig" and a maximum of less than that do not agree, as needed or not. */
function capBelowStated(clause: Clause, dose: Dose | null, { cap, unit }: Bounds): boolean {
  if (!dose || !cap || !clause.times || clause.timesUpTo || commonUnit(dose.unit, unit) === undefined)
    return false;
  return compare(cap, convert(multiply(dose.low, clause.times.low), dose.unit, unit)) < 0;
}

function asNeededAmount(clause: Clause, dose: Dose | null, times: Range | null): ClauseAmount {
  let bound: Rational | null = null;
  if (dose && isScheduled(clause) && !clause.repeat) {
    const inPeriod = clause.rate ? clause.rate.times.high : ONE;
    bound = multiply(multiply(dose.high, times?.high ?? ONE), inPeriod);
  }
  const spaced = clause.spacing ? divide(DAY, clause.spacing) : null;
  if (dose && spaced) bound = least(bound, multiply(dose.high, spaced));
  const bounds = limits(clause, dose, bound);
  if (typeof bounds === 'string') return problem(bounds);
  if (bounds.beyond || capBelowStated(clause, dose, bounds)) return problem('contradiction');
  if (clause.repeat && clause.caps.length === 0) return problem('incomplete');
  const { cap, unit, inAll } = bounds;
  const most = cap && bounds.bound ? least(cap, bounds.bound) : (cap ?? bounds.bound);
  return most ? { kind: 'as-needed', most: { value: most, unit }, inAll } : { kind: 'no-maximum', unit };
}

function fixedAmount(clause: Clause, dose: Dose, times: Range | null): ClauseAmount {
  const part = partOfDays(clause);
  if (!part) return problem('contradiction');
  const [low, high] = [multiply(dose.low, times?.low ?? ONE), multiply(dose.high, times?.high ?? ONE)];
  const spaced = clause.spacing ? divide(DAY, clause.spacing) : null;
  if (spaced && compare(times?.high ?? ONE, spaced) > 0) return problem('contradiction');
  const bounds = limits(clause, dose, high);
  if (typeof bounds === 'string') return problem(bounds);
  const { cap, unit, bound, inAll } = bounds;
  const whole = { value: bound ?? high, unit };
  if (!cap || inAll) return { kind: 'fixed', onItsDay: whole, partOfDays: part, inAll };
  const disagrees = compare(cap, convert(low, dose.unit, unit)) < 0 || compare(cap, whole.value) > 0;
  if (disagrees) return problem('contradiction');
  return { kind: 'fixed', onItsDay: { value: cap, unit }, partOfDays: part, inAll };
}

/** Whether the amount is taken as needed: said so, or limited upwards and nothing else. */
function isAsNeeded(clause: Clause): boolean {
  if (clause.asNeeded || clause.timesUpTo || clause.repeat || !clause.dose) return true;
  return clause.caps.length > 0 && !isScheduled(clause);
}

/** `dose` is the clause's own, or the one it repeats. */
export function clauseAmount(clause: Clause, dose: Dose | null): ClauseAmount {
  const times = timesADay(clause);
  if (times === undefined) return problem('contradiction');
  if (dose?.wholeDay && times) return problem('contradiction');
  // "3 ganger i uken, hver 3. dag".
  if (clause.rate && clause.everyDays) return problem('contradiction');
  // "i hvert nesebor, maks 4 per døgn": in each, or in both together.
  if (clause.sides === 2 && clause.caps.some((cap) => cap.counts === 'amount'))
    return problem('contradiction');
  if (clause.permitted && !isAsNeeded(clause)) return problem('contradiction');
  if (isAsNeeded(clause) || clause.repeatsDose) {
    if (clause.fixed || (clause.everyDays && clause.daily)) return problem('contradiction');
    return asNeededAmount(clause, dose, times);
  }
  if (!dose || !isScheduled(clause)) return problem('incomplete');
  return fixedAmount(clause, dose, times);
}
