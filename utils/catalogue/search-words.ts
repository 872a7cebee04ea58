import { foldName } from './name-tokens.ts';

const WORDS = /\d+(?:[.,]\d+)*|[a-z][a-z0-9]*/g;
const INITIALS = /(?:\b[a-z]\.){2,}/g;

/** Words and numbers to search by, folded. More lenient than reading a name: a person chooses among what is met. */
export function searchWords(text: string): string[] {
  return (
    foldName(text)
      .replace(INITIALS, (letters) => letters.replaceAll('.', ''))
      .match(WORDS)
      ?.map((word) => word.replaceAll(',', '.')) ?? []
  );
}

/** Orders names as a person would: 5 mg before 10 mg. */
export function shelfName(words: readonly string[]): string {
  return words.join(' ').replace(/\d+/g, (digits) => digits.padStart(7, '0'));
}
