import { type Column, type DecisionTable, headings } from './decision-table.ts';
import type { MethodDecision } from './method-decision.ts';
import type { Cell } from './read-workbook.ts';

type Understood<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'not-understood'; readonly what: string };

const read = <T>(value: T): Understood<T> => ({ kind: 'read', value });
const notUnderstood = (what: string): Understood<never> => ({ kind: 'not-understood', what });

const ID = /^(?:ID)?\s?(\d{4})_(\d{3})\s?([A-Z])?$/i;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+Z?)?$/;
const NORWEGIAN = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const SERIAL = /^\d+(?:[.,]\d+)?$/;
const NONE = /^[-\u2010-\u2014]?$/;
/** Nye metoder decides from 2013 on; anything long before is a mistyped date. */
const EARLIEST = '2000-01-01';
const DAY_MS = 86_400_000;
/** Day 0 of Excel's count, as right from March 1900 on. */
const EXCEL_EPOCH_MS = Date.UTC(1899, 11, 30);

function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell).trim();
}

function readId(cell: Cell | undefined): Understood<string> {
  const text = cellText(cell);
  if (text === '') return notUnderstood(`«${headings.id}» er tom.`);
  const match = ID.exec(text);
  if (!match) return notUnderstood(`«${headings.id}» er «${text}», som ikke er på formen 2019_123.`);
  const [, year = '', number = '', letter = ''] = match;
  return read(`ID${year}_${number}${letter.toUpperCase()}`);
}

/** ISO; null where there is no such day. */
function calendarDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

function serialDate(serial: number): string | null {
  const date = new Date(EXCEL_EPOCH_MS + Math.floor(serial) * DAY_MS);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}

function textDate(text: string): string | null {
  if (SERIAL.test(text)) return serialDate(Number(text.replace(',', '.')));
  const iso = ISO.exec(text);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const norwegian = NORWEGIAN.exec(text);
  return norwegian && calendarDate(Number(norwegian[3]), Number(norwegian[2]), Number(norwegian[1]));
}

/** Excel's serial number, a date cell, ISO or `dd.mm.yyyy`; 0 and nothing are no date. */
function readDate(cell: Cell | undefined, today: string): Understood<string | null> {
  const text = cellText(cell);
  const broken = cell instanceof Date && text === '';
  if (!broken && (NONE.test(text) || /^0+(?:[.,]0+)?$/.test(text))) return read(null);
  const date = typeof cell === 'number' ? serialDate(cell) : textDate(text);
  const said = `«${headings.decidedOn}» er «${broken ? '?' : text}»`;
  if (date === null || date < EARLIEST) return notUnderstood(`${said}, som ikke er en mulig dato.`);
  return date > today ? notUnderstood(`${said}, som er frem i tid.`) : read(date);
}

/** One row under the headings. `today` is an ISO date: no decision is made after it. */
export function readDecisionRow(
  row: readonly Cell[],
  columnOf: DecisionTable['columnOf'],
  today: string,
): Understood<MethodDecision> {
  const cell = (column: Column) => row[columnOf[column]];
  const id = readId(cell('id'));
  const decidedOn = readDate(cell('decidedOn'), today);
  if (id.kind === 'not-understood') return id;
  if (decidedOn.kind === 'not-understood') return notUnderstood(`${id.value}: ${decidedOn.what}`);
  return read({
    id: id.value,
    substance: cellText(cell('substance')),
    brand: cellText(cell('brand')),
    indication: cellText(cell('indication')),
    kind: cellText(cell('kind')),
    field: cellText(cell('field')),
    decidedOn: decidedOn.value,
    shortText: cellText(cell('shortText')),
    fullText: cellText(cell('fullText')),
  });
}
