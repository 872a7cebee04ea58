import { z } from 'zod';
import { type Bytes, cipherKey, KEY_BYTES, open, randomBytes, seal, sealedSchema } from './cipher.ts';
import { type Derivation, derivationSchema, newDerivation, passphraseKey } from './passphrase-key.ts';
import { newPair, publicKeySchema, receivingKey } from './posting.ts';

/**
 * What is stored of the keys; none of it opens anything without the passphrase. The passphrase's key seals a random data key,
 * so that a new passphrase changes nothing of what the data key has sealed.
 */
export const keyRingSchema = z.strictObject({
  version: z.literal(1),
  /** UUID, another for each data key. */
  ring: z.uuid(),
  derivation: derivationSchema,
  dataKey: sealedSchema,
  publicKey: publicKeySchema,
  privateKey: sealedSchema,
});

export type KeyRing = z.infer<typeof keyRingSchema>;

/** What seals and opens, once unlocked. */
export interface Keys {
  readonly ring: string;
  readonly dataKey: CryptoKey;
  readonly privateKey: CryptoKey;
}

const boundTo = {
  dataKey: (ring: string, { name, hash, iterations }: Derivation) =>
    JSON.stringify(['data key', ring, name, hash, iterations]),
  privateKey: (ring: string) => JSON.stringify(['private key', ring]),
};

async function underPassphrase(ring: string, dataKey: Bytes, passphrase: string) {
  const derivation = newDerivation();
  const key = await passphraseKey(passphrase, derivation);
  return { derivation, dataKey: await seal(key, dataKey, boundTo.dataKey(ring, derivation)) };
}

/** New keys. The data key is answered with as it is, and is nowhere in the ring but sealed. */
export async function makeKeyRing(
  passphrase: string,
): Promise<{ readonly keyRing: KeyRing; readonly dataKey: Bytes }> {
  const ring = crypto.randomUUID();
  const dataKey = randomBytes(KEY_BYTES);
  const { publicKey, privateKey } = await newPair();
  const keyRing: KeyRing = {
    version: 1,
    ring,
    ...(await underPassphrase(ring, dataKey, passphrase)),
    publicKey,
    privateKey: await seal(await cipherKey(dataKey), privateKey, boundTo.privateKey(ring)),
  };
  return { keyRing, dataKey };
}

/** The data key; null where the passphrase is another. */
export async function openKeyRing(
  { ring, derivation, dataKey }: KeyRing,
  passphrase: string,
): Promise<Bytes | null> {
  return open(await passphraseKey(passphrase, derivation), dataKey, boundTo.dataKey(ring, derivation));
}

/** The same keys under another passphrase. */
export async function withPassphrase(keyRing: KeyRing, dataKey: Bytes, passphrase: string): Promise<KeyRing> {
  return { ...keyRing, ...(await underPassphrase(keyRing.ring, dataKey, passphrase)) };
}

/** Null where the data key is not the ring's, or the ring has been changed. */
export async function keysOf({ ring, privateKey }: KeyRing, raw: Bytes): Promise<Keys | null> {
  const dataKey = await cipherKey(raw);
  const opened = await open(dataKey, privateKey, boundTo.privateKey(ring));
  return opened && { ring, dataKey, privateKey: await receivingKey(opened) };
}
