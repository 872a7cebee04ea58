import type { ResolveDrug } from '../../rules/drug/drug-resolution.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { NameLookup } from './names/name-lookup.ts';
import { PackNumbers } from './names/pack-numbers.ts';
import { Product } from './product.ts';
import { NameSearch, type SearchResult } from './search/name-search.ts';

export type { SearchResult } from './search/name-search.ts';

/** What a text that is taken to name a product stands for. */
export type Lookup =
  /** Where several products are the same to every rule, the first of them. */
  | { readonly kind: 'found'; readonly entry: CatalogueEntry }
  | { readonly kind: 'candidates'; readonly entries: readonly CatalogueEntry[] }
  | { readonly kind: 'unknown' };

/** One catalogue in memory, as of one day. */
export interface CatalogueIndex {
  readonly resolve: ResolveDrug;
  lookup(text: string): Lookup;
  search(text: string, limit?: number): SearchResult;
  /** A name that `lookup` takes for this entry and no other: with a pack number where its own name is another's too. */
  nameOf(entry: CatalogueEntry): string;
  readonly size: number;
}

/** Adds a piece at a time, so that a page can build it between frames. */
export interface CatalogueIndexBuilder {
  add(entries: readonly CatalogueEntry[]): void;
  finish(): CatalogueIndex;
}

/** `on` is an ISO date: what is marketed and on the H-list is said of that day. */
export function catalogueIndexBuilder(on: string): CatalogueIndexBuilder {
  const packs = new PackNumbers();
  const names = new NameLookup(packs);
  const words = new NameSearch(packs);
  let size = 0;
  return {
    add: (entries) => {
      for (const entry of entries) {
        const product = new Product(entry, size, on);
        packs.add(product);
        const wholeNames = product.wholeNames();
        names.add(product, wholeNames);
        words.add(product, wholeNames);
        size += 1;
      }
    },
    finish: () => ({
      resolve: (name) => names.resolve(name),
      lookup: (text) => lookupOf(names, text),
      search: (text, limit) => words.search(text, limit),
      nameOf: (entry) => names.nameOf(entry),
      size,
    }),
  };
}

function lookupOf(names: NameLookup, text: string): Lookup {
  const decision = names.decide(text);
  if (decision.kind === 'found') return { kind: 'found', entry: decision.products[0].entry };
  if (decision.kind === 'unknown') return decision;
  return { kind: 'candidates', entries: decision.products.map(({ entry }) => entry) };
}

/** The index of a whole catalogue, where nobody waits for a frame. */
export function createCatalogueIndex(entries: readonly CatalogueEntry[], on: string): CatalogueIndex {
  const builder = catalogueIndexBuilder(on);
  builder.add(entries);
  return builder.finish();
}
