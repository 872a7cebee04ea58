import type { Table } from 'dexie';
import { z } from 'zod';
import { caseSchema, type KeptCase } from '../../rules/kept-case/kept-case.ts';
import type { Sealed } from '../encryption/cipher.ts';
import type { Posted } from '../encryption/posting.ts';

/** What of a row stands in clear also where the case is sealed: it takes it to delete and count while they are locked. */
export interface IndexFields {
  readonly id: string;
  /** As in the case. Absent on a row that is no case and has no time. */
  readonly at?: string;
  /** The digits of `at`, see `newestFirst`. Absent on a row that an upgrade could not read, which stands in no order. */
  readonly newestOrder?: string;
  /** See `expiriesOf`. */
  readonly expiries: readonly string[];
  /** Grows with every write of any case, so what has come since a time is found by it. */
  readonly turn: number;
}

export interface ClearRow extends IndexFields {
  readonly form: 'clear';
  /** A `KeptCase`, unless the row is damaged. */
  readonly body: unknown;
}

/** Its turn is of the write that it waits for. */
export type UnwrittenRow = Omit<ClearRow, 'turn'>;

/** `posted` was written while the cases were locked; `sealed-3` is sealed as version 3 did, bound to less. */
export interface SealedRow extends IndexFields {
  readonly form: 'posted' | 'sealed' | 'sealed-3';
  readonly body: Sealed | Posted;
}

/**
 * The first of the forms of sealed rows, for an index: Chromium looks at every row that has the key of an open bound, so rows
 * above `clear` would take as long to find as there are rows in clear.
 */
export const FIRST_SEALED_FORM = 'posted' satisfies SealedRow['form'];

/** A row of the database. */
export type StoredCase = ClearRow | SealedRow;

/**
 * The projections of some hundred cases as one text, since a database takes its time for each row and not for each byte: of
 * every case whose turn is above `from` and not above `to`, as it was when the pack was made. Packs can be made anew from the
 * cases; a case that has changed since has a later turn, and what no pack goes over is read from the cases themselves.
 */
export interface StoredPack {
  readonly to: number;
  readonly from: number;
  readonly body: string | Sealed;
}

/** Cases in a pack: some 80 kB. */
export const IN_A_PACK = 400;

/** All rows of a table by their ids, so many at a time, also while others are written. */
export async function* rowsInPieces<T extends { readonly id: string }>(
  table: Table<T, string>,
  size: number,
): AsyncGenerator<readonly T[], void> {
  for (let last = ''; ; ) {
    const rows = await table.where('id').above(last).limit(size).toArray();
    const end = rows.at(-1);
    if (!end) return;
    yield rows;
    last = end.id;
  }
}

/** A row that is no case. It stays where it is until it is deleted, and is exported as it stands. */
export interface DamagedCase {
  readonly id: string;
  readonly row: unknown;
  readonly reason: string;
}

export type ReadRow =
  | { readonly kind: 'case'; readonly case: KeptCase }
  | { readonly kind: 'damaged'; readonly damaged: DamagedCase };

/** The last days of vedtak and exception, ISO dates. */
export function expiriesOf({ vedtak, exception }: KeptCase): readonly string[] {
  return [vedtak?.validTo, exception?.validTo].filter((date) => date != null);
}

/** Sorts the newest first: the digits of the instant, each taken from nine, since an index is read forwards much faster. */
export const newestFirst = (at: string): string =>
  new Date(at)
    .toISOString()
    .replace(/\D/g, '')
    .replace(/\d/g, (digit) => String(9 - Number(digit)));

export const toRow = (kept: KeptCase): UnwrittenRow => ({
  id: kept.id,
  at: kept.at,
  newestOrder: newestFirst(kept.at),
  expiries: expiriesOf(kept),
  form: 'clear',
  body: kept,
});

/** What a row holds, which a failing disk or an older version may have left as something else. */
export function readBody(id: string, body: unknown): ReadRow {
  const parsed = caseSchema.safeParse(body);
  if (parsed.success && parsed.data.id === id) return { kind: 'case', case: parsed.data };
  const reason = parsed.success
    ? 'Saken ligger under en annen id enn sin egen.'
    : z.prettifyError(parsed.error);
  return { kind: 'damaged', damaged: { id, row: body, reason } };
}

/** What version 1 and 2 of the database did not keep. */
const notKeptThen = {
  id: '',
  drugId: null,
  catalogueVersion: null,
  request: null,
  omeqLines: [],
  overrides: [],
  exception: null,
  vedtak: null,
  label: null,
  followedUp: [],
  reassessment: null,
};

const foundBy = new Set(['terms', 'expiries', 'newestOrder', 'drugOrder', 'omeqOrder', 'unread']);

/** The case of a row of version 1, 2 or 3, in which it stood side by side with what it was found by. */
export const oldBody = (row: object): object =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !foundBy.has(name)));

/** A row of any version before 4. */
export function readOldRow(row: object): ReadRow {
  const kept = { ...notKeptThen, ...oldBody(row) };
  const read = readBody(String(kept.id), kept);
  return read.kind === 'case' ? read : { kind: 'damaged', damaged: { ...read.damaged, row } };
}
