import { fromNumber, type Rational, toDecimal } from './rational.ts';

const MINUS = '\u2212';
const THIN_GROUP = '\u00a0';

/** A number as a Norwegian reader expects it: decimal comma, real minus, grouped from five digits, at most `places` decimals. */
export function norwegianNumber(value: number | Rational, places = 2): string {
  const exact = typeof value === 'number' ? fromNumber(value) : value;
  if (!exact) return '\u2013';
  return toDecimal(exact, places)
    .replace(/^-?\d{5,}/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, THIN_GROUP))
    .replace('-', MINUS)
    .replace('.', ',');
}

/** `2026-10-01` as `01.10.2026`; the date is trusted to be an ISO calendar date. */
export function norwegianDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-');
  return `${day}.${month}.${year}`;
}
