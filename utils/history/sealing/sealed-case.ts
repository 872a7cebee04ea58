import { type Bytes, bytesOf, open, type Sealed, seal, textOf } from '../../encryption/cipher.ts';
import type { Keys } from '../../encryption/key-ring.ts';
import { openPosted, type Posted, post } from '../../encryption/posting.ts';
import type { StoredCase } from '../stored-case.ts';

/**
 * A row of `cases` sealed. In clear stand only its id, and what deletes it in time and counts what expires while it is locked;
 * what it is about, and what it is found by, is inside.
 */
export interface SealedCase {
  readonly id: string;
  /** Absent where the row that was sealed is damaged and has none. */
  readonly at?: string;
  /** Says no more than `at`. */
  readonly newestOrder?: string;
  readonly expiries: readonly string[];
  /** Counts every sealing, so that what has been opened before need not be opened again. */
  readonly turn: number;
  /** On what was written while the cases were locked, until they are unlocked. */
  readonly posted?: 1;
  readonly sealed: Sealed | Posted;
}

/** It gets its turn in the transaction that writes it. */
export type UnnumberedCase = Omit<SealedCase, 'turn'>;

export type OpenedCase =
  | { readonly kind: 'row'; readonly row: StoredCase }
  /** It has been changed or moved, or is of another key. */
  | { readonly kind: 'not-opened'; readonly row: SealedCase };

/** The version of the database that the row inside is of, for a later one to know. */
const VERSION = 3;
/** Rounded up to a multiple of so many bytes, since the length alone would tell short names from long. */
const ROUND = 512;

type Clear = Pick<SealedCase, 'id' | 'at' | 'newestOrder' | 'expiries'>;

const boundTo = ({ id, at, newestOrder, expiries }: Clear) =>
  JSON.stringify(['case', VERSION, id, at ?? null, newestOrder ?? null, expiries]);

/** JSON bears white space at its end. */
function rounded(json: string): Bytes {
  const bytes = bytesOf(json);
  const filled = new Uint8Array(Math.ceil(bytes.length / ROUND) * ROUND).fill(0x20);
  filled.set(bytes);
  return filled;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** What of a row stays in clear. In a damaged one anything may stand in their places. */
function clearOf({ id, at, newestOrder, expiries }: StoredCase): Clear {
  const days: readonly unknown[] = Array.isArray(expiries) ? expiries : [];
  return {
    id,
    ...(isText(at) && { at }),
    ...(isText(newestOrder) && { newestOrder }),
    expiries: days.filter(isText),
  };
}

/** A row as text. A damaged one may hold what JSON has no form for. */
export const rowText = (row: StoredCase) =>
  JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

/** With the data key where it is at hand, else for the one who has it. */
export async function sealCase(
  row: StoredCase,
  by: Keys | { readonly publicKey: Bytes },
): Promise<UnnumberedCase> {
  const clear = clearOf(row);
  const plain = rounded(rowText(row));
  if ('publicKey' in by)
    return { ...clear, posted: 1, sealed: await post(by.publicKey, plain, boundTo(clear)) };
  return { ...clear, sealed: await seal(by.dataKey, plain, boundTo(clear)) };
}

/** The row as it was sealed. */
export async function openCase(row: SealedCase, keys: Keys): Promise<OpenedCase> {
  const { sealed } = row;
  const opened =
    'from' in sealed
      ? await openPosted(keys.privateKey, sealed, boundTo(row))
      : await open(keys.dataKey, sealed, boundTo(row));
  return opened ? { kind: 'row', row: JSON.parse(textOf(opened)) } : { kind: 'not-opened', row };
}
