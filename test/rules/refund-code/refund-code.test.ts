import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRefundCode } from '../../../rules/refund-code/refund-code.ts';

describe('a refund code', () => {
  it.each([
    ['C50', 'C50'],
    ['c50.9', 'C509'],
    [' C 50 . 9 ', 'C509'],
    ['C509', 'C509'],
    ['C50.-', 'C50'],
    ['C50 Brystkreft', 'C50'],
    ['C50 – Brystkreft (ICD-10)', 'C50'],
    ['C50: Brystkreft', 'C50'],
    ['(C50) Brystkreft', 'C50'],
    ['((C50))', 'C50'],
    // ICPC-2 begins at 01, and has no diagnoses from 30 to 69.
    ['A00', 'A00'],
    ['A30', 'A30'],
    ['A69', 'A69'],
    ['H13*', 'H13'],
    ['ICD-10: C50', 'C50'],
    ['ICD10 c50', 'C50'],
    ['icd-10-NO: C50', 'C50'],
    ['Refusjonskode: ICD-10: C50', 'C50'],
    ['Diagnose C50.1 Brystkreft', 'C501'],
    ['G63.2*', 'G632'],
    ['E10.2†', 'E102'],
    ['E10.2† G63.2*', 'E102'],
    ['E10.2+', 'E102'],
    ['M05', 'M05'],
    ['C50, C51', 'C50'],
    ['L40.5', 'L405'],
    ['D45', 'D45'],
    ['ICD-10: L88', 'L88'],
    ['L88 Pyoderma gangrenosum (ICD-10)', 'L88'],
    ['G25.8', 'G258'],
    ['R25.2 Kramper', 'R252'],
    ['\uff23\uff15\uff10', 'C50'],
  ])('%j is ICD-10', (written, code) => {
    expect(readRefundCode(written)).toEqual({ system: 'icd-10', code });
  });

  it.each([
    ['ICPC-2: L88', 'L88'],
    ['ICPC-2 L88 Leddgikt', 'L88'],
    ['icpc2: p76', 'P76'],
    ['L88 Leddgikt (ICPC)', 'L88'],
    ['ICPC-2: C50', 'C50'],
  ])('%j is ICPC-2', (written, code) => {
    expect(readRefundCode(written)).toEqual({ system: 'icpc-2', code });
  });

  it.each(['L88', 'p76', 'L88 Leddgikt', 'N02', 'A29'])('%j may be either', (written) => {
    expect(readRefundCode(written).system).toBe('icd-10-or-icpc-2');
  });

  it.each([
    ['-71', '-71'],
    ['-71 Kroniske, sterke smerter', '-71'],
    ['−71', '-71'],
    ['–71: Kroniske, sterke smerter', '-71'],
    ['ICD-10: -81', '-81'],
    ['Refusjonskode -90', '-90'],
    ['- 71', '-71'],
    ['71', '-71'],
  ])("%j is the regulation's", (written, code) => {
    expect(readRefundCode(written)).toEqual({ system: 'regulation', code });
  });

  it.each(['', ' ', '-', '–', 'Ingen', 'ingen refusjon', 'Uten refusjon'])('%j is none', (written) => {
    expect(readRefundCode(written)).toEqual({ system: 'none' });
  });

  it.each([
    'hei',
    '-F4',
    'C5',
    'C',
    'N02AA05',
    '71 tabletter',
    '-712',
    'ICPC-2: L88.0',
    'Ingeniør',
    'ICD-10',
    '10'.repeat(20),
  ])('%j is not read', (written) => {
    expect(readRefundCode(written)).toEqual({ system: 'unknown' });
  });

  const category = fc.stringMatching(/^[CEGIJMOQV][0-9]{2}$/);
  const subdivision = fc.stringMatching(/^[0-9]{0,2}$/);

  it('is the same however it is written', () => {
    fc.assert(
      fc.property(
        category,
        subdivision,
        fc.constantFrom('', 'ICD-10: ', 'icd10 ', 'Refusjonskode ', '('),
        fc.constantFrom('', '†', '*', ' *', ' Brystkreft', ' – tekst, med tall 12', ')', ': C99'),
        fc.boolean(),
        (letters, digits, before, after, small) => {
          const code = digits === '' ? letters : `${letters}.${digits}`;
          const written = `${before}${small ? code.toLowerCase() : code}${after}`;
          expect(readRefundCode(written)).toEqual({ system: 'icd-10', code: `${letters}${digits}` });
        },
      ),
    );
  });

  it('is read from any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (written) => {
        expect(readRefundCode(written).system).toBeTruthy();
      }),
    );
  });
});
