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

describe('where a text has its signs', () => {
  it('counts each from the start of the text, and one for the line that is broken', () => {
    expect(atomsOf('A12 \n½')).toEqual([
      { text: 'a', start: 0, end: 1, kind: 'letters', glued: false },
      { text: '12', start: 1, end: 3, kind: 'digits', glued: true },
      { text: '\n', start: 3, end: 5, kind: 'sign', glued: false },
      { text: '½', start: 5, end: 6, kind: 'sign', glued: false },
    ]);
  });

  it.each(['\na', ' \n a', 'a\n', 'a \n '])('breaks no line at the ends of %j', (text) => {
    expect(atomsOf(text).map((atom) => atom.text)).toEqual(['a']);
  });

  it.each<[string, readonly boolean[]]>([
    ['a b', [false, false]],
    ['a-b', [false, true, true]],
    [' a', [false]],
    ['a\nb', [false, false, false]],
    ['10mgx2', [false, true, true, true]],
    ['10mgXl', [false, true]],
  ])('glues what nothing parts in %j', (text, glued) => {
    expect(atomsOf(text).map((atom) => atom.glued)).toEqual(glued);
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

describe('the times of the clock and the dates of a text', () => {
  const edges = (text: string) =>
    (latticeOf(text).edges[0] ?? []).flatMap(({ kind, to, value }) =>
      kind.startsWith('clock') || kind === 'date' ? [`${kind} to ${to}: ${value}`] : [],
    );

  it.each<[string, readonly string[]]>([
    ['8', ['clock to 1: 480']],
    ['0', ['clock to 1: 0']],
    ['24', ['clock to 1: 1440']],
    ['25', []],
    ['100', []],
    ['08', ['clock-time to 1: 480']],
    ['8:05', ['clock-time to 3: 485', 'clock-colon to 3: 485', 'clock to 1: 480']],
    ['8:59', ['clock-time to 3: 539', 'clock-colon to 3: 539', 'clock to 1: 480']],
    ['8:60', ['clock to 1: 480']],
    ['24:00', ['clock-time to 3: 1440', 'clock-colon to 3: 1440', 'clock to 1: 1440']],
    ['24:01', ['clock to 1: 1440']],
    ['0830', ['clock-time to 1: 510']],
    ['0860', []],
    ['2401', []],
    ['8.30', ['clock-time to 3: 510']],
    ['1/2', ['date to 3: null']],
    ['31/12', ['date to 3: null']],
    ['5.4.26', ['date to 5: null', 'clock to 1: 300']],
  ])('«%s» may be %j', (text, expected) => {
    expect(edges(text)).toEqual(expected);
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
    ['et', 0, ['number to 1']],
    // A stop is the abbreviation's, or begins a decimal.
    ['tabl.a', 0, ['counted to 2']],
    ['tabl.', 0, ['counted to 2']],
    ['tabl.5', 0, ['counted to 1', 'counted to 2']],
    ['tabletter.5', 0, ['counted to 1']],
    ['tabletter', 0, ['counted to 1']],
    ['1t.', 1, ['t to 3', 'counted to 3']],
    // One may stand after any word of a phrase, and so may the end of a line.
    ['kl..', 0, ['kl to 2']],
    ['dep. tabl x', 0, ['counted to 3']],
    ['dep tabl x', 0, ['counted to 2']],
    ['ved\nbehov', 0, ['ved to 1', 'ved to 2', 'ved-behov to 3']],
    ['tabl\nmorgen', 0, ['counted to 1', 'counted to 2']],
    ['tabl\nmorgen', 1, [', to 2']],
    ['tabl\n', 0, ['counted to 1']],
    // A decimal without its nought, where the sign stands by itself.
    [' .5', 0, ['number to 2']],
    ['a .5', 1, ['number to 3']],
    ['a ,5', 1, ['number to 3']],
    ['a, 5', 1, [', to 2']],
    ['a , b', 1, [', to 2']],
    ['a . b', 1, ['. to 2']],
    ['a. 5', 1, ['. to 2']],
    // Only a number makes it a tablet.
    [')t', 1, ['t to 2']],
    ['5 t', 1, ['t to 2']],
    ['anfall', 0, ['symptom to 1']],
    ['xsmertex', 0, []],
  ])('in «%s» place %i is %j', (text, at, expected) => {
    expect(kinds(text, at)).toEqual(expected);
  });

  it('counts tablets by a letter', () => {
    const { edges } = latticeOf('1t');
    expect(edges[1]?.map(({ value }) => value)).toEqual([null, 'tablett']);
  });
});
