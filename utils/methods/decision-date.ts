import type { SheetCell } from './workbook/read-sheet.ts';

export type DateReading =
  | { readonly kind: 'date'; readonly date: string | null }
  | { readonly kind: 'not-understood'; readonly why: string };

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+Z?)?$/;
/** `31.1.2025`, `31.01.25`, and `31/1-2025` as it is written by hand. */
const NORWEGIAN = /^(\d{1,2})(?:\.\s?(\d{1,2})\.\s?|\/(\d{1,2})-)(\d{4}|\d{2})$/;
const IN_WORDS = /^(\d{1,2})\.?\s?([a-zæøå]+)\.?\s(\d{4})$/;
const SERIAL = /^\d+(?:[.,]\d+)?$/;
const NONE = /^[-\u2010-\u2014]?$/;
const ZERO = /^0+(?:[.,]0+)?$/;
const months = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des'];
const LONG_MONTHS =
  /^(?:jan(?:uar)?|feb(?:ruar)?|mars?|apr(?:il)?|mai|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|des(?:ember)?)$/;
/** Nye metoder decides from 2013 on; anything long before is a mistyped date. */
const EARLIEST = '2000-01-01';
const DAY_MS = 86_400_000;
/** Day 0 of Excel's count, as right from March 1900 on. */
const EXCEL_EPOCH_MS = Date.UTC(1899, 11, 30);

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
  if (norwegian) {
    const [, day, month, monthByHand, year = ''] = norwegian;
    return calendarDate(
      Number(year.length === 2 ? `20${year}` : year),
      Number(month ?? monthByHand),
      Number(day),
    );
  }
  const [, day, month = '', year] = IN_WORDS.exec(text.toLowerCase()) ?? [];
  return LONG_MONTHS.test(month)
    ? calendarDate(Number(year), months.indexOf(month.slice(0, 3)) + 1, Number(day))
    : null;
}

/** Signs that are not seen, which text from a web page has. */
const UNSEEN = /[\u200b-\u200d\ufeff]/g;

/** Excel's serial number, ISO, or a date as Norwegians write it; 0 and nothing are no date. `today` is an ISO date. */
export function readDecisionDate({ value, struck, error }: SheetCell, today: string): DateReading {
  const not = (said: string, what: string): DateReading => ({
    kind: 'not-understood',
    why: `er «${said}», ${what}.`,
  });
  if (error !== null) return not(error, 'som er en feil i arbeidsboken');
  const text = String(value ?? '')
    .replace(UNSEEN, '')
    .trim();
  if (struck !== null) return not(struck.trim(), 'som er overstrøket');
  if (NONE.test(text) || ZERO.test(text)) return { kind: 'date', date: null };
  const date = typeof value === 'number' ? serialDate(value) : textDate(text);
  if (date === null || date < EARLIEST) return not(text, 'som ikke er en mulig dato');
  return date > today ? not(text, 'som er frem i tid') : { kind: 'date', date };
}
