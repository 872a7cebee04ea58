interface Phrase<T> {
  readonly rank: number;
  readonly patterns: readonly string[];
  readonly value: T;
}

function fits(word: string | undefined, pattern: string): boolean {
  return pattern.endsWith('*') ? word?.startsWith(pattern.slice(0, -1)) === true : word === pattern;
}

/** Both a word and every stem of it begin so. */
const beginning = (word: string) => word.slice(0, 2);

/**
 * Looks for phrases among words, whole word by whole word; a pattern that ends in `*`, after two letters or more, stands
 * for every word that begins so. The answer is the value of the first phrase in the list that is found, null where none
 * is. The list is made ready once, so that few of the phrases are tried at each word.
 */
export function phraseSearch<T>(
  phrases: readonly (readonly [phrase: string, value: T])[],
): (words: readonly string[]) => T | null {
  const byBeginning = new Map<string, Phrase<T>[]>();
  for (const [rank, [text, value]] of phrases.entries()) {
    const patterns = text.split(' ');
    const key = beginning(patterns[0] ?? '');
    byBeginning.set(key, [...(byBeginning.get(key) ?? []), { rank, patterns, value }]);
  }
  return (words) => {
    let best: Phrase<T> | null = null;
    for (const [at, word] of words.entries()) {
      for (const phrase of byBeginning.get(beginning(word)) ?? []) {
        if (best !== null && best.rank <= phrase.rank) continue;
        if (phrase.patterns.every((pattern, index) => fits(words[at + index], pattern))) best = phrase;
      }
    }
    return best === null ? null : best.value;
  };
}

/** Whether any of the phrases is there. */
export function anyPhrase(phrases: readonly string[]): (words: readonly string[]) => boolean {
  const search = phraseSearch(phrases.map((phrase) => [phrase, true] as const));
  return (words) => search(words) === true;
}
