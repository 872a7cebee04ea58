import readXlsxFile from 'read-excel-file/universal';
import { type UnpackedWorkbook, unpackWorkbook } from './unpack-workbook.ts';
import { WorkbookRefusal } from './workbook-refusal.ts';

/** A cell with a date format is a Date at midnight UTC. */
export type Cell = string | number | boolean | Date | null;

export interface Sheet {
  readonly name: string;
  /** From the sheet's first row on; an empty row is there as an empty one, so the index is Excel's number less one. */
  readonly rows: readonly (readonly Cell[])[];
}

/** The workbook of September 2026 has 1 006 rows. */
const MOST_ROWS = 20_000;
const EXCELS_LAST_ROW = 1_048_576;
const FILLED_CELL = /<(?:\w+:)?c\s[^>]*?\br=["']([A-Z]+)(\d+)["'][^>]*(?<!\/)>/g;
const ROW = /<(?:\w+:)?row\s[^>]*?\br=["'](\d+)["']/g;

/** What stands far out in a sheet makes the reader fill in everything before it. */
function checkExtent(sheet: string): void {
  const refuse = () => {
    throw new WorkbookRefusal('Arbeidsboken har et ark som er for stort til å være fra Nye metoder.');
  };
  for (const [, column = '', row = ''] of sheet.matchAll(FILLED_CELL)) {
    if (column.length > 2 || Number(row) > MOST_ROWS) refuse();
  }
  for (const [, row = ''] of sheet.matchAll(ROW)) {
    if (Number(row) > EXCELS_LAST_ROW) refuse();
  }
}

function check({ parts, textOf }: UnpackedWorkbook): void {
  if (/<(?:\w+:)?workbookPr\s[^>]*\bdate1904=["'](?:1|true)["']/.test(textOf('xl/workbook.xml') ?? '')) {
    throw new WorkbookRefusal(
      'Arbeidsboken teller datoer fra 1904, så datoene i den ville blitt feil. Last den ned på nytt fra Nye metoder.',
    );
  }
  for (const part of parts.filter((name) => name.startsWith('xl/worksheets/')))
    checkExtent(textOf(part) ?? '');
}

function cellOf(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain || value instanceof Date ? value : String(value);
}

/**
 * Every sheet of an .xlsx file, in the workbook's own order.
 *
 * @throws {WorkbookRefusal} for what is not an .xlsx file, or is damaged, encrypted or far too large
 */
export async function readWorkbook(file: Blob): Promise<readonly Sheet[]> {
  const unpacked = await unpackWorkbook(file);
  check(unpacked);
  try {
    const sheets = await readXlsxFile(unpacked.stored);
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
  } catch (cause) {
    const reason = cause instanceof Error ? ` (${cause.message})` : '';
    throw new WorkbookRefusal(
      `Arbeidsboken kan ikke leses: den er skadet eller har en celle med feil${reason}.`,
    );
  }
}
