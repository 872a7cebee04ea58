import { folded } from '../../../rules/text/same-text.ts';

/** Words of letters and numbers; `24/1234` is two. */
export const wordsIn = (text: string): readonly string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

interface KnownText {
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
  readonly #known: KnownText[] = [];
  readonly #places = new Map<string, number>();
  readonly #lists = new Map<string, readonly string[]>();

  /** The same list for the same words, so that it is held once. */
  listOf(words: readonly string[]): readonly string[] {
    const key = words.join(' ');
    const known = this.#lists.get(key);
    if (known) return known;
    this.#lists.set(key, words);
    return words;
  }

  placeOf(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.#known.length;
    this.#known.push({
      text,
      order: text.toLocaleLowerCase('nb'),
      folded: folded(text),
      words: wordsIn(text).slice(0, MOST_WORDS),
    });
    this.#places.set(text, place);
    return place;
  }

  /** Null where there is none. */
  textAt(place: number): string | null {
    return this.#known[place]?.text ?? null;
  }

  /** What a drug is ordered by. */
  orderOf(place: number): string {
    return this.#known[place]?.order ?? '';
  }

  /** By place: 1 where it holds. */
  that(holds: (text: KnownText) => boolean): Uint8Array {
    return Uint8Array.from(this.#known, (text) => (holds(text) ? 1 : 0));
  }
}
