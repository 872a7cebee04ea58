import type { CatalogueEntry } from '../catalogue-entry.ts';
import { type Product, substanceKeys, UNREGISTERED } from '../product.ts';
import type { NameToken } from './name-tokens.ts';
import { keyOf, PhraseTable, type Read, type ReadPhrase } from './phrases.ts';
import { spelling } from './spelling.ts';

/** How the first words of a name lead to a product. */
export type Lead =
  /** They are its whole Varenavn. */
  | 'brand'
  /** They are its Varenavn but for a release word. */
  | 'brand-without-release'
  /** They are its substances. */
  | 'substance'
  /** They begin its Varenavn: never enough. */
  | 'part-of-brand';

interface Way {
  readonly lead: Lead;
  /** Whether the Varenavn that they lead to tells of slow release. */
  readonly saysRelease: boolean;
  /** Place in the entry of each substance named, where a combination is named in another order. */
  readonly order: readonly number[] | null;
}

export interface Hit extends Way {
  readonly product: Product;
}

/** A way, and all the products that one Varenavn or one set of substances stands for. */
interface Path {
  readonly way: Way;
  readonly products: readonly Product[];
}

/** Words that tell a slow-release product from its brand: Palexia and Palexia Depot are two products of one name. */
const releaseWords = ['depot', 'retard', 'od'];
const MOST_SUBSTANCES_NAMED = 3;

function permutations(length: number): number[][] {
  if (length <= 1) return [Array.from({ length }, (_, index) => index)];
  return permutations(length - 1).flatMap((shorter) =>
    Array.from({ length }, (_, at) => [...shorter.slice(0, at), length - 1, ...shorter.slice(at)]),
  );
}

/** The ways to name what a product contains: in any order, with a slash, a plus, «og» or nothing between. */
function substanceWays(substances: readonly string[]): (readonly [key: string, way: Way])[] {
  const names = substances.map(substanceKeys);
  if (names.length > MOST_SUBSTANCES_NAMED || names.some((keys) => keys.length === 0)) return [];
  if (names.length === 1) {
    const way: Way = { lead: 'substance', saysRelease: false, order: null };
    return (names[0] ?? []).map((key) => [key, way] as const);
  }
  return permutations(names.length).flatMap((order) => {
    const words = order.map((place) => names[place]?.[0] ?? '');
    const way: Way = { lead: 'substance', saysRelease: false, order };
    return [' ', ' / ', ' + ', ' og '].map((joint) => [words.join(joint), way] as const);
  });
}

function brandWays(varenavn: string): (readonly [key: string, way: Way])[] {
  const key = keyOf(varenavn);
  const words = key === '' ? [] : key.split(' ');
  const saysRelease = releaseWords.some((word) => key.endsWith(` ${word}`));
  return words.map((_, index) => {
    const length = index + 1;
    const withoutRelease = saysRelease && length === words.length - 1;
    const lead =
      length === words.length ? 'brand' : withoutRelease ? 'brand-without-release' : 'part-of-brand';
    return [words.slice(0, length).join(' '), { lead, saysRelease, order: null }] as const;
  });
}

function contentsOf({ substances }: CatalogueEntry): string {
  return substances.map(({ name }) => name).join('\n');
}

function speltKey(key: string): string {
  return key.split(' ').map(spelling).join(' ');
}

function spelt(tokens: readonly NameToken[]): readonly NameToken[] {
  return tokens.map((token) => (token.kind === 'word' ? { ...token, text: spelling(token.text) } : token));
}

/** What names begin with, however it is spelt: a Varenavn, a part of it, or the substances. */
export class NameHeads {
  readonly #paths = new PhraseTable<Path[]>();
  readonly #brands = new Map<string, Product[]>();
  readonly #contents = new Map<string, Product[]>();
  readonly #substances = new PhraseTable<string>();

  constructor() {
    this.#substances.set(speltKey(UNREGISTERED), UNREGISTERED);
  }

  add(product: Product): void {
    const { varenavn, substances } = product.entry;
    this.#join(this.#brands, varenavn, product, () => brandWays(varenavn));
    if (substances.length === 0) return;
    const names = substances.map(({ name }) => name);
    this.#join(this.#contents, contentsOf(product.entry), product, () => {
      for (const key of names.flatMap(substanceKeys)) this.#substances.set(speltKey(key), key);
      return substanceWays(names);
    });
  }

  /** The products that the words from the start on lead to, by the longest head that is known. */
  read(tokens: readonly NameToken[]): Read<readonly Hit[]> | null {
    const head = this.#paths.read(spelt(tokens), 0);
    if (!head) return null;
    const hits = head.value.flatMap(({ way, products }) => products.map((product) => ({ ...way, product })));
    return { value: hits, next: head.next };
  }

  /** The products whose substance is called what this Varenavn is. */
  productsContaining(varenavn: string): readonly Product[] {
    const paths = this.#paths.get(speltKey(keyOf(varenavn))) ?? [];
    return paths.filter(({ way }) => way.lead === 'substance').flatMap(({ products }) => products);
  }

  /** The products of the same substances, itself among them. */
  productsLike({ entry }: Product): readonly Product[] {
    return this.#contents.get(contentsOf(entry)) ?? [];
  }

  readonly readSubstance: ReadPhrase<string> = (tokens, at) => this.#substances.read(spelt(tokens), at);

  #join(
    groups: Map<string, Product[]>,
    name: string,
    product: Product,
    waysTo: () => readonly (readonly [key: string, way: Way])[],
  ): void {
    const group = groups.get(name);
    if (group) {
      group.push(product);
      return;
    }
    const products = [product];
    groups.set(name, products);
    for (const [written, way] of waysTo()) {
      const key = speltKey(written);
      const paths = this.#paths.get(key);
      if (paths) paths.push({ way, products });
      else this.#paths.set(key, [{ way, products }]);
    }
  }
}
