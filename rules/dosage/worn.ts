import { add, compare, isZero, multiply, type Rational, ratio } from '../number/rational.ts';
import type { Clause } from './clause.ts';
import { type Amount, daysInSet } from './clause-amount.ts';
import type { Why } from './cursor.ts';
import type { DoseUnit } from './dosage.ts';
import { isWorn } from './unit-arithmetic.ts';

/** What is worn at the same time, and how often it is changed. */
export type Worn =
  | {
      readonly fixed: Amount | null;
      readonly asNeeded: Amount | 'no-maximum' | null;
      readonly unit: DoseUnit | null;
      readonly changeEveryHours: Rational | null;
    }
  | { readonly clause: Clause; readonly why: Why };

/** Whether the text is about patches, whatever the drug is. */
export function speaksOfPatches(clauses: readonly Clause[]): boolean {
  return clauses.some(({ dose, change, caps }) => {
    return (
      change ||
      (dose && (isWorn(dose.unit) || isWorn(dose.strength?.unit ?? null))) ||
      caps.some((cap) => isWorn(cap.unit))
    );
  });
}

/** The smallest strength is 5 µg/h: a bare number from there on may be a strength, below it is a number of patches. */
const MOST_PATCHES = ratio(4);

export function mayBeStrength(value: Rational, unit: DoseUnit | null): boolean {
  return unit === null && compare(value, MOST_PATCHES) > 0;
}

function wornUnit(unit: DoseUnit | null): boolean {
  return unit === null || isWorn(unit);
}

/** Hours between changes; null where the text names none, undefined where it says how often but not evenly. */
function changeHours(clause: Clause): Rational | null {
  if (clause.interval) return clause.interval.low;
  if (clause.rate) return multiply(ratio(clause.rate.days * 24), invert(clause.rate.times.high));
  if (clause.everyDays) return multiply(clause.everyDays, ratio(24));
  if (clause.weekdays > 0) return daysInSet(clause.weekdays) === 1 ? ratio(168) : null;
  return clause.daily || clause.moments > 0 ? ratio(24) : null;
}

function invert(value: Rational): Rational {
  return { n: value.d, d: value.n };
}

function saysWhen(clause: Clause): boolean {
  return clause.weekdays > 0 || changeHours(clause) !== null || clause.dose?.unit === 'µg/h';
}

/** `1x3` on a patch is three at a time or three changes: refused, and so is what only fits something swallowed. */
function clauseProblem(clause: Clause): Why | null {
  const { dose, caps } = clause;
  if (dose && (!wornUnit(dose.unit) || mayBeStrength(dose.high, dose.unit))) return 'contradiction';
  if (dose?.strength && dose.strength.unit !== 'µg/h') return 'contradiction';
  if (caps.some((cap) => !wornUnit(cap.unit) || mayBeStrength(cap.value, cap.unit))) return 'contradiction';
  if (caps.some((cap) => cap.counts === 'times')) return 'contradiction';
  if (
    clause.times ||
    clause.moments > 1 ||
    dose?.wholeDay ||
    clause.otherDays ||
    clause.spacing ||
    clause.repeat ||
    clause.sides ||
    clause.numbered ||
    (clause.permitted && !clause.asNeeded)
  )
    return 'contradiction';
  if (!dose && caps.length === 0) return 'incomplete';
  const often = [clause.daily, clause.everyDays, clause.interval, clause.rate].filter(Boolean);
  if (often.length > 1) return 'contradiction';
  return caps.length > 0 && saysWhen(clause) && !clause.asNeeded ? 'contradiction' : null;
}

/** Several patches: each with its strength are added as µg/h, those of one strength as patches are not told apart. */
function sumFixed(clauses: readonly Clause[]): Amount | Why {
  const [first, ...others] = clauses;
  if (first?.dose && others.length === 0)
    return { value: first.dose.high, unit: first.dose.unit ?? 'plaster' };
  let total: Rational = ratio(0);
  for (const [index, { dose, joined, extra }] of clauses.entries()) {
    if (!dose || (index > 0 && !joined && !extra)) return 'contradiction';
    if (dose.unit === 'µg/h') total = add(total, dose.high);
    else if (dose.strength?.unit === 'µg/h') total = add(total, multiply(dose.high, dose.strength.value));
    else return 'contradiction';
  }
  return { value: total, unit: 'µg/h' };
}

/** The patches of one step of the course. */
export function wornTotal(clauses: readonly Clause[]): Worn {
  const fixed: Clause[] = [];
  let asNeeded: Amount | 'no-maximum' | null = null;
  let change: Rational | null = null;
  for (const clause of clauses) {
    const why = clauseProblem(clause);
    if (why) return { clause, why };
    const hours = changeHours(clause);
    if (hours && change && compare(hours, change) !== 0) return { clause, why: 'contradiction' };
    change = hours ?? change;
    const needed = clause.asNeeded || clause.caps.length > 0;
    if (!needed) {
      fixed.push(clause);
      continue;
    }
    if (asNeeded || clause.fixed) return { clause, why: 'contradiction' };
    const [cap, second] = clause.caps;
    if (second) return { clause, why: 'contradiction' };
    if (cap) asNeeded = { value: cap.value, unit: cap.unit ?? clause.dose?.unit ?? 'plaster' };
    else
      asNeeded =
        saysWhen(clause) && clause.dose
          ? { value: clause.dose.high, unit: clause.dose.unit ?? 'plaster' }
          : 'no-maximum';
  }
  const [first] = fixed;
  if (!first) return { fixed: null, asNeeded, unit: 'plaster', changeEveryHours: null };
  if (!clauses.some(saysWhen)) return { clause: first, why: 'incomplete' };
  const sum = sumFixed(fixed);
  if (typeof sum === 'string') return { clause: fixed.at(-1) ?? first, why: sum };
  return { fixed: sum, asNeeded, unit: sum.unit, changeEveryHours: isZero(sum.value) ? null : change };
}
