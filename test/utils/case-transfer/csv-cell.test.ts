import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, value, words } from '../../../utils/case-transfer/csv-cell.ts';
import { readCsv } from './read-csv.ts';

const inFile = (text: string) => readCsv(`${csvCell(words(text))}\r\n`)[0]?.[0];
const withoutMark = (cell: string | undefined) => (cell?.startsWith("'") ? cell.slice(1) : cell);

describe('a cell of the spreadsheet', () => {
  it.each([
    '=1+1',
    '=cmd|/C calc!A0',
    '+47 22 22 22 22',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\r\n',
    '\ttabulator',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '﹦1',
    '﹢1',
    '−1',
    '"=1+1"',
    '""=1+1',
    "'=1+1",
    '«=1+1»',
    '   =1+1',
    ' " = 1',
    '\u00a0=1',
    '\ufeff=1',
    '\u200b=1',
    '\u202e=1',
    '\u0000=1',
    '"\t=1',
    ' \n=1',
    '=HYPERLINK("https://example.no";"x")',
  ])('brings no formula with it: %j', (text) => {
    const cell = inFile(text);
    expect(cell).toBe(`'${text}`);
  });

  it.each([
    '02224',
    '1/2',
    '1-2',
    '2026-11-22',
    '1E5',
    '12,5',
    '3 des 2026',
    'mars 2026',
    '8 pm',
    '5 %',
    'kr 100',
    '100,-',
    'SANN',
    'true',
    '(5)',
    '1 1/2',
    '12:30',
  ])('stays words where a spreadsheet would make a number, a date or a truth of them: %j', (text) => {
    expect(inFile(text)).toBe(`'${text}`);
  });

  it.each([
    'OxyContin Depottab 20 mg',
    '1 tablett 2 ganger daglig',
    '24/1234 B',
    'DM 02224',
    'a=b',
    'nb. se under',
    'pasient 17',
    '',
    'tre – fire',
    'OP-CAP-300: annet',
    '5 E',
    '1 tabl x 2',
  ])('stands as it is: %j', (text) => {
    expect(csvCell(words(text))).toBe(text);
  });

  it('quotes what would end it, and leaves our own figures and dates to be read as such', () => {
    expect(csvCell(words('a;b'))).toBe('"a;b"');
    expect(csvCell(words('si «a» "b"'))).toBe('"si «a» ""b"""');
    expect(csvCell(words('en\r\nto'))).toBe('"en\r\nto"');
    expect(csvCell(value('12,5'))).toBe('12,5');
    expect(csvCell(value('22.11.2026 13:00'))).toBe('22.11.2026 13:00');
  });

  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        '"',
        "'",
        ';',
        ',',
        ' ',
        '＝',
        'a',
        '1',
        '.',
      ),
    }),
  );

  it('comes back as it was, less one mark', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (texts) => {
        const [row, ...more] = readCsv(`${texts.map((each) => csvCell(words(each))).join(';')}\r\n`);
        expect(more).toEqual([]);
        expect(row?.map(withoutMark)).toEqual(texts);
      }),
      { numRuns: 2000 },
    );
  });

  it('never begins with what begins a formula', () => {
    fc.assert(
      fc.property(text, (written) => {
        const cell = inFile(written) ?? '';
        const begins = cell.normalize('NFKC').replace(/^[\s"\p{C}]+/u, '');
        expect(begins).not.toMatch(/^[=+\-@]/);
        expect(cell).not.toMatch(/^[ "]*[\t\r\n]/);
      }),
      { numRuns: 2000 },
    );
  });
});
