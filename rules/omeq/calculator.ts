import type { Route } from '../contract/request.ts';
import { norwegianNumber } from '../number/norwegian.ts';
import { add, compare, fromDecimal, multiply, type Rational, ratio, ZERO } from '../number/rational.ts';
import { type Factor, factorOf } from './factors.ts';
import { CEILING, FASTLEGE_LIMIT } from './limits.ts';

/** One row as typed: decimal comma or point. Patches: strength in µg/h and the number worn at the same time. */
export interface CalculatorRow {
  readonly substance: string;
  readonly route: Route;
  readonly strength: string;
  readonly perDay: string;
}

export type RowResult =
  | { readonly kind: 'empty' }
  | { readonly kind: 'error'; readonly field: 'substance' | 'strength' | 'perDay'; readonly message: string }
  | {
      readonly kind: 'sum';
      readonly factor: Factor;
      readonly omeq: Rational;
      /** `2 × 20 mg × 1,5 = 60 mg OMEQ` */
      readonly arithmetic: string;
    };

export type LimitStatus = 'within' | 'over' | 'unknown';

export interface CalculatorSum {
  readonly rows: readonly RowResult[];
  /** mg OMEQ a day; a lower bound when not complete. */
  readonly total: Rational;
  /** False while a row has an error: then the total can prove "over", never "within". */
  readonly complete: boolean;
  readonly fastlegeLimit: LimitStatus;
  readonly ceiling: LimitStatus;
}

const LARGEST = ratio(1_000_000);

type Field = 'strength' | 'perDay';
type Entered = { readonly value: Rational } | { readonly message: string };

const names: Readonly<Record<Field, string>> = { strength: 'styrken', perDay: 'antallet' };

function entered(text: string, field: Field): Entered {
  const compact = text.replace(/[\s\u00a0]/g, '');
  if (compact === '') return { message: `Oppgi ${names[field]}` };
  const value = fromDecimal(compact);
  if (!value || /e/i.test(compact)) return { message: 'Oppgi et tall, for eksempel 2,5' };
  if (value.n < 0n) return { message: 'Tallet kan ikke være negativt' };
  if (field === 'strength' && value.n === 0n) return { message: 'Styrken må være over 0' };
  return compare(value, LARGEST) > 0 ? { message: 'Tallet er for stort' } : { value };
}

function rowResult(row: CalculatorRow): RowResult {
  const factor = factorOf(row.substance, row.route);
  if (row.strength.trim() === '' && row.perDay.trim() === '') return { kind: 'empty' };
  if (!factor) return { kind: 'error', field: 'substance', message: 'Kan ikke beregnes: faktor mangler' };
  const strength = entered(row.strength, 'strength');
  if ('message' in strength) return { kind: 'error', field: 'strength', message: strength.message };
  const perDay = entered(row.perDay, 'perDay');
  if ('message' in perDay) return { kind: 'error', field: 'perDay', message: perDay.message };
  const omeq = multiply(multiply(strength.value, perDay.value), factor.factor);
  const unit = factor.unit === 'mg' ? 'mg' : 'µg/t';
  const arithmetic = `${norwegianNumber(perDay.value, 6)} × ${norwegianNumber(strength.value, 6)} ${unit} × ${norwegianNumber(factor.factor, 6)} = ${norwegianNumber(omeq)} mg OMEQ`;
  return { kind: 'sum', factor, omeq, arithmetic };
}

function status(total: Rational, complete: boolean, limit: number): LimitStatus {
  if (compare(total, ratio(limit)) > 0) return 'over';
  return complete ? 'within' : 'unknown';
}

/** The running sum of the calculator. Exact; a row that can't be read makes the sum a lower bound. */
export function sumOfOpioids(rows: readonly CalculatorRow[]): CalculatorSum {
  const results = rows.map(rowResult);
  const total = results.reduce((sum, result) => (result.kind === 'sum' ? add(sum, result.omeq) : sum), ZERO);
  const complete = results.every((result) => result.kind !== 'error');
  return {
    rows: results,
    total,
    complete,
    fastlegeLimit: status(total, complete, FASTLEGE_LIMIT),
    ceiling: status(total, complete, CEILING),
  };
}
