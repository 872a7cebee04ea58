import { describe, expect, it, test } from 'vitest';
import { defaultCatalogue } from '../../../utils/catalogue/default-catalogue.ts';
import { createSearch, searchCatalogue } from '../../../utils/catalogue/search-catalogue.ts';

const namesFor = (query: string, limit?: number) =>
  searchCatalogue(query, limit).map((entry) => entry.navnFormStyrke);

describe('search while typing', () => {
  test.each([
    ['oxyn', 'OxyNorm Kaps 5 mg'],
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
    const search = createSearch(defaultCatalogue.filter(({ varenavn }) => varenavn === 'Imovane'));
    expect(search('i').map(({ varenavn }) => varenavn)).toEqual(['Imovane', 'Imovane']);
    expect(search('oxycontin')).toEqual([]);
  });

  it('stops at the limit', () => {
    expect(namesFor('o', 3)).toHaveLength(3);
    expect(namesFor('o')).toHaveLength(10);
  });

  test.each(['', '   ', 'oxycontn', 'xyz', '½'])('«%s» meets nothing', (query) => {
    expect(namesFor(query)).toEqual([]);
  });
});
