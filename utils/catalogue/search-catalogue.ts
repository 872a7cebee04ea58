import type { CatalogueEntry } from './catalogue-entry.ts';
import { defaultCatalogue } from './default-catalogue.ts';
import { nameKey, nameTokens } from './name-tokens.ts';

export type SearchCatalogue = (query: string, limit?: number) => readonly CatalogueEntry[];

interface SearchedEntry {
  readonly entry: CatalogueEntry;
  readonly name: string;
  /** Words of the name, and after them of the substances. */
  readonly words: readonly string[];
}

const DEFAULT_LIMIT = 10;
/** What a query that begins the name, one whose words are all in it, and one that meets the substance come out as. */
const BEGINS_NAME = 0;
const BEGINS_FIRST_WORD = 1;
const MEETS_WORDS = 2;

function wordsOf(text: string): readonly string[] {
  return (nameTokens(text) ?? []).map((token) => token.text);
}

function rankOf({ name, words }: SearchedEntry, query: string, queryWords: readonly string[]): number | null {
  if (name.startsWith(query)) return BEGINS_NAME;
  if (!queryWords.every((wanted) => words.some((word) => word.startsWith(wanted)))) return null;
  return words[0]?.startsWith(queryWords[0] ?? '') ? BEGINS_FIRST_WORD : MEETS_WORDS;
}

/** Search while typing: every word must begin a word of the name or of a substance. Nothing is corrected. */
export function createSearch(catalogue: readonly CatalogueEntry[]): SearchCatalogue {
  const searched = catalogue.map((entry): SearchedEntry => {
    const words = wordsOf(entry.navnFormStyrke);
    return {
      entry,
      name: words.join(' '),
      words: [...words, ...entry.substances.flatMap(({ name }) => wordsOf(name))],
    };
  });

  return (text, limit = DEFAULT_LIMIT) => {
    const tokens = nameTokens(text) ?? [];
    if (tokens.length === 0) return [];
    const query = nameKey(tokens);
    const queryWords = tokens.map((token) => token.text);
    const ranked = searched.flatMap((item) => {
      const rank = rankOf(item, query, queryWords);
      return rank === null ? [] : [{ entry: item.entry, rank }];
    });
    return ranked
      .sort((one, other) => one.rank - other.rank)
      .slice(0, limit)
      .map(({ entry }) => entry);
  };
}

export const searchCatalogue: SearchCatalogue = createSearch(defaultCatalogue);
