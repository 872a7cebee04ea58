import { compare, isZero, type Rational, reduce, ZERO } from '../number/rational.ts';
import {
  type Clause,
  type Course,
  clausesOf,
  type Dose,
  type Holds,
  isScheduled,
  isSeveralTimes,
  type Stage,
  says,
  type Total,
  withClauses,
} from './clause.ts';
import { dayTotals, lastDose } from './day-total.ts';
import { type DailyAmount, LARGEST } from './dose.ts';
import {
  type Amount,
  CONTRADICTION,
  isMass,
  isMeasured,
  larger,
  MIXED,
  type Trouble,
} from './unit-arithmetic.ts';
import { speaksOfPatches, wornTotal } from './worn.ts';

/** What one reading of a whole text comes to. */
export interface CourseReading {
  readonly fixed: DailyAmount;
  readonly asNeeded: DailyAmount | 'no-maximum';
  readonly changeEveryHours: Rational | null;
  readonly everyDays?: Rational;
  readonly holds: readonly Holds[];
}

function isBare(clause: Clause): boolean {
  const more = says(clause.said, 'need', 'repeat', 'caps', 'timesUpTo');
  return clause.dose !== null && !isScheduled(clause) && !more;
}

const everyDay = (clause: Clause): Clause =>
  isBare(clause) ? { ...clause, said: { ...clause.said, daily: true } } : clause;

/** "Dag 1: 2 tabletter" is on that day; "deretter 2 tabletter" daily, where every other step is taken once a day. */
function withDaily(stages: readonly Stage[]): readonly Stage[] {
  const dated = stages.map((stage) =>
    stage.label?.hours === 24 ? { ...stage, parts: withClauses(stage.parts, everyDay) } : stage,
  );
  const once = dated
    .flatMap(({ parts }) => clausesOf(parts))
    .every(({ said }) => !isSeveralTimes(said) && !says(said, 'every', 'weekdays'));
  if (!once || stages.length < 2 || stages.some(({ afterLasting }) => afterLasting)) return dated;
  return dated.map((stage) =>
    stage.parts.length === 1 && !stage.label
      ? { ...stage, parts: withClauses(stage.parts, everyDay) }
      : stage,
  );
}

/** The part of the course that comes to most, fixed and as needed each by itself; null where they can't be compared. */
function higherOf(a: Total, b: Total): Total | null {
  const unlimited = a.asNeeded === 'no-maximum' || b.asNeeded === 'no-maximum';
  const fixed = larger(a.fixed, b.fixed);
  const limited = (total: Total): Amount | null => (total.asNeeded === 'no-maximum' ? null : total.asNeeded);
  const asNeeded = unlimited ? 'no-maximum' : larger(limited(a), limited(b));
  if (fixed === undefined || asNeeded === undefined) return null;
  return {
    fixed,
    asNeeded,
    unit: a.unit ?? b.unit,
    changeEveryHours: a.changeEveryHours ?? b.changeEveryHours,
    holds: [...a.holds, ...b.holds],
  };
}

/** An amount without a unit beside one that is counted is of the same; beside a volume it is not known of what. */
function sameOwnUnit(total: Total): Total | Trouble {
  const { fixed, asNeeded } = total;
  if (!fixed || !asNeeded || asNeeded === 'no-maximum') return total;
  if (fixed.unit !== null && asNeeded.unit !== null) return total;
  const unit = fixed.unit ?? asNeeded.unit;
  if (isMass(unit)) return total;
  if (isMeasured(unit)) return MIXED;
  return { ...total, fixed: { ...fixed, unit }, asNeeded: { ...asNeeded, unit } };
}

function daily(amount: Amount | null, unit: Amount['unit']): DailyAmount {
  return amount ? { perDay: reduce(amount.value), unit: amount.unit } : { perDay: ZERO, unit };
}

function outcome(total: Total): CourseReading {
  const { asNeeded, changeEveryHours, everyDays, holds } = total;
  const need = asNeeded === 'no-maximum' ? null : daily(asNeeded, total.unit);
  let fixed = daily(total.fixed, total.unit);
  if (need && isZero(fixed.perDay))
    fixed = { perDay: ZERO, unit: isZero(need.perDay) ? fixed.unit : need.unit };
  const none = need && isZero(need.perDay) ? { perDay: ZERO, unit: fixed.unit } : need;
  const changed = changeEveryHours && reduce(changeEveryHours);
  const reading = { fixed, asNeeded: none ?? 'no-maximum', changeEveryHours: changed, holds } as const;
  return everyDays ? { ...reading, everyDays: reduce(everyDays) } : reading;
}

/** One part of so many has as many decimals as are read. */
const SMALLEST_DECIMAL = 10n ** 9n;

/** Whether the amount can be written so that it is read again: no number is beyond the largest. */
function isSayable({ perDay }: DailyAmount): boolean {
  const { n, d } = perDay;
  const isDecimal = SMALLEST_DECIMAL % d === 0n;
  return compare(perDay, LARGEST) <= 0 && (isDecimal || (n <= LARGEST.n && d <= LARGEST.n));
}

/** Of the readings of each part of the course every combination. */
function combined(
  highest: readonly (Total | Trouble | null)[],
  next: readonly (Total | Trouble)[],
): (Total | Trouble)[] {
  return highest.flatMap((before) =>
    next.map((total) => {
      if (before === null) return total;
      if ('why' in before && before.why === 'incomplete') return before;
      if ('why' in total) return total;
      return 'why' in before ? before : (higherOf(before, total) ?? MIXED);
    }),
  );
}

/** "2 spray i hvert nesebor morgen og 1 kveld": in each, or in all. */
function sidesAgree(stages: readonly Stage[]): boolean {
  const clauses = stages.flatMap(({ parts }) => clausesOf(parts));
  const inEach = clauses.some(({ said }) => said.sides === 2);
  return !inEach || clauses.every(({ said, dose }) => said.sides || !dose);
}

/** What a reading of a text comes to: several, where an amount may say an earlier one again. */
export function courseTotals(course: Course, patch: boolean): readonly (CourseReading | Trouble)[] {
  if (!sidesAgree(course.stages)) return [CONTRADICTION];
  const worn = patch || speaksOfPatches(course.stages);
  const stages = worn ? course.stages : withDaily(course.stages);
  let highest: readonly (Total | Trouble | null)[] = [null];
  let carried: Dose | null = null;
  for (const { parts, again, label } of stages) {
    if (parts.length === 0) continue;
    const totals: readonly (Total | Trouble)[] = worn
      ? [again.length > 0 ? CONTRADICTION : wornTotal(parts, label !== undefined)]
      : dayTotals(parts, again, carried);
    highest = combined(highest, totals);
    carried = lastDose(parts, carried);
  }
  return highest.flatMap((total): (CourseReading | Trouble)[] => {
    if (total === null) return [];
    const same = 'why' in total ? total : sameOwnUnit(total);
    if ('why' in same) return [same];
    const come = outcome(same);
    return isSayable(come.fixed) && (come.asNeeded === 'no-maximum' || isSayable(come.asNeeded))
      ? [come]
      : [];
  });
}
