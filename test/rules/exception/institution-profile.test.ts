import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filledIn,
  type InstitutionProfile,
  institutionProfileSchema,
} from '../../../rules/exception/institution-profile.ts';
import { sykehusetInnlandet } from '../../../rules/exception/sykehuset-innlandet.ts';
import { unknownPlaces } from '../../../rules/exception/text-template.ts';

const refused = (change: Partial<Record<keyof InstitutionProfile | 'other', unknown>>) =>
  institutionProfileSchema
    .safeParse({ ...sykehusetInnlandet, ...change })
    .error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('an institution profile', () => {
  it('is read as it is written', () => {
    expect(institutionProfileSchema.parse(sykehusetInnlandet)).toEqual(sykehusetInnlandet);
  });

  it('may be of a trust that names no outlets', () => {
    expect(refused({ pharmacies: [] })).toBeUndefined();
  });

  it('loses the space around a text', () => {
    const profile = institutionProfileSchema.parse({
      ...sykehusetInnlandet,
      prescriptionProjectNumber: ' DM 1 ',
    });
    expect(profile.prescriptionProjectNumber).toBe('DM 1');
  });

  it.each([
    ['name', '', 'Feltet kan ikke være tomt'],
    ['orderProjectNumber', '  ', 'Feltet kan ikke være tomt'],
    ['orderSystem', 'to\nlinjer', 'Teksten må stå på én linje'],
    ['pharmacyChain', 'to\u2028linjer', 'Teksten må stå på én linje'],
  ] as const)('is refused with %s %j', (field, value, message) => {
    expect(refused({ [field]: value })).toEqual([[field, message]]);
  });

  it.each<[string, Parameters<typeof refused>[0], string]>([
    ['a text that is too long', { orderProjectNumber: 'x'.repeat(41) }, 'orderProjectNumber'],
    ['a remark without a line', { whiteRemark: [] }, 'whiteRemark'],
    ['an empty line', { hReseptRemark: ['Prosjekt {project}', ''] }, 'hReseptRemark.1'],
    ['a field that nobody knows', { other: 'x' }, ''],
  ])('is refused with %s', (_, change, path) => {
    expect(refused(change)?.map(([where]) => where)).toEqual([path]);
  });
});

describe('a text of the profile', () => {
  const lines = ['Innvilget {date}.', 'Prosjekt {project}, {project} {date}'];

  it('is filled in wherever it has a place', () => {
    expect(filledIn(lines, 'DM 1', '2026-10-01')).toBe(
      'Innvilget 01.10.2026.\nProsjekt DM 1, DM 1 01.10.2026',
    );
  });

  it('keeps the place of a date that is not known', () => {
    expect(filledIn(lines, 'DM 1', null)).toBe('Innvilget {date}.\nProsjekt DM 1, DM 1 {date}');
  });

  it.each(['$&', '$1', "$'", '$`', '{date}', '{project}', '\\0'])('takes %j for nothing but text', (text) => {
    expect(filledIn(lines, text, '2026-10-01')).toBe(
      `Innvilget 01.10.2026.\nProsjekt ${text}, ${text} 01.10.2026`,
    );
  });

  it('is the same bytes on both sides of its places, whatever is put in them', () => {
    const piece = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !/[{}\r\n]/.test(text));
    fc.assert(
      fc.property(piece, piece, piece, fc.string({ unit: 'grapheme' }), (before, between, after, value) => {
        const line = `${before}{project}${between}{date}${after}`;
        expect(filledIn([line, before], value, '2026-10-01')).toBe(
          `${before}${value}${between}01.10.2026${after}\n${before}`,
        );
      }),
    );
  });

  it('names each place that nothing fills, once', () => {
    expect(unknownPlaces(['{dato} {project} {Date}', '{date} {dato} {}'])).toEqual([
      '{dato}',
      '{Date}',
      '{}',
    ]);
  });

  it.each([[lines], [['uten plass']], [[]], [['{ikke', 'lukket}']], [['}{']]])(
    'has no other places: %o',
    (text) => {
      expect(unknownPlaces(text)).toEqual([]);
    },
  );

  it('reads the innermost braces', () => {
    expect(unknownPlaces(['{a{b}c}'])).toEqual(['{b}']);
  });
});
