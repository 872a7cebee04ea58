const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SHORTEST = 4;
/** No product has a longer word, and what is tried grows with the word. */
const LONGEST = 30;

/** Every word one slip from this one: a letter too many, too few, another, or two that changed places. Only letters a–z. */
export function* oneSlipFrom(word: string): Generator<string> {
  if (word.length < SHORTEST || word.length > LONGEST || /[^a-z]/.test(word)) return;
  for (let at = 0; at <= word.length; at += 1) {
    const before = word.slice(0, at);
    const after = word.slice(at);
    const rest = after.slice(1);
    if (after !== '') yield before + rest;
    if (rest !== '') yield before + rest.charAt(0) + after.charAt(0) + rest.slice(1);
    for (const letter of LETTERS) {
      yield before + letter + after;
      if (after !== '') yield before + letter + rest;
    }
  }
}
