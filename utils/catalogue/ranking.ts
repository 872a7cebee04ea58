import { FEWEST_DIGITS, VARENR_DIGITS } from './pack-numbers.ts';
import type { Product } from './product.ts';

/** A product as it is searched by. */
export interface Searched {
  readonly product: Product;
  /** Words of its names, each after a space: those of NavnFormStyrke first. */
  readonly names: string;
  /** Words that only the substances have, each after a space. */
  readonly substances: string;
  readonly deregistered: boolean;
}

/** How well a product meets what is written, best first. */
const meets = { beginningOfName: 0, firstWord: 1, words: 2, substance: 3, packNumber: 4 } as const;

export interface Ranked {
  readonly searched: Searched;
  readonly meets: number;
}

/** Whether a word may be the beginning of a pack number. */
export function beginsPackNumber(word: string): boolean {
  return word.length >= FEWEST_DIGITS && word.length <= VARENR_DIGITS && /^\d+$/.test(word);
}

function hasPack({ entry }: Product, digits: string): boolean {
  return beginsPackNumber(digits) && entry.packages.some(({ varenr }) => varenr.startsWith(digits));
}

/** The product with how it meets the words, each of which must begin one of its own; null where it lacks one. */
export function rankOf(searched: Searched, words: readonly string[]): Ranked | null {
  const { names, substances, product } = searched;
  let worst: number = meets.words;
  for (const word of words) {
    if (names.includes(` ${word}`)) continue;
    if (substances.includes(` ${word}`)) worst = Math.max(worst, meets.substance);
    else if (hasPack(product, word)) worst = meets.packNumber;
    else return null;
  }
  if (names.startsWith(` ${words.join(' ')}`)) return { searched, meets: meets.beginningOfName };
  return { searched, meets: names.startsWith(` ${words[0]}`) ? meets.firstWord : worst };
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
  if (one.searched.deregistered !== other.searched.deregistered) return other.searched.deregistered;
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
