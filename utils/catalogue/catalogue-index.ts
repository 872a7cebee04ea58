import type { ResolveDrug } from '../../rules/drug/drug-resolution.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { createResolver } from './resolve-drug.ts';
import { createSearch } from './search-catalogue.ts';

/** What a text that is taken to name a product stands for. */
export type Lookup =
  | { readonly kind: 'found'; readonly entry: CatalogueEntry }
  | { readonly kind: 'candidates'; readonly entries: readonly CatalogueEntry[] }
  | { readonly kind: 'unknown' };

export interface SearchResult {
  readonly hits: readonly CatalogueEntry[];
  /** Offered apart as «Mente du»: names near what was written, never mixed with the hits. */
  readonly nearMisses: readonly CatalogueEntry[];
}

/** One catalogue in memory, as of one day. */
export interface CatalogueIndex {
  readonly resolve: ResolveDrug;
  lookup(text: string): Lookup;
  search(text: string, limit?: number): SearchResult;
  readonly size: number;
}

/** Adds a piece at a time, so that a page can build it between frames. */
export interface CatalogueIndexBuilder {
  add(entries: readonly CatalogueEntry[]): void;
  finish(): CatalogueIndex;
}

/** `on` is an ISO date: what is marketed and on the H-list is said of that day. */
export function catalogueIndexBuilder(_on: string): CatalogueIndexBuilder {
  const catalogue: CatalogueEntry[] = [];
  return {
    add: (entries) => {
      catalogue.push(...entries);
    },
    finish: () => {
      const resolve = createResolver(catalogue);
      const search = createSearch(catalogue);
      const named = (name?: string | null) => catalogue.filter((entry) => entry.navnFormStyrke === name);
      return {
        resolve,
        lookup: (text) => {
          const resolution = resolve(text);
          if (resolution.kind === 'unknown') return resolution;
          const names = resolution.kind === 'found' ? [resolution.drug.name] : resolution.candidates;
          const entries = names.flatMap((name) => named(name));
          const [entry] = entries;
          return entry && entries.length === 1 ? { kind: 'found', entry } : { kind: 'candidates', entries };
        },
        search: (text, limit) => ({ hits: search(text, limit), nearMisses: [] }),
        size: catalogue.length,
      };
    },
  };
}

/** The index of a whole catalogue, where nobody waits for a frame. */
export function createCatalogueIndex(entries: readonly CatalogueEntry[], on: string): CatalogueIndex {
  const builder = catalogueIndexBuilder(on);
  builder.add(entries);
  return builder.finish();
}
