export type NameToken =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  /** `/`, `+`, `%` and the `x` of `10 x 1 stk`. */
  | { readonly kind: 'sign'; readonly text: '/' | '+' | '%' | 'x' };

/** Soft hyphens, zero-width spaces and registered marks are not seen as letters by the one who reads the name. */
const INVISIBLE = /\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff|[®™©]/gu;
/** Accents only: a letter or digit that is struck through is not the same letter. */
const ACCENTS = /([a-z])[\u0300-\u030c\u0327\u0328]+/g;
const PLAIN = /^[\x20-\x7e]*$/;
const PUNCTUATION = /[\s,;:.()[\]«»"\-\u2010-\u2014]/u;
const WORD = /[a-z][a-z0-9]*/y;
const INITIALS = /(?:[a-z]\.){2,}/y;
const NUMBER = /\d+(?:[.,]\d+)?/y;
/** Up to four decimals and no leading zero; `1.000` may be one or a thousand. */
const PLAIN_NUMBER = /^(?:0|[1-9]\d{0,6})(?:[.,]\d{1,4})?$/;
const THOUSANDS = /^[1-9]\d*[.,]\d{3}$/;
const TIMES = /x(?=\s*\d)/y;

const lettersAs: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  å: 'a',
  µ: 'u',
  μ: 'u',
  '×': 'x',
  '–': '-',
  '—': '-',
  '\u00a0': ' ',
};

/** One way to write a letter: no case, no accents, æøå as in an address line, either micro sign as `u`. */
export function foldName(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  const lower = name
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/[æøåµμ×–—\u00a0]/g, (letter) => lettersAs[letter] ?? letter);
  return PLAIN.test(lower) ? lower : lower.normalize('NFD').replace(ACCENTS, '$1');
}

/** «oxycontin20»: a number that is glued to the word before it, which is longer than any unit. */
export function numbersApart(text: string): string {
  return text.replace(/(\p{L}{3,})(?=\d)/gu, '$1 ');
}

interface Scanned {
  readonly token: NameToken | null;
  readonly length: number;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function readNumber(text: string): NameToken | null {
  if (!PLAIN_NUMBER.test(text) || THOUSANDS.test(text)) return null;
  return { kind: 'number', text, value: Number(text.replace(',', '.')) };
}

/** A sign in front of a digit can change the number: `,5`, `-5` and `10-20` are not read as 5 and 20. */
function altersNumber(text: string, at: number): boolean {
  return /[.,\-\u2010-\u2014]/u.test(text.charAt(at)) && /\d/.test(text.charAt(at + 1));
}

function readWord(text: string, at: number): Scanned | null {
  const initials = text.charAt(at + 1) === '.' ? matchAt(INITIALS, text, at) : null;
  if (initials !== null)
    return { token: { kind: 'word', text: initials.replaceAll('.', '') }, length: initials.length };
  const word = matchAt(WORD, text, at);
  return word === null ? null : { token: { kind: 'word', text: word }, length: word.length };
}

/** What stands at `at`; no token for punctuation, null for what can't be read with certainty. */
function scan(text: string, at: number, last: NameToken | undefined): Scanned | null {
  const char = text.charAt(at);
  if (char === ' ') return { token: null, length: 1 };
  if (char >= '0' && char <= '9') {
    const number = matchAt(NUMBER, text, at) ?? char;
    const token = readNumber(number);
    return token && { token, length: number.length };
  }
  if (char === 'x' && last?.kind === 'number' && matchAt(TIMES, text, at) !== null) {
    return { token: { kind: 'sign', text: 'x' }, length: 1 };
  }
  if (char === '/' || char === '+' || char === '%') return { token: { kind: 'sign', text: char }, length: 1 };
  if (PUNCTUATION.test(char)) return altersNumber(text, at) ? null : { token: null, length: 1 };
  return readWord(text, at);
}

/** The words, numbers and signs of a name; null where something in it can't be read with certainty. */
export function nameTokens(name: string): readonly NameToken[] | null {
  const text = foldName(name);
  const tokens: NameToken[] = [];
  let at = 0;
  while (at < text.length) {
    const scanned = scan(text, at, tokens[tokens.length - 1]);
    if (!scanned) return null;
    if (scanned.token) tokens.push(scanned.token);
    at += scanned.length;
  }
  return tokens;
}

/** Words as one string, to look up what was folded the same way. */
export function nameKey(tokens: readonly NameToken[]): string {
  return tokens.map((token) => token.text).join(' ');
}
