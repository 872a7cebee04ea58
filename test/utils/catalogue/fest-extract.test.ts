// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCatalogueIndex } from '../../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../../utils/catalogue/embedded/default-catalogue.ts';

const extract = resolve(process.cwd(), '../shared/data/fest/fest-mini.xml');

/** The extract prefixes some elements and not others: only the local name is to be relied on. */
function within(parent: Document | Element, localName: string): Element[] {
  return [...parent.getElementsByTagName('*')].filter((element) => element.localName === localName);
}

function child(parent: Element, localName: string): Element | undefined {
  return [...parent.children].find((element) => element.localName === localName);
}

const today: Readonly<Record<string, string>> = { L01XC03: 'L01FD01', N03AX16: 'N02BF02' };
/** A package may be in F where its product is in CF. */
const contractGroup: Readonly<Record<string, string>> = { A: 'A', B: 'B', C: 'C', CF: 'C', F: 'C' };

describe.skipIf(!existsSync(extract))('every package of a FEST extract', () => {
  const document = existsSync(extract)
    ? new DOMParser().parseFromString(readFileSync(extract, 'utf8'), 'application/xml')
    : new Document();
  const items = [...within(document, 'Legemiddelpakning'), ...within(document, 'LegemiddelMerkevare')].filter(
    (item) => child(item, 'NavnFormStyrke'),
  );
  const resolveDrug = createCatalogueIndex(defaultCatalogue, '2026-11-21').resolve;

  it('resolves to itself', () => {
    expect(items.length).toBeGreaterThan(150);
    for (const item of items) {
      const name = child(item, 'NavnFormStyrke')?.textContent ?? '';
      const atc = child(item, 'Atc')?.getAttribute('V') ?? '';
      const group = child(item, 'Reseptgruppe')?.getAttribute('V') ?? '';
      const form = child(item, 'LegemiddelformKort')?.getAttribute('DN') ?? '';
      expect([name, resolveDrug(name)]).toMatchObject([
        name,
        {
          kind: 'found',
          drug: { name, atc: today[atc] ?? atc, group: contractGroup[group], form: form.toLowerCase() },
          verification: { product: 'official' },
        },
      ]);
    }
  });
});
