import { describe, expect, it } from 'vitest';
import type { DrugResolution } from '../../../rules/drug/drug-resolution.ts';
import { splitMedicine, splitUnknown } from '../../../rules/pasted-prescription/split-medicine.ts';
import { createCatalogueIndex } from '../../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../../utils/catalogue/embedded/default-catalogue.ts';

const { resolve } = createCatalogueIndex(defaultCatalogue, '2026-11-30');

describe('a medicine of the catalogue', () => {
  it.each<[string, string | null, string]>([
    ['OxyContin 20 mg', 'OxyContin 20 mg', ''],
    ['OxyContin 20 mg 1 x 2', 'OxyContin 20 mg', '1 x 2'],
    ['OxyContin 20 mg, 1 x 2', 'OxyContin 20 mg', '1 x 2'],
    ['OxyContin 20 1 x 2', 'OxyContin 20', '1 x 2'],
    ['OxyContin 20 mg x 2', 'OxyContin 20 mg', '20 mg x 2'],
    ['OxyContin 20 mg 14 dagers kontroll', 'OxyContin 20 mg', '14 dagers kontroll'],
    ['Lyrica kaps 75 mg 2 kapsler x 2', 'Lyrica kaps 75 mg', '2 kapsler x 2'],
    ['OxyContin 25 x 2', null, ''],
    ['OxyContin etter avtale', null, ''],
    ['OxyContin 20 mg resoribletter 1 x 2', null, ''],
    ['Zzz 20 mg 1 x 2', null, ''],
  ])('%s', (text, drug, dosage) => {
    expect(splitMedicine(text, resolve)).toEqual(drug === null ? null : { drug, dosage });
  });

  it.each<[string, string, string | null]>([
    ['the same product', 'A 5', 'A 5'],
    ['another product', 'A 5 mg', null],
    ['another product without a name', '', null],
  ])('of which a longer name stands for %s', (_, longer, drug) => {
    const product = (name: string): DrugResolution => ({
      kind: 'found',
      drug: { name: name === '' ? null : name },
      verification: { product: 'official', hList: 'official' },
    });
    const shelf: Readonly<Record<string, DrugResolution>> = {
      'A 5': product('A 5'),
      'A 5 10': product(longer),
    };
    const split = splitMedicine('A 5 10 14 dagers kontroll', (name) => shelf[name] ?? { kind: 'unknown' });
    expect(split).toEqual(drug === null ? null : { drug, dosage: '10 14 dagers kontroll' });
  });

  it('is looked for in no more words than any medicine is written in', () => {
    const text = (words: number) => `OxyContin 20 mg ${'1 '.repeat(words - 3)}x`.trim();
    expect(splitMedicine(text(80), resolve)?.drug).toBe('OxyContin 20 mg');
    expect(splitMedicine(text(81), resolve)).toBeNull();
  });
});

describe('a medicine that no catalogue knows', () => {
  it.each<[string, string | null, string]>([
    ['Zzz, 1 x 2', 'Zzz', '1 x 2'],
    ['Zzz – 1 x 2', 'Zzz', '1 x 2'],
    ['Zz, 1 x 2', null, ''],
    ['123, 1 x 2', null, ''],
    ['Zzz, etter avtale', null, ''],
    ['Furix 40 mg', 'Furix 40 mg', ''],
    ['Furix tabletter', 'Furix tabletter', ''],
    ['Furix 40 mg x 1', 'Furix 40 mg', '40 mg x 1'],
    ['Furix 40 mg 1 x 1', 'Furix 40 mg', '1 x 1'],
    ['Furix 40 mg ved behov etter avtale', 'Furix 40 mg', 'ved behov etter avtale'],
    ['ikke OxyContin 20 mg x 2', 'ikke OxyContin 20 mg', '20 mg x 2'],
    ['OxyContin 20 mg seponert 1 x 2', 'OxyContin 20 mg seponert 1 x 2', ''],
    ['OxyContin 20 mg, 1 x 2', 'OxyContin 20 mg, 1 x 2', ''],
    ['OxyContin 20 mg resoribletter 20 mg 1 x 2', 'OxyContin 20 mg resoribletter 20 mg 1 x 2', ''],
    ['Ring fastlegen', null, ''],
  ])('%s', (text, drug, dosage) => {
    expect(splitUnknown(text, resolve)).toEqual(drug === null ? null : { drug, dosage });
  });
});
