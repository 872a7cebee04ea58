import type { Cap, Clause, Range } from './clause.ts';
import type { Cursor } from './cursor.ts';
import { readRange, readUnit } from './read-quantity.ts';
import { readTimes } from './read-schedule.ts';

/** What "inntil" or "maks" begins: a maximum, a number of times, or an amount whose times follow. */
export type Limit =
  | { readonly kind: 'cap'; readonly cap: Cap }
  | { readonly kind: 'times'; readonly times: Range; readonly from: number }
  | { readonly kind: 'dose'; readonly at: number };

interface Opening {
  readonly from: number;
  readonly upTo: boolean;
  readonly inAll: boolean;
  /** The opening has said that it is per day: "maks døgndose". */
  readonly daily: boolean;
}

/** "maks", "inntil totalt", "maks døgndose:", "døgndose maks", "maks dose per døgn". */
function readOpening(cursor: Cursor): Opening | null {
  const from = cursor.at;
  let upTo = false;
  let atMost = false;
  let inAll = false;
  let daily = false;
  for (;;) {
    if (cursor.skip('up-to')) upTo = true;
    else if (cursor.skip('at-most')) atMost = true;
    else if (cursor.skip('in-all')) inAll = true;
    else if (cursor.skip('daily-dose')) daily = true;
    else if (cursor.is('unit') && cursor.is('per', 1) && (upTo || atMost)) {
      cursor.at += 2;
      daily = true;
    } else if (cursor.is('per') && (upTo || atMost) && !daily) {
      cursor.at++;
      daily = true;
    } else if (cursor.is('stop') || cursor.is('colon')) cursor.at++;
    else break;
  }
  return upTo || atMost
    ? { from, upTo: upTo && !atMost, inAll, daily }
    : cursor.fail('incomplete', from, cursor.at);
}

/** Reads from "inntil" or "maks" on. */
export function readCap(cursor: Cursor, clause: Clause | null): Limit | null {
  const opening = readOpening(cursor);
  if (!opening) return null;
  const hasTimes =
    clause !== null && (clause.times !== null || clause.interval !== null || clause.moments > 0);
  const by = cursor.skip('by');
  if (!cursor.is('number')) return cursor.fail('incomplete', opening.from, cursor.at);
  const at = cursor.at;
  const amount = readRange(cursor);
  if (!amount) return null;
  const counted = by || cursor.is('times') || (cursor.is('by') && cursor.is('per', 1));
  if (counted) {
    cursor.at = at;
    const times = readTimes(cursor);
    if (!times) return null;
    if (!by && !cursor.skip('times')) cursor.skip('by');
    return timesLimit(cursor, opening, times, by, hasTimes);
  }
  const unit = readUnit(cursor);
  const open = cursor.skip('in-all');
  if (cursor.is('per', 1)) cursor.skip('extra');
  const per = cursor.peek();
  if (per?.kind === 'per' || opening.daily) {
    if (per?.kind === 'per') cursor.at++;
    const { upTo, inAll } = opening;
    return {
      kind: 'cap',
      cap: { counts: 'amount', value: amount.high, unit: unit ?? null, upTo, inAll: inAll || open },
    };
  }
  const awaits = clause === null || clause.dose === null;
  if (awaits && !opening.inAll && !open) return { kind: 'dose', at };
  return cursor.fail('incomplete', opening.from, cursor.at);
}

function timesLimit(
  cursor: Cursor,
  opening: Opening,
  times: Range,
  by: boolean,
  hasTimes: boolean,
): Limit | null {
  const per = cursor.peek();
  if (!by && !opening.daily && per?.kind !== 'per') return cursor.fail('incomplete', opening.from, cursor.at);
  if (!hasTimes) return { kind: 'times', times, from: opening.from };
  if (per?.kind === 'per') {
    cursor.at++;
    if (per.days !== 1) return cursor.fail('contradiction', opening.from, cursor.at);
  }
  const { upTo, inAll } = opening;
  return { kind: 'cap', cap: { counts: 'times', value: times.high, unit: null, upTo, inAll } };
}
