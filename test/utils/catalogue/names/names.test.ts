import { describe, expect, test } from 'vitest';
import type { DrugResolution } from '../../../../rules/drug/drug-resolution.ts';
import { createCatalogueIndex } from '../../../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../../../utils/catalogue/embedded/default-catalogue.ts';
import written from './names.json' with { type: 'json' };

const { resolve } = createCatalogueIndex(defaultCatalogue, '2026-11-30');

/** The product's name; `~` where the name leaves a choice, `?` where it stands for none. */
function outcome(resolution: DrugResolution): string {
  if (resolution.kind === 'found') return resolution.drug.name ?? '';
  return resolution.kind === 'ambiguous' ? '~' : '?';
}

describe.each(written)('$about', ({ names }) => {
  test.each(names)('%s is %s', (name, product) => {
    expect(outcome(resolve(name ?? ''))).toBe(product);
  });
});
