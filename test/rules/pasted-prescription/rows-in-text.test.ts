import { describe, expect, it } from 'vitest';
import { rowsIn } from '../../../rules/pasted-prescription/rows-in-text.ts';
import { createCatalogueIndex } from '../../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../../utils/catalogue/embedded/default-catalogue.ts';
import typed from './typed-blind.json' with { type: 'json' };

const { resolve } = createCatalogueIndex(defaultCatalogue, '2026-11-22');

/** `product | strength | count` of each row, and what is left. */
function rows(text: string) {
  const read = rowsIn(text, resolve);
  if (!read) throw new Error('Nothing was read');
  const products = read.products.flatMap(({ rows: made }) =>
    made.map((one) =>
      one.kind === 'no-opioid'
        ? one.kind
        : `${one.row.madeFrom?.product} | ${one.row.strength} | ${one.row.count}`,
    ),
  );
  return { products, left: read.left };
}

describe('the rows of a text', () => {
  it.each([
    ['oxycontin 20 x 2', 'OxyContin Depottab 20 mg | 20 | 2'],
    ['tramadol 50 x 4', 'Tramadol Kaps 50 mg | 50 | 4'],
    ['tramadol 50 mg x 4', 'Tramadol Kaps 50 mg | 50 | 4'],
    ['tramadol kaps 50 mg 1 x 4', 'Tramadol Kaps 50 mg | 50 | 4'],
    ['Tramadol 50', 'Tramadol Kaps 50 mg | 50 | '],
    ['metadon 20 x 2', 'Metadon Abcur Tab 20 mg | 20 | 2'],
    ['norspan 10', 'Norspan Depotplaster 10 mikrog/time | 10 | 1'],
    ['norspan 10 x 1', 'Norspan Depotplaster 10 mikrog/time | 10 | '],
    ['oxycontin20x2', 'OxyContin Depottab 20 mg | 20 | 2'],
    ['oxycontin 20x2', 'OxyContin Depottab 20 mg | 20 | 2'],
    ['oxycontin20mgx2', 'OxyContin Depottab 20 mg | 20 | 2'],
    ['targiniq10/5x2', 'Targiniq Depottab 10 mg/5 mg | 10 | 2'],
    ['durogesic 12,5', 'Durogesic Depotplaster 12 mikrog/time | 12 | 1'],
    ['norspan 20 x 1 plaster hver 7. dag', 'Norspan Depotplaster 20 mikrog/time | 20 | 1'],
    ['oxycontin 20 x 2 tabletter daglig', 'OxyContin Depottab 20 mg | 20 | 2'],
    ['temgesic 0.2 x 3', 'Temgesic Sublingvaltab 0,2 mg | 0,2 | 3'],
  ])('%s is one of what is sold in one form of that strength', (text, row) => {
    expect(rows(text)).toEqual({ products: [row], left: [] });
  });

  it.each([
    'norspan 12,5',
    'oxycontin202',
    'stesolid2x3',
    'morfin 10 x 4',
    'tramadol x 4',
    'oksykodon 10 x 2',
    'tramadol 55 x 4',
  ])('%s leaves the choice among what is sold in several forms, or in none of that strength', (text) => {
    const { products, left } = rows(text);
    expect(products).toEqual([]);
    expect(left).toHaveLength(1);
  });

  it('is not sure of a form that one of its products is not known for from an official source', () => {
    const read = rowsIn('tramadol 50 x 4', resolve);
    const [made] = read?.products[0]?.rows ?? [];
    expect(made?.kind === 'filled' && made.row.madeFrom?.confirmed).toBe(false);
  });
});

it.each([
  ['Lyrica 75 mg x 2 og OxyContin 20 mg x 1 annenhver dag', 'x 2 og OxyContin 20 mg x 1 annenhver dag'],
  ['Subutex 8 mg x 1 og OxyContin 20 mg ved behov', 'x 1 og OxyContin 20 mg ved behov'],
  [
    'Furix 40 mg x 1 og OxyContin 20 mg x 1 annenhver dag',
    'Furix 40 mg x 1 og OxyContin 20 mg x 1 annenhver dag',
  ],
])('leaves what is not read behind a medicine without a number of its own: %s', (text, left) => {
  expect(rows(text).left).toEqual([left]);
});

it('takes no patch for worn that the text leaves in doubt', () => {
  expect(rows('Norspan 10\nSeponert (bivirkninger)\n\nOxyContin 20 mg x 2').products).toEqual([
    'Norspan Depotplaster 10 mikrog/time | 10 | ',
    'OxyContin Depottab 20 mg | 20 | ',
  ]);
});

/** Written with their answers before they were first read; `~` is no row, and a count that is left open is a refusal. */
describe('a row that was typed blind', () => {
  const told = (text: string): string => {
    const read = rowsIn(text, resolve);
    const made = read?.products.flatMap((product) => product.rows) ?? [];
    const each = made.map((one) =>
      one.kind === 'no-opioid' ? one.kind : `${one.row.madeFrom?.product} | ${one.row.count}`,
    );
    return each.length === 0 ? '~' : each.join(' ; ');
  };

  it.each(typed)('«%s» is %s, or refused', (text = '', row = '') => {
    expect([row, row.replace(/\d+$/, ''), '~']).toContain(told(text));
  });

  it('is mostly a row', () => {
    const right = typed.filter(([text = '', row]) => told(text) === row);
    expect(right.length / typed.length).toBeGreaterThan(0.9);
  });
});
