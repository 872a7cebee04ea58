import { type Bytes, bytesOf, open, type Sealed, seal, textOf } from '../../encryption/cipher.ts';
import type { Keys } from '../../encryption/key-ring.ts';
import { openPosted, post } from '../../encryption/posting.ts';
import { type ClearRow, oldBody, type SealedRow, type StoredCase } from '../stored-case.ts';

/** What opens the sealed cases. */
export interface CaseKeys extends Keys {
  /** The oldest way of sealing that is accepted, as the record of the keys has it. */
  readonly oldest: 3 | 4;
}

/** Rounded up to a multiple of so many bytes, since the length alone would tell short names from long. */
const ROUND = 512;

/** Everything that stands beside the sealed part: a row that has been changed, moved or put back from before is not opened. */
function boundTo({ id, at, newestOrder, expiries, turn, form }: Omit<SealedRow, 'body'>): string {
  const clear = [id, at ?? null, newestOrder ?? null, expiries];
  return JSON.stringify(form === 'sealed-3' ? ['case', 3, ...clear] : ['case', 4, ...clear, turn, form]);
}

/** JSON bears white space at its end. */
function rounded(json: string): Bytes {
  const bytes = bytesOf(json);
  const filled = new Uint8Array(Math.ceil(bytes.length / ROUND) * ROUND).fill(0x20);
  filled.set(bytes);
  return filled;
}

/** A damaged row may hold what JSON has no form for. Throws where it can't be written at all. */
const bodyText = (body: unknown) =>
  JSON.stringify(body, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)) ?? 'null';

export function canBeSealed({ body }: ClearRow): boolean {
  try {
    return bodyText(body) !== '';
  } catch {
    return false;
  }
}

/** With the data key where it is at hand, else for the one who has it. */
export async function sealRow(row: ClearRow, by: Keys | { readonly publicKey: Bytes }): Promise<SealedRow> {
  const { body, ...clear } = row;
  const plain = rounded(bodyText(body));
  if ('publicKey' in by) {
    const posted = { ...clear, form: 'posted' as const };
    return { ...posted, body: await post(by.publicKey, plain, boundTo(posted)) };
  }
  const sealed = { ...clear, form: 'sealed' as const };
  return { ...sealed, body: await seal(by.dataKey, plain, boundTo(sealed)) };
}

/** The row in clear; null where it has been changed or moved, or is of another key. */
export async function openRow(row: StoredCase, keys: CaseKeys): Promise<ClearRow | null> {
  if (row.form === 'clear') return row;
  if (row.form === 'sealed-3' && keys.oldest !== 3) return null;
  const { body, ...clear } = row;
  const opened =
    'from' in body
      ? await openPosted(keys.privateKey, body, boundTo(clear))
      : await open(keys.dataKey, body, boundTo(clear));
  if (!opened) return null;
  const inside: unknown = JSON.parse(textOf(opened));
  const isOld = row.form === 'sealed-3' && typeof inside === 'object' && inside !== null;
  return { ...clear, form: 'clear', body: isOld ? oldBody(inside) : inside };
}

/** A pack is bound to the turns that it goes over. */
const packBoundTo = (from: number, to: number) => JSON.stringify(['pack', 4, from, to]);

export const sealPack = (text: string, from: number, to: number, keys: Keys): Promise<Sealed> =>
  seal(keys.dataKey, rounded(text), packBoundTo(from, to));

/** Null as `openRow`. */
export async function openPack(body: Sealed, from: number, to: number, keys: Keys): Promise<string | null> {
  const opened = await open(keys.dataKey, body, packBoundTo(from, to));
  return opened && textOf(opened);
}
