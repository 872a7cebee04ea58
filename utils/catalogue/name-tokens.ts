export type NameToken =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  /** `/`, `+`, `%` and the `x` of `10 x 1 stk`. */
  | { readonly kind: 'sign'; readonly text: '/' | '+' | '%' | 'x' };

/** Soft hyphens, zero-width spaces and registered marks are not seen as letters by the one who reads the name. */
const INVISIBLE = /\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff|[®™©]/gu;
const COMBINING = /\p{M}/gu;
const PUNCTUATION = /[\s,;:.()[\]\-\u2010-\u2014]/u;
const WORD = /[a-z][a-z0-9]*/y;
const INITIALS = /(?:[a-z]\.){2,}/y;
const NUMBER = /\d+(?:[.,]\d+)?/y;
/** Up to four decimals and no leading zero; `1.000` may be one or a thousand. */
const PLAIN_NUMBER = /^(?:0|[1-9]\d{0,6})(?:[.,]\d{1,4})?$/;
const THOUSANDS = /^[1-9]\d*[.,]\d{3}$/;
const TIMES = /x(?=\s*\d)/y;

const folded: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  µ: 'u',
  μ: 'u',
  '×': 'x',
  '–': '-',
  '—': '-',
};

/** One way to write a letter: no case, no accents, æøå as in an address line, either micro sign as `u`. */
export function foldName(name: string): string {
  const plain = name.replace(INVISIBLE, '').toLowerCase();
  return plain
    .replace(/[æøµμ×–—]/gu, (letter) => folded[letter] ?? letter)
    .normalize('NFD')
    .replace(COMBINING, '');
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

/** The words, numbers and signs of a name; null where something in it can't be read with certainty. */
export function nameTokens(name: string): readonly NameToken[] | null {
  const text = foldName(name);
  const tokens: NameToken[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    const number = matchAt(NUMBER, text, at);
    if (number !== null) {
      const token = readNumber(number);
      if (!token) return null;
      tokens.push(token);
      at += number.length;
      continue;
    }
    const last = tokens[tokens.length - 1];
    if (last?.kind === 'number' && matchAt(TIMES, text, at) !== null) {
      tokens.push({ kind: 'sign', text: 'x' });
      at += 1;
      continue;
    }
    const initials = matchAt(INITIALS, text, at);
    const word = initials ?? matchAt(WORD, text, at);
    if (word !== null) {
      tokens.push({ kind: 'word', text: initials === null ? word : word.replaceAll('.', '') });
      at += word.length;
      continue;
    }
    if (char === '/' || char === '+' || char === '%') tokens.push({ kind: 'sign', text: char });
    else if (!PUNCTUATION.test(char) || altersNumber(text, at)) return null;
    at += 1;
  }
  return tokens;
}

/** Words as one string, to look up what was folded the same way. */
export function nameKey(tokens: readonly NameToken[]): string {
  return tokens.map((token) => token.text).join(' ');
}
