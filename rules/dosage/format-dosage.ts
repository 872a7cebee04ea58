import { compare, isZero, multiply, type Rational, ratio, reduce, toDecimal } from '../number/rational.ts';
import type { DailyAmount, DosageReading, DoseUnit } from './dosage.ts';
import { isWorn } from './unit-arithmetic.ts';

export type UnderstoodDosage = Extract<DosageReading, { readonly understood: true }>;

const PLURAL: Record<DoseUnit, string> = {
  tablett: 'tabletter',
  kapsel: 'kapsler',
  stikkpille: 'stikkpiller',
  plaster: 'plaster',
  ml: 'ml',
  dråper: 'dråper',
  dose: 'doser',
  spray: 'spray',
  pose: 'poser',
  enhet: 'enheter',
  mg: 'mg',
  µg: 'mikrogram',
  g: 'g',
  'µg/h': 'mikrogram/time',
};

const SINGULAR: Partial<Record<DoseUnit, string>> = { dråper: 'dråpe' };
const MOST_DECIMALS = 9;

/** The number as a Norwegian decimal, null where it has no end. Denominators must be reduced. */
function exactDecimal(value: Rational): string | null {
  const text = toDecimal(value, MOST_DECIMALS);
  const [whole = '', decimals = ''] = text.split('.');
  const back = { n: BigInt(whole + decimals), d: 10n ** BigInt(decimals.length) };
  if (compare(back, value) !== 0) return null;
  return decimals.length === 3 && decimals === '000' ? whole : text.replace('.', ',');
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
  const one = number === '1' && !isWorn(unit) && PLURAL[unit] !== unit;
  return `${number} ${one ? (SINGULAR[unit] ?? (unit === 'µg' ? PLURAL[unit] : unit)) : PLURAL[unit]}`;
}

/** "2 tabletter daglig", "1 dose hver 21. dag". */
function fixedText({ perDay, unit }: DailyAmount): string {
  const decimal = exactDecimal(perDay);
  if (decimal) return `${counted(decimal, unit)} daglig`;
  const { n, d } = reduce(perDay);
  return `${counted(String(n), unit)} hver ${d}. dag`;
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

function wornText({ fixed, asNeeded, changeEveryHours }: UnderstoodDosage): string {
  const parts: string[] = [];
  const change = changeEveryHours && exactDecimal(changeEveryHours);
  const { unit } = fixed;
  const nothing = asNeeded !== 'no-maximum' && isZero(asNeeded.perDay);
  if (!isZero(fixed.perDay) || nothing) {
    const when = change ? `skiftes hver ${change}. time` : 'skiftes mandag og torsdag';
    parts.push(`${counted(decimalOrMixed(fixed.perDay), unit)} ${when}`);
  }
  if (asNeeded === 'no-maximum') parts.push(`${counted('1', 'plaster')} ved behov`);
  else if (!nothing) {
    parts.push(`inntil ${counted(decimalOrMixed(asNeeded.perDay), asNeeded.unit)} daglig ved behov`);
  }
  return parts.join(', i tillegg ');
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
  if (!isZero(fixed.perDay) || nothing) parts.push(fixedText(fixed));
  if (asNeeded === 'no-maximum') parts.push(`${counted('1', fixed.unit)} ved behov`);
  else if (!nothing && parts.length > 0 && asNeeded.unit === null) {
    // Said as an amount: a maximum without a unit would be one of the amount before it.
    parts.push(asNeededText(asNeeded).replace('inntil ', ''));
  } else if (!nothing) parts.push(asNeededText(asNeeded));
  return parts.join(', i tillegg ');
}
