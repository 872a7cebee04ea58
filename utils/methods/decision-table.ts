import { folded } from '../../rules/text/same-text.ts';
import type { SheetCell } from './workbook/read-sheet.ts';
import type { Sheet } from './workbook/read-workbook.ts';
import { quotedList, WorkbookRefusal } from './workbook/workbook-refusal.ts';

/** The workbook's own headings. */
export const headings = {
  id: 'ID-nr',
  substance: 'Virkestoff',
  brand: 'Handelsenavn',
  indication: 'Bruksområde (indikasjon)',
  kind: 'Metodetype',
  field: 'Fagområde',
  decidedOn: 'Dato siste beslutning',
  shortText: 'Gjeldende beslutning Kortversjon',
  fullText: 'Gjeldende beslutning (Hele)',
} as const;

export type DecisionColumn = keyof typeof headings;
const columns = Object.keys(headings).filter((key): key is DecisionColumn => key in headings);

export interface DecisionTable {
  readonly sheet: Sheet;
  /** Index of the row with the headings. */
  readonly headingRow: number;
  readonly columnOf: Readonly<Record<DecisionColumn, number>>;
  /** Hidden sheets with the same headings, which are not read. */
  readonly hiddenSheets: readonly string[];
}

/** A title or two may stand above the headings. */
const LAST_HEADING_ROW = 10;

/** White space and case may differ, and nothing else. */
const plain = (text: string) => folded(text).replaceAll(' ', '');
const expected = new Map(columns.map((column) => [plain(headings[column]), column]));

interface HeadingRow {
  readonly sheet: Sheet;
  readonly row: number;
  readonly places: ReadonlyMap<DecisionColumn, readonly number[]>;
  /** Headings that are not the workbook's. */
  readonly others: readonly string[];
}

function readHeadingRow(sheet: Sheet, row: number): HeadingRow {
  const places = new Map<DecisionColumn, number[]>();
  const others: string[] = [];
  for (const [at, cell] of (sheet.rows[row] ?? []).entries()) {
    const text = typeof cell.value === 'string' ? cell.value.trim() : '';
    const column = expected.get(plain(text));
    if (column) places.set(column, [...(places.get(column) ?? []), at]);
    else if (text !== '') others.push(text);
  }
  return { sheet, row, places, others };
}

/** The row of the sheet that looks most like the headings. */
function likeliestOf(sheet: Sheet): HeadingRow {
  const rows = Math.max(1, Math.min(LAST_HEADING_ROW, sheet.rows.length));
  return Array.from({ length: rows }, (_, row) => readHeadingRow(sheet, row)).reduce((best, each) =>
    each.places.size > best.places.size ? each : best,
  );
}

function missingFrom({ places }: HeadingRow): readonly DecisionColumn[] {
  return columns.filter((column) => !places.has(column));
}

function refuseForMissing(candidate: HeadingRow): never {
  const { sheet, others } = candidate;
  if (candidate.places.size === 0) {
    const start =
      others.length === 0 ? '' : ` Arket «${sheet.name}» begynner med ${quotedList(others.slice(0, 9))}.`;
    throw new WorkbookRefusal(
      `Ingen ark i arbeidsboken har kolonnene til beslutningene fra Nye metoder, som «${headings.id}».${start}`,
    );
  }
  const missing = missingFrom(candidate).map((column) => headings[column]);
  const found =
    others.length === 0 ? 'Arket har ingen andre kolonner.' : `Arket har i stedet ${quotedList(others)}.`;
  throw new WorkbookRefusal(
    `${missing.length === 1 ? 'Kolonnen' : 'Kolonnene'} ${quotedList(missing)} mangler i arket «${sheet.name}». ${found}`,
  );
}

function columnsOf({ sheet, places }: HeadingRow): Record<DecisionColumn, number> {
  const place = (column: DecisionColumn): number => {
    const [at, again] = places.get(column) ?? [];
    if (at === undefined || again !== undefined) {
      throw new WorkbookRefusal(
        `Kolonnen «${headings[column]}» finnes flere ganger i arket «${sheet.name}», så det er uvisst hvilken som gjelder.`,
      );
    }
    return at;
  };
  return {
    id: place('id'),
    substance: place('substance'),
    brand: place('brand'),
    indication: place('indication'),
    kind: place('kind'),
    field: place('field'),
    decidedOn: place('decidedOn'),
    shortText: place('shortText'),
    fullText: place('fullText'),
  };
}

const isEmpty = ({ value, struck, error }: SheetCell) =>
  struck === null && error === null && (value === null || (typeof value === 'string' && value.trim() === ''));
export const isEmptyRow = (row: readonly SheetCell[]) => row.every(isEmpty);

/**
 * Finds the one sheet with the decisions, and where each column is.
 *
 * @throws {WorkbookRefusal} naming the columns that are missing and what stands there instead
 */
export function findDecisionTable(sheets: readonly Sheet[]): DecisionTable {
  const filled = sheets.filter(({ rows }) => !rows.every(isEmptyRow));
  if (filled.length === 0) throw new WorkbookRefusal('Arbeidsboken er tom: ingen ark har innhold.');
  const candidates = filled.map(likeliestOf).sort((a, b) => b.places.size - a.places.size);
  const complete = candidates.filter((candidate) => missingFrom(candidate).length === 0);
  const hiddenSheets = complete.filter(({ sheet }) => sheet.hidden).map(({ sheet }) => sheet.name);
  const shown = complete.filter(({ sheet }) => !sheet.hidden);
  const [found, another] = shown;
  if (!found && hiddenSheets.length > 0) {
    throw new WorkbookRefusal(
      `Beslutningene står bare i et skjult ark: ${quotedList(hiddenSheets)}. Vis arket i Excel, lagre, og les inn på nytt.`,
    );
  }
  if (another) {
    const names = quotedList(shown.map(({ sheet }) => sheet.name));
    throw new WorkbookRefusal(`Flere ark har beslutninger: ${names}. Arbeidsboken skal ha ett.`);
  }
  const [likeliest] = candidates;
  if (!found) {
    if (!likeliest) throw new WorkbookRefusal('Arbeidsboken er tom: ingen ark har innhold.');
    return refuseForMissing(likeliest);
  }
  const { sheet, row } = found;
  if (sheet.rows.slice(row + 1).every(isEmptyRow)) {
    throw new WorkbookRefusal(`Arket «${sheet.name}» har overskriftene, men ingen beslutninger.`);
  }
  return { sheet, headingRow: row, columnOf: columnsOf(found), hiddenSheets };
}
