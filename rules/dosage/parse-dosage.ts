import { isZero, type Rational, reduce, ZERO } from '../number/rational.ts';
import { type Clause, isScheduled, type Step } from './clause.ts';
import type { Amount } from './clause-amount.ts';
import type { Why } from './cursor.ts';
import { dayTotal, larger } from './day-total.ts';
import type { DailyAmount, DosageContext, DosageReading } from './dosage.ts';
import { type Account, readClauses } from './read-clauses.ts';
import { readTokens } from './read-tokens.ts';
import type { Token } from './term.ts';
import { isMass, isMeasured } from './unit-arithmetic.ts';
import { speaksOfPatches, wornTotal } from './worn.ts';

const LONGEST_TEXT = 2_000;

/** What a day comes to, before it is told apart from "nothing". */
interface Total {
  readonly fixed: Amount | null;
  readonly asNeeded: Amount | 'no-maximum' | null;
  readonly unit: Amount['unit'];
  readonly changeEveryHours: Rational | null;
}

interface Trouble {
  readonly clause: Clause;
  readonly why: Why;
}

/**
 * Reads a dosage as doctors write it, bokmål or nynorsk: how much a day at the most, fixed and as needed.
 * Amounts are in the unit the text names. The highest day of a course counts; "hver 3. dag" and weekdays alone
 * are a mean over the days. A text of which any part is not understood is not understood at all; it never guesses.
 * For patches see `worn.ts`. The decisions are in the README beside this file.
 */
export function parseDosage(text: string, context: DosageContext): DosageReading {
  if (text.length > LONGEST_TEXT) return refuse(text, 0, text.length, 'too-long');
  const tokens = readTokens(text);
  if (tokens.length === 0) return refuse(text, 0, text.length, text.trim() === '' ? 'empty' : 'incomplete');
  const read = readClauses(tokens);
  if ('failure' in read) return refuse(text, read.failure.start, read.failure.end, read.failure.why);
  const { account } = read;
  const worn = context.patch || speaksOfPatches(account.clauses);
  const steps = stepsOf(account);
  dailyByNumber(account.clauses);
  if (account.inSteps && !worn) dailyByContext(steps);
  const total = account.taper !== null && steps.length < 2 ? null : highestStep(steps, worn);
  if (account.taper && (!total || 'clause' in total))
    return refuse(text, account.taper.start, account.taper.end, 'tapering');
  if (!total) return refuse(text, 0, text.length, 'incomplete');
  if ('clause' in total) return refuseClause(text, tokens, total);
  const reading = understand(sameOwnUnit(total));
  return reading ?? refuse(text, 0, text.length, 'mixed-units');
}

function refuse(text: string, start: number, end: number, why: Why): DosageReading {
  return { understood: false, problem: { start, end, fragment: text.slice(start, end), why } };
}

function refuseClause(text: string, tokens: readonly Token[], { clause, why }: Trouble): DosageReading {
  const first = Math.min(clause.from, tokens.length - 1);
  let last = Math.max(Math.min(clause.to, tokens.length) - 1, first);
  const trailing = new Set(['comma', 'stop', 'and', 'plus', 'then', 'open', 'extra']);
  while (last > first && trailing.has(tokens[last]?.term.kind ?? '')) last--;
  return refuse(text, tokens[first]?.start ?? 0, tokens[last]?.end ?? text.length, why);
}

/** An amount without a unit beside one that is counted is of the same; beside a volume it is not known of what. */
function sameOwnUnit(total: Total): Total | null {
  const { fixed, asNeeded } = total;
  if (!fixed || !asNeeded || asNeeded === 'no-maximum') return total;
  if (fixed.unit !== null && asNeeded.unit !== null) return total;
  const unit = fixed.unit ?? asNeeded.unit;
  if (isMass(unit)) return total;
  if (isMeasured(unit)) return null;
  return { ...total, fixed: { ...fixed, unit }, asNeeded: { ...asNeeded, unit } };
}

function understand(total: Total | null): DosageReading | null {
  if (!total) return null;
  const { asNeeded, changeEveryHours } = total;
  const need = asNeeded === 'no-maximum' ? null : daily(asNeeded, total.unit);
  let fixed = daily(total.fixed, total.unit);
  if (need && isZero(fixed.perDay))
    fixed = { perDay: ZERO, unit: isZero(need.perDay) ? fixed.unit : need.unit };
  const none = need && isZero(need.perDay) ? { perDay: ZERO, unit: fixed.unit } : need;
  const changed = changeEveryHours && reduce(changeEveryHours);
  return { understood: true, fixed, asNeeded: none ?? 'no-maximum', changeEveryHours: changed };
}

function daily(amount: Amount | null, unit: Amount['unit']): DailyAmount {
  return amount ? { perDay: reduce(amount.value), unit: amount.unit } : { perDay: ZERO, unit };
}

/** A fixed amount with no times of the day of its own, which the next one follows rather than adds to. */
function fillsTheDay(clause: Clause): boolean {
  return clause.dose !== null && clause.moments === 0 && !clause.asNeeded && !clause.timesUpTo;
}

/** Steps parted by "deretter", and by periods alone: "2x2 i 1 uke, 1x2 i 1 uke". */
function stepsOf(account: Account): readonly Step[] {
  const { clauses } = account;
  const allLast = clauses.slice(0, -1).every((clause) => clause.lasts);
  const byPeriod = account.inSteps || account.taper !== null || allLast;
  const steps: [Clause, ...Clause[]][] = [];
  let before: Clause | null = null;
  for (const clause of clauses) {
    const follows =
      before?.lasts && fillsTheDay(before) && fillsTheDay(clause) && !clause.joined && !clause.extra;
    const current = steps.at(-1);
    if (current && before?.step === clause.step && !(byPeriod && follows)) current.push(clause);
    else steps.push([clause]);
    before = clause;
  }
  return steps;
}

function isBare(clause: Clause): boolean {
  const { dose, asNeeded, repeat, caps } = clause;
  return dose !== null && !isScheduled(clause) && caps.length === 0 && !asNeeded && !repeat;
}

/** "Dag 1: 2 tabletter": on that day. */
function dailyByNumber(clauses: readonly Clause[]): void {
  for (const clause of clauses) if (clause.numbered === 'days' && isBare(clause)) clause.daily = true;
}

/** "deretter 2 tabletter": daily, where every other step is taken once a day. */
function dailyByContext(steps: readonly Step[]): void {
  const once = steps
    .flat()
    .every(
      ({ times, interval, rate, moments, everyDays, weekdays }) =>
        !times && !interval && !rate && moments < 2 && !everyDays && weekdays === 0,
    );
  if (!once) return;
  for (const [clause, ...others] of steps) {
    // "Uke 1: 50 mg": a day or a week.
    if (others.length === 0 && !clause.numbered && isBare(clause)) clause.daily = true;
  }
}

function totalOf(step: Step, worn: boolean): Total | Trouble {
  return worn ? wornTotal(step) : { ...dayTotal(step), changeEveryHours: null };
}

/** The step that comes to most, fixed and as needed each by itself. */
function highestStep(steps: readonly Step[], worn: boolean): Total | Trouble | null {
  let highest: Total | null = null;
  for (const step of steps) {
    const total: Total | Trouble = totalOf(step, worn);
    if ('clause' in total) return total;
    highest = highest ? higherOf(highest, total) : total;
    if (!highest) return { clause: step[0], why: 'mixed-units' };
  }
  return highest;
}

/** Null where the two cannot be compared. */
function higherOf(a: Total, b: Total): Total | null {
  const unlimited = a.asNeeded === 'no-maximum' || b.asNeeded === 'no-maximum';
  const fixed = larger(a.fixed, b.fixed);
  const asNeeded = unlimited ? 'no-maximum' : larger(limited(a.asNeeded), limited(b.asNeeded));
  if (fixed === undefined || asNeeded === undefined) return null;
  return {
    fixed,
    asNeeded,
    unit: a.unit ?? b.unit,
    changeEveryHours: a.changeEveryHours ?? b.changeEveryHours,
  };
}

function limited(amount: Total['asNeeded']): Amount | null {
  return amount === 'no-maximum' ? null : amount;
}
