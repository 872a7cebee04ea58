import { daysAfter } from '../../rules/number/calendar-days.ts';
import { attempt, type StorageResult } from '../database/attempt.ts';
import { database } from '../database/database.ts';
import { inOneWrite, removeRows } from './case-writes.ts';
import type { IndexFields } from './stored-case.ts';

/**
 * The last day that a case is kept, ISO: so many days after it was saved, or after the last day of the vedtak or the exception
 * on it, whichever is later.
 */
export function keptTo(
  { at, expiries }: Required<Pick<IndexFields, 'at' | 'expiries'>>,
  retentionDays: number,
): string {
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
  { at, expiries }: { readonly at?: unknown; readonly expiries?: unknown },
  today: string,
  retentionDays: number,
): boolean {
  if (!isDate(at)) return false;
  const valid = Array.isArray(expiries) ? expiries.filter(isDate) : [];
  return keptTo({ at, expiries: valid }, retentionDays) < today;
}

/** The ids of those among them that are past their time. What this goes by stands in clear also where the cases are sealed. */
async function pastAmong(
  ids: readonly string[],
  today: string,
  retentionDays: number,
): Promise<readonly string[]> {
  const rows = await database.cases.bulkGet([...ids]);
  return rows.flatMap((row) => (row && isPast(row, today, retentionDays) ? [row.id] : []));
}

/** Every case whose time is past on the date `today` (ISO). A damaged row goes by its date as the others; one that has none stays. */
export async function expiredIds(today: string, retentionDays: number): Promise<readonly string[]> {
  const old = await database.cases.where('at').below(daysAfter(today, -retentionDays)).primaryKeys();
  const past: string[] = [];
  for (let start = 0; start < old.length; start += PIECE)
    past.push(...(await pastAmong(old.slice(start, start + PIECE), today, retentionDays)));
  return past;
}

/** Deletes those, some hundred at a time, and answers with how many. Cut short, it leaves the rest for the next time. */
export function deleteExpired(today: string, retentionDays: number): Promise<StorageResult<number>> {
  return attempt(async () => {
    const past = await expiredIds(today, retentionDays);
    let deleted = 0;
    for (let start = 0; start < past.length; start += PIECE) {
      const piece = past.slice(start, start + PIECE);
      // A vedtak that is set meanwhile counts.
      deleted += await inOneWrite(
        () => pastAmong(piece, today, retentionDays),
        async (still) => {
          await removeRows(still);
          return still.length;
        },
      );
    }
    return deleted;
  });
}
