import { describe, expect, it } from 'vitest';
import type { KnownDrug } from '../../../../rules/drug/drug-resolution.ts';
import type { CatalogueEntry } from '../../../../utils/catalogue/catalogue-entry.ts';
import { createCatalogueIndex } from '../../../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../../../utils/catalogue/embedded/default-catalogue.ts';
import { hReseptConditionsOn } from '../../../../utils/catalogue/h-resept-conditions.ts';
import type { ReadyCatalogue } from '../../../../utils/catalogue/load-catalogue.ts';
import { productNamed } from '../../../../utils/catalogue/names/product-named.ts';
import { suggestDrugs } from '../../../../utils/catalogue/search/suggest-drugs.ts';

const on = '2026-11-21';

function ready(entries: readonly CatalogueEntry[]): ReadyCatalogue {
  const index = createCatalogueIndex(entries, on);
  const info = { version: 'v', extractDate: null, productCount: index.size, complete: false };
  return { on, info, index, source: 'imported', attribution: '' };
}

const embedded = ready(defaultCatalogue);
const [first] = defaultCatalogue;
if (!first) throw new Error('The embedded catalogue is empty');

const names = (suggested: readonly { readonly known: KnownDrug }[]) =>
  suggested.map(({ known }) => known.drug.name);

describe('what is offered for a text', () => {
  it('is nothing yet while there is no catalogue', () => {
    expect(suggestDrugs(null, 'oxy')).toBeNull();
  });

  it('is the first eight, with word of more', () => {
    const many = Array.from({ length: 12 }, (_, at) => ({
      ...first,
      id: `x${at}`,
      varenavn: `Prøve${at}`,
      navnFormStyrke: `Prøve${at} Tab ${at + 1} mg`,
    }));
    expect(suggestDrugs(ready(many.slice(0, 8)), 'prøve')).toMatchObject({ more: false });
    const offered = suggestDrugs(ready(many), 'prøve');
    expect(offered?.hits).toHaveLength(8);
    expect(offered?.more).toBe(true);
  });

  it('keeps a near miss apart from the hits', () => {
    const offered = suggestDrugs(embedded, 'oxycontrin 20 mg');
    expect(offered?.hits).toEqual([]);
    expect(names(offered?.nearMisses ?? [])).toContain('OxyContin Depottab 20 mg');
  });

  it('has names that stand for the product that was offered', () => {
    for (const { id, known } of suggestDrugs(embedded, 'oxycontin')?.hits ?? []) {
      expect(productNamed(embedded.index, known.drug.name ?? '')?.id).toBe(id);
    }
  });
});

describe('the product of a name', () => {
  it.each([
    ['OxyContin Depottab 20 mg', 'oxycontin-depottab-20-mg'],
    ['oksykodon depottab 20 mg', undefined],
    ['OxyContin', undefined],
    ['Fantasin', undefined],
  ])('%s: %s', (name, id) => {
    expect(productNamed(embedded.index, name)?.id).toBe(id);
  });
});

describe('the conditions for an H-resept', () => {
  const link = (validFrom: string | null, prescribeUntil: string | null, ...conditions: string[]) => ({
    refusjonsgruppe: 'H1',
    validFrom,
    prescribeUntil,
    conditions,
  });
  it('are those in force on the day, each once', () => {
    const links = [
      link(null, null, 'Alltid.'),
      link('2026-11-21', null, 'Fra i dag.', 'Alltid.'),
      link('2026-11-22', null, 'Fra i morgen.'),
      link(null, '2026-11-20', 'Til i går.'),
      link(null, '2026-11-21', 'Til i dag.'),
    ];
    expect(hReseptConditionsOn({ ...first, hResept: { listed: null, links } }, on)).toEqual([
      'Alltid.',
      'Fra i dag.',
      'Til i dag.',
    ]);
  });
});
