import { folded } from '../text/same-text.ts';
import type { InstitutionProfile } from './institution-profile.ts';
import { type TextPlace, templateParts } from './text-template.ts';

/** A part of a text, by its first character and the one after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One letter or sign with the marks on it, as it is compared. White space is no cell. */
interface Cell extends Span {
  readonly sign: string;
  readonly before: 'nothing' | 'space' | 'break';
}

type Piece = { readonly kind: 'signs'; readonly signs: readonly string[] } | { readonly kind: TextPlace };

/** A line of a profile: signs to find again, and places that hold whatever was put there. */
interface Line {
  readonly pieces: readonly Piece[];
  /** So few signs that they may be anybody's, unless nothing else stands on the line. */
  readonly mustStandAlone: boolean;
}

const FEW_SIGNS = 12;
/** What somebody wrote a sentence in is no place for a number. */
const MOST_IN_PLACE = 40;

const CELLS = /\P{M}\p{M}*|\p{M}+/gsu;
const LINE_BREAK = /[\r\n\u2028\u2029]/;

/** A slash that stands by itself joins lines, as a line break does. */
function cellsOf(text: string): readonly Cell[] {
  const cells: Cell[] = [];
  let before: Cell['before'] = 'break';
  for (const { 0: written, index } of text.matchAll(CELLS)) {
    const end = index + written.length;
    const slash = written === '/' && !/\S/.test(text.charAt(index - 1)) && !/\S/.test(text.charAt(end));
    if (slash || LINE_BREAK.test(written)) before = 'break';
    else if (!/\s/.test(written)) {
      cells.push({ start: index, end, sign: folded(written), before });
      before = 'nothing';
    } else if (before === 'nothing') before = 'space';
  }
  return cells;
}

const beginsLine = (cell: Cell | undefined) => cell === undefined || cell.before === 'break';

function lineOf(written: string): Line {
  const pieces = templateParts(written).flatMap((part): Piece[] => {
    if (part.kind === 'place') return [{ kind: part.place }];
    const signs = cellsOf(part.text).map(({ sign }) => sign);
    return signs.length === 0 ? [] : [{ kind: 'signs', signs }];
  });
  const signs = pieces.flatMap((piece) => (piece.kind === 'signs' ? piece.signs : []));
  return { pieces, mustStandAlone: signs.length < FEW_SIGNS };
}

function linesOf(profiles: readonly InstitutionProfile[]): readonly Line[] {
  const written = profiles.flatMap(({ hReseptRemark, whiteRemark, orderMarking }) => [
    ...hReseptRemark,
    ...whiteRemark,
    ...orderMarking,
  ]);
  return [...new Set(written)].map(lineOf);
}

/** Letter case, space and line breaks do not count. */
function standAt(signs: readonly string[], cells: readonly Cell[], from: number): boolean {
  return signs.every((sign, index) => cells[from + index]?.sign === sign);
}

/** Where the pieces end when the first of them begins at `from`; null where they do not stand there. */
function endOf(
  [piece, ...rest]: readonly Piece[],
  cells: readonly Cell[],
  from: number,
  first = true,
): number | null {
  if (!piece) return from;
  if (piece.kind === 'signs') {
    return standAt(piece.signs, cells, from) ? endOf(rest, cells, from + piece.signs.length, false) : null;
  }
  const ends = first ? [endOfValue(piece.kind, cells, from)] : endsOfPlace(piece.kind, rest[0], cells, from);
  for (const end of ends) {
    const whole = end === null ? null : endOf(rest, cells, end, false);
    if (whole !== null) return whole;
  }
  return null;
}

/** What looks like the value; else, between signs on one line, whatever stands there to the nearest of those behind it. */
function endsOfPlace(
  place: TextPlace,
  next: Piece | undefined,
  cells: readonly Cell[],
  from: number,
): readonly (number | null)[] {
  const value = endOfValue(place, cells, from);
  if (next?.kind !== 'signs') return [value];
  return [value !== null && beginsLine(cells[value]) ? null : value, endBefore(next.signs, cells, from)];
}

function endBefore(signs: readonly string[], cells: readonly Cell[], from: number): number | null {
  if (beginsLine(cells[from])) return null;
  for (let end = from + 1; end <= from + MOST_IN_PLACE && !beginsLine(cells[end]); end += 1) {
    if (standAt(signs, cells, end)) return end;
  }
  return null;
}

const VALUES: Readonly<Record<TextPlace, RegExp>> = {
  project: /^(?:\p{L}{0,10}[ \p{Pd}]?\d+(?:[\p{Pd}./]\d+)*|\{project\})/u,
  date: /^(?:\d{1,2}[.\p{Pd}]\d{1,2}[.\p{Pd}]\d{2,4}|\d{4}-\d\d-\d\d|\{date\}|xx\.xx\.xxxx)/u,
};

/** A place at either end of a line holds what looks like its value. */
function endOfValue(place: TextPlace, cells: readonly Cell[], from: number): number | null {
  const pattern = VALUES[place];
  let text = '';
  let end: number | null = null;
  for (let index = from; index < from + MOST_IN_PLACE; index += 1) {
    const cell = cells[index];
    if (!cell || (index > from && beginsLine(cell))) break;
    text += index > from && cell.before === 'space' ? ` ${cell.sign}` : cell.sign;
    if (pattern.exec(text)?.[0].length === text.length) end = index + 1;
  }
  return end;
}

/** Where the line stands, by cells. Of two that end at the same sign, one that begins with signs is the nearer. */
function foundIn(cells: readonly Cell[], { pieces, mustStandAlone }: Line): readonly Span[] {
  const spans: Span[] = [];
  const beginsWithSigns = pieces[0]?.kind === 'signs';
  for (const [start, cell] of cells.entries()) {
    if (mustStandAlone ? !beginsLine(cell) : !beginsWithSigns && cell.before === 'nothing') continue;
    const end = endOf(pieces, cells, start);
    if (end === null || end === start || (mustStandAlone && !beginsLine(cells[end]))) continue;
    const last = spans.at(-1);
    if (last?.end === end) {
      if (!beginsWithSigns) continue;
      spans.pop();
    }
    spans.push({ start, end });
  }
  return spans;
}

/**
 * Where texts of the scheme stand in `text`, whole or in part: any line of any of the profiles, with any date and any number,
 * in whatever way its lines are joined. Lines that nothing but a joiner comes between are one. In order, none in another.
 */
export function earlierRemarks(text: string, profiles: readonly InstitutionProfile[]): readonly Span[] {
  const cells = cellsOf(text);
  const found = linesOf(profiles)
    .flatMap((line) => foundIn(cells, line))
    .sort((a, b) => a.start - b.start);
  const joined: Span[] = [];
  for (const span of found) {
    const last = joined.at(-1);
    if (!last || span.start > last.end) joined.push(span);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return joined.flatMap(({ start, end }) => {
    const [first, last] = [cells[start], cells[end - 1]];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
}
