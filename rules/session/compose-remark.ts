import type { RemarkField } from './reading.ts';

export type RemarkMode = 'append' | 'replace';

/** What the remark field will hold, or why it is not written. A text is never cut. */
export type ComposedRemark =
  | { readonly kind: 'ready'; readonly after: string; readonly joinedWithSlash: boolean }
  | { readonly kind: 'already-there' }
  | { readonly kind: 'too-long'; readonly length: number; readonly limit: number }
  | { readonly kind: 'read-only' };

/** A remark that may be filled in, and what the field comes to hold. */
export interface ProposedRemark {
  readonly kind: 'h-resept' | 'white';
  readonly text: string;
  /** The field as it stands; null when the page has no remark field. */
  readonly before: string | null;
  readonly mode: RemarkMode;
  readonly composed: ComposedRemark | null;
}

/** A single-line field would weld two lines into one word. */
const SLASH = ' / ';
/** Each slash that stands by itself, also where two of them share the space between them. */
const STANDING_SLASH = /(?<=^|\s)\/(?=\s|$)/;
const LINE_BREAK = /\r\n|\r|\n/;

/** The whole text of the field after `remarkText` is put in it, beside (`append`) or instead of (`replace`) `existing`. */
export function composeRemark(
  existing: string,
  remarkText: string,
  mode: RemarkMode,
  field: RemarkField,
): ComposedRemark {
  if (isAlreadyThere(existing, remarkText, mode)) return { kind: 'already-there' };
  if (field.readOnly) return { kind: 'read-only' };
  const lines = remarkText.split(LINE_BREAK);
  const added = lines.join(field.multiline ? '\n' : SLASH);
  const joiner = mode === 'append' ? joinerAfter(existing, field.multiline) : '';
  const after = mode === 'append' ? existing + joiner + added : added;
  if (field.maxLength !== null && after.length > field.maxLength) {
    return { kind: 'too-long', length: after.length, limit: field.maxLength };
  }
  return {
    kind: 'ready',
    after,
    joinedWithSlash: !field.multiline && (lines.length > 1 || joiner === SLASH),
  };
}

function joinerAfter(existing: string, multiline: boolean): string {
  if (multiline) return existing === '' || existing.endsWith('\n') ? '' : '\n';
  return existing.trim() === '' ? '' : SLASH;
}

function isAlreadyThere(existing: string, remarkText: string, mode: RemarkMode): boolean {
  const have = pieces(existing);
  const wanted = pieces(remarkText);
  if (wanted.length === 0) return true;
  if (mode === 'replace')
    return have.length === wanted.length && wanted.every((piece, i) => piece === have[i]);
  return have.some((_, start) => wanted.every((piece, i) => piece === have[start + i]));
}

/** The lines of a text whichever way they are joined, so that one and the same remark is known again. */
function pieces(text: string): string[] {
  return text
    .split(LINE_BREAK)
    .flatMap((line) => line.split(STANDING_SLASH))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}
