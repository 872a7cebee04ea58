import { describe, expect, it, test } from 'vitest';
import { createCatalogueIndex } from '../../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../../utils/catalogue/default-catalogue.ts';

const index = createCatalogueIndex(defaultCatalogue, '2026-11-21');
const namesFor = (query: string, limit?: number) =>
  index.search(query, limit).hits.map((entry) => entry.navnFormStyrke);

describe('search while typing', () => {
  test.each([
    ['oxyn', 'OxyNorm Inj væske 10 mg/ml'],
    ['oxynorm kaps', 'OxyNorm Kaps 5 mg'],
    ['OXYCONTIN DEPOTTAB 20', 'OxyContin Depottab 20 mg'],
    ['oxycontin 20', 'OxyContin Depottab 20 mg'],
    ['paralgin maj', 'Paralgin major Stikkpille 800 mg/60 mg'],
    ['imovane 7,5', 'Imovane Tab 7,5 mg'],
    ['durogesic 12', 'Durogesic Depotplaster 12 mikrog/time'],
    ['trastu', 'Herceptin Inj væske 600 mg'],
    ['østradiol', 'Estradot Depotplaster 25 mikrog/24 timer'],
  ])('%s meets %s first', (query, name) => {
    expect(namesFor(query)[0]).toBe(name);
  });

  it('puts names before substances', () => {
    const names = namesFor('tramadol', 20);
    expect(names[0]).toMatch(/^Tramadol/);
    expect(names.indexOf('Nobligan Kaps 50 mg')).toBeGreaterThan(names.indexOf('Tramadol HEXAL Kaps 50 mg'));
  });

  it('searches the catalogue it was made for', () => {
    const imovane = createCatalogueIndex(
      defaultCatalogue.filter(({ varenavn }) => varenavn === 'Imovane'),
      '2026-11-21',
    );
    expect(imovane.search('i').hits.map(({ varenavn }) => varenavn)).toEqual(['Imovane', 'Imovane']);
    expect(imovane.search('oxycontin').hits).toEqual([]);
  });

  it('stops at the limit', () => {
    expect(namesFor('o', 3)).toHaveLength(3);
    expect(namesFor('o')).toHaveLength(10);
  });

  test.each(['', '   ', 'oxycontn', 'xyz', '½'])('«%s» meets nothing', (query) => {
    expect(namesFor(query)).toEqual([]);
  });
});
