import { add, compare, type Rational, ratio } from '../number/rational.ts';
import type { Dose, Range } from './clause.ts';
import type { Cursor } from './cursor.ts';
import type { DoseUnit } from './dosage.ts';

const LARGEST = ratio(1_000_000);
const FEWEST_IN_SCHEME = 3;
const MOST_IN_DASH_SCHEME = 4;
const MOST_IN_SCHEME = 6;

export function readNumber(cursor: Cursor): Rational | null {
  const term = cursor.peek();
  if (term?.kind !== 'number') return null;
  if (compare(term.value, LARGEST) > 0) return cursor.fail('unknown-word');
  cursor.at++;
  return term.value;
}

/** The place of the second number of a range that goes on `ahead` places on, or 0. "4.-6." has stops within. */
function rangeGoesOn(cursor: Cursor): number {
  let ahead = 0;
  if (cursor.is('stop')) ahead++;
  if (!cursor.is('dash', ahead) && !cursor.is('to', ahead) && !cursor.is('or', ahead)) return 0;
  return cursor.is('number', ahead + 1) ? ahead + 1 : 0;
}

/** `1`, `1-2`, `1 til 2`, `1 eller 2`, `1(-2)`. */
export function readRange(cursor: Cursor): Range | null {
  const from = cursor.at;
  const low = readNumber(cursor);
  if (!low) return null;
  const bracketed =
    cursor.is('open') && cursor.is('dash', 1) && cursor.is('number', 2) && cursor.is('close', 3);
  const ahead = bracketed ? 2 : rangeGoesOn(cursor);
  if (ahead === 0) return { low, high: low };
  cursor.at += ahead;
  const high = readNumber(cursor);
  if (!high) return null;
  if (bracketed) cursor.at++;
  return compare(low, high) <= 0 ? { low, high } : cursor.fail('contradiction', from, cursor.at);
}

/** The unit that stands here, `undefined` where none does. A stop after an abbreviation goes with it. */
export function readUnit(cursor: Cursor): DoseUnit | null | undefined {
  const term = cursor.peek();
  if (term?.kind !== 'unit') return undefined;
  cursor.at++;
  if (!cursor.is('as-needed', 1)) cursor.skip('stop');
  return term.unit;
}

function sum(parts: readonly Range[]): Range {
  return parts.reduce((a, b) => ({ low: add(a.low, b.low), high: add(a.high, b.high) }));
}

/** `1-0-1`, `1-0-0-1`. Two parts are a range, not a scheme. */
function readDashScheme(cursor: Cursor): Range | null {
  let parts = 1;
  while (cursor.is('dash', parts * 2 - 1) && cursor.is('number', parts * 2)) parts++;
  if (parts < FEWEST_IN_SCHEME) return null;
  if (parts > MOST_IN_DASH_SCHEME) return cursor.fail('contradiction', cursor.at, cursor.at + parts * 2 - 1);
  const read: Range[] = [];
  for (let part = 0; part < parts; part++) {
    const value = readNumber(cursor);
    if (!value) return null;
    read.push({ low: value, high: value });
    if (part < parts - 1) cursor.at++;
  }
  return sum(read);
}

/** The rest of `1+0+1`, after its first part; null, and nothing read, where this is no such scheme. */
function readPlusScheme(cursor: Cursor, first: Range, unit: DoseUnit | null | undefined): Dose | null {
  const from = cursor.at;
  const parts = [first];
  let common = unit;
  while (cursor.is('plus') && cursor.is('number', 1)) {
    cursor.at++;
    const part = readRange(cursor);
    if (!part) return null;
    const own = readUnit(cursor);
    if (own !== undefined && common !== undefined && own !== common)
      return cursor.fail('mixed-units', cursor.at - 1);
    common = own ?? common;
    parts.push(part);
  }
  if (parts.length > MOST_IN_SCHEME) return cursor.fail('contradiction', from, cursor.at);
  if (parts.length >= FEWEST_IN_SCHEME)
    return { ...sum(parts), unit: common ?? null, wholeDay: true, strength: null };
  cursor.at = from;
  return null;
}

/** "(10 mg)", "à 5 mg", "1 plaster 25 µg/t": what one of them holds, or the same amount in another unit. */
function readStrength(cursor: Cursor, unit: DoseUnit | null): Dose['strength'] {
  const from = cursor.at;
  const open = cursor.skip('open');
  const strengthOf = cursor.peek(1);
  const bare = unit === 'plaster' && strengthOf?.kind === 'unit' && strengthOf.unit === 'µg/h';
  const each = cursor.skip('each-of') || bare;
  if (!(open || each) || !cursor.is('number') || !cursor.is('unit', 1)) {
    cursor.at = from;
    return null;
  }
  const value = readNumber(cursor);
  const own = readUnit(cursor);
  if (!value || (open && !cursor.skip('close'))) {
    cursor.at = from;
    return null;
  }
  if (!own || own === unit) return cursor.fail('contradiction', from, cursor.at);
  return { value, unit: own };
}

/** An amount with its unit, from its first number on. `given` is the unit of a form word before it. */
export function readDose(cursor: Cursor, given: DoseUnit | null): Dose | null {
  const scheme = readDashScheme(cursor);
  const range = scheme ?? readRange(cursor);
  if (!range) return null;
  if (cursor.is('open') && cursor.is('number', 1) && cursor.is('close', 2)) {
    const again = cursor.peek(1);
    if (again?.kind === 'number' && compare(again.value, range.high) === 0) cursor.at += 3;
  }
  if (cursor.is('unit', 1)) cursor.skip('extra');
  const unit = readUnit(cursor);
  if (cursor.is('plus') && !scheme) {
    const day = readPlusScheme(cursor, range, unit);
    if (day) return { ...day, unit: day.unit ?? given };
  }
  const strength = readStrength(cursor, unit ?? given);
  return { ...range, unit: unit ?? given, wholeDay: scheme !== null, strength };
}
