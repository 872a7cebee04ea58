import { describe, expect, it } from 'vitest';
import { scan } from '../../../rules/dosage/scan.ts';

const words = (text: string) => scan(text).map((atom) => atom.text);
const character = (code: number) => String.fromCharCode(code);
const named = (codes: readonly number[]) => codes.map((code) => [code.toString(16), character(code)]);

describe('the signs of a text', () => {
  it.each(named([9, 10, 11, 12, 13, 32, 0xa0, 0xad, 0x2000, 0x2009, 0x200d, 0x202f, 0x205f, 0x3000, 0xfeff]))(
    '%s parts words and is not seen',
    (_, blank) => {
      expect(words(`a${blank}b`)).toEqual(['a', 'b']);
    },
  );

  it.each(named([8, 14, 0x1fff, 0x200e, 0x40, 0x5b, 0x60, 0x7b, 0xb4, 0xb6, 0xbf, 0xd7, 0xf7, 0x400]))(
    '%s is a sign of its own',
    (_, sign) => {
      expect(words(`a${sign}b`)).toEqual(['a', sign, 'b']);
    },
  );

  it.each(named([0x41, 0x5a, 0x61, 0x7a, 0xb5, 0xc0, 0xd8, 0xf8, 0x3ff]))('%s is a letter', (_, letter) => {
    expect(words(`a${letter}b`)).toEqual([`a${letter.toLowerCase()}b`]);
  });

  it('composes letters, and keeps what has no composition', () => {
    expect(words('SKA\u030aL')).toEqual(['skål']);
  });

  it.each([0x2010, 0x2015, 0x2212, 0xfe58, 0xfe63, 0xff0d].map(character))('takes %s for a dash', (dash) => {
    expect(words(`a${dash}b`)).toEqual(['a', '-', 'b']);
  });

  it('takes a fraction bar for a slash', () => {
    expect(words('µg⁄t')).toEqual(['µg', '/', 't']);
  });
});

describe('the numbers of a text', () => {
  it.each<[string, string, number, number]>([
    ['7', '7', 7, 1],
    ['1000', '1000', 1000, 1],
    ['1001', '1001', 1001, 1],
    ['123456789', '123456789', 123_456_789, 1],
    ['½', '½', 1, 2],
    ['1/2', '', 1, 2],
    ['1½', '', 3, 2],
    ['1 3/4', '', 7, 4],
    ['1 000', '', 1000, 1],
    ['100\u00a0000', '', 100_000, 1],
    ['2,5', '', 25, 10],
    ['0.125', '', 125, 1000],
    ['0,123456789', '', 123_456_789, 1_000_000_000],
  ])('«%s» is one number', (text, word, n, d) => {
    const value = { n: BigInt(n), d: BigInt(d) };
    const number = { kind: 'number', value, decimalComma: text.includes(',') };
    expect(scan(text)).toEqual([{ text: word, start: 0, end: text.length, number }]);
  });

  it.each(['1234567890', '1.250', '1,000', '0,1234567891'])(
    '«%s» is no number that is understood',
    (text) => {
      expect(scan(text).map((atom) => atom.number)).toEqual([{ kind: 'unknown' }]);
    },
  );
});
