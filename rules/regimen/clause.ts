import { keyOf } from '../grammar/value-key.ts';
import { compare, multiply, ONE, type Rational, ratio } from '../number/rational.ts';
import type { DoseUnit } from './dose.ts';
import type { Amount } from './unit-arithmetic.ts';

/** A number, or the two ends of "1-2". */
export interface Range {
  readonly low: Rational;
  readonly high: Rational;
}

/** What the text says that a counted amount holds: `count` of `unit` are `amount` of `of`. */
export interface Holds {
  readonly count: Rational;
  readonly unit: DoseUnit | null;
  readonly amount: Rational;
  readonly of: DoseUnit;
}

export interface Dose extends Range {
  readonly unit: DoseUnit | null;
  readonly holds: readonly Holds[];
  /** `1+0+1`, "daglig" as the day's total: all of the day. */
  readonly wholeDay?: true;
  /** "2,5 mg + 1,25 mg", which is all of a day and takes no times. */
  readonly paired?: true;
  /** "inntil 2 tabletter". */
  readonly upTo?: true;
  /** "1 ekstra tablett". */
  readonly extra?: true;
}

/** On which days: every so many, or on weekdays as a bit set, Monday first. */
export interface Days {
  readonly every?: Rational;
  readonly weekdays?: number;
}

/** A time of the day: one of its parts, or minutes of the clock. */
export interface Moment {
  readonly slot: number | null;
  readonly minute: number | null;
  readonly bedtime: boolean;
  /** "til frokost": the meal of that part of the day. */
  readonly meal: boolean;
  readonly days?: Days;
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

/** All that may be said of one amount besides how much it is. A field that is not there is not said. */
export interface Said {
  /** Times in a day. */
  readonly times?: Range;
  /** "inntil 4 ganger". */
  readonly timesUpTo?: true;
  /** Hours from one to the next. */
  readonly hours?: Range;
  /** "med 8 timers mellomrom", which may be the least there is. */
  readonly gap?: Range;
  /** Least hours between two. */
  readonly spacing?: Rational;
  /** "3 ganger i uken". */
  readonly rate?: { readonly times: Range; readonly days: number };
  /** Days from one to the next. */
  readonly every?: Rational;
  /** "per uke": so many in a period. Of patches that is how many are used, not worn. */
  readonly inPeriod?: true;
  /** "annenhver uke", "1 uke per måned": on all days of a spell that comes back. */
  readonly spells?: true;
  readonly weekdays?: number;
  /** "øvrige dager", beside days that are named; "hverdager" are so many days also where none are. */
  readonly otherDays?: 'rest' | 'workdays';
  readonly daily?: true;
  readonly moments?: readonly Moment[];
  readonly once?: true;
  /** "Døgndose 60 mg": all that is fixed in a day, never a part of it. */
  readonly total?: true;
  readonly need?: true;
  readonly fixed?: true;
  readonly extra?: true;
  /** "kan ta": never a fixed amount. */
  readonly permitted?: true;
  readonly repeat?: true;
  /** "maks 2 om gangen": a limit on the dose, none on the day. */
  readonly perDose?: true;
  /** "maks 10 per måned": none on the day either. */
  readonly perPeriod?: true;
  /** "til måltidene": at each of them, however many they are. */
  readonly meals?: true;
  /** For so many days at the least, or until a day that is named. */
  readonly lasts?: Rational | 'until';
  readonly change?: true;
  readonly sides?: 1 | 2;
  readonly divided?: 'day' | 'dose';
  /** Said of several amounts at once. */
  readonly shared?: true;
  /** Its days stand before the amount. */
  readonly led?: true;
  readonly caps?: readonly Cap[];
  /** It says two things that cannot both hold. */
  readonly clash?: true;
}

/** One amount and what is said of it; without an amount it repeats the one before, or only limits. */
export interface Clause {
  readonly dose: Dose | null;
  readonly said: Said;
}

/** How a part of a day is joined to what stands before it. */
export type Join = 'first' | 'weak' | 'and' | 'plus' | 'extra';

/** A clause, or two of which the larger counts: "1x2 til 2x2". */
export interface Part {
  readonly clauses: readonly Clause[];
  readonly join: Join;
}

/** "Dag 1-3", "fra uke 2": which part of a course. */
export interface Label {
  readonly hours: number;
  readonly first: number;
  readonly last: number;
}

export interface Stage {
  readonly parts: readonly Part[];
  /** What only says the same again. */
  readonly again: readonly (readonly Part[])[];
  readonly label?: Label;
  /** It follows by a comma alone, for the stage before lasts for a time. */
  readonly afterLasting?: true;
}

/** All that a text says, part by part of the course. */
export interface Course {
  readonly stages: readonly Stage[];
  /** "reduseres med 1 tablett hver uke": what stands before is the most. */
  readonly descends?: true;
}

/** What is taken in a day, the highest, or worn at the same time and how often it is changed. */
export interface Total {
  readonly fixed: Amount | null;
  readonly asNeeded: Amount | 'no-maximum' | null;
  readonly unit: DoseUnit | null;
  readonly holds: readonly Holds[];
  readonly changeEveryHours: Rational | null;
  /** Days from one fixed amount to the next, where it is the only one. */
  readonly everyDays?: Rational;
}

/** Two statements of one amount as one; null where they set the same thing differently. */
export function merge(a: Said, b: Said): Said | null {
  const both: Record<string, unknown> = { ...a };
  for (const [field, value] of Object.entries(b)) {
    const before = both[field];
    if (before === undefined) both[field] = value;
    else if (field === 'lasts') continue;
    else if (field === 'caps') both[field] = [...(a.caps ?? []), ...(b.caps ?? [])];
    else if (keyOf(before) !== keyOf(value) || SAID_ONCE.has(field)) return null;
  }
  return both;
}

/** Said twice these are two statements, though they be alike: "x 2 x 2", "hver 3. dag hver 3. dag". */
const SAID_ONCE: ReadonlySet<string> = new Set<keyof Said>([
  'times',
  'moments',
  'every',
  'spells',
  'hours',
  'rate',
  'sides',
]);

/** Whether any of these is said. */
export const says = (said: Said, ...fields: readonly (keyof Said)[]): boolean =>
  fields.some((field) => said[field] !== undefined);

/** "i 3 dager hver 3. uke": what lasts shorter than the time from one to the next is a spell that comes back. */
export function comesBack({ every, rate, lasts }: Said): boolean {
  const period = every ?? (rate && ratio(rate.days));
  if (!period || !lasts || lasts === 'until') return false;
  return compare(ONE, lasts) < 0 && compare(lasts, period) < 0;
}

const HOW_OFTEN = ['times', 'hours', 'gap', 'rate'] as const;
const WHEN = [...HOW_OFTEN, 'every', 'spells', 'daily', 'moments', 'weekdays', 'otherDays', 'once'] as const;

/** Whether the clause says when, in any way. */
export const isScheduled = ({ dose, said }: Clause): boolean =>
  says(said, ...WHEN) || Boolean(dose?.wholeDay || dose?.paired);

/** Whether it is, or may be, more than once on a day. */
export const isSeveralTimes = (said: Said): boolean =>
  says(said, ...HOW_OFTEN) || (said.moments?.length ?? 0) > 1;

/** Whether the day's amount is settled however many meals there are; "3 ganger i uken" may be three days of meals. */
export const saysHowOften = ({ dose, said }: Clause): boolean =>
  (!said.rate && isSeveralTimes(said)) ||
  says(said, 'need', 'caps') ||
  Boolean(dose?.wholeDay && !said.daily);

/** Whether an amount fills its day, so that the next one comes after it rather than beside it. */
export const fillsTheDay = ({ dose, said }: Clause): boolean =>
  dose !== null && !says(said, 'moments', 'need', 'timesUpTo', 'caps');

export const clausesOf = (parts: readonly Part[]): readonly Clause[] =>
  parts.flatMap(({ clauses }) => clauses);

/** The parts with each amount as something else. */
export const withClauses = (parts: readonly Part[], of: (clause: Clause) => Clause): readonly Part[] =>
  parts.map((part) => ({ ...part, clauses: part.clauses.map(of) }));

/** So many times as much. */
export const multiplied = <Of extends Range>(of: Of, by: Rational): Of => ({
  ...of,
  low: multiply(of.low, by),
  high: multiply(of.high, by),
});

export const inOrder = (low: Rational, high: Rational): boolean => compare(low, high) <= 0;
