import { compare, isZero, multiply, type Rational, ratio, reduce, toDecimal } from '../number/rational.ts';
import type { DailyAmount, DoseUnit } from '../regimen/dose.ts';
import { isWorn } from '../regimen/unit-arithmetic.ts';
import type { UnderstoodDosage } from './dosage.ts';

export type { UnderstoodDosage };

/** One of it, and any other number of it. */
const NAMES: Record<DoseUnit, readonly [string, string]> = {
  tablett: ['tablett', 'tabletter'],
  kapsel: ['kapsel', 'kapsler'],
  stikkpille: ['stikkpille', 'stikkpiller'],
  plaster: ['plaster', 'plaster'],
  ml: ['ml', 'ml'],
  dråper: ['dråpe', 'dråper'],
  dose: ['dose', 'doser'],
  spray: ['spray', 'spray'],
  pose: ['pose', 'poser'],
  enhet: ['enhet', 'enheter'],
  mg: ['mg', 'mg'],
  µg: ['mikrogram', 'mikrogram'],
  g: ['g', 'g'],
  'µg/h': ['mikrogram/time', 'mikrogram/time'],
};

const MOST_DECIMALS = 9;

/** The number as a Norwegian decimal, null where it has no end. Denominators must be reduced. */
function exactDecimal(value: Rational): string | null {
  const text = toDecimal(value, MOST_DECIMALS);
  const [whole = '', decimals = ''] = text.split('.');
  const back = { n: BigInt(whole + decimals), d: 10n ** BigInt(decimals.length) };
  return compare(back, value) === 0 ? text.replace('.', ',') : null;
}

/** A decimal, or a mixed number such as `1 2/3`: thirds of a patch have no end as a decimal. */
function decimalOrMixed(value: Rational): string {
  const decimal = exactDecimal(value);
  if (decimal) return decimal;
  const { n, d } = reduce(value);
  return n < d ? `${n}/${d}` : `${n / d} ${n % d}/${d}`;
}

function counted(number: string, unit: DoseUnit | null): string {
  if (unit === null) return number;
  const [one, many] = NAMES[unit];
  return `${number} ${number === '1' ? one : many}`;
}

/** `1,5 tabletter`, `0,5 tablett`, `1/3 plaster`, and of no unit the number alone. */
export function amountText({ perDay, unit }: DailyAmount): string {
  const number = decimalOrMixed(perDay);
  if (unit === null) return number;
  const [one, many] = NAMES[unit];
  return `${number} ${!isZero(perDay) && compare(perDay, ratio(1)) <= 0 ? one : many}`;
}

const WEEK = 7n;
const NAMED = new Map([
  [2n, 'annenhver dag'],
  [WEEK, 'hver uke'],
  [2n * WEEK, 'hver 14. dag'],
]);

function intervalText(days: bigint): string {
  return NAMED.get(days) ?? (days % WEEK === 0n ? `hver ${days / WEEK}. uke` : `hver ${days}. dag`);
}

/** "2 tabletter daglig", "600 mg hver 3. uke"; a mean that has no end as a decimal as an interval. */
function fixedText({ fixed: { perDay, unit }, everyDays }: UnderstoodDosage): string {
  const daily = everyDays ? null : exactDecimal(perDay);
  if (daily) return `${counted(daily, unit)} daglig`;
  const days = everyDays ?? ratio(reduce(perDay).d);
  return `${counted(decimalOrMixed(multiply(perDay, days)), unit)} ${intervalText(days.n)}`;
}

/** "inntil 4 tabletter daglig ved behov"; an amount without an end as a decimal as an interval. */
function asNeededText({ perDay, unit }: DailyAmount): string {
  const decimal = exactDecimal(perDay);
  if (decimal) return `inntil ${counted(decimal, unit)} daglig ved behov`;
  const { n, d } = reduce(perDay);
  let share = ratio(1);
  while (compare(multiply(share, ratio(d)), ratio(1)) >= 0) share = multiply(share, ratio(1, 10));
  const dose = exactDecimal(multiply(ratio(n), share)) ?? String(n);
  const hours = exactDecimal(multiply(ratio(24n * d), share)) ?? String(24n * d);
  return `${counted(dose, unit)} hver ${hours} time ved behov`;
}

/** What is taken at a time does not say how much a day may be. */
function noMaximum(unit: DoseUnit | null): string {
  return `${unit === null ? '' : `${NAMES[unit][1]} `}ved behov uten oppgitt største mengde`;
}

function wornText({ fixed, asNeeded, changeEveryHours }: UnderstoodDosage): string {
  const parts: string[] = [];
  const change = changeEveryHours && exactDecimal(changeEveryHours);
  const { unit } = fixed;
  const nothing = asNeeded !== 'no-maximum' && isZero(asNeeded.perDay);
  if (!isZero(fixed.perDay) || nothing) {
    const when = change ? `skiftes hver ${change}. time` : 'skiftes mandag og torsdag';
    parts.push(`${counted(decimalOrMixed(fixed.perDay), unit)} ${when}`);
  }
  if (asNeeded === 'no-maximum') parts.push(noMaximum('plaster'));
  else if (!nothing) {
    parts.push(`inntil ${counted(decimalOrMixed(asNeeded.perDay), asNeeded.unit)} daglig ved behov`);
  }
  return parts.join(', i tillegg ');
}

/** Said as an amount: a maximum would be one of the amount before it, in its unit, and "g" may be "ganger". */
function isOwnAmount({ fixed, asNeeded }: UnderstoodDosage): boolean {
  if (asNeeded === 'no-maximum') return false;
  return asNeeded.unit === null || asNeeded.unit === 'g' || asNeeded.unit !== fixed.unit;
}

/**
 * The shortest Norwegian text that says the same, in a fixed form. Reading it again, with the same drug, gives
 * the same reading.
 */
export function formatDosage(reading: UnderstoodDosage): string {
  const { fixed, asNeeded, changeEveryHours } = reading;
  if (changeEveryHours || isWorn(fixed.unit)) return wornText(reading);
  const parts: string[] = [];
  const nothing = asNeeded !== 'no-maximum' && isZero(asNeeded.perDay);
  if (!isZero(fixed.perDay) || nothing) parts.push(fixedText(reading));
  if (asNeeded === 'no-maximum') parts.push(noMaximum(fixed.unit));
  else if (!nothing && parts.length > 0 && isOwnAmount(reading)) {
    parts.push(asNeededText(asNeeded).replace('inntil ', ''));
  } else if (!nothing) parts.push(asNeededText(asNeeded));
  return parts.join(', i tillegg ');
}
