/**
 * One way to spell what Norwegian and international names spell in two: ks for x, k for c, f for ph, t for th, one letter
 * for two, and no silent e (oxycodone, oksykodon). For words of a brand or a substance, folded; a slip is still a slip.
 */
export function spelling(word: string): string {
  return word
    .replaceAll('ph', 'f')
    .replaceAll('th', 't')
    .replaceAll('x', 'ks')
    .replaceAll('c', 'k')
    .replace(/([a-z])\1/g, '$1')
    .replace(SILENT_E, '$1');
}

/** Not of a short word, where it is heard: `forte`. */
const SILENT_E = /^([a-z]{5,}[bdfgklmnprstvz])e$/;
