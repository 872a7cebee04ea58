import {
  add,
  compare,
  fromDecimal,
  isZero,
  multiply,
  type Rational,
  ratio,
  ZERO,
} from '../number/rational.ts';
import { type Factor, factors } from './factors.ts';
import { CEILING, FASTLEGE_LIMIT } from './limits.ts';

/**
 * One row as typed, decimal comma or point. `opioid` is a key of the factor table, OTHER_OPIOID, DEPENDENCE_TREATMENT or
 * empty. Patches: strength in µg/h and the number worn at the same time.
 */
export interface CalculatorRow {
  readonly opioid: string;
  readonly strength: string;
  readonly count: string;
  /** Taken as needed: the count is then the most that may be taken. */
  readonly asNeeded?: boolean;
  /** The product that the row was made from, with what it said; empty is what it left open. */
  readonly madeFrom?: RowProduct;
}

export interface RowProduct {
  readonly product: string;
  readonly opioid: string;
  readonly strength: string;
  /** Whether opioid and strength were read in an official source. */
  readonly confirmed: boolean;
  /** The dosage that was written with it: the sentence that it was read as, and how many that is. */
  readonly dosage?: { readonly readAs: string; readonly count: string };
}

export const blankRow: CalculatorRow = { opioid: '', strength: '', count: '' };

/** The choice of an opioid that is not in the table: it makes the sum a lower bound. */
export const OTHER_OPIOID = 'other';

/** The choice of an opioid given for dependence: it has no meaningful OMEQ, and makes the sum a lower bound too. */
export const DEPENDENCE_TREATMENT = 'dependence';

export type FieldProblem = 'missing' | 'not-a-number' | 'negative' | 'zero' | 'too-large';

export type RowReading =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'counted';
      readonly factor: Factor;
      readonly strength: Rational;
      readonly count: Rational;
      readonly asNeeded: boolean;
      readonly omeq: Rational;
    }
  | {
      readonly kind: 'not-counted';
      readonly factor: Factor | null;
      readonly strength: FieldProblem | null;
      readonly count: FieldProblem | null;
    }
  /** An opioid that no Norwegian table has a factor for. */
  | { readonly kind: 'no-factor' }
  | { readonly kind: 'dependence' };

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
  /** What the sum means against the limits, in at most 60 characters; it says no more than the rows that are counted do. */
  readonly headline: string;
}

export const opioidKey = (factor: Factor) => `${factor.substance}|${factor.route}`;

const factorByKey = new Map(factors.map((factor) => [opioidKey(factor), factor]));

const MINUS = /^[-\u2212\u2013]\s*(?=\d)/;
const THOUSANDS = /(?<=^\d{1,3}|\s\d{3})\s(?=\d{3}(?!\d))/g;
const MOST_CHARACTERS = 9;

function readNumber(typed: string): Rational | FieldProblem {
  const trimmed = typed.trim();
  if (trimmed === '') return 'missing';
  const text = trimmed.replace(MINUS, '').replace(THOUSANDS, '');
  const value = /^\d+(?:[.,]\d+)?$/.test(text) ? fromDecimal(text) : null;
  if (!value) return 'not-a-number';
  if (isZero(value)) return 'zero';
  if (MINUS.test(trimmed)) return 'negative';
  return text.length > MOST_CHARACTERS ? 'too-large' : value;
}

/** The product that a row stands for; null where there is none, or the doctor has written another opioid or strength. */
export function productOf({ madeFrom, opioid, strength }: CalculatorRow): RowProduct | null {
  if (!madeFrom) return null;
  const stands = (said: string, now: string) => said === '' || said === now;
  return stands(madeFrom.opioid, opioid) && stands(madeFrom.strength, strength) ? madeFrom : null;
}

/** The sentence that the dosage beside the product was read as; null where there is none, or the doctor has written another count. */
export function dosageReadAs(row: CalculatorRow): string | null {
  const dosage = productOf(row)?.dosage;
  return dosage && dosage.count === row.count ? dosage.readAs : null;
}

/** A row that nothing stands in. */
export function isBlank(row: CalculatorRow): boolean {
  const written = [row.opioid, row.strength, row.count].some((text) => text.trim() !== '');
  return !written && productOf(row) === null;
}

function readRow(row: CalculatorRow): RowReading {
  if (isBlank(row)) return { kind: 'blank' };
  if (row.opioid === OTHER_OPIOID) return { kind: 'no-factor' };
  if (row.opioid === DEPENDENCE_TREATMENT) return { kind: 'dependence' };
  const factor = factorByKey.get(row.opioid) ?? null;
  const strength = readNumber(row.strength);
  const count = readNumber(row.count);
  if (factor === null || typeof strength === 'string' || typeof count === 'string') {
    return {
      kind: 'not-counted',
      factor,
      strength: typeof strength === 'string' ? strength : null,
      count: typeof count === 'string' ? count : null,
    };
  }
  const omeq = multiply(multiply(strength, count), factor.factor);
  return { kind: 'counted', factor, strength, count, asNeeded: row.asNeeded ?? false, omeq };
}

function headlineOf({ counted, notCounted, fastlegeLimit, ceiling }: Omit<Sum, 'atLeast'>): string {
  if (counted === 0) return notCounted === 0 ? 'Ingen opioider ført' : 'Ingen rad kan regnes med';
  if (ceiling === 'over') return `Over grensen på ${CEILING} mg OMEQ`;
  if (fastlegeLimit === 'within') return `Innenfor grensene på ${FASTLEGE_LIMIT} og ${CEILING} mg OMEQ`;
  if (fastlegeLimit === 'undecided') return 'Ufullstendig: grensene kan ikke avgjøres';
  const rest = ceiling === 'within' ? `innenfor ${CEILING} mg` : `${CEILING} mg kan ikke avgjøres`;
  return `Over grensen på ${FASTLEGE_LIMIT} mg OMEQ, ${rest}`;
}

/** The running sum, exact. A sum that lacks a row can be over a limit, never within it. */
export function calculate(rows: readonly CalculatorRow[]): Calculation {
  const readings = rows.map(readRow);
  const counted = readings.filter((reading) => reading.kind === 'counted');
  const notCounted = readings.filter(({ kind }) => kind !== 'blank' && kind !== 'counted').length;
  const atLeast = counted.reduce((sum, { omeq }) => add(sum, omeq), ZERO);
  const statusAt = (limit: number): LimitStatus => {
    if (compare(atLeast, ratio(limit)) > 0) return 'over';
    return notCounted === 0 && counted.length > 0 ? 'within' : 'undecided';
  };
  const sum: Sum = {
    atLeast,
    counted: counted.length,
    notCounted,
    fastlegeLimit: statusAt(FASTLEGE_LIMIT),
    ceiling: statusAt(CEILING),
  };
  return { readings, sum, headline: headlineOf(sum) };
}
