import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Bytes,
  bytesOf,
  cipherKey,
  KEY_BYTES,
  open,
  randomBytes,
  type Sealed,
  seal,
  textOf,
} from '../../../utils/encryption/cipher.ts';
import { newPair, openPosted, post, receivingKey } from '../../../utils/encryption/posting.ts';

const key = await cipherKey(randomBytes(KEY_BYTES));
const otherKey = await cipherKey(randomBytes(KEY_BYTES));
const pair = await newPair();
const privateKey = await receivingKey(pair.privateKey);

const flipped = (bytes: Bytes, at: number, bit: number): Bytes =>
  bytes.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));

describe('what is sealed', () => {
  it(
    'comes out as it was, whatever it is and whatever it is bound to',
    () =>
      fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string(), async (text, boundTo) => {
          const opened = await open(key, await seal(key, bytesOf(text), boundTo), boundTo);
          expect(opened && textOf(opened)).toBe(textOf(bytesOf(text)));
        }),
      ),
    60_000,
  );

  it('is opened by no other key and under no other name', async () => {
    const sealed = await seal(key, bytesOf('OxyContin'), 'one');
    expect(await open(otherKey, sealed, 'one')).toBeNull();
    expect(await open(key, sealed, 'two')).toBeNull();
  });

  it('is not opened when any bit of it or of its IV is another, or it is cut', async () => {
    const sealed = await seal(key, bytesOf('OxyContin Depottab 20 mg'), 'one');
    const tampered: Sealed[] = [];
    for (let bit = 0; bit < 8; bit += 1) {
      for (let at = 0; at < sealed.iv.length; at += 1)
        tampered.push({ ...sealed, iv: flipped(sealed.iv, at, bit) });
      for (let at = 0; at < sealed.data.length; at += 1)
        tampered.push({ ...sealed, data: flipped(sealed.data, at, bit) });
    }
    for (let end = 0; end < sealed.data.length; end += 1)
      tampered.push({ ...sealed, data: sealed.data.slice(0, end) });
    const opened = await Promise.all(tampered.map((each) => open(key, each, 'one')));
    expect(opened.filter((each) => each !== null)).toEqual([]);
  });

  it('never has the same IV twice', async () => {
    const plain = bytesOf('the same');
    const ivs = await Promise.all(Array.from({ length: 2000 }, async () => (await seal(key, plain, '')).iv));
    expect(new Set(ivs.map(String)).size).toBe(2000);
  });
});

describe('what is posted', () => {
  it(
    'is opened by the private key alone, and as it was',
    () =>
      fc.assert(
        fc.asyncProperty(fc.string(), async (text) => {
          const posted = await post(pair.publicKey, bytesOf(text), 'one');
          const opened = await openPosted(privateKey, posted, 'one');
          expect(opened && textOf(opened)).toBe(textOf(bytesOf(text)));
        }),
        { numRuns: 30 },
      ),
    60_000,
  );

  it('has a pair and a key of its own each time', async () => {
    const [first, second] = [
      await post(pair.publicKey, bytesOf('a'), ''),
      await post(pair.publicKey, bytesOf('a'), ''),
    ];
    expect(first.from).not.toEqual(second.from);
    expect(await openPosted(privateKey, { ...first, from: second.from }, '')).toBeNull();
  });

  it('is not opened when any byte of it is another, by another key or under another name', async () => {
    const posted = await post(pair.publicKey, bytesOf('OxyContin'), 'one');
    const stranger = await receivingKey((await newPair()).privateKey);
    expect(await openPosted(stranger, posted, 'one')).toBeNull();
    expect(await openPosted(privateKey, posted, 'two')).toBeNull();
    const tampered = (['iv', 'data', 'from'] as const).flatMap((part) =>
      Array.from(posted[part], (_, at) => ({ ...posted, [part]: flipped(posted[part], at, 0) })),
    );
    const opened = await Promise.all(tampered.map((each) => openPosted(privateKey, each, 'one')));
    expect(opened.filter((each) => each !== null)).toEqual([]);
  });
});
