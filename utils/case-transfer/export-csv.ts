import type { CaseWriter } from './case-writer.ts';
import { csvCell, words } from './csv-cell.ts';
import { columns } from './csv-columns.ts';

const BYTE_ORDER_MARK = '\ufeff';
const END = '\r\n';
const DAMAGED = 'Skadd';

const line = (cells: readonly string[]) => cells.join(';') + END;

/**
 * A spreadsheet with one row for each case, as a Norwegian Excel reads it: UTF-8 with a mark that says so, semicolons, decimal
 * comma. A damaged case has a row with its id and, in the last column, what is wrong with it.
 */
export const csvWriter = (): CaseWriter => ({
  type: 'text/csv;charset=utf-8',
  begin: () => BYTE_ORDER_MARK + line([...columns.map(({ name }) => name), DAMAGED].map(nameCell)),
  add: (kept) => line([...columns.map(({ read }) => csvCell(read(kept))), '']),
  addDamaged: ({ id, reason }) =>
    line([csvCell(words(id)), ...columns.slice(1).map(() => ''), csvCell(words(reason))]),
  end: () => '',
});

const nameCell = (name: string) => csvCell(words(name));
