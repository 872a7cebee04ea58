import { describe, expect, test } from 'vitest';
import type { DrugResolution } from '../../../../rules/drug/drug-resolution.ts';
import { createCatalogueIndex } from '../../../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../../../utils/catalogue/embedded/default-catalogue.ts';
import written from './names.json' with { type: 'json' };
import blind from './written-blind.json' with { type: 'json' };

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

describe('names that were written blind', () => {
  const names = blind.flatMap((each) => each.names);

  test.each(names)('%s is %s, or refused', (name, product) => {
    expect([product, '~', '?']).toContain(outcome(resolve(name ?? '')));
  });

  test('are mostly found', () => {
    const right = names.filter(([name, product]) => outcome(resolve(name ?? '')) === product);
    expect(right.length / names.length).toBeGreaterThan(0.85);
  });
});
