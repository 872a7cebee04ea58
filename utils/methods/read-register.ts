import { readDecisionRow } from './decision-row.ts';
import { findDecisionTable, isEmptyRow } from './decision-table.ts';
import { decisionKey, type MethodDecision, type RowNote } from './method-decision.ts';
import { readWorkbook } from './workbook/read-workbook.ts';
import { WorkbookRefusal } from './workbook/workbook-refusal.ts';

/** What a workbook holds, before anybody has taken it into use. */
export interface ReadRegister {
  readonly fileName: string;
  /** Rows with content under the headings. */
  readonly rows: number;
  readonly decisions: readonly MethodDecision[];
  readonly notUnderstood: readonly RowNote[];
  /** Rows with the id and the indication of an earlier one, and another text: both are kept. */
  readonly repeated: readonly RowNote[];
  /** Rows among the decisions of which a part is unreadable or struck through. */
  readonly reservations: readonly RowNote[];
  readonly hiddenSheets: readonly string[];
}

export type RegisterReading =
  | { readonly kind: 'read'; readonly register: ReadRegister }
  | { readonly kind: 'refused'; readonly message: string };

interface NumberedDecision {
  readonly row: number;
  readonly decision: MethodDecision;
}

const contents = ({ decidedOn: _, ...rest }: MethodDecision) => JSON.stringify(rest);
const later = (a: string | null, b: string | null) => ((a ?? '') >= (b ?? '') ? a : b);

/** The same said twice is said once, with the later date. */
function withoutRepeats(read: readonly NumberedDecision[]) {
  const byKey = new Map<string, NumberedDecision[]>();
  const repeated: RowNote[] = [];
  for (const { row, decision } of read) {
    const key = decisionKey(decision);
    const before = byKey.get(key) ?? [];
    const same = before.findIndex((earlier) => contents(earlier.decision) === contents(decision));
    const earlier = before[same];
    if (earlier) {
      const decidedOn = later(earlier.decision.decidedOn, decision.decidedOn);
      before[same] = { row: earlier.row, decision: { ...decision, decidedOn } };
      continue;
    }
    const [first] = before;
    if (first)
      repeated.push({
        row,
        what: `${decision.id} med samme bruksområde som rad ${first.row}, men annet innhold.`,
      });
    byKey.set(key, [...before, { row, decision }]);
  }
  return { decisions: [...byKey.values()].flat().map(({ decision }) => decision), repeated };
}

/**
 * Reads Nye metoder's decision workbook. Every row with content becomes a decision or a note of why it did not.
 * `today` is an ISO date.
 */
export async function readRegister(file: Blob, fileName: string, today: string): Promise<RegisterReading> {
  try {
    const { sheet, headingRow, columnOf, hiddenSheets } = findDecisionTable(await readWorkbook(file));
    const read: NumberedDecision[] = [];
    const notUnderstood: RowNote[] = [];
    for (const [index, cells] of sheet.rows.entries()) {
      if (index <= headingRow || isEmptyRow(cells)) continue;
      const row = index + 1;
      const understood = readDecisionRow(cells, columnOf, today);
      if (understood.kind === 'read') read.push({ row, decision: understood.value });
      else notUnderstood.push({ row, what: understood.what });
    }
    if (read.length === 0) {
      const [first] = notUnderstood;
      throw new WorkbookRefusal(
        `Ingen av de ${notUnderstood.length} radene i arket «${sheet.name}» ble forstått.${first ? ` Rad ${first.row}: ${first.what}` : ''}`,
      );
    }
    const rows = read.length + notUnderstood.length;
    const reservations = read.flatMap(({ row, decision: { id, reservation } }) =>
      reservation === undefined ? [] : [{ row, what: `${id}: ${reservation}` }],
    );
    return {
      kind: 'read',
      register: { fileName, rows, notUnderstood, reservations, hiddenSheets, ...withoutRepeats(read) },
    };
  } catch (cause) {
    if (cause instanceof WorkbookRefusal) return { kind: 'refused', message: cause.message };
    throw cause;
  }
}
