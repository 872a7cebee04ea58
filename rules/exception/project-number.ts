/** A project number as somebody wrote it, read against how the trust writes its own. */
export type ProjectNumberReading =
  /** `text` is the number as the trust writes one. */
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'no-number' }
  | { readonly kind: 'several-numbers' }
  /** There is more than a number in it. */
  | { readonly kind: 'other-text' }
  /** The number that exceptions without one of their own share. */
  | { readonly kind: 'common-number' };

const KNOWN_WORDS = ['prosjekt', 'prosjektnummer', 'prosjektnr', 'nummer', 'nr', 'enkeltpasientunntak'];

/** Words, digits and what may stand between them. */
const PLAIN = /^[\p{L}0-9\s.,:;#()_/\p{Pd}]*$/u;

interface Spelling {
  /** Runs of digits, in order. */
  readonly digits: readonly string[];
  /** Runs of letters, in small letters. */
  readonly words: readonly string[];
  /** There is nothing else but separators. */
  readonly plain: boolean;
}

function spell(text: string): Spelling {
  const normal = text.normalize('NFKC').toLowerCase();
  return {
    digits: normal.match(/[0-9]+/g) ?? [],
    words: normal.match(/\p{L}+/gu) ?? [],
    plain: PLAIN.test(normal),
  };
}

const WITHOUT_LEADING_ZEROS = /^0+(?=.)/;
const withoutZeros = (digits: readonly string[]) =>
  digits.map((run) => run.replace(WITHOUT_LEADING_ZEROS, '')).join(' ');

/** How a trust writes its project numbers. */
export interface ProjectNumberStyle {
  /** Such as `DM 02224`: its words may be there or not, and as many runs of digits as it has must be. */
  readonly like: string;
  /** The numbers that are nobody's own. */
  readonly common: readonly string[];
}

/** Reads a project number of an exception's own; one number is taken as it is where no profile says how it is written. */
export function readProjectNumber(written: string, style: ProjectNumberStyle | null): ProjectNumberReading {
  const { digits, words, plain } = spell(written);
  const form = spell(style?.like ?? '');
  const wanted = Math.max(1, form.digits.length);
  if (digits.length < wanted || digits.every((run) => /^0+$/.test(run))) return { kind: 'no-number' };
  if (digits.length > wanted) return { kind: 'several-numbers' };
  if (style === null) return { kind: 'number', text: written };
  const known = [...KNOWN_WORDS, ...form.words];
  if (!plain || words.some((word) => !known.includes(word))) return { kind: 'other-text' };
  if (style.common.some((number) => withoutZeros(spell(number).digits) === withoutZeros(digits)))
    return { kind: 'common-number' };
  return { kind: 'number', text: writtenLike(style.like, digits) };
}

/** The trust's own writing with other digits in it. Zeros are neither added nor taken away: nobody knows which is right. */
function writtenLike(like: string, digits: readonly string[]): string {
  if (!/[0-9]/.test(like)) return digits.join();
  const left = [...digits];
  return like.replace(/[0-9]+/g, () => left.shift() ?? '');
}
