/** One word, and the places of the products that it occurs in. */
export interface Word {
  readonly text: string;
  /** Where it is the first of the name. */
  readonly first: number[];
  /** Where it stands elsewhere in a name. */
  readonly later: number[];
  /** Where it is only of the substances. */
  readonly substance: number[];
  /** Whether it is of a brand or a substance, and not only of forms and units. */
  naming: boolean;
}

const LONGEST_BEGINNING = 3;

/** All words, found by how they begin. */
export class WordList {
  readonly #words = new Map<string, Word>();
  /** By the first letter, the first two and the first three, so that few are left to look through. */
  readonly #byBeginning = new Map<string, Word[]>();

  /** The word, new where it was not known. */
  word(text: string): Word {
    const known = this.#words.get(text);
    if (known) return known;
    const word: Word = { text, first: [], later: [], substance: [], naming: false };
    this.#words.set(text, word);
    for (let length = 1; length <= Math.min(LONGEST_BEGINNING, text.length); length += 1) {
      const beginning = text.slice(0, length);
      const words = this.#byBeginning.get(beginning);
      if (words) words.push(word);
      else this.#byBeginning.set(beginning, [word]);
    }
    return word;
  }

  known(text: string): Word | null {
    return this.#words.get(text) ?? null;
  }

  beginningWith(beginning: string): readonly Word[] {
    const words = this.#byBeginning.get(beginning.slice(0, LONGEST_BEGINNING)) ?? [];
    return beginning.length <= LONGEST_BEGINNING
      ? words
      : words.filter(({ text }) => text.startsWith(beginning));
  }
}
