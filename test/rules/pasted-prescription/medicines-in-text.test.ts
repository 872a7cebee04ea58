import { describe, expect, it } from 'vitest';
import { productRow } from '../../../rules/omeq/product-row.ts';
import { medicinesIn, onlyMedicine } from '../../../rules/pasted-prescription/medicines-in-text.ts';
import { rowsIn } from '../../../rules/pasted-prescription/rows-in-text.ts';
import { createCatalogueIndex } from '../../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../../utils/catalogue/embedded/default-catalogue.ts';

const { resolve } = createCatalogueIndex(defaultCatalogue, '2026-11-30');
const LIST =
  'OxyContin 20 mg x 2\nFurix 40 mg x 1\nRing fastlegen\n1 x 2\nSeponert: Lyrica 75 mg\nOxyNorm 10';
const knownAs = (name: string) => {
  const found = resolve(name);
  return found.kind === 'found' ? { drug: found.drug, verification: found.verification } : null;
};
const oxycontin = () => knownAs('OxyContin Depottab 20 mg');

describe('the medicines in a text', () => {
  it('are those with a product, and those that are not known; what is stopped is none', () => {
    expect(medicinesIn(LIST, resolve)).toEqual({
      medicines: [
        { drug: 'OxyContin 20 mg', dosage: '20 mg x 2', known: oxycontin() },
        { drug: 'Furix 40 mg', dosage: '40 mg x 1', known: null },
        { drug: 'OxyNorm 10', dosage: '', known: null },
      ],
      left: ['Ring fastlegen', '1 x 2'],
    });
    expect(oxycontin()?.drug.name).toBe('OxyContin Depottab 20 mg');
  });

  it('are not looked for without a catalogue, nor in a book', () => {
    expect(medicinesIn(LIST, null)).toBeNull();
    expect(medicinesIn('x'.repeat(20_001), resolve)).toBeNull();
    expect(medicinesIn('x'.repeat(20_000), resolve)).not.toBeNull();
  });
});

describe('the only medicine of a text', () => {
  it.each<[string, string | null]>([
    ['OxyContin 20 mg x 2', 'OxyContin 20 mg'],
    ['OxyContin 20 mg', 'OxyContin 20 mg'],
    ['Furix 40 mg', null],
    ['OxyContin 20 mg\nLyrica 75 mg', null],
    ['OxyContin 20 mg\nRing fastlegen', null],
    ['Ring fastlegen', null],
    ['', null],
  ])('%j: %s', (text, drug) => {
    expect(onlyMedicine(medicinesIn(text, resolve))?.drug ?? null).toBe(drug);
  });

  it('is none without a catalogue', () => {
    expect(onlyMedicine(null)).toBeNull();
  });
});

describe('the rows of the calculator that a text comes to', () => {
  it('are those of each product, and what is not known is left', () => {
    const known = oxycontin();
    if (!known) throw new Error('OxyContin is not in the catalogue');
    const read = rowsIn(LIST, resolve);
    expect(read?.left).toEqual(['Furix 40 mg', 'OxyNorm 10', 'Ring fastlegen', '1 x 2']);
    expect(read?.products).toHaveLength(1);
    const [product] = read?.products ?? [];
    expect(product).toMatchObject({
      name: 'OxyContin Depottab 20 mg',
      dosage: '20 mg x 2',
      made: productRow(known),
    });
    expect(product?.rows.map(({ kind }) => kind)).toEqual(['filled']);
    expect(product?.rows[0]).toMatchObject({ row: { count: '2' } });
  });

  it.each<[string, readonly string[]]>([
    ['OxyContin 20 mg x 2', ['2']],
    ['OxyContin 20 mg', ['']],
    ['OxyContin depottab 20 mg, 1 tablett morgen og kveld, 1 tablett ved behov inntil x 3', ['2', '3']],
  ])('%s: %j', (text, counts) => {
    const [product] = rowsIn(text, resolve)?.products ?? [];
    expect(product?.rows.map((made) => made.kind === 'filled' && made.row.count)).toEqual(counts);
  });

  it('are none without a catalogue', () => {
    expect(rowsIn(LIST, null)).toBeNull();
  });
});
