import type { Collection } from 'dexie';
import { database } from '../../database/database.ts';
import type { StoredCase } from '../stored-case.ts';
import { AFTER_ALL, type Restriction, type TermSpan } from './case-filter.ts';
import { timed, untimed } from './search-terms.ts';

/** A part of `newestOrder`, both ends included. */
export type Time = TermSpan;

export interface Entry {
  readonly newestOrder: string;
  readonly id: string;
}

/** The newest that have a term. */
export interface Piece {
  readonly entries: readonly Entry[];
  /** The time from which on they are not all here; null where they are. */
  readonly end: string | null;
}

/** A search that begins more words than this is no narrow one. */
const MOST_TERMS = 24;
/** So many ids are asked for at once: another query comes in between, and the page never stands still. */
const BULK = 2000;

const { cases } = database;

const between = ({ first, last }: TermSpan) => cases.where('terms').between(first, last, true, true);
export const withTerm = (term: string, { first, last }: Time) =>
  between({ first: timed(term, first), last: timed(term, last) });
const inSpan = ({ first, last }: TermSpan) => between({ first, last: timed(last, AFTER_ALL) });

/** The terms of the span that some case has; null where they are many. */
export async function termsIn({ first, last }: TermSpan): Promise<readonly string[] | null> {
  if (first === last) return [first];
  const terms: string[] = [];
  let from = first;
  for (;;) {
    const [key] = await inSpan({ first: from, last }).limit(1).keys();
    if (key === undefined) return terms;
    if (terms.length === MOST_TERMS) return null;
    const term = untimed(String(key));
    terms.push(term);
    from = timed(term, AFTER_ALL);
  }
}

async function pieceOfTerm(term: string, time: Time, most: number): Promise<Piece> {
  const entries: Entry[] = [];
  const timeAt = timed(term, '').length;
  await withTerm(term, time)
    .limit(most)
    .eachKey((key, { primaryKey }) => {
      entries.push({ newestOrder: String(key).slice(timeAt), id: primaryKey });
    });
  const end = entries.at(-1)?.newestOrder;
  if (end === undefined || entries.length < most) return { entries, end: null };
  const whole = entries.filter(({ newestOrder }) => newestOrder < end);
  // All of one moment: no part of them is whole.
  return whole.length === 0 ? pieceOfTerm(term, time, most * 4) : { entries: whole, end };
}

const byTime = (a: Entry, b: Entry) => {
  if (a.newestOrder !== b.newestOrder) return a.newestOrder < b.newestOrder ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

/** Those that have one of the terms, newest first, about `most` of them. */
export async function pieceOf(terms: readonly string[], time: Time, most: number): Promise<Piece> {
  const pieces = await Promise.all(terms.map((term) => pieceOfTerm(term, time, most)));
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const end = pieces.flatMap((piece) => piece.end ?? []).toSorted()[0] ?? null;
  const byId = new Map(pieces.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry])));
  const entries = [...byId.values()].filter(({ newestOrder }) => end === null || newestOrder < end);
  return { entries: entries.sort(byTime), end };
}

interface Reading {
  readonly from: (first: string) => Collection<StoredCase, string>;
  /** Where the last of the ids that were read stands, which the next are read from. */
  readonly placeOf: (id: string, first: string, read: number) => Promise<string>;
}

/** Every id, some at a time; there may be doubles. */
async function read({ from, placeOf }: Reading, first: string, stopping?: AbortSignal) {
  const ids: string[] = [];
  let place = first;
  for (let bulk = BULK; ; ) {
    stopping?.throwIfAborted();
    const some = await from(place).limit(bulk).primaryKeys();
    for (const id of some) ids.push(id);
    const end = some.at(-1);
    if (end === undefined || some.length < bulk) return ids;
    const next = await placeOf(end, place, some.length);
    // All of one moment.
    if (next === place) bulk *= 2;
    place = next;
  }
}

const timeOf = async (id: string, first: string) => (await cases.get(id))?.newestOrder ?? first;

const inTime = ({ first, last }: Time) => cases.where('newestOrder').between(first, last, true, true);

export async function idsInTime({ first, last }: Time, stopping?: AbortSignal): Promise<ReadonlySet<string>> {
  const reading = { from: (place: string) => inTime({ first: place, last }), placeOf: timeOf };
  return new Set(await read(reading, first, stopping));
}

async function idsInSpan({ first, last }: TermSpan, stopping?: AbortSignal): Promise<readonly string[]> {
  const from = (place: string) => inSpan({ first: place, last });
  const placeOf = async (_: string, place: string, read: number) => {
    const [key = place] = await from(place)
      .offset(read - 1)
      .limit(1)
      .keys();
    return String(key);
  };
  return read({ from, placeOf }, first, stopping);
}

interface Ids {
  readonly ids: ReadonlySet<string>;
  /** Whether what lies outside the time is left out. */
  readonly isInTime: boolean;
}

/** Every id that the restriction holds for within the time, or at any time. */
export async function idsOf(
  { span, days }: Restriction,
  { first, last }: Time,
  stopping?: AbortSignal,
): Promise<Ids> {
  if (days) {
    const found = cases.where('expiries').between(days.first, days.last, true, true);
    return { ids: new Set(await found.primaryKeys()), isInTime: false };
  }
  const terms = await termsIn(span);
  if (!terms) return { ids: new Set(await idsInSpan(span, stopping)), isInTime: false };
  const ids = new Set<string>();
  for (const term of terms) {
    const from = (place: string) => withTerm(term, { first: place, last });
    for (const id of await read({ from, placeOf: timeOf }, first, stopping)) ids.add(id);
  }
  return { ids, isInTime: true };
}

/** Some ids that may be found by the restriction, at most `limit`, in no order and with doubles. */
export const someIds = ({ span }: Restriction, limit: number): Promise<string[]> =>
  inSpan(span).limit(limit).primaryKeys();
