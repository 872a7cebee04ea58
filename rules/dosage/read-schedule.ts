import { compare, divide, multiply, type Rational, ratio } from '../number/rational.ts';
import type { Clause, Range } from './clause.ts';
import type { Cursor } from './cursor.ts';
import { readNumber, readRange } from './read-quantity.ts';
import type { Token } from './term.ts';

const DAY = ratio(24);
const EVENING = 4;

function isWhole(value: Rational): boolean {
  return value.n % value.d === 0n;
}

/** How many times, a whole number from 1 on; at most 48 in a day. */
export function readTimes(cursor: Cursor): Range | null {
  const from = cursor.at;
  const times = readRange(cursor);
  if (!times) return cursor.fail(cursor.is('unknown') ? 'unknown-word' : 'incomplete', from);
  const odd =
    !isWhole(times.low) || !isWhole(times.high) || times.low.n <= 0n || compare(times.high, ratio(48)) > 0;
  return odd ? cursor.fail('contradiction', from, cursor.at) : times;
}

/** `times` for the days of the period that follows, a day where none does. */
export function setTimes(cursor: Cursor, clause: Clause, times: Range, from: number): void {
  if (clause.times || clause.rate || clause.interval) {
    cursor.fail('contradiction', from, cursor.at);
    return;
  }
  const term = cursor.peek();
  if (term?.kind !== 'per') {
    clause.times = times;
    return;
  }
  cursor.at++;
  if (term.days === 1) clause.times = times;
  else if (compare(times.high, ratio(term.days)) > 0) cursor.fail('contradiction', from, cursor.at);
  else clause.rate = { times, days: term.days };
}

function setInterval(cursor: Cursor, clause: Clause, hours: Range, from: number): void {
  if (hours.low.n <= 0n) {
    cursor.fail('contradiction', from, cursor.at);
  } else if (compare(hours.low, DAY) < 0) {
    if (clause.interval) cursor.fail('contradiction', from, cursor.at);
    else clause.interval = hours;
  } else if (clause.everyDays) {
    cursor.fail('contradiction', from, cursor.at);
  } else {
    clause.everyDays = divide(hours.low, DAY);
  }
}

/** "hver 8. time", "hver 4.-6. time", "hver uke", "hver 3. kveld", from "hver" on. */
export function readEvery(cursor: Cursor, clause: Clause): void {
  const from = cursor.at;
  cursor.at++;
  const nth = readRange(cursor) ?? { low: ratio(1), high: ratio(1) };
  cursor.skip('stop');
  readNthPeriod(cursor, clause, nth, from);
}

/** "annenhver dag". */
export function readEveryNth(cursor: Cursor, clause: Clause, n: number): void {
  const from = cursor.at;
  cursor.at++;
  readNthPeriod(cursor, clause, { low: ratio(n), high: ratio(n) }, from);
}

function readNthPeriod(cursor: Cursor, clause: Clause, nth: Range, from: number): void {
  const term = cursor.peek();
  if (term?.kind === 'moment' || term?.kind === 'weekday') {
    const days = ratio(term.kind === 'moment' ? 24 : 168);
    setInterval(cursor, clause, { low: multiply(nth.low, days), high: multiply(nth.high, days) }, from);
    return;
  }
  const hours = term?.kind === 'period' ? term.hours : term?.kind === 'short-hour' ? 1 : null;
  if (hours === null) {
    cursor.fail('incomplete', from, cursor.at);
    return;
  }
  cursor.at++;
  setInterval(
    cursor,
    clause,
    { low: multiply(nth.low, ratio(hours)), high: multiply(nth.high, ratio(hours)) },
    from,
  );
}

/** "2 dager", "1-2 uker": hours of it, or null and nothing read. */
export function readSpan(cursor: Cursor): Range | null {
  const from = cursor.at;
  const count = cursor.is('number') ? readRange(cursor) : null;
  const term = cursor.peek();
  const hours = term?.kind === 'period' ? term.hours : term?.kind === 'short-hour' ? 1 : null;
  if (!count || hours === null) {
    cursor.at = from;
    return null;
  }
  cursor.at++;
  return { low: multiply(count.low, ratio(hours)), high: multiply(count.high, ratio(hours)) };
}

/** "i 7 dager", "i inntil 2 uker", "de første 3 dagene", "3 dager i uken". */
export function readDuration(cursor: Cursor, clause: Clause): void {
  const from = cursor.at;
  cursor.skip('in');
  if (!cursor.skip('up-to') && !cursor.skip('at-most')) cursor.skip('at-least');
  const first = cursor.skip('first');
  let span = readSpan(cursor);
  const term = cursor.peek();
  if (!span && first && (term?.kind === 'period' || term?.kind === 'per')) {
    const hours = ratio(term.kind === 'per' ? term.days * 24 : term.hours);
    span = { low: hours, high: hours };
    cursor.at++;
  }
  if (!span || compare(span.low, DAY) < 0) {
    cursor.fail('incomplete', from, cursor.at);
    return;
  }
  const after = cursor.peek();
  if (after?.kind === 'per' && after.days > 1 && !clause.rate && !clause.everyDays) {
    const days = divide(span.high, DAY);
    if (!days || compare(days, ratio(after.days)) > 0) {
      cursor.fail('contradiction', from, cursor.at + 1);
      return;
    }
    cursor.at++;
    clause.everyDays = divide(ratio(after.days), days);
    return;
  }
  clause.lasts = true;
}

/** "morgen", "om kvelden". A time named twice is refused; bedtime right beside evening or night is the same one. */
export function readMoment(cursor: Cursor, clause: Clause, slot: number, bedtime: boolean): void {
  const before = cursor.peek(-1);
  cursor.at++;
  const besideIt = before?.kind === 'moment' && bedtime !== before.bedtime;
  if (besideIt && before.slot >= EVENING && slot >= EVENING) return;
  const late = 0b110000;
  const clash = bedtime && (clause.slots & late) !== 0;
  if ((clause.slots & (1 << slot)) !== 0 || clash) {
    cursor.fail('contradiction', cursor.at - 1);
    return;
  }
  clause.slots |= 1 << slot;
  clause.moments++;
}

const BEFORE_AN_AMOUNT: ReadonlySet<string> = new Set(['unit', 'clock', 'by', 'plus', 'dash', 'times']);
const AFTER_A_TIME: ReadonlySet<string> = new Set([
  'comma',
  'and',
  'stop',
  'close',
  'in',
  'then',
  'open',
  'colon',
]);

/** `:30`, with nothing between: "kl 8: 1 tablett" is a heading. */
function minutesFollow(cursor: Cursor): boolean {
  const [before, colon, minutes] = cursor.tokens.slice(cursor.at - 1, cursor.at + 2);
  if (colon?.term.kind !== 'colon' || minutes?.term.kind !== 'number') return false;
  return before?.end === colon.start && colon.end === minutes.start && minutes.end - minutes.start === 2;
}

/** Minutes since midnight of `8`, `08`, `08.30`, `08:30`, `0830`; null where it is no time. */
function readClockTime(cursor: Cursor): number | null {
  const token = cursor.tokens[cursor.at];
  if (token?.term.kind !== 'number' || token.term.decimalComma) return cursor.fail('contradiction');
  const { n, d } = token.term.value;
  cursor.at++;
  let [hours, minutes] = [Number(n / d), 0];
  if (d === 100n) minutes = Number(n % d);
  else if (d !== 1n) return cursor.fail('contradiction', cursor.at - 1);
  else if (token.end - token.start === 4) [hours, minutes] = [Math.floor(hours / 100), hours % 100];
  else if (minutesFollow(cursor)) {
    cursor.at++;
    const read = readNumber(cursor);
    minutes = Number(read?.n ?? 60);
  }
  return hours <= 24 && minutes < 60 ? hours * 60 + minutes : cursor.fail('contradiction', cursor.at - 1);
}

/** `08`, `10.30`: an amount with no unit is not written so. */
function isWrittenAsTime({ term, start, end }: Token): boolean {
  if (term.kind !== 'number') return false;
  const { n, d } = term.value;
  return d === 100n || (d === 1n && n < 10n && end - start > 1);
}

/** Whether "og 20" goes on a list of times, and is no new amount; null where it can be either. */
function listGoesOn(cursor: Cursor): boolean | null {
  const next = cursor.tokens[cursor.at + 1];
  if (!(cursor.is('comma') || cursor.is('and')) || next?.term.kind !== 'number') return false;
  const after = cursor.peek(2)?.kind;
  if (after === undefined || AFTER_A_TIME.has(after)) return true;
  if (BEFORE_AN_AMOUNT.has(after)) return false;
  return isWrittenAsTime(next) || null;
}

/** "kl 08 og 20", "kl. 8, 14 og 20", from "kl" on. Right beside "morgen og kveld" it says the same again. */
export function readClock(cursor: Cursor, clause: Clause): void {
  const from = cursor.at;
  const named = momentsJustBefore(cursor);
  cursor.at++;
  let count = 0;
  let latest = -1;
  for (;;) {
    const time = readClockTime(cursor);
    if (time === null) return;
    if (time <= latest) {
      cursor.fail('contradiction', from, cursor.at);
      return;
    }
    latest = time;
    count++;
    const on = listGoesOn(cursor);
    if (on === null) {
      cursor.fail('contradiction', from, cursor.at + 2);
      return;
    }
    if (!on) break;
    cursor.at++;
  }
  if (named === 0) {
    clause.moments += count;
    const next = cursor.peek();
    if (next?.kind === 'moment') {
      if (count === 1) cursor.at++;
      else cursor.fail('contradiction', from, cursor.at + 1);
    }
  } else if (named !== count) {
    cursor.fail('contradiction', from, cursor.at);
  }
}

/** How many times of day stand right before, "og" and commas between them. */
function momentsJustBefore(cursor: Cursor): number {
  let back = cursor.is('open', -1) ? -2 : -1;
  let count = 0;
  while (cursor.is('moment', back)) {
    count++;
    const gap = cursor.is('and', back - 1) || cursor.is('comma', back - 1) ? 2 : 1;
    back -= gap;
  }
  return count;
}

/** "mandag", "man-fre", "mandag til fredag". */
export function readWeekday(cursor: Cursor, clause: Clause, day: number): void {
  const from = cursor.at;
  cursor.at++;
  cursor.skip('stop');
  let last = day;
  const end = cursor.peek(1);
  if ((cursor.is('dash') || cursor.is('to')) && end?.kind === 'weekday') {
    last = end.day;
    cursor.at += 2;
  }
  if (last < day) cursor.fail('contradiction', from, cursor.at);
  for (let each = day; each <= last; each++) {
    if ((clause.weekdays & (1 << each)) !== 0) cursor.fail('contradiction', from, cursor.at);
    clause.weekdays |= 1 << each;
  }
}
