import { foldName } from './name-tokens.ts';

const WORDS = /\d+(?:[.,]\d+)*|[a-z][a-z0-9]*/g;
const INITIALS = /(?:\b[a-z]\.){2,}/g;

/** Words and numbers to search by, of a name that is folded. */
export function searchWordsIn(folded: string): readonly string[] {
  const text = folded.includes('.')
    ? folded.replace(INITIALS, (letters) => letters.replaceAll('.', ''))
    : folded;
  const words = text.match(WORDS) ?? [];
  return text.includes(',') ? words.map((word) => word.replaceAll(',', '.')) : words;
}

/** Words and numbers to search by. More lenient than reading a name: a person chooses among what is met. */
export function searchWords(text: string): readonly string[] {
  return searchWordsIn(foldName(text));
}
