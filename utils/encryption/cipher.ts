import { z } from 'zod';

export type Bytes = Uint8Array<ArrayBuffer>;

/** Sealed by AES-256-GCM, with its tag at the end of `data`. */
export interface Sealed {
  readonly iv: Bytes;
  readonly data: Bytes;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;
export const KEY_BYTES = 32;

const isBytes = (value: unknown): value is Bytes => value instanceof Uint8Array;

/** Exactly that many bytes. */
export const bytesSchema = (length: number) =>
  z.custom<Bytes>((value) => isBytes(value) && value.length === length, `Not ${length} bytes`);

export const sealedSchema = z.strictObject({
  iv: bytesSchema(IV_BYTES),
  data: z.custom<Bytes>((value) => isBytes(value) && value.length >= TAG_BYTES, 'Not sealed'),
}) satisfies z.ZodType<Sealed>;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export const bytesOf = (text: string): Bytes => encoder.encode(text);
/** Throws where the bytes are no UTF-8. */
export const textOf = (bytes: Bytes): string => decoder.decode(bytes);

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** From 32 bytes. The key can't be read out of the answer. */
export const cipherKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** Under a new IV each time. What it is bound to is not kept in it, and must be given again to open it. */
export async function seal(key: CryptoKey, plain: Bytes, boundTo: string): Promise<Sealed> {
  const iv = randomBytes(IV_BYTES);
  const algorithm = { name: 'AES-GCM', iv, additionalData: bytesOf(boundTo) };
  return { iv, data: new Uint8Array(await crypto.subtle.encrypt(algorithm, key, plain)) };
}

/** Null where the key is another, anything of it has been changed, or it was bound to something else. */
export async function open(key: CryptoKey, { iv, data }: Sealed, boundTo: string): Promise<Bytes | null> {
  const algorithm = { name: 'AES-GCM', iv, additionalData: bytesOf(boundTo) };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, data));
  } catch {
    return null;
  }
}
