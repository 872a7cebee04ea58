import { readDecisionDate } from './decision-date.ts';
import { type DecisionColumn, type DecisionTable, headings } from './decision-table.ts';
import type { MethodDecision } from './method-decision.ts';
import { EMPTY, type SheetCell } from './workbook/read-sheet.ts';

type Understood<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'not-understood'; readonly what: string };

const read = <T>(value: T): Understood<T> => ({ kind: 'read', value });
const notUnderstood = (what: string): Understood<never> => ({ kind: 'not-understood', what });

const ID = /^(?:ID)?\s?(\d{4})_(\d{3})\s?([A-Z])?$/i;

const textOf = ({ value }: SheetCell) => (value === null ? '' : String(value).trim());

function readId(cell: SheetCell): Understood<string> {
  const text = textOf(cell);
  if (cell.struck !== null) {
    return notUnderstood(`«${headings.id}» er overstrøket («${cell.struck.trim()}»), så raden gjelder ikke.`);
  }
  if (cell.error !== null) return notUnderstood(`«${headings.id}» er ${cell.error}, en feil i arbeidsboken.`);
  if (text === '') return notUnderstood(`«${headings.id}» er tom.`);
  const match = ID.exec(text);
  if (!match) return notUnderstood(`«${headings.id}» er «${text}», som ikke er på formen 2019_123.`);
  const [, year = '', number = '', letter = ''] = match;
  return read(`ID${year}_${number}${letter.toUpperCase()}`);
}

const LONGEST_SAID = 60;
const shortened = (text: string) => (text.length > LONGEST_SAID ? `${text.slice(0, LONGEST_SAID)} …` : text);

/** Why a text of the row is not the whole of what stands there; null where it is. */
function reservationOn(column: DecisionColumn, { struck, error }: SheetCell): string | null {
  if (error !== null) return `«${headings[column]}» er ${error}, en feil i arbeidsboken.`;
  return struck === null
    ? null
    : `I «${headings[column]}» er «${shortened(struck.trim())}» overstrøket, og gjelder ikke.`;
}

const names = ['substance', 'brand'] as const;
const texts = [...names, 'indication', 'kind', 'field', 'shortText', 'fullText'] as const;

/**
 * One row under the headings. What can't be read in it, or is struck through, is said and not passed over: with the
 * decision where there still is one to show, else as the reason why there is none. `today` is an ISO date: no decision is
 * made after it.
 */
export function readDecisionRow(
  row: readonly SheetCell[],
  columnOf: DecisionTable['columnOf'],
  today: string,
): Understood<MethodDecision> {
  const cell = (column: DecisionColumn) => row[columnOf[column]] ?? EMPTY;
  const id = readId(cell('id'));
  if (id.kind === 'not-understood') return id;
  const date = readDecisionDate(cell('decidedOn'), today);
  const reservations = texts
    .map((column) => reservationOn(column, cell(column)))
    .filter((each) => each !== null);
  if (date.kind === 'not-understood') reservations.push(`«${headings.decidedOn}» ${date.why}`);
  const nameless = names.every((column) => textOf(cell(column)) === '');
  if (nameless && names.some((column) => reservationOn(column, cell(column)) !== null)) {
    return notUnderstood(`${id.value}: ${reservations.join(' ')}`);
  }
  return read({
    id: id.value,
    substance: textOf(cell('substance')),
    brand: textOf(cell('brand')),
    indication: textOf(cell('indication')),
    kind: textOf(cell('kind')),
    field: textOf(cell('field')),
    decidedOn: date.kind === 'date' ? date.date : null,
    shortText: textOf(cell('shortText')),
    fullText: textOf(cell('fullText')),
    ...(reservations.length === 0 ? {} : { reservation: reservations.join(' ') }),
  });
}
