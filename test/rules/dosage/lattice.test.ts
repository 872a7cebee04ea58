import { describe, expect, it } from 'vitest';
import { atomsOf } from '../../../rules/dosage/atoms.ts';
import { latticeOf } from '../../../rules/dosage/lattice.ts';

const words = (text: string) =>
  atomsOf(text)
    .map((atom) => atom.text)
    .filter((word) => word !== '\n');
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

/** Every number that may begin the text, and how much of the text it takes. */
function numbers(text: string): readonly string[] {
  const { atoms, edges } = latticeOf(text);
  const found = (edges[0] ?? []).flatMap(({ kind, to, value }) => {
    if (kind !== 'number' && kind !== 'thousands') return [];
    const { n, d } = value as { n: bigint; d: bigint };
    return [`${n}/${d} «${text.slice(0, atoms[to - 1]?.end).trim()}»`];
  });
  return [...new Set(found)];
}

describe('the numbers of a text', () => {
  it.each<[string, readonly string[]]>([
    ['7', ['7/1 «7»']],
    ['1000', ['1000/1 «1000»']],
    ['1000000', ['1000000/1 «1000000»']],
    ['½', ['1/2 «½»']],
    ['1/2', ['1/2 «1/2»']],
    ['1½', ['3/2 «1½»']],
    ['1 3/4', ['7/4 «1 3/4»']],
    ['2,5', ['5/2 «2,5»']],
    ['0.125', ['1/8 «0.125»']],
    ['.5', ['1/2 «.5»']],
    [',5', ['1/2 «,5»']],
    ['1.250', ['5/4 «1.250»', '1250/1 «1.250»']],
    ['1,000', ['1/1 «1,000»', '1000/1 «1,000»']],
    ['1,250', ['5/4 «1,250»', '1250/1 «1,250»', '250/1 «1,250»']],
    ['3,125', ['25/8 «3,125»']],
    ['10,20', ['51/5 «10,20»', '20/1 «10,20»']],
    ['1 000', ['1000/1 «1 000»', '1/1 «1»']],
    ['8,14,20', ['8/1 «8»']],
    ['1\n½', ['1/1 «1»']],
    ['1\n000', ['1/1 «1»']],
    ['1 / 2', ['1/1 «1»']],
    ['11/2', ['11/1 «11»']],
  ])('«%s» may be %j', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  it.each(['1234567890', '1000001', '08', '0830', '. 5', '-1'])('«%s» begins with no number', (text) => {
    expect(numbers(text)).toEqual([]);
  });
});

describe('the words of a text', () => {
  const kinds = (text: string, at: number) =>
    (latticeOf(text).edges[at] ?? []).map(({ kind, to }) => `${kind} to ${to}`);

  it.each<[string, number, readonly string[]]>([
    ['ved behov', 0, ['ved to 1', 'ved-behov to 2']],
    ['tabl. morgen', 0, ['counted to 2']],
    ['tabletter. morgen', 0, ['counted to 1']],
    ['1t', 1, ['t to 2', 'counted to 2']],
    ['1 t', 1, ['t to 2']],
    ['ryggsmerter', 0, ['symptom to 1']],
    ['krampeanfall', 0, ['symptom to 1']],
    ['vidunderkur', 0, []],
    ['mane et vesp', 1, ['et-moment to 3']],
  ])('in «%s» place %i is %j', (text, at, expected) => {
    expect(kinds(text, at)).toEqual(expected);
  });
});
