import {
  compare,
  divide,
  isZero,
  multiply,
  ONE,
  type Rational,
  ratio,
  subtract,
  ZERO,
} from '../number/rational.ts';
import {
  type Clause,
  clausesOf,
  comesBack,
  type Dose,
  fillsTheDay,
  isScheduled,
  type Join,
  multiplied,
  type Part,
  says,
  type Total,
  withClauses,
} from './clause.ts';
import { type ClauseAmount, clauseAmount, daysInSet, type Share } from './clause-amount.ts';
import {
  type Amount,
  addAmounts,
  CONTRADICTION,
  INCOMPLETE,
  inOneUnit,
  isMass,
  isWorn,
  larger,
  least,
  MIXED,
  sameAmount,
  type Trouble,
} from './unit-arithmetic.ts';

interface FixedPart extends Share {
  readonly clause: Clause;
  readonly join: Join;
}

function slotsOf({ said }: Clause): readonly number[] {
  return (said.moments ?? []).flatMap(({ slot, days }) => (slot === null || days ? [] : [slot]));
}

/**
 * Whether the later of two amounts that nothing joins comes on top of the earlier: null where it does,
 * 'no-reading' where it is the next part of a course.
 */
function beside(earlier: FixedPart, later: FixedPart, onlyTwo: boolean): null | 'no-reading' | Trouble {
  const taken = slotsOf(earlier.clause);
  if (slotsOf(later.clause).some((slot) => taken.includes(slot))) return CONTRADICTION;
  const [first, second] = [earlier, later].map(({ clause }) => clause.said.moments !== undefined);
  if (first && second) return null;
  if (earlier.clause.said.lasts) {
    const course = fillsTheDay(earlier.clause) && fillsTheDay(later.clause);
    return course ? 'no-reading' : CONTRADICTION;
  }
  if (!first && !second) {
    // "1 tablett x 1, 1 tablett x 1": said again, or twice as much.
    return onlyTwo && sameAmount(earlier.onItsDay, later.onItsDay) ? null : CONTRADICTION;
  }
  const whole = first ? later.clause : earlier.clause;
  // "2 tabletter daglig, 1 tablett kveld": on top of the two, or one of them.
  return whole.said.daily && !whole.said.times ? CONTRADICTION : null;
}

/** Monday to Friday, whatever more they may be. */
const WORKDAYS = 0b0011111;

const daysNamed = (parts: readonly FixedPart[]): number =>
  parts.reduce((all, { weekdays }) => all | weekdays, 0);

/** Every amount has its own weekdays: the highest day, or the mean where all days are alike. */
function weekdaysTotal(first: FixedPart, parts: readonly FixedPart[]): Amount | Trouble {
  const named = daysNamed(parts);
  const apart = parts.reduce((count, { weekdays }) => count + daysInSet(weekdays), 0) === daysInSet(named);
  const others = parts.some(({ clause }) => clause.said.otherDays);
  // "1 mandag, 1 hverdager": on top on Mondays, or instead.
  const onWorkdays = parts.some(({ clause }) => clause.said.otherDays === 'workdays');
  if (onWorkdays && (named & WORKDAYS) !== 0) return CONTRADICTION;
  if (apart && !others && parts.every((part) => sameAmount(part.onItsDay, first.onItsDay))) {
    const share = ratio(daysInSet(named), 7);
    return { value: multiply(first.onItsDay.value, share), unit: first.onItsDay.unit };
  }
  return highestDay(parts);
}

/** "1 morgen og 1 kveld på hverdager": on those days both. */
const isTimedOnWorkdays = (parts: readonly FixedPart[]): boolean =>
  parts.every(({ clause: { said } }) => said.moments && said.otherDays !== 'rest');

/** "1 annenhver dag, 2 øvrige dager", "1 daglig, 2 øvrige dager": the second on the days that are not the first's. */
function takesTurns(first: FixedPart, { clause, join }: FixedPart): boolean {
  if (first.clause.said.otherDays || !clause.said.otherDays) return false;
  if (compare(first.part, ONE) !== 0) return true;
  const timed = first.clause.said.moments || clause.said.moments;
  return clause.said.otherDays === 'rest' && join === 'weak' && !timed;
}

/** The fixed amounts of one day together; `no-reading` where nothing may be added. */
function fixedTotal(parts: readonly FixedPart[]): Amount | null | 'no-reading' | Trouble {
  const [first, ...others] = parts;
  if (!first) return null;
  if (others.length === 0) {
    if (first.clause.said.otherDays === 'rest') return INCOMPLETE;
    return { value: multiply(first.onItsDay.value, first.part), unit: first.onItsDay.unit };
  }
  // "A morgen og B kveld, annenhver dag": all of it on those days.
  if (parts.every(({ clause }) => clause.said.shared && !clause.said.need)) {
    const all = highestDay(parts);
    return 'why' in all ? all : { ...all, value: multiply(all.value, first.part) };
  }
  const onDays = (part: FixedPart): boolean => part.weekdays > 0 || Boolean(part.clause.said.otherDays);
  if (parts.every(onDays)) return weekdaysTotal(first, parts);
  if (parts.some(({ clause }) => clause.said.otherDays) && !isTimedOnWorkdays(parts)) {
    const [other, ...more] = others;
    return other && more.length === 0 && takesTurns(first, other)
      ? (larger(first.onItsDay, other.onItsDay) ?? MIXED)
      : CONTRADICTION;
  }
  const everyDay = parts.every(({ part }) => compare(part, ONE) === 0);
  const ofOne = others.every(({ clause }) => clause === first.clause);
  for (const [index, part] of parts.entries()) {
    if (part.join !== 'weak' || part.clause.said.extra || ofOne) continue;
    if (!everyDay) return CONTRADICTION;
    for (const earlier of parts.slice(0, index)) {
      const how = beside(earlier, part, parts.length === 2);
      if (how) return how;
    }
  }
  // "1 annenhver dag og 2 annenhver dag": on the same days, or on the others.
  const spaced = parts.filter(({ part, weekdays }) => compare(part, ONE) !== 0 && weekdays === 0);
  const again = spaced.some((part, index) =>
    spaced
      .slice(0, index)
      .some((other) => other.clause !== part.clause && compare(other.part, part.part) === 0),
  );
  if (again) return CONTRADICTION;
  return highestDay(parts);
}

const ALL_WEEK = 0b1111111;

/** What is taken every day and every so many days may fall together; of the weekdays the highest counts. */
function highestDay(parts: readonly FixedPart[]): Amount | Trouble {
  const named = daysNamed(parts);
  let highest: Amount | null = null;
  for (let day = 0; day < 7; day++) {
    let total: Amount | null = null;
    for (const { clause, onItsDay, weekdays } of parts) {
      const set = clause.said.otherDays ? ~named : weekdays || ALL_WEEK;
      if ((set & (1 << day)) === 0) continue;
      total = addAmounts(total, onItsDay);
      if (!total) return MIXED;
    }
    const most: Amount | null | undefined = larger(highest, total);
    if (most === undefined) return MIXED;
    highest = most;
  }
  return highest ?? MIXED;
}

/** "maks totalt 6 per døgn": what is left for need when the fixed part is taken. With no need, nothing may be left. */
function withinAll(
  asNeeded: Amount | null,
  fixed: Amount | null,
  inAll: Amount | null,
): Amount | null | undefined {
  if (!inAll || !fixed) return asNeeded;
  const left = addAmounts(inAll, { ...fixed, value: subtract(ZERO, fixed.value) });
  if (!asNeeded) return left && isZero(left.value) ? null : undefined;
  const both = left && inOneUnit(left, asNeeded);
  if (!both || compare(left.value, ZERO) < 0) return undefined;
  return { value: least(both.a, both.b), unit: both.unit };
}

/** Of two that the text leaves open the larger counts: "1x2 til 2x2". */
function partAmount({ clauses }: Part, carried: Dose | null): ClauseAmount | Trouble {
  const [first, second] = clauses;
  if (!first) return INCOMPLETE;
  const amount = clauseAmount(first, first.dose ?? carried);
  if (!second || 'why' in amount) return amount;
  const other = clauseAmount(second, second.dose);
  if ('why' in other) return other;
  if (amount.kind === 'fixed' && other.kind === 'fixed') {
    const [a, b] = [amount.shares[0], other.shares[0]];
    const most = a && b && amount.shares.length + other.shares.length === 2 && compare(a.part, b.part) === 0;
    const high = most ? larger(a.onItsDay, b.onItsDay) : undefined;
    return a && high ? { ...amount, shares: [{ ...a, onItsDay: high }] } : CONTRADICTION;
  }
  if (amount.kind === 'as-needed' && other.kind === 'as-needed') {
    const most = larger(amount.most, other.most);
    return most ? { ...amount, most } : MIXED;
  }
  // "1x2 eller 2x2 ved behov": which of them is as needed cannot be told.
  return CONTRADICTION;
}

/** "kan ta 2 tabletter ved behov": on top of what stands before, or instead of it. */
function isInstead({ said }: Clause, join: Join): boolean {
  return Boolean(said.permitted) && !said.extra && join !== 'extra';
}

/** "1 tablett ekstra kveld" first of all, or as one of two that the text leaves open. */
function isOnTopOfNothing(clauses: readonly Clause[], index: number): boolean {
  return clauses.some(({ said }, place) => said.extra && (index === 0 || place > 0));
}

/** An amount without a unit is of the unit before it, unless that is a mass or a patch's: one more, or one tablet. */
function inUnitOf(dose: Dose, before: Dose | null): Dose {
  const unit = before?.unit ?? null;
  return dose.unit !== null || isMass(unit) || isWorn(unit) ? dose : { ...dose, unit };
}

/** A clause with the amount that it repeats, null where it does not say enough. */
function completed(clause: Clause, before: Dose | null, index: number, alone: boolean): Clause | null {
  const { dose, said } = clause;
  if (dose) {
    const openEnded = dose.upTo && !alone && !isScheduled(clause) && !said.need;
    return openEnded ? null : { ...clause, dose: inUnitOf(dose, before) };
  }
  if (!before) return said.caps?.some(({ counts }) => counts === 'amount') ? clause : null;
  // "deretter x 2": the amount of the step before goes on.
  if (index === 0) return before.wholeDay ? null : { ...clause, dose: before };
  return (said.need || said.timesUpTo || said.caps) && !said.times ? clause : null;
}

/** Whole days from one to the next: "hver 3. uke", "x 1 per uke". */
function intervalOf({ said }: Clause): Rational | null {
  const { every, rate } = said;
  if (comesBack(said)) return null;
  const days = every ?? (rate && compare(rate.times.high, ONE) === 0 ? ratio(rate.days) : null);
  return days && days.n % days.d === 0n ? days : null;
}

/** The amounts of one day added together. `carried` is the amount that a part without one repeats. */
function sumOf(parts: readonly Part[], carried: Dose | null): Total | 'no-reading' | Trouble {
  const fixedParts: FixedPart[] = [];
  let asNeeded: Amount | null = null;
  let unlimited: { unit: Amount['unit'] } | null = null;
  let inAll: Amount | null = null;
  let dose = carried;
  let trouble: Trouble | null = null;
  for (const [index, part] of parts.entries()) {
    const clauses: Clause[] = [];
    for (const each of part.clauses) {
      const clause = completed(each, dose, index, parts.length === 1);
      if (!clause) return INCOMPLETE;
      clauses.push(clause);
    }
    const [clause] = clauses;
    if (!clause) return INCOMPLETE;
    // A repeated amount is not stated anew: a maximum below it is no contradiction.
    const repeated: Dose | null = dose && { ...dose, low: ZERO };
    dose = clause.dose ?? dose;
    const amount = partAmount({ ...part, clauses }, repeated);
    if ('why' in amount) {
      if (amount.why === 'incomplete') return amount;
      trouble ??= amount;
      continue;
    }
    if (index > 0 && isInstead(clause, part.join)) trouble ??= CONTRADICTION;
    if (amount.kind === 'no-maximum') {
      unlimited = amount;
      continue;
    }
    inAll = amount.inAll ?? inAll;
    if (amount.kind === 'fixed') {
      if (isOnTopOfNothing(clauses, index)) return INCOMPLETE;
      for (const share of amount.shares) fixedParts.push({ ...share, clause, join: part.join });
      continue;
    }
    asNeeded = addAmounts(asNeeded, amount.most);
    if (!asNeeded) trouble ??= MIXED;
  }
  if (trouble) return trouble;
  if (fixedParts.length > 1 && fixedParts.some(({ clause }) => clause.said.total)) return INCOMPLETE;
  const fixed = fixedTotal(fixedParts);
  if (fixed === 'no-reading' || (fixed && 'why' in fixed)) return fixed;
  const left = withinAll(asNeeded, fixed, inAll);
  if (left === undefined || (inAll && unlimited)) return CONTRADICTION;
  const unit = fixed?.unit ?? left?.unit ?? unlimited?.unit ?? null;
  const holds = clausesOf(parts).flatMap((each) => each.dose?.holds ?? []);
  const total: Total = {
    fixed,
    asNeeded: unlimited ? 'no-maximum' : left,
    unit,
    holds,
    changeEveryHours: null,
  };
  const [only, another] = fixedParts;
  const everyDays = only && !another ? intervalOf(only.clause) : null;
  return everyDays ? { ...total, everyDays } : total;
}

function isOnlyFixed(total: Total | 'no-reading' | Trouble): total is Total & { fixed: Amount } {
  return typeof total === 'object' && !('why' in total) && total.fixed !== null && total.asNeeded === null;
}

/** "1 tablett kveld, 1 x 1": where nothing joins them, the second half may say the first again. */
function saidAgain(parts: readonly Part[], carried: Dose | null): Total[] {
  const fills = (half: readonly Part[]) => clausesOf(half).some(({ said }) => !said.moments);
  if (clausesOf(parts).some(({ said }) => says(said, 'weekdays', 'otherDays', 'every', 'rate', 'lasts')))
    return [];
  return parts.flatMap(({ join }, place) => {
    const [before, after] = [parts.slice(0, place), parts.slice(place)];
    if (join !== 'weak' || !(fills(before) || fills(after))) return [];
    const [first, second] = [sumOf(before, carried), sumOf(after, carried)];
    const same = isOnlyFixed(first) && isOnlyFixed(second) && sameAmount(first.fixed, second.fixed);
    return same ? [{ ...first, holds: [...first.holds, ...second.holds] }] : [];
  });
}

/** The amounts as the mass that the text says of each that it holds; null where it does not, or holds two substances. */
function inMass(parts: readonly Part[]): readonly Part[] | null {
  const all = withClauses(parts, ({ dose, said }) => {
    const [held, another] = dose?.holds ?? [];
    const each = held && isMass(held.of) && !another ? divide(held.amount, held.count) : null;
    const weighed = dose && held && each && { ...multiplied(dose, each), unit: held.of, holds: [] };
    return { dose: weighed ?? null, said };
  });
  return clausesOf(all).every(({ dose }) => dose) ? all : null;
}

/** "(40 mg daglig)" after tablets says what they hold; a total that differs, or other tablets, is a contradiction. */
function checked(
  total: Total,
  parts: readonly Part[],
  again: readonly Part[],
  carried: Dose | null,
): Total | Trouble {
  const other = sumOf(again, carried);
  if (other === INCOMPLETE) return INCOMPLETE;
  if (!isOnlyFixed(total) || !isOnlyFixed(other)) return CONTRADICTION;
  const holds = [...total.holds, ...other.holds];
  if (sameAmount(total.fixed, other.fixed)) return { ...total, holds };
  const [mass, counted] = isMass(total.fixed.unit) ? [total.fixed, other.fixed] : [other.fixed, total.fixed];
  if (!isMass(mass.unit) || mass.unit === null || isMass(counted.unit)) return CONTRADICTION;
  // "60 mg/døgn: 20+20+20": the bare numbers are of the same mass; more than it says they are of nothing.
  const bare = counted.unit === null ? { ...counted, unit: mass.unit } : null;
  if (bare && sameAmount(bare, mass)) return { ...total, fixed: mass, unit: mass.unit, holds };
  if (bare && compare(bare.value, mass.value) > 0) return CONTRADICTION;
  const weighed = inMass(counted === other.fixed ? again : parts);
  const weight = weighed && sumOf(weighed, null);
  if (weight && !(isOnlyFixed(weight) && sameAmount(weight.fixed, mass))) return CONTRADICTION;
  return {
    ...total,
    holds: [...holds, { count: counted.value, unit: counted.unit, amount: mass.value, of: mass.unit }],
  };
}

/** Every reading of the amounts of one day. */
export function dayTotals(
  parts: readonly Part[],
  again: readonly (readonly Part[])[],
  carried: Dose | null,
): readonly (Total | Trouble)[] {
  const sum = sumOf(parts, carried);
  const readings = [...(sum === 'no-reading' ? [] : [sum]), ...saidAgain(parts, carried)];
  return readings.map((reading) =>
    again.reduce<Total | Trouble>(
      (total, other) => ('why' in total ? total : checked(total, parts, other, carried)),
      reading,
    ),
  );
}

/** The last amount of a day, which "deretter x 2" goes on with. */
export function lastDose(parts: readonly Part[], carried: Dose | null): Dose | null {
  return clausesOf(parts).findLast(({ dose }) => dose !== null)?.dose ?? carried;
}
