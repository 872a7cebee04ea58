import { readSheet, type SheetCell } from './read-sheet.ts';
import { readSharedStrings, readStruckStyles } from './shared-parts.ts';
import { unpackWorkbook } from './unpack-workbook.ts';
import { readWorkbookParts } from './workbook-parts.ts';
import { WorkbookRefusal } from './workbook-refusal.ts';

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly SheetCell[])[];
}

/**
 * Every sheet of an .xlsx file, in the workbook's own order.
 *
 * @throws {WorkbookRefusal} for what is not an .xlsx file, or is damaged, encrypted or far too large
 */
export async function readWorkbook(file: Blob): Promise<readonly Sheet[]> {
  const textOf = await unpackWorkbook(file);
  try {
    const parts = readWorkbookParts(textOf);
    if (parts.countsFrom1904) {
      throw new WorkbookRefusal(
        'Arbeidsboken teller datoer fra 1904, så datoene i den ville blitt feil. Last den ned på nytt fra Nye metoder.',
      );
    }
    if (parts.sheets.length === 0) throw new Error('No sheets');
    const shared = {
      strings: readSharedStrings(parts.sharedStrings && textOf(parts.sharedStrings)),
      struck: readStruckStyles(parts.styles && textOf(parts.styles)),
    };
    return parts.sheets.map(({ name, hidden, part }) => {
      const xml = textOf(part);
      if (xml === null) throw new Error(`${part} is missing`);
      return { name, hidden, rows: readSheet(xml, shared) };
    });
  } catch (cause) {
    if (cause instanceof WorkbookRefusal) throw cause;
    throw new WorkbookRefusal('Arbeidsboken kan ikke leses: den er skadet. Last den ned på nytt.');
  }
}
