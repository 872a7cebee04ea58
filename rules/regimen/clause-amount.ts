import { keyOf } from '../grammar/value-key.ts';
import { compare, divide, multiply, ONE, type Rational, ratio } from '../number/rational.ts';
import {
  type Cap,
  type Clause,
  comesBack,
  type Days,
  type Dose,
  isScheduled,
  type Moment,
  multiplied,
  type Range,
  type Said,
  says,
  saysHowOften,
} from './clause.ts';
import type { DoseUnit } from './dose.ts';
import {
  type Amount,
  CONTRADICTION,
  commonUnit,
  convert,
  INCOMPLETE,
  isMass,
  isMeasured,
  least,
  MIXED,
  sharedUnit,
  type Trouble,
} from './unit-arithmetic.ts';

/** What is taken on a day when it is taken, and on what part of all days. */
export interface Share {
  readonly onItsDay: Amount;
  readonly part: Rational;
  readonly weekdays: number;
}

/** What one clause comes to. */
export type ClauseAmount =
  | { readonly kind: 'fixed'; readonly shares: readonly Share[]; readonly inAll: Amount | null }
  | { readonly kind: 'as-needed'; readonly most: Amount; readonly inAll: Amount | null }
  | { readonly kind: 'no-maximum'; readonly unit: DoseUnit | null };

const DAY = ratio(24);
const WEEK = ratio(7);
const MOST_TIMES = ratio(48);

export function daysInSet(weekdays: number): number {
  let count = 0;
  for (let set = weekdays; set > 0; set >>= 1) count += set & 1;
  return count;
}

/** "inntil x 4" of an amount that nothing else says how often is taken says how often. */
function timesOf(said: Said): { times: Range | null; upTo: boolean; caps: readonly Cap[] } {
  const { times = null, hours, gap, moments, caps = [], timesUpTo } = said;
  const named = times || hours || gap || moments;
  const cap = named ? undefined : caps.find(({ counts, inAll }) => counts === 'times' && !inAll);
  if (!cap) return { times, upTo: timesUpTo ?? false, caps };
  return {
    times: { low: cap.value, high: cap.value },
    upTo: true,
    caps: caps.filter((each) => each !== cap),
  };
}

function perDay(hours: Range | undefined): Range | null {
  const [high, low] = [hours && divide(DAY, hours.low), hours && divide(DAY, hours.high)];
  return high && low ? { low, high } : null;
}

/** Times in one day, null where the text gives none, a contradiction where it gives two that differ. */
function timesADay(said: Said, times: Range | null): Range | null | Trouble {
  const { hours, gap, moments } = said;
  // "hver 6. time 4 ganger daglig", "hver 8. time med 8 timers mellomrom".
  if (hours && (said.times || gap)) return CONTRADICTION;
  const most = perDay(gap);
  if (times && most && compare(times.high, most.high) > 0) return CONTRADICTION;
  const named = moments ? ratio(moments.length) : null;
  const given = [times, perDay(hours), times ? null : most, named && { low: named, high: named }];
  const [first = null, ...others] = given.filter((each) => each !== null);
  const differ = (other: Range) =>
    first && (compare(other.low, first.low) !== 0 || compare(other.high, first.high) !== 0);
  return others.some(differ) ? CONTRADICTION : first;
}

/** The part of all days on which the clause is taken; null where the text contradicts itself. */
function partOfDays(said: Said): Rational | null {
  const { rate, every, spells, weekdays = 0, daily } = said;
  if (spells) return every || rate ? null : ONE;
  if (comesBack(said)) return rate || weekdays > 0 ? null : ONE;
  const named = daysInSet(weekdays);
  const period = rate ? divide(ratio(rate.days), rate.times.high) : every;
  if (!period) return named > 0 ? ratio(named, 7) : ONE;
  // "daglig 6 dager i uken" agrees with itself, "daglig annenhver dag" does not.
  if (daily && period.n % period.d === 0n) return null;
  if (named === 0) return divide(ONE, period);
  const weeks = divide(period, WEEK);
  return named === 1 && weeks && weeks.n % weeks.d === 0n ? divide(ONE, period) : null;
}

/** Whether a day has room for so many: "1 mg inntil 3 g" are three times. */
function isWithin(cap: Cap, dose: Dose): boolean {
  const most = multiply(dose.high, MOST_TIMES);
  return compare(convert(cap.value, cap.unit, 'µg'), convert(most, dose.unit, 'µg')) <= 0;
}

/** An amount cap in its own terms: "4 doser" of 2 tablets are 8 tablets, "4" of 20 mg can be read in two ways. */
function capAmount(cap: Cap, dose: Dose | null, timed: boolean): Amount | null {
  if (!dose) return { value: cap.value, unit: cap.unit };
  if (cap.counts === 'times' || (cap.unit === 'dose' && dose.unit !== 'dose'))
    return { value: multiply(cap.value, dose.high), unit: dose.unit };
  // "1 tablett inntil 3 g daglig": the letter may stand for grams or for times.
  if (cap.unit === 'g' && !(isMass(dose.unit) && isWithin(cap, dose))) return null;
  if (cap.unit !== null) return { value: cap.value, unit: cap.unit };
  if (isMeasured(dose.unit)) return null;
  const single = compare(dose.low, dose.high) === 0;
  const shares = divide(cap.value, dose.high);
  if (!timed && single && shares && shares.n % shares.d !== 0n) return null;
  return { value: cap.value, unit: dose.unit };
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

function limits(
  caps: readonly Cap[],
  upToTimes: boolean,
  dose: Dose | null,
  bound: Rational | null,
): Bounds | Trouble {
  let unit = dose?.unit ?? null;
  let all: Rational | null = null;
  let inAll: Amount | null = null;
  let beyond = false;
  let bounded = bound;
  for (const cap of caps) {
    const amount = capAmount(cap, dose, bound !== null);
    if (!amount) return CONTRADICTION;
    const shared = sharedUnit(unit, amount.unit);
    if (shared === undefined && (bounded || all)) return MIXED;
    const target = shared === undefined ? amount.unit : shared;
    if (bounded) bounded = convert(bounded, unit, target);
    if (all) all = convert(all, unit, target);
    const value = convert(amount.value, amount.unit, target);
    unit = target;
    const below = dose && shared !== undefined && compare(value, convert(dose.low, dose.unit, target)) < 0;
    if (below) return CONTRADICTION;
    if (cap.inAll) inAll = { value, unit };
    const ownLimit = upToTimes && !cap.upTo;
    if (!cap.inAll && !ownLimit && bounded && compare(value, bounded) > 0) beyond = true;
    all = least(all, value);
  }
  return { unit, cap: all, bound: bounded, inAll, beyond };
}

function asNeededAmount(clause: Clause, dose: Dose | null, often: Range | null): ClauseAmount | Trouble {
  const { said } = clause;
  const { times, upTo, caps } = timesOf(said);
  if (said.perDose || said.perPeriod) {
    return caps.length > 0 || often ? CONTRADICTION : { kind: 'no-maximum', unit: dose?.unit ?? null };
  }
  let bound: Rational | null = null;
  if (dose && (isScheduled(clause) || upTo) && !said.repeat) {
    const inPeriod = said.rate ? said.rate.times.high : ONE;
    bound = multiply(multiply(dose.high, often?.high ?? ONE), inPeriod);
  }
  const spaced = said.spacing ? divide(DAY, said.spacing) : null;
  if (dose && spaced) bound = least(bound, multiply(dose.high, spaced));
  const bounds = limits(caps, upTo, dose, bound);
  if ('why' in bounds) return bounds;
  if (bounds.beyond) return CONTRADICTION;
  const { cap, unit, inAll } = bounds;
  // "3 ganger daglig" and a maximum of less than that do not agree, as needed or not.
  const stated = dose && cap && times && !upTo && commonUnit(dose.unit, unit) !== undefined;
  if (stated && compare(cap, convert(multiply(dose.low, times.low), dose.unit, unit)) < 0)
    return CONTRADICTION;
  if (said.repeat && caps.length === 0) return INCOMPLETE;
  const most = cap && bounds.bound ? least(cap, bounds.bound) : (cap ?? bounds.bound);
  return most ? { kind: 'as-needed', most: { value: most, unit }, inAll } : { kind: 'no-maximum', unit };
}

function momentPart({ every, weekdays = 0 }: Days): Rational {
  return (every && divide(ONE, every)) ?? ratio(daysInSet(weekdays), 7);
}

/** Where times of the day have days of their own, those of the same days together. */
function sharesByDays(moments: readonly Moment[], each: Amount): readonly Share[] {
  return [...Map.groupBy(moments, ({ days }) => keyOf(days ?? {})).values()].map((group) => {
    const days = group[0]?.days;
    return {
      onItsDay: { value: multiply(each.value, ratio(group.length)), unit: each.unit },
      part: days ? momentPart(days) : ONE,
      weekdays: days?.weekdays ?? 0,
    };
  });
}

function fixedAmount(clause: Clause, dose: Dose, often: Range | null): ClauseAmount | Trouble {
  const { said } = clause;
  const part = partOfDays(said);
  if (!part) return CONTRADICTION;
  const [low, high] = [multiply(dose.low, often?.low ?? ONE), multiply(dose.high, often?.high ?? ONE)];
  const spaced = said.spacing ? divide(DAY, said.spacing) : null;
  if (spaced && compare(often?.high ?? ONE, spaced) > 0) return CONTRADICTION;
  const { caps, upTo } = timesOf(said);
  const bounds = limits(caps, upTo, dose, high);
  if ('why' in bounds) return bounds;
  const { cap, unit, bound, inAll } = bounds;
  const { moments = [], weekdays = 0 } = said;
  if (moments.some(({ days }) => days)) {
    if (caps.length > 0 || compare(part, ONE) !== 0) return CONTRADICTION;
    return { kind: 'fixed', shares: sharesByDays(moments, { value: dose.high, unit: dose.unit }), inAll };
  }
  const most = bound ?? high;
  const limit = inAll ? null : cap;
  if (limit && (compare(limit, convert(low, dose.unit, unit)) < 0 || compare(limit, most) > 0))
    return CONTRADICTION;
  return { kind: 'fixed', shares: [{ onItsDay: { value: limit ?? most, unit }, part, weekdays }], inAll };
}

/** Whether the amount is taken as needed: said so, or limited upwards and nothing else. */
function isAsNeeded(clause: Clause): boolean {
  const { said, dose } = clause;
  if (says(said, 'need', 'repeat', 'perDose', 'perPeriod')) return true;
  return !dose || dose.upTo || timesOf(said).upTo || (says(said, 'caps') && !isScheduled(clause));
}

/** "60 mg daglig fordelt på 3 doser": nothing else may say how often, and the text must say that it is of a day. */
function divided(clause: Clause): Trouble | null {
  const { dose, said } = clause;
  if (!said.divided) return null;
  if (says(said, 'times', 'hours', 'gap', 'rate', 'every', 'moments')) return INCOMPLETE;
  const limited = !dose && said.caps?.some(({ counts }) => counts === 'amount');
  return said.daily || dose?.wholeDay || said.divided === 'day' || limited ? null : INCOMPLETE;
}

const ON_A_SIDE: readonly (DoseUnit | null)[] = ['spray', 'dråper', 'dose', 'ml', null];

/** "i hvert nesebor" doubles what is taken at a time; of nothing that is swallowed. */
function onBothSides(dose: Dose | null, said: Said): Dose | null | Trouble {
  if (!said.sides) return dose;
  if (!dose || !ON_A_SIDE.includes(dose.unit)) return INCOMPLETE;
  // "i hvert nesebor, maks 4 per døgn": in each, or in both together.
  if (said.sides === 2 && said.caps?.some(({ counts }) => counts === 'amount')) return CONTRADICTION;
  return multiplied(dose, ratio(said.sides));
}

/** `given` is the clause's own amount, or the one it repeats. */
export function clauseAmount(clause: Clause, given: Dose | null): ClauseAmount | Trouble {
  const { said } = clause;
  const trouble = divided(clause);
  if (trouble) return trouble;
  if (said.clash || said.change) return CONTRADICTION;
  // "1x1 hver 3. uke" is once; only what is taken on every day of a week is taken on all days of every third.
  const once = said.times && compare(said.times.high, ONE) === 0;
  if (said.spells && !said.daily && (once || !says(said, 'times', 'hours', 'moments'))) return INCOMPLETE;
  if (said.meals && !saysHowOften(clause)) return INCOMPLETE;
  const dose = onBothSides(given, said);
  if (dose && 'why' in dose) return dose;
  const often = timesADay(said, timesOf(said).times);
  if (often && 'why' in often) return often;
  const counted = dose?.wholeDay || dose?.paired;
  // "2 tabletter daglig, morgen og kveld" may be the day's total: then the times of the day only share it.
  const total = clause.dose?.wholeDay && said.daily && !dose?.paired;
  if (counted && often && !total) return dose.paired ? INCOMPLETE : CONTRADICTION;
  if (dose?.paired && (said.need || said.caps || said.every || said.weekdays)) return CONTRADICTION;
  // "3 ganger i uken, hver 3. dag".
  if (said.rate && (said.every || often)) return CONTRADICTION;
  const asNeeded = isAsNeeded(clause);
  if (!asNeeded && (said.permitted || !dose || !isScheduled(clause))) return INCOMPLETE;
  // "x 2, maks 2 i tillegg": on top of what is as needed, or of what is not.
  if (said.extra && said.caps && isScheduled(clause)) return CONTRADICTION;
  if (asNeeded) {
    if (said.fixed || (said.every && said.daily)) return CONTRADICTION;
    return asNeededAmount(clause, dose, total ? null : often);
  }
  if (!dose) return INCOMPLETE;
  return fixedAmount(clause, dose, total ? null : often);
}
