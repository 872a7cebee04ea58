import { multiply, ratio } from '../number/rational.ts';
import { type Clause, isScheduled } from './clause.ts';
import type { Cursor } from './cursor.ts';
import type { DoseUnit } from './dosage.ts';
import { readTimes } from './read-schedule.ts';

const TWO = ratio(2);

const ON_A_SIDE: ReadonlySet<DoseUnit | null> = new Set<DoseUnit | null>([
  'spray',
  'dråper',
  'dose',
  'ml',
  null,
]);

/** "i hvert nesebor" doubles what is taken at a time. */
export function readSides(cursor: Cursor, clause: Clause | null, both: boolean): void {
  if (!clause?.dose || !ON_A_SIDE.has(clause.dose.unit)) {
    cursor.fail('incomplete');
    return;
  }
  if (clause.sides) {
    cursor.fail('contradiction');
    return;
  }
  cursor.at++;
  clause.sides = both ? 2 : 1;
  const { low, high } = clause.dose;
  if (both) clause.dose = { ...clause.dose, low: multiply(low, TWO), high: multiply(high, TWO) };
}

/** "3 doser", "2-3 ganger", "morgen og kveld". */
function readParts(cursor: Cursor): boolean {
  if (cursor.is('moment')) {
    cursor.at++;
    while (cursor.is('moment') || ((cursor.is('and') || cursor.is('comma')) && cursor.is('moment', 1)))
      cursor.at += cursor.is('moment') ? 1 : 2;
    return true;
  }
  if (!cursor.is('number') || !readTimes(cursor)) return false;
  const term = cursor.peek();
  if (term?.kind !== 'times' && !(term?.kind === 'unit' && term.unit === 'dose')) return false;
  cursor.at++;
  return true;
}

/** "60 mg daglig fordelt på 3 doser": the amount is the whole day's, where the text says that it is of a day. */
export function readDivided(cursor: Cursor, clause: Clause | null): void {
  const from = cursor.at;
  cursor.at++;
  const parts = readParts(cursor);
  const day = cursor.peek();
  const daily = day?.kind === 'per' && day.days === 1;
  if (parts && daily) cursor.at++;
  const limited = clause?.dose === null && clause.caps.some((cap) => cap.counts === 'amount');
  if (parts && clause && limited && !isScheduled(clause)) return;
  if (!parts || !clause?.dose || !(daily || clause.daily)) {
    cursor.fail('incomplete', from, cursor.at);
    return;
  }
  const { times, interval, rate, everyDays, moments, dose } = clause;
  if (times || interval || rate || everyDays || moments > 0) {
    cursor.fail('contradiction', from, cursor.at);
    return;
  }
  clause.dose = { ...dose, wholeDay: true };
}
