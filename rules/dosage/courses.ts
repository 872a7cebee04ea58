import { compare, isZero, type Rational } from '../number/rational.ts';
import {
  type Clause,
  type Course,
  clausesOf,
  type Dose,
  fillsTheDay,
  isScheduled,
  isSeveralTimes,
  type Join,
  type Label,
  type Part,
  type Range,
  type Said,
  type Stage,
  says,
  saysHowOften,
} from '../regimen/clause.ts';
import { also } from './sayings.ts';

/** What the productions of a day and of a course mean; null where there is no such reading. */

/** The amounts of one day, and those that only say the same again. */
export interface Day {
  readonly parts: readonly Part[];
  readonly again: readonly (readonly Part[])[];
}

/** More amounts in a day than this are no dosage. */
const MOST_PARTS = 12;

/**
 * "2 tabletter daglig" is the day's total and two every day at once where nothing more is said of when: one
 * reading, not two.
 */
function plain(clause: Clause): Clause {
  const { dose, said } = clause;
  if (!dose?.wholeDay || !said.daily || said.divided) return clause;
  if (isSeveralTimes(said)) return clause;
  const { wholeDay: _, ...each } = dose;
  return { dose: each, said };
}

const bare = (clause: Clause): Part => ({ clauses: [clause], join: 'first' });
export const part = (clause: Clause): Part => bare(plain(clause));

const isOften = ({ dose, said }: Clause): boolean =>
  dose !== null && says(said, 'times', 'hours', 'daily', 'caps');

/** "1x2 til 2x2": both sides say how often, else it is a range or nothing. */
export function alternatives(a: Clause, b: Clause): Part | null {
  return isOften(a) && isOften(b) ? { clauses: [plain(a), plain(b)], join: 'first' } : null;
}

/** "1x2-2x2", where a dash or a bar may be of a range. */
export const timesAlternatives = (a: Clause, b: Clause): Part | null =>
  a.said.times && b.said.times ? alternatives(a, b) : null;

export const day = (part: Part): Day => ({ parts: [part], again: [] });
export const wholeDay = (clause: Clause): Day => day(part(clause));
export const limitDay = (clause: Clause): Day => day(bare(clause));

/** The day's total, or a limit alone, takes nothing beside it. */
function joined(before: Day, part: Part, join: Join): Day | null {
  if (before.parts.length >= MOST_PARTS) return null;
  const limited = join === 'weak' && before.parts.some(({ clauses: [first] }) => first?.dose === null);
  return limited || before.again.length > 0
    ? null
    : { parts: [...before.parts, { ...part, join }], again: [] };
}

export function weakly(before: Day, part: Part): Day | null {
  const [last, next] = [before.parts.at(-1)?.clauses[0], part.clauses[0]];
  const daysAfter = (last?.said.weekdays || last?.said.otherDays) && !last.said.led;
  // "1 tablett mandag, øvrige dager 1 tablett": of the one before, or of the one after. "Inntil 2" limits the one before.
  // "inntil 3 daglig, 5 ved sterke smerter": a limit of five, or five on top.
  const another = last?.said.caps && next?.said.need && next.dose?.unit === null && !isScheduled(next);
  // "1 ved behov, 10 per uke": on top, or all that may be taken.
  const within = last?.said.need && next?.said.inPeriod && !next.said.need;
  return next?.dose?.upTo || another || within || (daysAfter && next?.said.led)
    ? null
    : joined(before, part, 'weak');
}

/** "1 tabl. Ved behov 2 tabl.": between two amounts that nothing parts a need may be of either. */
export function beside(before: Day, part: Part): Day | null {
  const said = before.parts.at(-1)?.clauses[0]?.said;
  return said?.need && !said.caps && !said.times && !said.timesUpTo ? null : weakly(before, part);
}

const isPlainlyFixed = (clause: Clause): boolean =>
  clause.dose !== null && isScheduled(clause) && !says(clause.said, 'need', 'caps', 'timesUpTo');

/** "1 tablett x 2. Maks 8 per døgn ved smerter": the limit may be of what is taken on top. */
export function onTop(before: Day, clause: Clause): Day | null {
  return clausesOf(before.parts).every(isPlainlyFixed) ? extraClause(before, clause) : null;
}

export const and = (before: Day, part: Part): Day | null => joined(before, part, 'and');
export const plus = (before: Day, part: Part): Day | null => joined(before, part, 'plus');
/** "1 + 1 + 2 vb": the last may be all that is as needed, and the ones before the day's fixed amounts. */
export const givenAndNeed = (dose: Dose, clause: Clause): Day | null =>
  clause.said.need ? plus(wholeDay({ dose, said: {} }), part(clause)) : null;
export const extra = (before: Day, part: Part): Day | null => joined(before, part, 'extra');
export const andClause = (before: Day, clause: Clause): Day | null => and(before, bare(clause));
export const extraClause = (before: Day, clause: Clause): Day | null => extra(before, bare(clause));

/** "1-1-0-1. Tas til måltidene". */
export const atMeals = (day: Day): Day | null => (clausesOf(day.parts).every(saysHowOften) ? day : null);

export function again(before: Day, other: Day): Day | null {
  const limit = other.parts.some(({ clauses: [first] }) => first?.dose === null);
  return limit || other.again.length > 0
    ? null
    : { parts: before.parts, again: [...before.again, other.parts] };
}

/** "20 mg morgen og 40 mg kveld, totalt 60 mg". */
export const summedUp = (before: Day, total: Clause): Day | null => again(before, limitDay(total));
/** "Døgndose 60 mg: 20 mg morgen og 40 mg kveld". */
export const spelledOut = (total: Clause, day: Day): Day | null => summedUp(day, total);

/** "3 tabletter daglig", "1 x 3": what stands after a colon tells when, and nothing comes on top. */
const isDayAlone = (clause: Clause): boolean =>
  isScheduled(clause) && Object.keys(clause.said).every((field) => OF_DAY.has(field));

const OF_DAY: ReadonlySet<string> = new Set<keyof Said>(['daily', 'times', 'hours']);

/** "3 tabletter daglig: 1 morgen, 1 middag og 1 kveld". */
export const spelledAs = (clause: Clause, day: Day): Day | null =>
  isDayAlone(clause) ? again(limitDay(plain(clause)), day) : null;

export function afterColon(before: Day, part: Part): Day | null {
  const [first, ...others] = clausesOf(before.parts);
  return first && others.length === 0 && isDayAlone(first) ? null : weakly(before, part);
}

/** An amount that has its days is not on those of another. */
const saysDays = ({ said }: Clause): boolean =>
  says(said, 'weekdays', 'otherDays', 'every', 'rate', 'spells') ||
  Boolean(said.moments?.some(({ days }) => days));

/** "1 morgen og 2 kveld annenhver dag": of the last amount, or of all, where each could do without it. */
export function ofAll(before: Day, said: Said): Day | null {
  if (said.hours || before.again.length > 0) return null;
  if (clausesOf(before.parts).length < 2) return null;
  const parts: Part[] = [];
  for (const each of before.parts) {
    // "A + B ved behov": the plus has parted them already.
    if (each.join === 'extra' || (each.join === 'plus' && said.need)) return null;
    const clauses: Clause[] = [];
    for (const clause of each.clauses) {
      const apart = says(clause.said, 'extra', 'permitted', 'fixed');
      if (apart || !isPlainlyFixed(clause) || (!said.need && saysDays(clause))) return null;
      const both = also(clause, { ...said, shared: true });
      if (!both) return null;
      clauses.push(plain(both));
    }
    parts.push({ ...each, clauses });
  }
  return { parts, again: [] };
}

function whole(value: Rational): number | null {
  return value.n % value.d === 0n && value.n > 0n ? Number(value.n / value.d) : null;
}

export function label(hours: number, range: Range): Label | null {
  const [first, last] = [whole(range.low), whole(range.high)];
  return hours < 24 || first === null || last === null ? null : { hours, first, last };
}

/** "dag 1 og 2". */
export const labelOfTwo = (hours: number, first: Rational, last: Rational): Label | null =>
  compare(first, last) < 0 ? label(hours, { low: first, high: last }) : null;

/** "1. uke", "første uke". */
export const ordinalLabel = (number: Rational, hours: number): Label | null =>
  label(hours, { low: number, high: number });

/** "fra dag 3". */
export function onward({ hours, first, last }: Label): Label | null {
  return first === last ? { hours, first, last: Number.POSITIVE_INFINITY } : null;
}

export const labelled = (label: Label, day: Day): Stage => ({ ...day, label });
/** "1 tablett morgen og 2 kveld dag 1"; where a comma parts them it may be of the last alone. */
export function labelledAfter(day: Day, label: Label): Stage | null {
  return day.parts.some(({ join }) => join === 'weak') ? null : { ...day, label };
}

export const beginOnly = (clause: Clause): Course => begin(limitDay(clause));
export const begin = (day: Day): Course => ({ stages: [day] });

/** "I 3 dager 2 tabletter daglig". */
export function beginLasting(said: Said, day: Day): Course {
  const lasting = (part: Part): Part => ({
    ...part,
    clauses: part.clauses.map((clause) => ({ ...clause, said: { ...said, ...clause.said } })),
  });
  return begin({ ...day, parts: day.parts.map(lasting) });
}

export function beginLabelled(first: Stage): Course | null {
  return first.label?.first === 1 ? { stages: [first] } : null;
}

function follow(course: Course, next: Stage): Course | null {
  const [first] = course.stages;
  const limit = first && clausesOf(first.parts).some(({ dose }) => dose === null || dose.upTo);
  return course.descends || limit ? null : { ...course, stages: [...course.stages, next] };
}

/** Numbers of days or weeks run on from the ones before. */
export function nextLabelled(course: Course, next: Stage): Course | null {
  const before = course.stages.findLast(({ label }) => label)?.label;
  const { label } = next;
  if (!label) return null;
  if (!before) {
    const onwards = label.last === Number.POSITIVE_INFINITY && course.stages.length === 1;
    return onwards ? follow(course, next) : null;
  }
  return label.hours === before.hours && label.first === before.last + 1 ? follow(course, next) : null;
}

export const nextStage = (course: Course, day: Day): Course | null => follow(course, day);

/** "etter 1 uke 2 tabletter": what stands before must be whole. */
export function laterStage(course: Course, day: Day): Course | null {
  const last = course.stages.at(-1);
  const clause = last && clausesOf(last.parts).at(-1);
  return clause && isScheduled(clause) ? nextStage(course, day) : null;
}

/** "økes til 2 tabletter daglig", never to a limit; "ved behov" behind is when, and not on top of what stands before. */
export function changedStage(course: Course, day: Day): Course | null {
  const [clause, another] = clausesOf(day.parts);
  const limit = clausesOf(day.parts).some(({ dose }) => dose === null || dose.upTo);
  if (limit || !clause) return null;
  const { need, ...said } = clause.said;
  const isWhen = need && !another && isScheduled(clause);
  return nextStage(course, isWhen ? limitDay({ ...clause, said }) : day);
}

/** "2x2 i 1 uke, 1x2 i 1 uke": what lasts for a time is followed by what fills the day too. */
export function nextByDuration(course: Course, day: Day): Course | null {
  const before = course.stages.at(-1);
  const last = before && clausesOf(before.parts).at(-1);
  const [first, ...others] = clausesOf(day.parts);
  const fills = first && fillsTheDay(first) && others.every((next) => !next.said.moments);
  const follows = last?.said.lasts && fills && fillsTheDay(last);
  return follows ? follow(course, { ...day, afterLasting: true }) : null;
}

/** "deretter ved behov", "deretter x 2": the amount before goes on. */
export const sequel = (said: Said): Day => limitDay({ dose: null, said });

export function moreSequel(before: Day, said: Said): Day | null {
  const clause = clausesOf(before.parts)[0];
  const both = clause && also(clause, said);
  return both ? limitDay(both) : null;
}

/** Nothing is taken from then on, or for a while. */
export const stop = (course: Course): Course | null => follow(course, { parts: [], again: [] });

export function stopAfterLasting(course: Course): Course | null {
  const before = course.stages.at(-1);
  const lasts = before && clausesOf(before.parts).at(-1)?.said.lasts;
  return lasts ? stop(course) : null;
}

export const isNothing = { holds: (value: Rational): boolean => isZero(value) };

/** "reduseres med 1 tablett hver uke": what stands before is the most. */
export function descend(course: Course): Course | null {
  return course.descends ? null : { ...course, descends: true };
}

export const isSeveral = (course: Course): Course | null => (course.stages.length > 1 ? course : null);
export const goesOn = (course: Course): Course | null =>
  course.stages.length > 1 || course.descends ? course : null;

export const afterRemark = (_remark: Said, course: Course): Course => course;
