import type { Drug, Substance } from '../contract/request.ts';
import type { KnownDrug } from '../drug/drug-resolution.ts';
import { routeOf } from '../drug/route.ts';
import { norwegianNumber } from '../number/norwegian.ts';
import { compare, fromDecimal, type Rational } from '../number/rational.ts';
import type { CountedUnit } from '../regimen/dose-unit.ts';
import { blankRow, type CalculatorRow, DEPENDENCE_TREATMENT, OTHER_OPIOID, opioidKey } from './calculator.ts';
import { strengthOf } from './daily-dose.ts';
import { type Factor, factorOf } from './factors.ts';
import { isForDependence, mentionsOpioid, opioidName, opioidStatus } from './opioid-names.ts';

/**
 * What a product comes to as a row of the calculator, whose count is for the doctor to write. Judged as in an
 * assessment: what stands in the way of counting it there does so here too, and nothing is guessed.
 */
export type ProductRow =
  | { readonly kind: 'filled'; readonly row: CalculatorRow }
  | { readonly kind: 'left-open'; readonly why: LeftOpen; readonly row: CalculatorRow }
  /** Takes part as what cannot be counted. */
  | { readonly kind: 'not-countable'; readonly why: 'no-factor' | 'dependence'; readonly row: CalculatorRow }
  | { readonly kind: 'no-opioid' };

/** What the doctor must fill in where the product does not settle it. */
export type LeftOpen =
  /** Per ml or per gram, in another measure than the table's, or not known. */
  'strength' | 'route' | 'whether-opioid' | 'several-opioids';

/** What a number a day can count. A volume is measured, not counted. */
const COUNTED: readonly CountedUnit[] = [
  'tablett',
  'kapsel',
  'stikkpille',
  'plaster',
  'dose',
  'spray',
  'pose',
  'stk',
  'enhet',
];
/** As many as the calculator shows. */
const PLACES = 6;

/** The row for a product; one that is not an opioid has none. */
export function productRow({ drug, verification }: KnownDrug): ProductRow {
  const confirmed = verification.product === 'official';
  const row = (opioid: string, strength = ''): CalculatorRow => ({
    ...blankRow,
    opioid,
    strength,
    madeFrom: { product: drug.name ?? '', opioid, strength, confirmed },
  });
  const leftOpen = (why: LeftOpen, opioid = ''): ProductRow => ({ kind: 'left-open', why, row: row(opioid) });
  const status = opioidStatus(drug);
  if (status === 'no') return { kind: 'no-opioid' };
  if (isForDependence(drug)) {
    return { kind: 'not-countable', why: 'dependence', row: row(DEPENDENCE_TREATMENT) };
  }
  if (status === 'unknown') return leftOpen('whether-opioid');
  const [opioid, ...others] = (drug.substances ?? []).filter(mentionsOpioid);
  if (others.length > 0) return leftOpen('several-opioids');
  const withoutFactor: ProductRow = { kind: 'not-countable', why: 'no-factor', row: row(OTHER_OPIOID) };
  const name = opioid ? opioidName(opioid.name) : null;
  if (!opioid || name === null) return withoutFactor;
  const route = routeOf(drug);
  if (route === null) return leftOpen('route');
  const factor = factorOf(name, route);
  if (!factor) return withoutFactor;
  const strength = countedStrength(drug, opioid, factor);
  return strength === null
    ? leftOpen('strength', opioidKey(factor))
    : { kind: 'filled', row: row(opioidKey(factor), strength) };
}

/** The strength of one tablet, patch or spray in the factor's unit, as it is typed; null where it is not written to the last digit. */
function countedStrength(drug: Drug, opioid: Substance, { unit }: Factor): string | null {
  const strength = strengthOf(drug, opioid);
  if (!strength || strength.unit !== unit || !COUNTED.includes(strength.countedIn)) return null;
  return asTyped(strength.perUnit);
}

/** As it is typed in a row; null where it is not written to the last digit. */
export function asTyped(value: Rational): string | null {
  const text = norwegianNumber(value, PLACES);
  const read = fromDecimal(text.replace(/\u00a0/g, ''));
  return read && compare(read, value) === 0 ? text : null;
}
