import { folded } from '../../../rules/text/same-text.ts';

/** Words of letters and numbers; `24/1234` is two. */
export const wordsIn = (text: string): readonly string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

interface KnownText {
  readonly text: string;
  readonly folded: string;
  readonly words: readonly string[];
}

/** Long texts are no names: what comes after is not searched. */
const MOST_WORDS = 60;

/** Each text once: most stand on many cases, and a search looks at a text and not at each case that has it. */
export class Texts {
  readonly #known: KnownText[] = [];
  readonly #places = new Map<string, number>();

  placeOf(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.#known.length;
    this.#known.push({ text, folded: folded(text), words: wordsIn(text).slice(0, MOST_WORDS) });
    this.#places.set(text, place);
    return place;
  }

  at(place: number): KnownText | undefined {
    return this.#known[place];
  }

  /** By place: 1 where it holds. */
  that(holds: (text: KnownText) => boolean): Uint8Array {
    return Uint8Array.from(this.#known, (text) => (holds(text) ? 1 : 0));
  }
}
