import { type Bytes, bytesOf, bytesSchema, open, type Sealed, seal } from './cipher.ts';

/** A pair of keys, so that what is written while the cases are locked can be sealed by the half that is no secret. */
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
/** An uncompressed point on P-256. */
const POINT_BYTES = 65;

export const publicKeySchema = bytesSchema(POINT_BYTES);

/** Sealed for the holder of the private key. */
export interface Posted extends Sealed {
  /** The public half of the pair that was made for this one. */
  readonly from: Bytes;
}

/** The private half as PKCS #8. */
export async function newPair(): Promise<{ readonly publicKey: Bytes; readonly privateKey: Bytes }> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  return {
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    privateKey: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
  };
}

export const receivingKey = (privateKey: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', privateKey, CURVE, false, ['deriveBits']);

async function sharedKey(own: CryptoKey, other: Bytes, from: Bytes): Promise<CryptoKey> {
  const point = await crypto.subtle.importKey('raw', other, CURVE, false, []);
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: point }, own, 256);
  const shared = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const info = bytesOf('hjemmel posted 1');
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: from, info },
    shared,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** Under a key of its own. */
export async function post(publicKey: Bytes, plain: Bytes, boundTo: string): Promise<Posted> {
  const once = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const from = new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey));
  const key = await sharedKey(once.privateKey, publicKey, from);
  return { ...(await seal(key, plain, boundTo)), from };
}

/** Null as `open`, and where what is said to be a public key is none. */
export async function openPosted(
  privateKey: CryptoKey,
  { from, ...sealed }: Posted,
  boundTo: string,
): Promise<Bytes | null> {
  try {
    return await open(await sharedKey(privateKey, from, from), sealed, boundTo);
  } catch {
    return null;
  }
}
