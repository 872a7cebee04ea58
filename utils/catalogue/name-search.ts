import type { CatalogueEntry } from './catalogue-entry.ts';
import { oneSlipFrom } from './near-words.ts';
import type { PackNumbers } from './pack-numbers.ts';
import type { Product } from './product.ts';
import { Best, beginsPackNumber, rankOf, type Searched } from './ranking.ts';
import { searchWords, shelfName } from './search-words.ts';
import { Vocabulary, type Word } from './vocabulary.ts';

export interface SearchResult {
  readonly hits: readonly CatalogueEntry[];
  /** Offered apart as «Mente du»: names near what was written, never mixed with the hits. */
  readonly nearMisses: readonly CatalogueEntry[];
}

/** What a written word may be the beginning of. */
interface Met {
  readonly words: readonly Word[];
  readonly packed: readonly Product[];
}

const nothing: SearchResult = { hits: [], nearMisses: [] };
const DEFAULT_LIMIT = 10;
const LONGEST_QUERY = 300;
/** What one key press may look through. Words that more products share tell them apart too little to go on. */
const MOST_LOOKED_AT = 3_000;
const MOST_NEAR_BRANDS = 3;
const MOST_NEAR_PRODUCTS = 30;

const fields = ['first', 'later', 'substance'] as const;

function occurrences({ words, packed }: Met): number {
  return words.reduce(
    (sum, { first, later, substance }) => sum + first.length + later.length + substance.length,
    packed.length,
  );
}

/** Search while typing over names, other names, substances and pack numbers. Each word must begin one of the product's. */
export class NameSearch {
  readonly #searched: Searched[] = [];
  readonly #vocabulary = new Vocabulary();
  readonly #packs: PackNumbers;

  constructor(packs: PackNumbers) {
    this.#packs = packs;
  }

  /** Products are added in the order of their places. */
  add(product: Product): void {
    const { navnFormStyrke, otherNames, substances, varenavn } = product.entry;
    const own = searchWords(navnFormStyrke);
    const ofSubstances = new Set(substances.flatMap(({ name }) => searchWords(name)));
    const others = otherNames.flatMap(searchWords).filter((word) => !ofSubstances.has(word));
    const names = new Set([...own, ...others]);
    const onlySubstances = [...ofSubstances].filter((word) => !names.has(word));

    const [first, ...later] = names;
    if (first !== undefined) this.#vocabulary.word(first).first.push(product.place);
    for (const word of later) this.#vocabulary.word(word).later.push(product.place);
    for (const word of onlySubstances) this.#vocabulary.word(word).substance.push(product.place);
    for (const word of [...searchWords(varenavn), ...ofSubstances]) this.#vocabulary.word(word).naming = true;
    this.#searched.push({
      product,
      names: [...own, ...others].map((word) => ` ${word}`).join(''),
      substances: onlySubstances.map((word) => ` ${word}`).join(''),
      shelf: shelfName(own),
      deregistered: product.deregistered,
    });
  }

  search(text: string, limit = DEFAULT_LIMIT): SearchResult {
    if (text.length > LONGEST_QUERY) return nothing;
    const written = searchWords(text);
    const met = written.map(
      (word): Met => ({
        words: this.#vocabulary.beginningWith(word),
        packed: beginsPackNumber(word) ? this.#packs.beginningWith(word) : [],
      }),
    );
    const lacking = met.flatMap((one, index) => (occurrences(one) === 0 ? [index] : []));
    const [slip] = lacking;
    if (slip === undefined) return { hits: this.#hits(written, met, limit), nearMisses: [] };
    return lacking.length > 1 ? nothing : { hits: [], nearMisses: this.#nearMisses(written, slip, limit) };
  }

  /** Looks through the products of the word that the fewest have. */
  #hits(written: readonly string[], met: readonly Met[], limit: number): CatalogueEntry[] {
    const counts = met.map(occurrences);
    const rarest = counts.indexOf(Math.min(...counts));
    const { words, packed } = met[rarest] ?? { words: [], packed: [] };
    const best = new Best(limit);
    const looked = new Set<number>();
    const look = (places: Iterable<number>) => {
      for (const place of places) {
        if (looked.size >= MOST_LOOKED_AT) return;
        if (looked.has(place)) continue;
        looked.add(place);
        this.#show(best, place, written);
      }
    };
    for (const field of fields) {
      for (const word of words) look(word[field]);
      // Nothing later can come before a name that begins with what is written.
      if (field === 'first' && rarest === 0 && best.full) break;
    }
    look(packed.map(({ place }) => place));
    return best.ranked.map(({ searched }) => searched.product.entry);
  }

  #show(best: Best, place: number, words: readonly string[]): void {
    const searched = this.#searched[place];
    const ranked = searched && rankOf(searched, words);
    if (ranked) best.show(ranked);
  }

  /**
   * Only where one word begins nothing that is known: a word that does is not taken for a slip, however few products it
   * meets, so that no look-alike is offered for a name that was written as it is.
   */
  #nearMisses(written: readonly string[], slip: number, limit: number): CatalogueEntry[] {
    const best = new Best(MOST_NEAR_PRODUCTS);
    const looked = new Set<number>();
    for (const near of new Set(oneSlipFrom(written[slip] ?? ''))) {
      const word = this.#vocabulary.known(near);
      if (!word?.naming) continue;
      const meant = written.with(slip, near);
      for (const place of fields.flatMap((field) => word[field])) {
        if (looked.size >= MOST_LOOKED_AT) break;
        if (looked.has(place)) continue;
        looked.add(place);
        this.#show(best, place, meant);
      }
    }
    return fewOfEachBrand(
      best.ranked.map(({ searched }) => searched.product.entry),
      limit,
    );
  }
}

function fewOfEachBrand(entries: readonly CatalogueEntry[], limit: number): CatalogueEntry[] {
  const brands = [...Map.groupBy(entries, ({ varenavn }) => varenavn.toLowerCase()).values()].slice(
    0,
    MOST_NEAR_BRANDS,
  );
  const ofEach = Math.max(1, Math.floor(limit / MOST_NEAR_BRANDS));
  return brands.flatMap((brand) => brand.slice(0, ofEach)).slice(0, limit);
}
