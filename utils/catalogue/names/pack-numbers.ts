import type { Product } from '../product.ts';

interface Numbered {
  readonly varenr: string;
  readonly product: Product;
}

export const VARENR_DIGITS = 6;
/** Fewer digits are more likely the beginning of a strength. */
export const FEWEST_DIGITS = 4;

/** Products by Varenr. A pack of two products leads to both. */
export class PackNumbers {
  readonly #byBeginning = new Map<string, Numbered[]>();

  add(product: Product): void {
    for (const { varenr } of product.entry.packages) {
      const beginning = varenr.slice(0, FEWEST_DIGITS);
      const numbered = this.#byBeginning.get(beginning);
      if (numbered) numbered.push({ varenr, product });
      else this.#byBeginning.set(beginning, [{ varenr, product }]);
    }
  }

  /** Products with a pack whose number begins with these digits, of which there must be four. */
  beginningWith(digits: string): readonly Product[] {
    const numbered = this.#byBeginning.get(digits.slice(0, FEWEST_DIGITS)) ?? [];
    return [
      ...new Set(numbered.filter(({ varenr }) => varenr.startsWith(digits)).map(({ product }) => product)),
    ];
  }
}

export interface WithPackNumber {
  readonly varenr: string;
  /** What stands beside the number; empty where the number is all. */
  readonly rest: string;
  /** It says that it is one; without the label it may be any number. */
  readonly labelled: boolean;
}

const NUMBER = String.raw`(\d{6})(?![\d/]|[.,]\d)`;
const LABELLED = new RegExp(String.raw`\b(?:vnr|varenr|varenummer|vare[ -]?nr|v nr)[.:]*\s*${NUMBER}`, 'gi');
/** Not a part of a longer number, a decimal or a ratio. */
const BARE = new RegExp(String.raw`(?<![\d.,/+-])${NUMBER}`, 'g');

/**
 * Takes a pack number out of a text: `Vnr 460339`, `460339`, `Herceptin (varenr. 460339)`. Without a label it may be any
 * number of six digits, so it is the reader's to see that there is such a pack. Null where there is none, or two.
 */
export function readPackNumber(text: string): WithPackNumber | null {
  const labelled = [...text.matchAll(LABELLED)];
  const [found, second] = labelled.length > 0 ? labelled : text.matchAll(BARE);
  const varenr = found?.[1];
  if (!found || varenr === undefined || second) return null;
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
    .replace(/\(\s*\)|\[\s*\]/g, ' ')
    .replace(/^[\s,;:.-]+|[\s,;:-]+$/g, '');
  return { varenr, rest, labelled: labelled.length > 0 };
}
