import type { CatalogueEntry } from '../catalogue-entry.ts';
import { dosageFormNamed, dosageFormOf } from '../dosage-form.ts';
import { foldName } from '../names/name-tokens.ts';
import type { PackNumbers } from '../names/pack-numbers.ts';
import { spelling } from '../names/spelling.ts';
import { type Product, releasedBy } from '../product.ts';
import { formRank } from './form-order.ts';
import { oneSlipFrom } from './near-words.ts';
import { Best, beginsPackNumber, type Query, queryOf, rankOf, type Searched } from './ranking.ts';
import { namesIn, searchWords, searchWordsIn, type WrittenWord, writtenWord } from './search-words.ts';
import { type Word, WordList } from './word-list.ts';

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
const MOST_WORDS = 20;
/** What one key press may look through. Words that more products share tell them apart too little to go on. */
const MOST_LOOKED_AT = 2_000;
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
  readonly #vocabulary = new WordList();
  readonly #naming = new Map<string, readonly string[]>();
  readonly #packs: PackNumbers;

  constructor(packs: PackNumbers) {
    this.#packs = packs;
  }

  /** Products are added in the order of their places, with their names folded: NavnFormStyrke first. */
  add(product: Product, [name = '', ...otherNames]: readonly string[]): void {
    const { varenavn, substances } = product.entry;
    const ofSubstances = substances.flatMap((substance) => this.#namingWords(substance.name));
    const ofBrand = this.#namingWords(varenavn);
    const own = searchWordsIn(name);
    const words = new Set(own);
    for (const other of otherNames) {
      for (const word of searchWordsIn(other)) if (!ofSubstances.includes(word)) words.add(word);
    }
    const released = releasedBy(product.entry);
    if (released) words.add(String(released.amount));
    const onlySubstances = new Set(ofSubstances.filter((word) => !words.has(word)));

    const { place } = product;
    let field: 'first' | 'later' = 'first';
    for (const word of words) {
      this.#vocabulary.word(word)[field].push(place);
      field = 'later';
    }
    for (const word of onlySubstances) this.#vocabulary.word(word).substance.push(place);
    const spelt = spellings([...ofBrand, ...ofSubstances.filter((word) => words.has(word))]);
    const substancesSpelt = spellings([...onlySubstances]).filter((word) => !spelt.includes(word));
    const first = spelling(own[0] ?? '');
    for (const word of spelt) {
      if (!words.has(word)) this.#vocabulary.word(word)[word === first ? 'first' : 'later'].push(place);
    }
    for (const word of substancesSpelt) {
      if (!onlySubstances.has(word)) this.#vocabulary.word(word).substance.push(place);
    }
    const others = [...words].slice(new Set(own).size);
    this.#searched.push({
      product,
      names: ` ${own.join(' ')}${others.length > 0 ? ` ${others.join(' ')}` : ''} `,
      spelt: eachAfterSpace(spelt),
      substances: eachAfterSpace([...onlySubstances]),
      substancesSpelt: eachAfterSpace(substancesSpelt),
      forms: [product.entry.form, dosageFormNamed(product.entry.form)?.kindOf],
      formRank: formRank(product.entry.form),
      deregistered: product.deregistered,
    });
  }

  /** The words of a brand or a substance, read once. */
  #namingWords(name: string): readonly string[] {
    const known = this.#naming.get(name);
    if (known) return known;
    const words = searchWords(name);
    for (const word of words) this.#vocabulary.word(word).naming = true;
    this.#naming.set(name, words);
    return words;
  }

  search(text: string, limit = DEFAULT_LIMIT): SearchResult {
    if (text.length > LONGEST_QUERY) return nothing;
    for (const name of namesIn(text)) {
      const found = this.#searchFor(name, limit);
      if (found.hits.length > 0 || found.nearMisses.length > 0) return found;
    }
    return nothing;
  }

  #searchFor(text: string, limit: number): SearchResult {
    const written = searchWords(text).map(writtenWord);
    if (written.length === 0 || written.length > MOST_WORDS) return nothing;
    const met = written.map((word) => this.#met(word));
    const lacking = met.flatMap((one, index) => (occurrences(one) === 0 ? [index] : []));
    const [slip] = lacking;
    if (slip === undefined) return { hits: this.#hits(written, met, limit), nearMisses: [] };
    return lacking.length > 1 ? nothing : { hits: [], nearMisses: this.#nearMisses(written, slip, limit) };
  }

  #met({ text, spelt, forms }: WrittenWord): Met {
    const shorts = forms.map((form) => searchWords(dosageFormOf[form].short)[0] ?? '');
    return {
      words: [...new Set([text, spelt, ...shorts].flatMap((word) => this.#vocabulary.beginningWith(word)))],
      packed: beginsPackNumber(text) ? this.#packs.beginningWith(text) : [],
    };
  }

  /** Looks through the products of the word that the fewest have. */
  #hits(written: readonly WrittenWord[], met: readonly Met[], limit: number): CatalogueEntry[] {
    const counts = met.map(occurrences);
    const rarest = counts.indexOf(Math.min(...counts));
    const { words, packed } = met[rarest] ?? { words: [], packed: [] };
    const query = queryOf(written);
    const best = new Best(limit);
    let left = MOST_LOOKED_AT;
    for (const field of fields) {
      for (const word of words) left = this.#look(best, word[field], query, left);
      // Nothing later can come before a name that begins with what is written.
      if (field === 'first' && rarest === 0 && best.full) break;
    }
    this.#look(
      best,
      packed.map(({ place }) => place),
      query,
      left,
    );
    return best.ranked.map(({ searched }) => searched.product.entry);
  }

  /** Shows the products that have the words, looking at no more than `most`; returns how many more may be looked at. */
  #look(best: Best, places: readonly number[], query: Query, most: number): number {
    const end = Math.min(places.length, most);
    for (let at = 0; at < end; at += 1) {
      const searched = this.#searched[places[at] ?? -1];
      const ranked = searched && rankOf(searched, query);
      if (ranked) best.show(ranked);
    }
    return most - end;
  }

  /**
   * Only where one word begins nothing that is known: a word that does is not taken for a slip, however few products it
   * meets, so that no look-alike is offered for a name that was written as it is.
   */
  #nearMisses(written: readonly WrittenWord[], slip: number, limit: number): CatalogueEntry[] {
    const best = new Best(MOST_NEAR_PRODUCTS);
    let left = MOST_LOOKED_AT;
    for (const near of new Set(oneSlipFrom(written[slip]?.text ?? ''))) {
      const word = this.#vocabulary.known(near);
      if (!word?.naming) continue;
      const meant = queryOf(written.with(slip, writtenWord(near)));
      for (const field of fields) left = this.#look(best, word[field], meant, left);
    }
    return fewOfEachBrand(
      best.ranked.map(({ searched }) => searched.product.entry),
      limit,
    );
  }
}

function spellings(words: readonly string[]): readonly string[] {
  return [...new Set(words.map((word) => writtenWord(word).spelt))];
}

function eachAfterSpace(words: readonly string[]): string {
  return words.length > 0 ? ` ${words.join(' ')}` : '';
}

function fewOfEachBrand(entries: readonly CatalogueEntry[], limit: number): CatalogueEntry[] {
  const brands = [...Map.groupBy(entries, ({ varenavn }) => foldName(varenavn)).values()].slice(
    0,
    MOST_NEAR_BRANDS,
  );
  const ofEach = Math.max(1, Math.floor(limit / MOST_NEAR_BRANDS));
  return brands.flatMap((brand) => brand.slice(0, ofEach)).slice(0, limit);
}
