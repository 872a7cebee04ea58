import {
  add,
  compare,
  isZero,
  max,
  multiply,
  ONE,
  type Rational,
  subtract,
  ZERO,
} from '../number/rational.ts';
import { type Clause, type Dose, isScheduled, type Step } from './clause.ts';
import {
  type Amount,
  type ClauseAmount,
  clauseAmount,
  daysInSet,
  least,
  sharedUnit,
} from './clause-amount.ts';
import type { Why } from './cursor.ts';
import { convert } from './unit-arithmetic.ts';

/** What is taken in one day, the highest; `clause` is where it went wrong. */
export type DayTotal =
  | {
      readonly fixed: Amount | null;
      readonly asNeeded: Amount | 'no-maximum' | null;
      readonly unit: Amount['unit'];
    }
  | { readonly clause: Clause; readonly why: Why };

interface FixedPart {
  readonly clause: Clause;
  readonly onItsDay: Amount;
  readonly partOfDays: Rational;
}

function addAmounts(a: Amount | null, b: Amount): Amount | null {
  if (!a) return b;
  const unit = sharedUnit(a.unit, b.unit);
  if (unit === undefined) return null;
  return { value: add(convert(a.value, a.unit, unit), convert(b.value, b.unit, unit)), unit };
}

/** The larger of two; undefined where they cannot be compared. */
export function larger(a: Amount | null, b: Amount | null): Amount | null | undefined {
  if (!a || !b) return a ?? b;
  const unit = sharedUnit(a.unit, b.unit);
  if (unit === undefined) return isZero(a.value) ? b : isZero(b.value) ? a : undefined;
  return { value: max(convert(a.value, a.unit, unit), convert(b.value, b.unit, unit)), unit };
}

function sameAmount(a: Amount, b: Amount): boolean {
  const unit = sharedUnit(a.unit, b.unit);
  return unit !== undefined && compare(convert(a.value, a.unit, unit), convert(b.value, b.unit, unit)) === 0;
}

/** Two amounts in one day may be added where the text joins them, or where they have different times of the day. */
function mayBeAdded(parts: readonly FixedPart[]): boolean {
  return parts.every((part, index) => {
    if (part.clause.joined || part.clause.extra) return true;
    return parts.slice(0, index).every((other) => {
      if ((other.clause.slots & part.clause.slots) !== 0) return false;
      // "1 tablett x 3 i 7 dager, 2 tabletter kveld": with the first, or after it.
      const both = other.clause.moments > 0 && part.clause.moments > 0;
      return both || (!other.clause.lasts && (other.clause.moments > 0 || part.clause.moments > 0));
    });
  });
}

/** "2 tabletter daglig, 1 morgen og 1 kveld": the times of the day may only spell out the first amount. */
function spellsOut([whole, ...others]: readonly FixedPart[]): boolean {
  const [next] = others;
  if (!whole || !next || whole.clause.moments > 0 || next.clause.joined || next.clause.extra) return false;
  if (whole.clause.daily && !whole.clause.times) return true;
  const rest = others.reduce<Amount | null>((total, part) => addAmounts(total, part.onItsDay), null);
  return rest === null || sameAmount(rest, whole.onItsDay);
}

/** Every amount has its own weekdays: the highest day, or the mean where all days are alike. */
function weekdaysTotal(parts: readonly FixedPart[]): Amount | null | undefined {
  const [first] = parts;
  if (!first) return null;
  const named = parts.reduce((all, part) => all | part.clause.weekdays, 0);
  const apart =
    parts.reduce((count, part) => count + daysInSet(part.clause.weekdays), 0) === daysInSet(named);
  const others = parts.some((part) => part.clause.otherDays);
  if (apart && !others && parts.every((part) => sameAmount(part.onItsDay, first.onItsDay))) {
    return {
      value: multiply(first.onItsDay.value, { n: BigInt(daysInSet(named)), d: 7n }),
      unit: first.onItsDay.unit,
    };
  }
  let highest: Amount | null | undefined = null;
  for (let day = 0; day < 7 && highest !== undefined; day++) {
    let total: Amount | null = null;
    for (const { clause, onItsDay } of parts) {
      const taken = clause.otherDays ? (named & (1 << day)) === 0 : (clause.weekdays & (1 << day)) !== 0;
      if (!taken) continue;
      total = addAmounts(total, onItsDay);
      if (!total) return undefined;
    }
    highest = larger(highest, total);
  }
  return highest;
}

/** The fixed amounts of one day together. */
function fixedTotal(parts: readonly FixedPart[]): Amount | null | Why {
  const [first, ...others] = parts;
  if (!first) return null;
  if (others.length === 0) {
    if (first.clause.otherDays) return 'incomplete';
    return { value: multiply(first.onItsDay.value, first.partOfDays), unit: first.onItsDay.unit };
  }
  const onDays = (part: FixedPart): boolean => part.clause.weekdays > 0 || part.clause.otherDays;
  if (parts.every(onDays)) return weekdaysTotal(parts) ?? 'mixed-units';
  if (others.some((part) => part.clause.otherDays)) {
    const [other, ...more] = others;
    if (!other || more.length > 0) return 'contradiction';
    return larger(first.onItsDay, other.onItsDay) ?? 'mixed-units';
  }
  const everyDay = parts.every((part) => compare(part.partOfDays, ONE) === 0);
  const joined = others.every((part) => part.clause.joined || part.clause.extra);
  if (!(everyDay ? mayBeAdded(parts) : joined) || spellsOut(parts)) return 'contradiction';
  let total: Amount | null = null;
  for (const part of parts) {
    total = addAmounts(total, part.onItsDay);
    if (!total) return 'mixed-units';
  }
  return total;
}

/** "maks totalt 6 per døgn": what is left for need when the fixed part is taken. With no need, nothing may be left. */
function withinAll(
  asNeeded: Amount | null,
  fixed: Amount | null,
  inAll: Amount | null,
): Amount | null | undefined {
  if (!inAll || !fixed) return asNeeded;
  const unit = sharedUnit(fixed.unit, inAll.unit);
  if (unit === undefined) return undefined;
  const [all, taken] = [convert(inAll.value, inAll.unit, unit), convert(fixed.value, fixed.unit, unit)];
  const left = subtract(all, taken);
  if (!asNeeded) return isZero(left) ? null : undefined;
  if (compare(left, ZERO) < 0 || sharedUnit(unit, asNeeded.unit) === undefined) return undefined;
  return { value: least(left, convert(asNeeded.value, asNeeded.unit, unit)), unit };
}

/** The clauses of one step of the course together. `before` is the amount that a first "ved behov" repeats. */
export function dayTotal(clauses: Step): DayTotal {
  const fixedParts: FixedPart[] = [];
  let asNeeded: Amount | null = null;
  let unlimited: { unit: Amount['unit'] } | null = null;
  let inAll: Amount | null = null;
  let dose: Dose | null = null;
  for (const clause of clauses) {
    if (!clause.dose && !isWhole(clause)) return { clause, why: 'incomplete' };
    // A repeated amount is not stated anew: a maximum below it is no contradiction.
    const repeated: Dose | null = clause.repeatsDose && dose ? { ...dose, low: ZERO } : null;
    dose = clause.dose ?? dose;
    const amount: ClauseAmount = clauseAmount(clause, clause.dose ?? repeated);
    if (amount.kind === 'problem') return { clause, why: amount.why };
    if (amount.kind === 'no-maximum') {
      unlimited = amount;
      continue;
    }
    inAll = amount.inAll ?? inAll;
    if (amount.kind === 'fixed') {
      fixedParts.push({ clause, onItsDay: amount.onItsDay, partOfDays: amount.partOfDays });
      continue;
    }
    asNeeded = addAmounts(asNeeded, amount.most);
    if (!asNeeded) return { clause, why: 'mixed-units' };
  }
  const last = clauses.at(-1) ?? clauses[0];
  const fixed = fixedTotal(fixedParts);
  if (typeof fixed === 'string') return { clause: fixedParts.at(-1)?.clause ?? last, why: fixed };
  const left = withinAll(asNeeded, fixed, inAll);
  if (left === undefined || (inAll && unlimited)) return { clause: last, why: 'contradiction' };
  const unit = fixed?.unit ?? left?.unit ?? unlimited?.unit ?? null;
  return { fixed, asNeeded: unlimited ? 'no-maximum' : left, unit };
}

/** A clause without an amount of its own says enough where it repeats one or states a maximum. */
function isWhole(clause: Clause): boolean {
  const limited = clause.caps.length > 0;
  if (clause.repeatsDose) return clause.asNeeded || clause.timesUpTo || limited;
  return limited && !isScheduled(clause);
}
