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
export function phraseReader<T>(phrases: ReadonlyMap<string, T>): ReadPhrase<T> {
  const longestFrom = new Map<string, number>();
  for (const key of phrases.keys()) {
    const words = key.split(' ');
    const first = words[0] ?? '';
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, words.length));
  }
  return (tokens, at) => {
    const longest = longestFrom.get(tokens[at]?.text ?? '') ?? 0;
    for (let length = Math.min(longest, tokens.length - at); length > 0; length -= 1) {
      const value = phrases.get(nameKey(tokens.slice(at, at + length)));
      if (value !== undefined) return { value, next: at + length };
    }
    return null;
  };
}
