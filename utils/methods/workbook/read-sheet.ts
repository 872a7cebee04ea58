import { type CellText, CellTextReader } from './cell-text.ts';
import { WorkbookRefusal } from './workbook-refusal.ts';
import { type Attributes, readXml } from './xml-events.ts';

/**
 * What stands in a cell, and what its looks say of it: text that is struck through is not in force and stands apart,
 * and an error is no value. A date is its serial number, or ISO where the file writes it so.
 */
export interface SheetCell {
  readonly value: string | number | boolean | null;
  /** Null where nothing is struck through. */
  readonly struck: string | null;
  /** Such as `#REF!`; null where the cell has a value or is empty. */
  readonly error: string | null;
}

export const EMPTY: SheetCell = { value: null, struck: null, error: null };

export interface SharedParts {
  readonly strings: readonly CellText[];
  /** By the number of a style. */
  readonly struck: readonly boolean[];
}

/** The workbook of September 2026 has 1,006 rows and 9 columns. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 26 * 27;
const EXCELS_LAST_ROW = 1_048_576;
const ADDRESS = /^([A-Z]{1,8})(\d+)$/;

const tooLarge = () =>
  new WorkbookRefusal('Arbeidsboken har et ark som er for stort til å være fra Nye metoder.');

/** `A` is 0. */
const columnNumber = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

interface Place {
  readonly row: number;
  readonly column: number;
}

function placeOf(address: string | undefined): Place | null {
  const [, letters = '', row = ''] = ADDRESS.exec(address ?? '') ?? [];
  return letters === '' ? null : { row: Number(row) - 1, column: columnNumber(letters) };
}

interface CellAtWork extends Place {
  readonly type: string;
  readonly style: number;
  readonly inline: CellTextReader;
  raw: string;
}

function cellOf(cell: CellAtWork, { strings, struck }: SharedParts): SheetCell {
  const { type, raw, inline } = cell;
  if (type === 'e') return { ...EMPTY, error: raw || '#?' };
  if (type === 's' && raw !== '' && !strings[Number(raw)]) throw new Error(`There is no text ${raw}`);
  const written = type === 's' ? strings[Number(raw)] : type === 'inlineStr' ? inline.read() : undefined;
  const { text, struck: struckRuns } = written ?? { text: raw, struck: '' };
  if (text + struckRuns === '') return EMPTY;
  if (struck[cell.style]) return { ...EMPTY, struck: `${struckRuns}${text}` };
  const struckText = struckRuns.trim() === '' ? null : struckRuns;
  if (text === '') return { ...EMPTY, struck: struckText };
  if (type === 'n') return { value: Number(text), struck: struckText, error: null };
  return { value: type === 'b' ? text === '1' : text, struck: struckText, error: null };
}

class RowsAtWork {
  readonly rows: SheetCell[][] = [];

  put({ row, column }: Place, cell: SheetCell): void {
    if (cell === EMPTY) return;
    if (row >= MOST_ROWS || column >= MOST_COLUMNS) throw tooLarge();
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row] ?? [];
    while (cells.length < column) cells.push(EMPTY);
    cells[column] = cell;
  }

  /** One cell that is drawn over several stands for each of them. */
  spread(range: string | undefined): void {
    const [from, to] = (range ?? '').split(':').map(placeOf);
    if (!from || !to) return;
    const cell = this.rows[from.row]?.[from.column];
    if (!cell || cell === EMPTY) return;
    for (let row = from.row; row <= Math.min(to.row, this.rows.length - 1); row += 1) {
      for (let column = from.column; column <= Math.min(to.column, MOST_COLUMNS - 1); column += 1) {
        if ((this.rows[row]?.[column] ?? EMPTY) === EMPTY) this.put({ row, column }, cell);
      }
    }
  }
}

/**
 * The rows of a sheet from its first on; an empty row is there as an empty one, so the index is Excel's number less one.
 * Cells and rows may be written without their address: then they follow the one before.
 *
 * @throws {WorkbookRefusal} for what is far too large; an `Error` for what is damaged
 */
export function readSheet(xml: string, shared: SharedParts): readonly (readonly SheetCell[])[] {
  const found = new RowsAtWork();
  const merged: (string | undefined)[] = [];
  let row = -1;
  let column = -1;
  let cell: CellAtWork | null = null;
  let inValue = false;

  function openRow({ r }: Attributes): void {
    row = r === undefined ? row + 1 : Number(r) - 1;
    column = -1;
    if (!(row >= 0 && row < EXCELS_LAST_ROW)) throw tooLarge();
  }

  function openCell({ r, t, s }: Attributes): void {
    const place = r === undefined ? { row, column: column + 1 } : placeOf(r);
    if (!place) throw new Error(`No such cell: ${r}`);
    column = place.column;
    cell = { ...place, type: t ?? 'n', style: Number(s ?? 0), inline: new CellTextReader(), raw: '' };
  }

  readXml(xml, {
    open(name, attributes) {
      if (name === 'row') openRow(attributes);
      else if (name === 'c') openCell(attributes);
      else if (name === 'mergeCell') merged.push(attributes.ref);
      else if (name === 'v') inValue = true;
      else cell?.inline.open(name, attributes);
    },
    text(text) {
      if (cell && inValue) cell.raw += text;
      else cell?.inline.write(text);
    },
    close(name) {
      if (name === 'v') inValue = false;
      else if (name === 'c' && cell) {
        found.put(cell, cellOf(cell, shared));
        cell = null;
      } else cell?.inline.close(name);
    },
  });
  for (const range of merged) found.spread(range);
  return found.rows;
}
