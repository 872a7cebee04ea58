import type { KnownDrug } from '../drug/drug-resolution.ts';
import { compare, fromDecimal, type Rational } from '../number/rational.ts';
import { opioidKey } from './calculator.ts';
import { type Factor, factors } from './factors.ts';
import { productRow } from './product-row.ts';

/** One form of a substance as it is sold, with all its strengths. */
export interface SoldForm {
  /** As the catalogue names it: `depottablett`. */
  readonly form: string;
  readonly factor: Factor;
  /** Of one, in the factor's unit, the lowest first, each once. */
  readonly strengths: readonly Rational[];
  /** In the order of their strengths. */
  readonly products: readonly KnownDrug[];
}

/** The forms that products of one substance are sold in, without what is not counted one by one or not marketed. */
export function soldForms(products: readonly KnownDrug[]): readonly SoldForm[] {
  const sold = products.flatMap(countable).sort((a, b) => compare(a.strength, b.strength));
  const forms = Map.groupBy(sold, ({ form, factor }) => `${form} ${opioidKey(factor)}`);
  return [...forms.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const strengths = group.map(({ strength }) => strength).filter(isAnother);
      return [
        { form: first.form, factor: first.factor, strengths, products: group.map(({ product }) => product) },
      ];
    })
    .sort((a, b) => a.form.localeCompare(b.form, 'nb'));
}

/** In a sorted list, whether it is not the same as the one before it. */
function isAnother(strength: Rational, at: number, sorted: readonly Rational[]): boolean {
  const before = sorted[at - 1];
  return before === undefined || compare(before, strength) !== 0;
}

function countable(product: KnownDrug) {
  const made = productRow(product);
  const { form, marketed } = product.drug;
  if (made.kind !== 'filled' || !form || marketed === false) return [];
  const factor = factors.find((each) => opioidKey(each) === made.row.opioid);
  const strength = fromDecimal(made.row.strength.replaceAll('\u00a0', ''));
  return factor && strength ? [{ form, factor, strength, product }] : [];
}
