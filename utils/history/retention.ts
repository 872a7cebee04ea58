import type { Table } from 'dexie';
import { daysAfter } from '../../rules/number/calendar-days.ts';
import { attempt, type StorageResult } from '../database/attempt.ts';
import { database } from '../database/database.ts';
import type { SealedCase } from './sealing/sealed-case.ts';
import type { StoredCase } from './stored-case.ts';

/**
 * The last day that a case is kept, ISO: so many days after it was saved, or after the last day of the vedtak or the exception
 * on it, whichever is later.
 */
export function keptTo({ at, expiries }: Pick<StoredCase, 'at' | 'expiries'>, retentionDays: number): string {
  const last = [at.slice(0, 10), ...expiries].toSorted().at(-1) ?? '';
  return daysAfter(last, retentionDays);
}

const PIECE = 500;

const isDate = (date: unknown): date is string =>
  typeof date === 'string' &&
  /^\d{4}-/.test(date) &&
  !Number.isNaN(Date.parse(`${date.slice(0, 10)}T00:00:00Z`));

/** Also of a damaged row, where anything may stand in the place of a date; without one, nothing is past. */
function isPast(
  { at, expiries }: Partial<Pick<StoredCase, 'at' | 'expiries'>>,
  today: string,
  retentionDays: number,
): boolean {
  if (!isDate(at)) return false;
  const valid = Array.isArray(expiries) ? expiries.filter(isDate) : [];
  return keptTo({ at, expiries: valid }, retentionDays) < today;
}

/** Sealed cases have in clear what this goes by. */
async function deletePast<R extends StoredCase | SealedCase>(
  table: Table<R, string>,
  today: string,
  retentionDays: number,
): Promise<number> {
  const old = await table.where('at').below(daysAfter(today, -retentionDays)).primaryKeys();
  let deleted = 0;
  for (let start = 0; start < old.length; start += PIECE) {
    // Read and deleted in one: a vedtak that is set meanwhile counts.
    deleted += await database.transaction('rw', table, async () => {
      const keys = old.slice(start, start + PIECE);
      const rows = await table.bulkGet(keys);
      const past = keys.filter((_, at) => {
        const row = rows[at];
        return row !== undefined && isPast(row, today, retentionDays);
      });
      await table.bulkDelete(past);
      return past.length;
    });
  }
  return deleted;
}

/**
 * Deletes every case whose time is past on the date `today` (ISO), some hundred at a time, and answers with how many. Cut short,
 * it leaves the rest for the next time. A damaged row goes by its date as the others; one that has none stays.
 */
export function deleteExpired(today: string, retentionDays: number): Promise<StorageResult<number>> {
  return attempt(async () => {
    const plain = await deletePast(database.cases, today, retentionDays);
    return plain + (await deletePast(database.sealedCases, today, retentionDays));
  });
}
