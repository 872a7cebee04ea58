import { fromNumber, type Rational, toDecimal } from './rational.ts';

const MINUS = '\u2212';
const THIN_GROUP = '\u00a0';

/** A number as a Norwegian reader expects it: decimal comma, real minus, grouped from five digits, at most `places` decimals. */
export function norwegianNumber(value: number | Rational, places = 2): string {
  const exact = typeof value === 'number' ? fromNumber(value) : value;
  if (!exact) return '\u2013';
  const [whole = '0', fraction] = toDecimal(exact, places).split('.');
  const digits = whole.replace('-', '');
  const grouped = digits.length > 4 ? digits.replace(/\B(?=(\d{3})+$)/g, THIN_GROUP) : digits;
  const sign = whole.startsWith('-') ? MINUS : '';
  return fraction === undefined ? `${sign}${grouped}` : `${sign}${grouped},${fraction}`;
}

/** `2026-10-01` as `01.10.2026`; the date is trusted to be an ISO calendar date. */
export function norwegianDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-');
  return `${day}.${month}.${year}`;
}
