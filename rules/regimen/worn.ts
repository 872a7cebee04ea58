import { add, compare, divide, multiply, ONE, type Rational, ratio, ZERO } from '../number/rational.ts';
import {
  type Clause,
  clausesOf,
  type Holds,
  type Join,
  type Part,
  type Stage,
  says,
  type Total,
} from './clause.ts';
import { daysInSet } from './clause-amount.ts';
import type { DoseUnit } from './dose.ts';
import {
  type Amount,
  CONTRADICTION,
  INCOMPLETE,
  isWorn,
  mayBeStrength,
  type Trouble,
} from './unit-arithmetic.ts';

const DAY = ratio(24);

function strengthOf(clause: Clause): Holds | undefined {
  return clause.dose?.holds[0];
}

/** Whether the text is about patches, whatever the drug is. */
export function speaksOfPatches(stages: readonly Stage[]): boolean {
  return stages
    .flatMap(({ parts }) => clausesOf(parts))
    .some((clause) => {
      const { dose, said } = clause;
      const worn = dose && (isWorn(dose.unit) || isWorn(strengthOf(clause)?.of ?? null));
      return said.change || worn || said.caps?.some((cap) => isWorn(cap.unit));
    });
}

function wornUnit(unit: DoseUnit | null): boolean {
  return unit === null || isWorn(unit);
}

/** Hours between changes; null where the text names none, or how often but not evenly. */
function changeHours({ said }: Clause): Rational | null {
  const { hours, rate, every, weekdays = 0, daily, moments } = said;
  if (hours) return hours.low;
  if (rate) return divide(ratio(rate.days * 24), rate.times.high);
  if (every) return multiply(every, DAY);
  if (weekdays > 0) return daysInSet(weekdays) === 1 ? ratio(168) : null;
  return daily || moments ? DAY : null;
}

function saysWhen(clause: Clause): boolean {
  return clause.said.weekdays !== undefined || changeHours(clause) !== null || clause.dose?.unit === 'µg/h';
}

const OF_SWALLOWING = [
  'times',
  'otherDays',
  'spacing',
  'repeat',
  'sides',
  'gap',
  'once',
  'divided',
  'perPeriod',
] as const;

function saysOnlyOfSwallowing({ dose, said }: Clause): boolean {
  if (says(said, ...OF_SWALLOWING) || (said.moments?.length ?? 0) > 1) return true;
  return Boolean(dose?.wholeDay || dose?.paired || (said.permitted && !said.need));
}

/** `1x3` on a patch is three at a time or three changes: refused, and so is what only fits something swallowed. */
function clauseTrouble(clause: Clause, label: boolean): Trouble | null {
  const { dose, said } = clause;
  const { caps = [], daily, every, hours, rate } = said;
  if (dose && (!wornUnit(dose.unit) || mayBeStrength(dose.high, dose.unit))) return CONTRADICTION;
  if (dose?.holds.some(({ of }) => of !== 'µg/h')) return CONTRADICTION;
  if (caps.some((cap) => cap.counts === 'times' || !wornUnit(cap.unit) || mayBeStrength(cap.value, cap.unit)))
    return CONTRADICTION;
  if (said.spells || (said.inPeriod && dose && compare(dose.high, ONE) > 0)) return INCOMPLETE;
  if (said.clash || label || saysOnlyOfSwallowing(clause)) return CONTRADICTION;
  if (!dose && caps.length === 0) return INCOMPLETE;
  // "inntil 2 plaster daglig" is a limit; "morgen hver 72. time" is of the patch, not of the morning.
  if ((dose?.upTo && daily) || said.moments?.some(({ days }) => days)) return INCOMPLETE;
  if ([daily, every, hours, rate].filter(Boolean).length > 1) return CONTRADICTION;
  // "hver 3. dag, skiftes mandag".
  if (every && said.weekdays && every.n % (7n * every.d) !== 0n) return CONTRADICTION;
  return caps.length > 0 && saysWhen(clause) && !said.need ? CONTRADICTION : null;
}

interface Patch {
  readonly clause: Clause;
  readonly join: Join;
}

/** Several patches: each with its strength are added as µg/h, those of one strength as patches are not told apart. */
function sumFixed(patches: readonly Patch[]): Amount | Trouble {
  const [first, ...others] = patches;
  if (first?.clause.said.extra) return INCOMPLETE;
  const only = first?.clause.dose;
  if (only && others.length === 0) return { value: only.high, unit: only.unit ?? 'plaster' };
  // "1 plaster 25 µg/t": two patches that nothing joins are no reading.
  if (others.some(({ clause, join }) => join === 'weak' && !clause.said.extra)) return INCOMPLETE;
  let total: Rational = ZERO;
  for (const { clause } of patches) {
    const { dose } = clause;
    if (!dose) return INCOMPLETE;
    const strength = strengthOf(clause);
    if (dose.unit === 'µg/h') total = add(total, dose.high);
    else if (strength && compare(strength.count, ONE) === 0)
      total = add(total, multiply(dose.high, strength.amount));
    else return CONTRADICTION;
  }
  return { value: total, unit: 'µg/h' };
}

function asNeededOf(clause: Clause): Amount | 'no-maximum' | Trouble {
  const [cap, second] = clause.said.caps ?? [];
  if (second) return CONTRADICTION;
  if (cap) return { value: cap.value, unit: cap.unit ?? clause.dose?.unit ?? 'plaster' };
  if (!saysWhen(clause) || !clause.dose) return 'no-maximum';
  return { value: clause.dose.high, unit: clause.dose.unit ?? 'plaster' };
}

/** The patches of one part of the course. */
export function wornTotal(parts: readonly Part[], label: boolean): Total | Trouble {
  const fixed: Patch[] = [];
  let asNeeded: Amount | 'no-maximum' | null = null;
  let change: Rational | null = null;
  const patches = parts.flatMap(({ clauses, join }) => clauses.map((clause): Patch => ({ clause, join })));
  if (patches.length > parts.length) return CONTRADICTION;
  for (const patch of patches) {
    const { clause } = patch;
    const trouble = clauseTrouble(clause, label);
    if (trouble) return trouble;
    const hours = changeHours(clause);
    if (hours && change && compare(hours, change) !== 0) return CONTRADICTION;
    change = hours ?? change;
    if (!clause.said.need && !clause.said.caps) {
      fixed.push(patch);
      continue;
    }
    if (asNeeded || clause.said.fixed) return CONTRADICTION;
    const needed = asNeededOf(clause);
    if (typeof needed === 'object' && 'why' in needed) return needed;
    asNeeded = needed;
  }
  const holds = patches.flatMap(({ clause }) => clause.dose?.holds ?? []);
  if (fixed.length === 0) return { fixed: null, asNeeded, unit: 'plaster', holds, changeEveryHours: null };
  if (!patches.some(({ clause }) => saysWhen(clause))) return INCOMPLETE;
  const sum = sumFixed(fixed);
  if ('why' in sum) return sum;
  return {
    fixed: sum,
    asNeeded,
    unit: sum.unit,
    holds,
    changeEveryHours: sum.value.n === 0n ? null : change,
  };
}
