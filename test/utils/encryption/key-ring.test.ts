import { describe, expect, it } from 'vitest';
import { bytesOf, cipherKey, open, seal } from '../../../utils/encryption/cipher.ts';
import {
  keyRingSchema,
  keysOf,
  makeKeyRing,
  openKeyRing,
  withPassphrase,
} from '../../../utils/encryption/key-ring.ts';
import {
  derivationSchema,
  newDerivation,
  passphraseRefusal,
} from '../../../utils/encryption/passphrase-key.ts';
import { openPosted, post } from '../../../utils/encryption/posting.ts';

const PASSPHRASE = 'blåbær på fjellet i høst';
const { keyRing, dataKey } = await makeKeyRing(PASSPHRASE);

describe('the ring of keys', { timeout: 60_000 }, () => {
  it('stores at least 600,000 rounds of PBKDF2 with SHA-256, and a salt of 16 bytes of its own', async () => {
    const other = await makeKeyRing(PASSPHRASE);
    expect(keyRing.derivation).toMatchObject({ name: 'PBKDF2', hash: 'SHA-256' });
    expect(keyRing.derivation.iterations).toBeGreaterThanOrEqual(600_000);
    expect(keyRing.derivation.salt).toHaveLength(16);
    expect(other.keyRing.derivation.salt).not.toEqual(keyRing.derivation.salt);
    expect(other.dataKey).not.toEqual(dataKey);
  });

  it('is read back from the storage as it was, and opened with what is stored in it', async () => {
    const stored = keyRingSchema.parse(structuredClone(keyRing));
    expect(stored).toEqual(keyRing);
    expect(await openKeyRing(stored, PASSPHRASE)).toEqual(dataKey);
  });

  it('is not read with fewer rounds, another function, or more rounds than a browser gets through', () => {
    const derivation = newDerivation();
    expect(derivationSchema.safeParse(derivation).success).toBe(true);
    for (const wrong of [
      { iterations: 599_999 },
      { iterations: 1e9 },
      { hash: 'SHA-1' },
      { salt: new Uint8Array(8) },
    ])
      expect(derivationSchema.safeParse({ ...derivation, ...wrong }).success).toBe(false);
  });

  it.each(['', 'blåbær på fjellet i Høst', `${PASSPHRASE} `, 'noe helt annet'])(
    'is not opened by «%s»',
    async (wrong) => expect(await openKeyRing(keyRing, wrong)).toBeNull(),
  );

  it('is opened by the same passphrase written with letters of two parts', async () => {
    expect(PASSPHRASE.normalize('NFD')).not.toBe(PASSPHRASE);
    expect(await openKeyRing(keyRing, PASSPHRASE.normalize('NFD'))).toEqual(dataKey);
  });

  it('is not opened when the rounds or the salt are others', async () => {
    const { derivation } = keyRing;
    const salt = derivation.salt.map((byte, at) => (at === 3 ? byte ^ 1 : byte));
    expect(await openKeyRing({ ...keyRing, derivation: { ...derivation, salt } }, PASSPHRASE)).toBeNull();
    const more = { ...derivation, iterations: derivation.iterations + 1 };
    expect(await openKeyRing({ ...keyRing, derivation: more }, PASSPHRASE)).toBeNull();
  });

  it('holds the data key and the private key nowhere but sealed', async () => {
    const text = JSON.stringify(keyRing, (_, value) => (value instanceof Uint8Array ? [...value] : value));
    expect(text).not.toContain([...dataKey].join());
    expect(text).not.toContain(PASSPHRASE);
  });

  it('opens under a new passphrase what was sealed under the old, and not under the old any more', async () => {
    const sealed = await seal(await cipherKey(dataKey), bytesOf('OxyContin'), 'one');
    const changed = await withPassphrase(keyRing, dataKey, 'et ganske annet passord');
    expect(await openKeyRing(changed, PASSPHRASE)).toBeNull();
    const same = await openKeyRing(changed, 'et ganske annet passord');
    expect(same).toEqual(dataKey);
    const opened = same && (await open(await cipherKey(same), sealed, 'one'));
    expect(opened).toEqual(bytesOf('OxyContin'));
  });

  it('gives the keys only to its own data key', async () => {
    const keys = await keysOf(keyRing, dataKey);
    const posted = await post(keyRing.publicKey, bytesOf('OxyContin'), 'one');
    expect(keys && (await openPosted(keys.privateKey, posted, 'one'))).toEqual(bytesOf('OxyContin'));
    const other = await makeKeyRing(PASSPHRASE);
    expect(await keysOf(keyRing, other.dataKey)).toBeNull();
    expect(await keysOf({ ...keyRing, ring: other.keyRing.ring }, dataKey)).toBeNull();
  });
});

describe('a passphrase', () => {
  it.each([
    ['', false],
    ['elleve tegn', false],
    ['tolv tegn nå', true],
    // Letters of two parts count once, as they are seen.
    ['åååååååååååå'.normalize('NFD'), true],
    ['å'.repeat(6).normalize('NFD'), false],
    ['a'.repeat(1000), true],
    ['a'.repeat(1001), false],
  ])('«%s»: %s', (passphrase, accepted) => {
    expect(passphraseRefusal(passphrase) === null).toBe(accepted);
  });
});
