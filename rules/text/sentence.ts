/** Characters. No sentence to the doctor is longer. */
export const LONGEST = 140;

/** A name as it can stand in a sentence; a long one ends with an ellipsis. */
export function shortened(name: string, most = 40): string {
  const line = name.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}

/** The vocabulary's words stand in sentences; on their own they begin with a capital. */
export const sentenceCase = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** The other way about; a word such as «H-resept» or «RHF» keeps its capital. */
export function uncapitalised(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** As many of the names as there is room for, and how many more there are. */
export function listed(
  before: string,
  names: readonly string[],
  after: string,
  word: 'og' | 'eller' = 'og',
  longest = LONGEST,
): string {
  for (let shown = names.length; shown > 1; shown -= 1) {
    const left = names.length - shown;
    const first = names.slice(0, shown - (left === 0 ? 1 : 0)).join(', ');
    const last = left === 0 ? names[shown - 1] : `${left} til`;
    const sentence = `${before}${first} ${word} ${last}${after}`;
    if (sentence.length <= longest) return sentence;
  }
  const others = names.length > 1 ? ` ${word} ${names.length - 1} til` : '';
  return `${before}${names[0] ?? ''}${others}${after}`;
}
