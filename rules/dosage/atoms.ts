/** A run of digits, a run of letters, or one other sign. */
export interface Atom {
  readonly text: string;
  /** Offsets in the text as given. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'digits' | 'letters' | 'sign';
  /** Nothing stands between this and the atom before it. */
  readonly glued: boolean;
}

/** White space within a line, and what is not seen at all: soft hyphen, zero width, byte order mark. */
export const BLANKS = String.raw`\t \xa0\xad\u2000-\u200d\u202f\u205f\u3000\ufeff`;
export const LINE_BREAKS = String.raw`\n-\r`;

const LETTER = String.raw`[A-Za-z\xb5\xc0-\xd6\xd8-\xf6\xf8-\u03ff]`;
/** "10mgx2": between digits an x is a word of its own. */
const ATOM = new RegExp(
  `(?<blank>[${BLANKS}${LINE_BREAKS}]+)|(?<letters>(?<=[0-9])${LETTER}+(?=[xX][0-9])|${LETTER}+)|(?<digits>[0-9]+)|.`,
  'gsu',
);
const HAS_LINE_BREAK = new RegExp(`[${LINE_BREAKS}]`);
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;

/** A line break parts what stands before and after it, or does not: both readings count. */
export const LINE_BREAK = '\n';

function sign(character: string): string {
  return DASH.test(character) ? '-' : character === '⁄' ? '/' : character;
}

/** The text as atoms: every character but white space within a line belongs to one. */
export function atomsOf(text: string): readonly Atom[] {
  const atoms: Atom[] = [];
  let gap = '';
  for (const { 0: raw, index: start, groups: { blank, letters, digits } = {} } of text.matchAll(ATOM)) {
    if (blank !== undefined) {
      gap = blank;
      continue;
    }
    if (atoms.length > 0 && HAS_LINE_BREAK.test(gap))
      atoms.push({ text: LINE_BREAK, start: start - gap.length, end: start, kind: 'sign', glued: false });
    const read = letters?.toLowerCase().normalize('NFC') ?? digits ?? sign(raw);
    const kind = letters ? 'letters' : digits ? 'digits' : 'sign';
    atoms.push({ text: read, start, end: start + raw.length, kind, glued: start > 0 && gap === '' });
    gap = '';
  }
  return atoms;
}
