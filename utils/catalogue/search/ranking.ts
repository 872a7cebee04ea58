import { FEWEST_DIGITS, VARENR_DIGITS } from '../names/pack-numbers.ts';
import type { Product } from '../product.ts';
import type { WrittenWord } from './search-words.ts';

/** A product as it is searched by. */
export interface Searched {
  readonly product: Product;
  /** Words of its names, each between spaces: those of NavnFormStyrke first. */
  readonly names: string;
  /** Those of the names that are brands or substances, in the spelling that all share, each after a space. */
  readonly spelt: string;
  /** Words that only the substances have, each after a space. */
  readonly substances: string;
  readonly substancesSpelt: string;
  /** The form, and the plain form that it is a kind of. */
  readonly forms: readonly (string | undefined)[];
  readonly formRank: number;
  readonly deregistered: boolean;
}

/** How well a product meets what is written, best first. */
const meets = { beginningOfName: 0, firstWord: 1, words: 2, substance: 3, packNumber: 4 } as const;

export interface Ranked {
  readonly searched: Searched;
  readonly meets: number;
  /** How many of the numbers written are only the beginning of one of its own. */
  readonly begun: number;
}

/** Whether a word may be the beginning of a pack number. */
export function beginsPackNumber(word: string): boolean {
  return word.length >= FEWEST_DIGITS && word.length <= VARENR_DIGITS && /^\d+$/.test(word);
}

function hasPack({ entry }: Product, digits: string): boolean {
  return beginsPackNumber(digits) && entry.packages.some(({ varenr }) => varenr.startsWith(digits));
}

/** What is searched for, each word and its spelling after a space, as they stand in what is searched. */
export interface Query {
  readonly words: readonly WrittenWord[];
  readonly first: WrittenWord;
  /** All the words as written. */
  readonly beginning: string;
}

const noWord: WrittenWord = { text: '', spelt: '', isNumber: false, forms: [] };

export function queryOf(written: readonly WrittenWord[]): Query {
  const words = written.map((word) => ({ ...word, text: ` ${word.text}`, spelt: ` ${word.spelt}` }));
  return { words, first: words[0] ?? noWord, beginning: words.map(({ text }) => text).join('') };
}

/** The product with how it meets the words, each of which must begin one of its own; null where it lacks one. */
export function rankOf(searched: Searched, { words, beginning, first }: Query): Ranked | null {
  const { names, spelt, substances, substancesSpelt, product } = searched;
  let worst: number = meets.words;
  let begun = 0;
  for (const word of words) {
    if (names.includes(word.text)) {
      if (word.isNumber && !names.includes(`${word.text} `)) begun += 1;
    } else if (!spelt.includes(word.spelt) && !isOfForm(searched, word)) {
      const ofSubstance = substances.includes(word.text) || substancesSpelt.includes(word.spelt);
      if (ofSubstance) worst = Math.max(worst, meets.substance);
      else if (hasPack(product, word.text.trim())) worst = meets.packNumber;
      else return null;
    }
  }
  if (names.startsWith(beginning)) worst = meets.beginningOfName;
  else if (names.startsWith(first.text) || spelt.startsWith(first.spelt)) worst = meets.firstWord;
  return { searched, meets: worst, begun };
}

function isOfForm({ forms }: Searched, word: WrittenWord): boolean {
  return word.forms.some((form) => forms.includes(form));
}

const isDigit = (code: number) => code >= 48 && code <= 57;

function digitsFrom(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end - at;
}

/** The order in which a person looks for names: 5 mg before 10 mg. */
function comesFirst(name: string, other: string): boolean {
  let at = 0;
  while (at < name.length && name.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  let number = at;
  while (number > 0 && isDigit(name.charCodeAt(number - 1))) number -= 1;
  const digits = digitsFrom(name, number);
  const otherDigits = digitsFrom(other, number);
  if (digits !== otherDigits && digits > 0 && otherDigits > 0) return digits < otherDigits;
  // Past the end there is no code, which is not less than any.
  return at === name.length ? at < other.length : name.charCodeAt(at) < other.charCodeAt(at);
}

function isBefore(one: Ranked, other: Ranked): boolean {
  if (one.meets !== other.meets) return one.meets < other.meets;
  if (one.begun !== other.begun) return one.begun < other.begun;
  if (one.searched.deregistered !== other.searched.deregistered) return other.searched.deregistered;
  if (one.searched.formRank !== other.searched.formRank)
    return one.searched.formRank < other.searched.formRank;
  return comesFirst(one.searched.names, other.searched.names);
}

/** Keeps the best of those it is shown, in order, each once. */
export class Best {
  readonly ranked: Ranked[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get full(): boolean {
    return this.ranked.length >= this.#limit;
  }

  show(one: Ranked): void {
    let at = this.ranked.length;
    for (let before = this.ranked[at - 1]; before && isBefore(one, before); before = this.ranked[at - 1])
      at -= 1;
    if (at >= this.#limit || this.ranked.some(({ searched }) => searched === one.searched)) return;
    this.ranked.splice(at, 0, one);
    if (this.ranked.length > this.#limit) this.ranked.pop();
  }
}
