import { Chart } from '../grammar/chart.ts';
import { Grammar } from '../grammar/grammar.ts';
import { keyOf } from '../grammar/value-key.ts';
import { compare, toNumber } from '../number/rational.ts';
import { byMass } from '../regimen/by-mass.ts';
import type { Course, Holds } from '../regimen/clause.ts';
import { type CourseReading, courseTotals } from '../regimen/course-total.ts';
import type { DailyAmount } from '../regimen/dose.ts';
import { commonUnit, convert, type Trouble } from '../regimen/unit-arithmetic.ts';
import type { DosageContext, DosageProblem, DosageReading, UnderstoodDosage } from './dosage.ts';
import { RULES } from './dosage-grammar.ts';
import { type Lattice, latticeOf } from './lattice.ts';
import { MARKS, VALUED } from './terminal.ts';

const LONGEST_TEXT = 2_000;
/** A text that takes more steps than this is not understood; the worst of the corpora takes a sixth of them. */
const MOST_STEPS = 40_000;
const MOST_REMEMBERED = 500;

export const GRAMMAR = new Grammar(RULES, VALUED, MARKS);

const remembered = new Map<string, DosageReading>();

/**
 * Reads a dosage as doctors write it, bokmål or nynorsk: how much a day at the most, fixed and as needed. A text is
 * understood only where all its readings say the same; it never guesses. Amounts are in the unit the text names.
 * The highest day of a course counts; "hver 3. dag" and weekdays alone are a mean over the days. For patches see
 * `../regimen/worn.ts`. The decisions are in the README beside this file.
 */
export function parseDosage(text: string, context: DosageContext): DosageReading {
  const key = keyIn(context) + text;
  const known = remembered.get(key);
  if (known) return known;
  const reading = read(text, context);
  if (remembered.size >= MOST_REMEMBERED) {
    const [oldest = ''] = remembered.keys();
    remembered.delete(oldest);
  }
  if (text.length <= LONGEST_TEXT) remembered.set(key, reading);
  return reading;
}

function keyIn({ patch, strengths = [] }: DosageContext): string {
  const each = strengths.map(({ amount, unit }) => `${amount.n}/${amount.d}${unit}`);
  return `${patch ? 'p' : ''}${each} `;
}

function read(text: string, { patch, strengths = [] }: DosageContext): DosageReading {
  if (text.length > LONGEST_TEXT) return refuse(text, 0, text.length, 'too-long');
  const lattice = latticeOf(text);
  if (lattice.atoms.length === 0) return refuse(text, 0, text.length, 'empty');
  const chart = new Chart(GRAMMAR, lattice.edges, MOST_STEPS);
  const courses = chart.readings('Text');
  if (chart.exhausted) return refuse(text, 0, text.length, 'too-long');
  const outcomes = courses
    .flatMap(({ value }) => byMass(value as Course, strengths))
    .flatMap((course) => courseTotals(course, patch));
  const complete = outcomes.filter((outcome) => !('why' in outcome && outcome.why === 'incomplete'));
  const trouble = complete.find((outcome): outcome is Trouble => 'why' in outcome);
  const readings = distinct(complete.filter((outcome): outcome is CourseReading => !('why' in outcome)));
  const [only, ...others] = readings;
  if (others.length > 0) return refuse(text, 0, text.length, 'ambiguous', readings.map(understood));
  if (trouble) return refuse(text, 0, text.length, trouble.why);
  return only ? understood(only) : notRead(text, lattice, chart.furthest);
}

function refuse(
  text: string,
  start: number,
  end: number,
  why: DosageProblem['why'],
  readings?: readonly UnderstoodDosage[],
): DosageReading {
  const problem = { start, end, fragment: text.slice(start, end), why };
  return { understood: false, problem: readings ? { ...problem, readings } : problem };
}

/** No reading at all: the words that refer elsewhere or taper, else how far the text could be followed. */
function notRead(text: string, { atoms, edges }: Lattice, furthest: number): DosageReading {
  for (const [kind, why] of [
    ['refers', 'refers-elsewhere'],
    ['økes', 'tapering'],
    ['reduseres', 'tapering'],
  ] as const) {
    const at = edges.findIndex((begun) => begun.some((edge) => edge.kind === kind));
    const edge = edges[at]?.findLast((each) => each.kind === kind);
    const [from, last] = [atoms[at], edge && atoms[edge.to - 1]];
    if (from && last) return refuse(text, from.start, last.end, why);
  }
  const known = new Set(
    edges.flatMap((begun, at) =>
      begun.flatMap(({ to }) => [...Array(to - at).keys()].map((ahead) => at + ahead)),
    ),
  );
  const at = atoms.findIndex((_, place) => !known.has(place));
  const unknown = atoms[at];
  if (unknown && at <= furthest) return refuse(text, unknown.start, unknown.end, 'unknown-word');
  const stopped = atoms[furthest];
  if (!stopped) return refuse(text, 0, text.length, 'incomplete');
  const to = Math.max(furthest, ...(edges[furthest] ?? []).map((edge) => edge.to - 1));
  return refuse(text, stopped.start, atoms[to]?.end ?? stopped.end, 'incomplete');
}

function understood({ holds, ...reading }: CourseReading): UnderstoodDosage {
  const strengths = [...new Map(holds.map((each) => [keyOf(each), each])).values()];
  return { understood: true, ...reading, ...(strengths.length > 0 ? { strengths } : {}) };
}

function sameDaily(a: DailyAmount | 'no-maximum', b: DailyAmount | 'no-maximum'): boolean {
  if (a === 'no-maximum' || b === 'no-maximum') return a === b;
  const unit = commonUnit(a.unit, b.unit);
  if (unit === undefined) return false;
  return compare(convert(a.perDay, a.unit, unit), convert(b.perDay, b.unit, unit)) === 0;
}

function factsKey(holds: readonly Holds[]): string {
  return [...new Set(holds.map(keyOf))].sort().join();
}

/** Readings that differ in amount, or in what they say of the drug. */
function distinct(outcomes: readonly CourseReading[]): readonly CourseReading[] {
  const kept: CourseReading[] = [];
  for (const outcome of outcomes) {
    const same = kept.some(
      (other) =>
        sameDaily(other.fixed, outcome.fixed) &&
        sameDaily(other.asNeeded, outcome.asNeeded) &&
        keyOf(other.changeEveryHours) === keyOf(outcome.changeEveryHours) &&
        factsKey(other.holds) === factsKey(outcome.holds),
    );
    if (!same) kept.push(outcome);
  }
  return kept.sort((a, b) => toNumber(a.fixed.perDay) - toNumber(b.fixed.perDay));
}
