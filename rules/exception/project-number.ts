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

/** What may stand between words and digits. */
const SEPARATORS = /^[\s.,:;#()_/\p{Pd}]*$/u;

interface Spelling {
  /** Runs of digits, in order. */
  readonly digits: readonly string[];
  /** Runs of letters, in small letters. */
  readonly words: readonly string[];
  /** What is left is nothing but separators. */
  readonly plain: boolean;
}

function spell(text: string): Spelling {
  const normal = text.normalize('NFKC').toLowerCase();
  const parts = normal.split(/([0-9]+|\p{L}+)/u);
  return {
    digits: normal.match(/[0-9]+/g) ?? [],
    words: normal.match(/\p{L}+/gu) ?? [],
    plain: parts.every((part, index) => index % 2 === 1 || SEPARATORS.test(part)),
  };
}

const WITHOUT_LEADING_ZEROS = /^0+(?=.)/;
const withoutZeros = (digits: readonly string[]) =>
  digits.map((run) => run.replace(WITHOUT_LEADING_ZEROS, '')).join(' ');

/**
 * Reads a project number of an exception's own. `like` is how the trust writes one, such as `DM 02224`: its words may be
 * there or not, and as many runs of digits as it has must be. `common` are the numbers that are nobody's own. Where no
 * profile says how, whatever holds one number is taken as it is.
 */
export function readProjectNumber(
  written: string,
  like: string | null,
  common: readonly string[],
): ProjectNumberReading {
  const { digits, words, plain } = spell(written);
  const form = like === null ? null : spell(like);
  const wanted = Math.max(1, form?.digits.length ?? 0);
  if (digits.length < wanted || digits.every((run) => /^0+$/.test(run))) return { kind: 'no-number' };
  if (digits.length > wanted) return { kind: 'several-numbers' };
  if (like === null || form === null) return { kind: 'number', text: written };
  const known = [...KNOWN_WORDS, ...form.words];
  if (!plain || words.some((word) => !known.includes(word))) return { kind: 'other-text' };
  if (common.some((number) => withoutZeros(spell(number).digits) === withoutZeros(digits)))
    return { kind: 'common-number' };
  return { kind: 'number', text: writtenLike(like, digits) };
}

/** The trust's own writing with other digits in it. Zeros are neither added nor taken away: nobody knows which is right. */
function writtenLike(like: string, digits: readonly string[]): string {
  if (!/[0-9]/.test(like)) return digits.join(' ');
  let run = 0;
  return like
    .split(/([0-9]+)/)
    .map((part, index) => {
      if (index % 2 === 0) return part;
      run += 1;
      return digits[run - 1] ?? '';
    })
    .join('');
}
