import type { Rational } from '../number/rational.ts';
import type { DoseUnit } from './dosage.ts';

/** A number, or the two ends of "1-2". */
export interface Range {
  readonly low: Rational;
  readonly high: Rational;
}

export interface Dose extends Range {
  readonly unit: DoseUnit | null;
  /** `1+0+1`: the amount is the whole day's. */
  readonly wholeDay: boolean;
  /** "à 25 µg/t": what one of them holds. */
  readonly strength: { readonly value: Rational; readonly unit: DoseUnit } | null;
}

/** A stated maximum: of the amount, or of the number of times. */
export interface Cap {
  readonly counts: 'amount' | 'times';
  readonly value: Rational;
  readonly unit: DoseUnit | null;
  /** "inntil", which may say the whole regimen; "maks" only ever limits one. */
  readonly upTo: boolean;
  /** "totalt": the fixed part is counted in. */
  readonly inAll: boolean;
}

/** One amount and everything the text says about when it is taken. */
export interface Clause {
  dose: Dose | null;
  /** The amount is that of the clause before: "1 tablett morgen og ved behov". */
  repeatsDose: boolean;
  /** Times in a day. */
  times: Range | null;
  /** "inntil 4 ganger", and no "hver 6. time". */
  timesUpTo: boolean;
  /** Hours from one to the next. */
  interval: Range | null;
  /** Least hours between two. */
  spacing: Rational | null;
  /** "3 ganger i uken": times and days. */
  rate: { readonly times: Range; readonly days: number } | null;
  /** Days from one to the next: "annenhver dag". */
  everyDays: Rational | null;
  daily: boolean;
  /** Bit set of times of the day, and how many times of the day in all, those by the clock too. */
  slots: number;
  moments: number;
  /** Bit set, Monday first. */
  weekdays: number;
  otherDays: boolean;
  onceOnly: boolean;
  /** "Dag 1:", "uke 2:": the part of the course it is for. */
  numbered: 'days' | 'longer' | null;
  /** "i hvert nesebor" has doubled the amount; null where no side is named. */
  sides: 1 | 2 | null;
  /** "kan ta": never a fixed amount. */
  permitted: boolean;
  asNeeded: boolean;
  fixed: boolean;
  extra: boolean;
  /** "og", "samt", "+" between this and the clause before. */
  joined: boolean;
  repeat: boolean;
  lasts: boolean;
  change: boolean;
  readonly caps: Cap[];
  /** Part of the course, counted from 0. */
  readonly step: number;
  /** Places among the terms. */
  readonly from: number;
  to: number;
}

/** The clauses of one part of a course. */
export type Step = readonly [Clause, ...Clause[]];

export function newClause(from: number, step: number, joined: boolean): Clause {
  return {
    dose: null,
    repeatsDose: false,
    times: null,
    timesUpTo: false,
    interval: null,
    spacing: null,
    rate: null,
    everyDays: null,
    daily: false,
    slots: 0,
    moments: 0,
    weekdays: 0,
    otherDays: false,
    onceOnly: false,
    numbered: null,
    sides: null,
    permitted: false,
    asNeeded: false,
    fixed: false,
    extra: false,
    joined,
    repeat: false,
    lasts: false,
    change: false,
    caps: [],
    step,
    from,
    to: from + 1,
  };
}

/** Whether the clause says when, in any way. */
export function isScheduled(clause: Clause): boolean {
  const { times, interval, rate, everyDays, daily, moments, weekdays, otherDays, onceOnly, dose } = clause;
  if (times || interval || rate || everyDays || dose?.wholeDay) return true;
  return daily || moments > 0 || weekdays > 0 || otherDays || onceOnly;
}
