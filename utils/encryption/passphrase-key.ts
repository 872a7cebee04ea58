import { z } from 'zod';
import { type Bytes, bytesOf, bytesSchema, randomBytes } from './cipher.ts';

/** As OWASP advises for PBKDF2 with SHA-256. Fewer are not accepted from the storage either. */
const ITERATIONS = 600_000;
/** What is stored must not be able to hold the browser up for minutes. */
const MOST_ITERATIONS = 10_000_000;
const SALT_BYTES = 16;

/** In characters as a person counts them. */
const SHORTEST_PASSPHRASE = 12;
/** Nobody writes more by hand. */
const LONGEST_PASSPHRASE = 1000;

/** How the key is made from the passphrase; stored with what it locks. */
export const derivationSchema = z.strictObject({
  name: z.literal('PBKDF2'),
  hash: z.literal('SHA-256'),
  iterations: z.int().min(ITERATIONS).max(MOST_ITERATIONS),
  salt: bytesSchema(SALT_BYTES),
});

export type Derivation = z.infer<typeof derivationSchema>;

export const newDerivation = (): Derivation => ({
  name: 'PBKDF2',
  hash: 'SHA-256',
  iterations: ITERATIONS,
  salt: randomBytes(SALT_BYTES),
});

/** The same letter may be written in two ways, by the keyboard that is used. */
const passphraseBytes = (passphrase: string): Bytes => bytesOf(passphrase.normalize('NFC'));

/** Why it may not be chosen, in Norwegian; null where it may. */
export function passphraseRefusal(passphrase: string): string | null {
  const length = [...passphrase.normalize('NFC')].length;
  if (length < SHORTEST_PASSPHRASE) return `Passordet må ha minst ${SHORTEST_PASSPHRASE} tegn.`;
  if (length > LONGEST_PASSPHRASE) return `Passordet kan ha høyst ${LONGEST_PASSPHRASE} tegn.`;
  return null;
}

/** A key for AES-256-GCM. Takes some tenths of a second, on purpose. */
export async function passphraseKey(passphrase: string, derivation: Derivation): Promise<CryptoKey> {
  const written = await crypto.subtle.importKey('raw', passphraseBytes(passphrase), 'PBKDF2', false, [
    'deriveKey',
  ]);
  return crypto.subtle.deriveKey(derivation, written, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}
