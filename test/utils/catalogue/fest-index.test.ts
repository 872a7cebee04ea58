import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toKnownDrug } from '../../../utils/catalogue/catalogue-drug.ts';
import type { CatalogueEntry } from '../../../utils/catalogue/catalogue-entry.ts';
import { createCatalogueIndex } from '../../../utils/catalogue/catalogue-index.ts';
import { readFest } from '../../../utils/fest/read-fest.ts';

const extract = resolve(process.cwd(), '../shared/data/fest/fest-mini.xml');
/** A few days after the extract was made. */
const ON = '2017-04-20';

function factsOf(entry: CatalogueEntry): object {
  return { ...toKnownDrug(entry, ON).drug, name: null };
}

describe.skipIf(!existsSync(extract))('the products of a FEST extract', async () => {
  const blob = new Blob(existsSync(extract) ? [readFileSync(extract)] : []);
  const { entries } = existsSync(extract) ? await readFest({ name: 'fest-mini.xml', blob }) : { entries: [] };
  const index = createCatalogueIndex(entries, ON);

  it('are found by each of their names, also where a parallel import has the same', () => {
    expect(entries.length).toBeGreaterThan(70);
    for (const entry of entries) {
      for (const name of [entry.navnFormStyrke, ...entry.otherNames]) {
        const lookup = index.lookup(name);
        expect([name, lookup.kind === 'found' && factsOf(lookup.entry)]).toEqual([name, factsOf(entry)]);
      }
    }
  });

  it('are found by each pack number, alone and beside the name, and by no other name', () => {
    const numbers = entries.flatMap((entry) => entry.packages.map(({ varenr }) => ({ entry, varenr })));
    expect(numbers.length).toBeGreaterThan(100);
    for (const [at, { entry, varenr }] of numbers.entries()) {
      for (const text of [varenr, `Vnr ${varenr}`, `${entry.navnFormStyrke} (varenr. ${varenr})`]) {
        expect([text, index.lookup(text)]).toEqual([text, { kind: 'found', entry }]);
      }
      const another = numbers[(at + 1) % numbers.length]?.entry;
      if (another && another.navnFormStyrke !== entry.navnFormStyrke) {
        const text = `${another.navnFormStyrke} Vnr ${varenr}`;
        expect([text, index.lookup(text).kind]).toEqual([text, 'unknown']);
      }
    }
  });

  it('are met first by their whole names', () => {
    for (const { navnFormStyrke } of entries) {
      expect(index.search(navnFormStyrke).hits[0]?.navnFormStyrke).toBe(navnFormStyrke);
    }
  });
});
