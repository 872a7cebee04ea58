import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { headings } from '../../../utils/methods/decision-table.ts';
import type { MethodDecision } from '../../../utils/methods/method-decision.ts';

export type Value = string | number | Date | null;
export type Row = Readonly<Record<keyof typeof headings, Value>>;

export const headingRow: readonly string[] = Object.values(headings);

/** A row as Nye metoder writes it; every part may be replaced. */
export function workbookRow(patch: Partial<Row> = {}): Row {
  return {
    id: '2019_123',
    substance: 'nivolumab',
    brand: 'Opdivo',
    indication: 'Føflekkreft',
    kind: 'Legemidler',
    field: 'Kreftsykdommer',
    decidedOn: 45_000,
    shortText: 'Innføres',
    fullText: 'Nivolumab (Opdivo) innføres til behandling av føflekkreft.',
    ...patch,
  };
}

export const cellsOf = (row: Row): Value[] => Object.values(row);

const cell = (value: Value) =>
  value instanceof Date ? { value, type: Date, format: 'dd.mm.yyyy' } : value === null ? null : { value };

export interface WrittenSheet {
  readonly name?: string;
  readonly cells: readonly (readonly Value[])[];
}

/** A real .xlsx with these sheets. */
export async function workbookOf(sheets: readonly WrittenSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const written = sheets.map(({ name, cells }, index) => ({
    sheet: name ?? `Ark${index + 1}`,
    data: cells.map((row) => row.map(cell)) as SheetData,
  }));
  return new Uint8Array(await writeXlsxFile(written).toBuffer());
}

/** The decision workbook with these rows. */
export function decisionWorkbook(
  rows: readonly Row[],
  first: readonly Value[] = headingRow,
): Promise<Uint8Array<ArrayBuffer>> {
  return workbookOf([{ name: 'Beslutninger', cells: [first, ...rows.map(cellsOf)] }]);
}

export function decision(patch: Partial<MethodDecision> = {}): MethodDecision {
  return {
    id: 'ID2019_123',
    substance: 'nivolumab',
    brand: 'Opdivo',
    indication: 'Føflekkreft',
    kind: 'Legemidler',
    field: 'Kreftsykdommer',
    decidedOn: '2023-03-15',
    shortText: 'Innføres',
    fullText: 'Nivolumab (Opdivo) innføres til behandling av føflekkreft.',
    ...patch,
  };
}
