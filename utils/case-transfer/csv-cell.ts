/** What stands in one cell: the doctor's or a page's own words, or a figure or date that the spreadsheet is to read as one. */
export interface Cell {
  readonly kind: 'words' | 'value';
  readonly text: string;
}

export const words = (text: string | null | undefined): Cell => ({ kind: 'words', text: text ?? '' });
export const value = (text: string): Cell => ({ kind: 'value', text });

/** What a spreadsheet may pass over before it decides whether a formula begins. */
const PASSED_OVER = /^[\p{Z}\p{C}\p{M}\p{Quotation_Mark}`]+/u;
const FORMULA = /^[=+\-\u2212@]/;
/** A tab or a new line among the first that is no letter, digit or sign. */
const BREAK_FIRST = /^[\p{Z}\p{M}\p{Quotation_Mark}`\p{Cf}]*\p{Cc}/u;

/** Digits and what stands between them in numbers, dates, times, fractions and shares; with a currency or a half of the day. */
const NUMBER_OR_DATE =
  /^(?:kr|nok|[$€£])?\.?\s*[\d.,(][\d\s.,:/%()'+-]*(?:e[+-]?\d+)?\s*(?:kr\.?|nok|[$€£%]|,-|[ap]m?)?$/i;
const MONTH =
  /^(?:\d{1,4}[\s./-]*)?(?:jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec)\p{L}*\.?[\s.,/-]*(?:\d.*)?$/iu;
const TRUTH = /^(?:sann|usann|true|false)$/i;

/**
 * Whether a spreadsheet would make something else of the words than words: a formula, which a file must never bring with it,
 * or a number or date, in which `02224` and `1-2` are lost. Wide and small forms of a sign count as the sign.
 */
function isTakenForMore(text: string): boolean {
  const plain = text.normalize('NFKC');
  if (BREAK_FIRST.test(plain) || FORMULA.test(plain.replace(PASSED_OVER, ''))) return true;
  const bare = plain.trim();
  return (/\d/.test(bare) && (NUMBER_OR_DATE.test(bare) || MONTH.test(bare))) || TRUTH.test(bare);
}

/**
 * The cell as it stands in a file by RFC 4180 with semicolons. An apostrophe is put before words that would be taken for more
 * than words, and before those that begin with one: so the first apostrophe of a cell is always one to leave out.
 */
export function csvCell({ kind, text }: Cell): string {
  const marked = kind === 'words' && (text.startsWith("'") || isTakenForMore(text)) ? `'${text}` : text;
  return /[";\r\n]|^\s|\s$/.test(marked) ? `"${marked.replaceAll('"', '""')}"` : marked;
}
