import { earlierRemarks, type Span } from '../exception/earlier-remark.ts';
import type { InstitutionProfile } from '../exception/institution-profile.ts';
import { lengthSent, type RemarkField } from './reading.ts';

/** `append` keeps the doctor's own text in the field; a remark of the scheme that stands there is replaced either way. */
export type RemarkMode = 'append' | 'replace';

export interface ReadyRemark {
  readonly kind: 'ready';
  readonly after: string;
  /** Where in `after` the new text stands. */
  readonly added: Span;
  /** Earlier remarks of the scheme that it takes the place of. */
  readonly replaced: readonly string[];
  /** Whether there is text in the field that is not of the scheme. */
  readonly ownText: boolean;
  readonly joinedWithSlash: boolean;
}

/** What the remark field will hold, or why it is not written. A text is never cut. */
export type ComposedRemark =
  | ReadyRemark
  | { readonly kind: 'already-there' }
  | { readonly kind: 'too-long'; readonly length: number; readonly limit: number }
  | { readonly kind: 'read-only' };

/** A remark that may be filled in, and what the field comes to hold. */
export interface ProposedRemark {
  readonly kind: 'h-resept' | 'white';
  readonly text: string;
  /** The name of the trust whose text it is. */
  readonly trust: string;
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

/**
 * The whole text of the field after `remarkText` is put in it. A text of the scheme that already stands there, by any of the
 * `profiles`, is never written under: what is the same is already there, and anything else gives its place to the new one.
 */
export function composeRemark(
  existing: string,
  remarkText: string,
  mode: RemarkMode,
  field: RemarkField,
  profiles: readonly InstitutionProfile[],
): ComposedRemark {
  const earlier = earlierRemarks(existing, profiles);
  if (isAlreadyThere(existing, remarkText, mode, earlier)) return { kind: 'already-there' };
  if (field.readOnly) return { kind: 'read-only' };
  const lines = remarkText.split(LINE_BREAK);
  const text = lines.join(field.multiline ? '\n' : SLASH);
  const { before, behind } = mode === 'append' ? around(existing, earlier) : { before: '', behind: '' };
  const joined = {
    before: joinerAfter(before, field.multiline),
    behind: joinerBefore(behind, field.multiline),
  };
  const start = before.length + joined.before.length;
  const after = before + joined.before + text + joined.behind + behind;
  const length = lengthSent(after);
  if (field.maxLength !== null && length > field.maxLength)
    return { kind: 'too-long', length, limit: field.maxLength };
  return {
    kind: 'ready',
    after,
    added: { start, end: start + text.length },
    replaced: earlier.map((span) => existing.slice(span.start, span.end)),
    ownText: pieces(without(existing, earlier)).length > 0,
    joinedWithSlash:
      !field.multiline && (lines.length > 1 || joined.before === SLASH || joined.behind === SLASH),
  };
}

/** The doctor's own text on either side of where the new one goes: in place of the first that goes away, else last. */
function around(
  existing: string,
  earlier: readonly Span[],
): { readonly before: string; readonly behind: string } {
  const [first, ...others] = earlier;
  if (!first) return { before: existing, behind: '' };
  const rest = others.map(({ start, end }) => ({ start: start - first.end, end: end - first.end }));
  return {
    before: existing.slice(0, first.start).replace(/[^\S\r\n]*(?:(?<=^|\s)\/)?[^\S\r\n]*$/, ''),
    behind: without(existing.slice(first.end), rest).replace(/^[^\S\r\n]*(?:\/(?=\s|$))?[^\S\r\n]*/, ''),
  };
}

/** Each span goes away with what joined it to the text before it. */
function without(text: string, spans: readonly Span[]): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of spans) {
    kept += text.slice(from, start).replace(/\s*(?:(?<=^|\s)\/\s*)?$/, '');
    from = end;
  }
  return kept + text.slice(from);
}

function joinerAfter(before: string, multiline: boolean): string {
  if (multiline) return before === '' || before.endsWith('\n') ? '' : '\n';
  return before.trim() === '' ? '' : SLASH;
}

function joinerBefore(behind: string, multiline: boolean): string {
  if (multiline) return behind === '' || /^[\r\n]/.test(behind) ? '' : '\n';
  return behind.trim() === '' ? '' : SLASH;
}

function isAlreadyThere(
  existing: string,
  remarkText: string,
  mode: RemarkMode,
  earlier: readonly Span[],
): boolean {
  const have = pieces(existing);
  const wanted = pieces(remarkText);
  if (wanted.length === 0) return true;
  const same = (given: readonly string[], start = 0) =>
    wanted.every((piece, i) => piece === given[start + i]);
  if (mode === 'replace') return have.length === wanted.length && same(have);
  if (!have.some((_, start) => same(have, start))) return false;
  const ofTheScheme = earlier.flatMap((span) => pieces(existing.slice(span.start, span.end)));
  return ofTheScheme.length === 0 || (ofTheScheme.length === wanted.length && same(ofTheScheme));
}

/** The lines of a text whichever way they are joined, so that one and the same remark is known again. */
function pieces(text: string): string[] {
  return text
    .split(LINE_BREAK)
    .flatMap((line) => line.split(STANDING_SLASH))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}
