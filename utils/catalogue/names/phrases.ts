import { type NameToken, nameKey, nameTokens } from './name-tokens.ts';

export interface Read<T> {
  readonly value: T;
  /** Index of the first token after what was read. */
  readonly next: number;
}

export function keyOf(text: string): string {
  return nameKey(nameTokens(text) ?? []);
}

/** Reads the longest phrase that stands at `at`; null where none does. */
export type ReadPhrase<T> = (tokens: readonly NameToken[], at: number) => Read<T> | null;

/** Phrases by their folded key. The first word tells how far it is worth looking, so that most words cost one lookup. */
export class PhraseTable<T> {
  readonly #values = new Map<string, T>();
  readonly #longestFrom = new Map<string, number>();

  get(key: string): T | undefined {
    return this.#values.get(key);
  }

  set(key: string, value: T): void {
    this.#values.set(key, value);
    const words = key.split(' ');
    const first = words[0] ?? '';
    this.#longestFrom.set(first, Math.max(this.#longestFrom.get(first) ?? 0, words.length));
  }

  readonly read: ReadPhrase<T> = (tokens, at) => {
    const longest = this.#longestFrom.get(tokens[at]?.text ?? '') ?? 0;
    for (let length = Math.min(longest, tokens.length - at); length > 0; length -= 1) {
      const value = this.#values.get(nameKey(tokens.slice(at, at + length)));
      if (value !== undefined) return { value, next: at + length };
    }
    return null;
  };
}

export function phraseReader<T>(phrases: ReadonlyMap<string, T>): ReadPhrase<T> {
  const table = new PhraseTable<T>();
  for (const [key, value] of phrases) table.set(key, value);
  return table.read;
}
