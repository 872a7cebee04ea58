import { folded } from '../../../rules/text/same-text.ts';

/** Words of letters and numbers; `24/1234` is two. */
export const wordsIn = (text: string): readonly string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

export interface KnownText {
  readonly text: string;
  /** What a drug is ordered by. */
  readonly order: string;
  readonly folded: string;
  readonly words: readonly string[];
}

/** Long texts are no names: what comes after is not searched. */
const MOST_WORDS = 60;

/** Each text once: most stand on many cases, and a search looks at a text and not at each case that has it. */
export class Texts {
  readonly #known = new Map<string, KnownText>();
  readonly #lists = new Map<string, readonly string[]>();

  /** The same list for the same words, so that it is held once. */
  listOf(words: readonly string[]): readonly string[] {
    const key = words.join(' ');
    const known = this.#lists.get(key) ?? words;
    this.#lists.set(key, known);
    return known;
  }

  of(text: string): KnownText {
    let known = this.#known.get(text);
    if (!known) {
      const order = text.toLocaleLowerCase('nb');
      known = { text, order, folded: folded(text), words: wordsIn(text).slice(0, MOST_WORDS) };
      this.#known.set(text, known);
    }
    return known;
  }

  that(holds: (text: KnownText) => boolean): ReadonlySet<KnownText> {
    return new Set([...this.#known.values()].filter(holds));
  }
}
