/** A run of digits, a run of letters, or one other sign. */
export interface Atom {
  readonly text: string;
  /** Offsets in the text as given. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'digits' | 'letters' | 'sign';
  /** Nothing stands between this and the atom before it. */
  readonly glued: boolean;
  /** A line break stands before it: a number never goes on across one. */
  readonly newLine: boolean;
}

/** White space, and what is not seen at all: soft hyphen, zero width, byte order mark. */
function isSpace(code: number): boolean {
  if (code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xad) return true;
  return (
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code < 0xc0) return code === 0xb5;
  if (code === 0xd7 || code === 0xf7) return false;
  return code <= 0x3ff;
}

/** A line break parts what stands before and after it, or does not: both readings count. */
export const LINE_BREAK = '\n';

const COMBINING = /[\u0300-\u036f]/;
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;

function word(letters: string): string {
  const lower = letters.toLowerCase();
  return COMBINING.test(lower) ? lower.normalize('NFC') : lower;
}

function sign(character: string): string {
  return DASH.test(character) ? '-' : character === '⁄' ? '/' : character;
}

/** The text as atoms: every character but white space within a line belongs to one. */
export function atomsOf(text: string): readonly Atom[] {
  const atoms: Atom[] = [];
  let at = 0;
  let gapFrom = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    const glued = at === gapFrom && at > 0;
    const newLine = !glued && /[\n\r\v\f]/.test(text.slice(gapFrom, at));
    if (newLine && atoms.length > 0)
      atoms.push({ text: LINE_BREAK, start: gapFrom, end: at, kind: 'sign', glued: false, newLine: false });
    const start = at;
    const kind = isLetter(code) ? 'letters' : isDigit(code) ? 'digits' : 'sign';
    if (kind === 'sign') at += String.fromCodePoint(text.codePointAt(at) ?? 0).length;
    else {
      const goesOn = kind === 'letters' ? isLetter : isDigit;
      while (at < text.length && goesOn(text.charCodeAt(at))) at++;
    }
    const raw = text.slice(start, at);
    const read = kind === 'letters' ? word(raw) : kind === 'sign' ? sign(raw) : raw;
    atoms.push({ text: read, start, end: at, kind, glued, newLine });
    gapFrom = at;
  }
  return atoms;
}
