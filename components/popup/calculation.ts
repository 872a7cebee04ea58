import { fromDecimal, isZero, type Rational } from '../../rules/number/rational.ts';
import {
  type CalculatorRow as EnteredRow,
  type LimitStatus as RuleStatus,
  sumOfOpioids,
} from '../../rules/omeq/calculator.ts';
import { type Factor, factors } from '../../rules/omeq/factors.ts';

/** One row as typed. `opioid` is empty until one is chosen. */
export interface CalculatorRow {
  readonly opioid: string;
  readonly strength: string;
  readonly count: string;
}

export const blankRow: CalculatorRow = { opioid: '', strength: '', count: '' };

export type FieldProblem = 'missing' | 'not-a-number' | 'negative' | 'zero' | 'too-large';

interface Counted {
  readonly kind: 'counted';
  /** As the rules take it. */
  readonly entered: EnteredRow;
  readonly factor: Factor;
  readonly strength: Rational;
  readonly count: Rational;
  readonly omeq: Rational;
}

interface NotCounted {
  readonly kind: 'not-counted';
  readonly factor: Factor | null;
  readonly strength: FieldProblem | null;
  readonly count: FieldProblem | null;
}

export type RowReading =
  | { readonly kind: 'blank' }
  | Counted
  | NotCounted
  /** An opioid that no Norwegian table has a factor for. */
  | { readonly kind: 'no-factor' };

/** The choice of an opioid that is not in the table: it makes the sum a lower bound. */
export const OTHER_OPIOID = 'other';

export type LimitStatus = 'within' | 'over' | 'undecided';

export interface Sum {
  /** mg oral morphine equivalents a day of the rows that are counted. */
  readonly atLeast: Rational;
  readonly counted: number;
  readonly notCounted: number;
  readonly fastlegeLimit: LimitStatus;
  readonly ceiling: LimitStatus;
}

export interface Calculation {
  /** One for each row, in order. */
  readonly readings: readonly RowReading[];
  readonly sum: Sum;
}

export const opioidKey = (factor: Factor) => `${factor.substance}|${factor.route}`;

const factorByKey = new Map(factors.map((factor) => [opioidKey(factor), factor]));

const MINUS = /^[-\u2212\u2013]\s*(?=\d)/;
const THOUSANDS = /(?<=^\d{1,3}|\s\d{3})\s(?=\d{3}(?!\d))/g;
const MOST_CHARACTERS = 9;

interface Typed {
  /** The decimal without signs and spaces. */
  readonly text: string;
  readonly value: Rational;
}

function readNumber(typed: string): Typed | FieldProblem {
  const trimmed = typed.trim();
  if (trimmed === '') return 'missing';
  const text = trimmed.replace(MINUS, '').replace(THOUSANDS, '');
  const value = /^\d+(?:[.,]\d+)?$/.test(text) ? fromDecimal(text) : null;
  if (!value) return 'not-a-number';
  if (isZero(value)) return 'zero';
  if (MINUS.test(trimmed)) return 'negative';
  return text.length > MOST_CHARACTERS ? 'too-large' : { text, value };
}

function readRow(row: CalculatorRow): RowReading {
  if (row.opioid === '' && row.strength.trim() === '' && row.count.trim() === '') return { kind: 'blank' };
  if (row.opioid === OTHER_OPIOID) return { kind: 'no-factor' };
  const factor = factorByKey.get(row.opioid) ?? null;
  const strength = readNumber(row.strength);
  const count = readNumber(row.count);
  const problems = {
    strength: typeof strength === 'string' ? strength : null,
    count: typeof count === 'string' ? count : null,
  };
  if (factor === null || typeof strength === 'string' || typeof count === 'string') {
    return { kind: 'not-counted', factor, ...problems };
  }
  const { substance, route } = factor;
  const entered: EnteredRow = { substance, route, strength: strength.text, perDay: count.text };
  const [result] = sumOfOpioids([entered]).rows;
  if (result?.kind !== 'sum') return { kind: 'not-counted', factor, ...problems };
  return {
    kind: 'counted',
    entered,
    factor,
    strength: strength.value,
    count: count.value,
    omeq: result.omeq,
  };
}

/** Only what the rules can sum is given to them. A sum that lacks a row can be over a limit, never within it. */
export function calculate(rows: readonly CalculatorRow[]): Calculation {
  const readings = rows.map(readRow);
  const counted = readings.filter((reading) => reading.kind === 'counted');
  const notCounted = readings.filter(({ kind }) => kind === 'not-counted' || kind === 'no-factor').length;
  const result = sumOfOpioids(counted.map(({ entered }) => entered));
  const known = notCounted === 0 && counted.length > 0 && result.complete;
  const statusOf = (status: RuleStatus): LimitStatus =>
    status === 'over' || (status === 'within' && known) ? status : 'undecided';
  return {
    readings,
    sum: {
      atLeast: result.total,
      counted: counted.length,
      notCounted,
      fastlegeLimit: statusOf(result.fastlegeLimit),
      ceiling: statusOf(result.ceiling),
    },
  };
}
