import { isPlausibleLastDay } from '../../rules/contract/plausible-date.ts';
import { norwegianDate, norwegianNumber } from '../../rules/number/norwegian.ts';

/** How an answer is written and read back. What cannot be read is `null`, never a guess. */
export interface WrittenAnswer<T> {
  readonly read: (text: string) => T | null;
  readonly write: (value: T) => string;
  readonly problem: string;
}

const NUMBER = /^\d{1,12}(,\d{1,6})?$/;

/** A point is refused: `1.000` is a thousand to one reader and one to another. */
export const writtenNumber: WrittenAnswer<number> = {
  read: (text) => {
    const digits = text.replace(/[\s\u00a0\u202f]/g, '');
    return NUMBER.test(digits) ? Number(digits.replace(',', '.')) : null;
  },
  write: (value) => norwegianNumber(value, 6),
  problem: 'Skriv et tall uten punktum, for eksempel 400000 eller 12,5.',
};

const DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

export const writtenDate: WrittenAnswer<string> = {
  read: (text) => {
    const [, day = '', month = '', year = ''] = DATE.exec(text.trim()) ?? [];
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const date = new Date(`${iso}T00:00:00Z`);
    if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(iso)) return null;
    return isPlausibleLastDay(iso) ? iso : null;
  },
  write: norwegianDate,
  problem: 'Skriv datoen slik: dd.mm.åååå, fra 1900 til 2199.',
};

export const writtenText: WrittenAnswer<string> = {
  read: (text) => text.trim() || null,
  write: (value) => value,
  problem: '',
};
