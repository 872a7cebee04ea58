import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProjectNumber } from '../../../rules/exception/project-number.ts';

const COMMON = ['DM 02224', 'DM 0224'];
const read = (written: string, like = 'DM 02224') => readProjectNumber(written, { like, common: COMMON });
const kindOf = (written: string) => read(written).kind;

describe('a project number', () => {
  it.each([
    '7777',
    'DM 7777',
    'DM-7777',
    'Prosjekt DM 7777',
    'dm7777.',
    'Dm  7777',
    'prosjektnr. 7777',
    'Prosjektnummer: DM–7777',
    'DM 7777 Enkeltpasientunntak',
    'Prosjekt DM 7777 Enkeltpasientunntak',
    '#7777',
    '(7777)',
    '\uff17\uff17\uff17\uff17',
    'DM\u00a07777',
  ])('is one number: %j', (written) => {
    expect(read(written)).toEqual({ kind: 'number', text: 'DM 7777' });
  });

  it.each([
    ['03001', 'DM 02224', 'DM 03001'],
    ['prosjekt 17', 'P17-Sør', 'P17-Sør'],
    ['18', 'P17-Sør', 'P18-Sør'],
    ['2026/18', '2024-17', '2026-18'],
    ['7777', '02224', '7777'],
    ['7777', 'Felles', '7777'],
  ])('%j is written as the trust writes %j: %j', (written, like, text) => {
    expect(readProjectNumber(written, { like, common: ['DM 0224'] })).toEqual({ kind: 'number', text });
  });

  it.each(['', ' ', 'nei', 'DM', '$&', "$'", '{date}', '{project}', '0', 'DM 000', '\u0667\u0667'])(
    'is not in %j',
    (written) => {
      expect(kindOf(written)).toBe('no-number');
    },
  );

  it.each(['7777 8888', 'DM 7777 / DM 8888', '24.10.2026', '7 777', 'DM 7777, kostnad 2000000'])(
    'is not one of several: %j',
    (written) => {
      expect(kindOf(written)).toBe('several-numbers');
    },
  );

  it.each(['7777 $&', 'XY 7777', 'O2224', '7777 kroner', '{7777}', 'DM 7777 – se epost', '7777\u0667'])(
    'is not told with other text: %j',
    (written) => {
      expect(kindOf(written)).toBe('other-text');
    },
  );

  it.each([
    '02224',
    '2224',
    '002224',
    'DM02224',
    'DM-02224',
    'DM 02224.',
    'dm 02224 enkeltpasientunntak',
    'Prosjekt DM 02224',
    '0224',
    '224',
    'DM 0224',
    'prosjektnr 0224',
  ])('is not the common one in any spelling: %j', (written) => {
    expect(kindOf(written)).toBe('common-number');
  });

  it.each([
    ['7', 'no-number'],
    ['0 0', 'no-number'],
    ['2026 0', 'number'],
    ['DM 2026/18', 'number'],
    ['2026 18 2', 'several-numbers'],
    // Other runs of the same digits are another number.
    ['20241-7', 'number'],
    ['DM 2024-017', 'common-number'],
  ])('that has two runs of digits: %j is %s', (written, kind) => {
    expect(readProjectNumber(written, { like: 'DM 2024-17', common: ['DM 2024-17'] }).kind).toBe(kind);
  });

  it('is taken as it is where no profile says how it is written', () => {
    expect(readProjectNumber('XY 7777', null)).toEqual({ kind: 'number', text: 'XY 7777' });
    expect(readProjectNumber('nei', null).kind).toBe('no-number');
    expect(readProjectNumber('7 7', null).kind).toBe('several-numbers');
  });

  const digits = fc.stringMatching(/^[1-9][0-9]{0,7}$/).filter((run) => !['2224', '224'].includes(run));
  const around = fc.constantFrom('', ' ', '.', '-', ': ', ' – ');

  it('is the same however it is spelled, and reads as itself', () => {
    fc.assert(
      fc.property(
        digits,
        fc.constantFrom('', 'DM', 'dm', 'Prosjekt DM', 'prosjektnummer'),
        around,
        around,
        fc.constantFrom('', 'Enkeltpasientunntak', 'ENKELTPASIENTUNNTAK'),
        (run, before, between, after, end) => {
          const reading = read(`${before}${between}${run}${after}${end}`);
          expect(reading).toEqual({ kind: 'number', text: `DM ${run}` });
          expect(read(`DM ${run}`)).toEqual(reading);
        },
      ),
    );
  });

  it('is written with the digits that were given, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (written) => {
        const reading = read(written);
        if (reading.kind === 'number') expect(reading.text).toMatch(/^DM \d+$/);
      }),
    );
  });
});
