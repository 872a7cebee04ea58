import { describe, expect, it, test } from 'vitest';
import type { CatalogueEntry } from '../../../../utils/catalogue/catalogue-entry.ts';
import { createCatalogueIndex } from '../../../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../../../utils/catalogue/embedded/default-catalogue.ts';
import { madeUpCatalogue } from '../../../bench/catalogue-index.ts';
import { entryWith, packNumbered } from '../entries.ts';

const index = createCatalogueIndex(defaultCatalogue, '2026-11-21');
const namesFor = (query: string, limit?: number) =>
  index.search(query, limit).hits.map((entry) => entry.navnFormStyrke);

describe('search while typing', () => {
  test.each([
    ['oxyn', 'OxyNorm Kaps 5 mg'],
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
    expect(namesFor('o', 10).slice(0, 3)).toEqual(namesFor('o', 3));
  });

  test.each(['', '   ', 'oxycontn', 'xyz', '½'])('«%s» meets nothing', (query) => {
    expect(namesFor(query)).toEqual([]);
  });
});

function idsFor(catalogue: readonly CatalogueEntry[], query: string, limit?: number): string[] {
  return createCatalogueIndex(catalogue, '2026-11-21')
    .search(query, limit)
    .hits.map(({ id }) => id);
}

function tablets(varenavn: string, substance: string, ...amounts: readonly number[]): CatalogueEntry[] {
  return amounts.map((amount) =>
    entryWith({
      varenavn,
      navnFormStyrke: `${varenavn} Tab ${amount} mg`,
      substances: [{ name: substance, strength: { amount, unit: 'mg' }, denominator: null }],
    }),
  );
}

describe('the order of what is met', () => {
  it('is beginning of the name, first word, any word, substance, pack number', () => {
    const catalogue = [
      entryWith({ id: 'pack', navnFormStyrke: 'Annet Tab 10 mg', packages: [packNumbered('100012')] }),
      entryWith({
        id: 'substance',
        navnFormStyrke: 'Fjerde Tab 10 mg',
        substances: [{ name: '1000 morfin', strength: { amount: 10, unit: 'mg' }, denominator: null }],
      }),
      entryWith({ id: 'word', navnFormStyrke: 'Rolin Tab 1000 mg morfin' }),
      entryWith({ id: 'first word', navnFormStyrke: 'Morfin Tab 1000 mg' }),
      entryWith({ id: 'beginning', navnFormStyrke: 'Morfin 1000 Tab 10 mg' }),
    ];
    expect(idsFor(catalogue, 'morfin 1000')).toEqual(['beginning', 'first word', 'word', 'substance']);
    expect(idsFor(catalogue, '1000')).toEqual(['beginning', 'first word', 'word', 'substance', 'pack']);
  });

  it('has strengths as numbers, whatever order they came in', () => {
    const names = tablets('Sedelin', 'sedelam', 20, 5, 100, 2.5, 10).toReversed();
    expect(idsFor(names, 'sedelin')).toEqual(
      ['2.5', '5', '10', '20', '100'].map((amount) => `Sedelin Tab ${amount} mg`),
    );
  });

  it('has what is deregistered after what is not, within each', () => {
    const gone = [packNumbered('100001', '2020-01-01')];
    const catalogue = [
      entryWith({ id: 'gone', navnFormStyrke: 'Sedelin Tab 5 mg', packages: gone }),
      entryWith({ id: 'unregistered', navnFormStyrke: 'Sedelin Tab 7 mg', preparattype: 11 }),
      entryWith({ id: 'sold', navnFormStyrke: 'Sedelin Tab 10 mg' }),
      entryWith({ id: 'not said', navnFormStyrke: 'Sedelin Tab 20 mg', marketed: null }),
      entryWith({ id: 'other', navnFormStyrke: 'Rolin Sedelin Tab 5 mg' }),
    ];
    expect(idsFor(catalogue, 'sedelin')).toEqual(['sold', 'not said', 'gone', 'unregistered', 'other']);
  });
});

describe('what is met', () => {
  const catalogue = [
    entryWith({
      id: 'ø',
      varenavn: 'Ørædan',
      navnFormStyrke: 'Ørædan Depotplaster 25 µg/time',
      otherNames: ['Østradiol depotplaster 25 mikrog/time', 'Ørædan plaster (parallellimport)'],
      substances: [
        { name: 'østradiol', strength: { amount: 25, unit: 'µg' }, denominator: { amount: 1, unit: 'time' } },
      ],
      packages: [packNumbered('012345'), packNumbered('460339')],
    }),
    entryWith({ id: 'gl', varenavn: 'Rolin G.L.', navnFormStyrke: 'Rolin G.L. Tab 7,5 mg' }),
  ];

  test.each([
    ['ørædan', ['ø']],
    ['ØRÆD', ['ø']],
    ['oraedan', ['ø']],
    ['oræ 25 µg', ['ø']],
    ['25 \u03bcg', ['ø']],
    ['øst', ['ø']],
    ['parallell', ['ø']],
    ['0123', ['ø']],
    ['012345', ['ø']],
    ['ørædan 4603', ['ø']],
    ['Vnr 460339', []],
    ['012', []],
    ['012346', []],
    ['0123456', []],
    ['rolin gl', ['gl']],
    ['G.L.', ['gl']],
    ['7,5', ['gl']],
    ['7.5', ['gl']],
    ['tab rol', ['gl']],
    ['ædan', []],
    ['rolin ørædan', []],
  ])('by «%s» is %j', (query, ids) => {
    expect(idsFor(catalogue, query)).toEqual(ids);
  });

  it('is each product once, however many of its words are meant', () => {
    expect(idsFor(tablets('Rol Rolin', 'rolam', 10), 'rol')).toEqual(['Rol Rolin Tab 10 mg']);
  });
});

describe('names near what is written', () => {
  const lookAlikes = [
    ...tablets('Atarex', 'hydroksyzin', 10, 25),
    ...tablets('Apresin', 'hydralazin', 10, 25, 50),
    ...tablets('Sedelin', 'sedelam', 5, 10, 20, 40),
    ...tablets('Sedalin', 'sedalam', 5),
    ...tablets('Sebelin', 'sebelam', 5),
    ...tablets('Semelin', 'semelam', 5),
  ];
  const index = createCatalogueIndex(lookAlikes, '2026-11-21');
  const near = (query: string) => [
    ...new Set(index.search(query).nearMisses.map(({ varenavn }) => varenavn)),
  ];

  test.each([
    ['another letter', 'atarix', ['Atarex']],
    ['a letter too few', 'atrex', ['Atarex']],
    ['a letter too many', 'atarlex', ['Atarex']],
    ['two that changed places', 'atraex', ['Atarex']],
    ['the first letter', 'itarex', ['Atarex']],
    ['a substance', 'hydroksysin', ['Atarex']],
    ['a strength beside it', 'atarix 25', ['Atarex']],
    ['three brands at most', 'sepelin', ['Sebelin', 'Sedelin', 'Semelin']],
    ['two slips in one word', 'atirix', []],
    ['two words with a slip', 'atarix tabb', []],
    ['a strength that it has not', 'atarix 40', []],
    ['the beginning of a name', 'atar', []],
    ['a name that is another’s neighbour', 'sedalin', []],
    ['a name with a strength that it has not', 'sedalin 10', []],
    ['a form', 'tav', []],
    ['a unit or form with a slip', 'tabb', []],
    ['three letters', 'ata', []],
    ['a slip with a digit', 'atar3x', []],
  ])('%s: «%s» is near %j', (_, query, brands) => {
    expect(near(query)).toEqual(brands);
  });

  it('are of few strengths each, so that there is room for all three', () => {
    const { hits, nearMisses } = index.search('sepelin', 8);
    expect(hits).toEqual([]);
    expect(nearMisses.map(({ id }) => id)).toEqual([
      'Sebelin Tab 5 mg',
      'Sedelin Tab 5 mg',
      'Sedelin Tab 10 mg',
      'Semelin Tab 5 mg',
    ]);
    expect(index.search('atarix 25').nearMisses.map(({ id }) => id)).toEqual(['Atarex Tab 25 mg']);
  });

  test.each(['hydroksyzin', 'hydralazin', 'hydr', 'sedelin', 'sedalin', 'sed', 'sede'])(
    '«%s» never meets its look-alike',
    (query) => {
      const { hits, nearMisses } = index.search(query, 30);
      expect(nearMisses).toEqual([]);
      expect(hits.length).toBeGreaterThan(0);
      for (const { navnFormStyrke, substances } of hits) {
        const words = [navnFormStyrke, ...substances.map(({ name }) => name)]
          .join(' ')
          .toLowerCase()
          .split(' ');
        expect([navnFormStyrke, words.some((word) => word.startsWith(query))]).toEqual([
          navnFormStyrke,
          true,
        ]);
      }
    },
  );
});

describe('a search among twenty thousand', () => {
  const many = madeUpCatalogue(20_000);
  const index = createCatalogueIndex(many, '2026-11-21');

  it('meets any product by its whole name', () => {
    for (let at = 0; at < many.length; at += 97) {
      const name = many[at]?.navnFormStyrke ?? '';
      expect([name, index.search(name, 20).hits.map(({ navnFormStyrke }) => navnFormStyrke)]).toEqual([
        name,
        expect.arrayContaining([name]),
      ]);
    }
  });

  it('has answers to what nearly everything has, in their order', () => {
    for (const query of ['m', 's', 'tab', 'mg', '1', 'tab mg', 'kaps 2', 'a b', 'mg/ml inj']) {
      const { hits } = index.search(query);
      expect([query, hits.length]).toEqual([query, 10]);
    }
  });
});
