import type { CatalogueEntry } from '../catalogue-entry.ts';
import type { CatalogueIndex } from '../catalogue-index.ts';

/** The one product that a name is the name of; null for a substance's name, which stands for all that have it. */
export function productNamed(index: CatalogueIndex, name: string): CatalogueEntry | null {
  const found = index.lookup(name);
  const resolved = index.resolve(name);
  if (found.kind !== 'found' || resolved.kind !== 'found') return null;
  return resolved.drug.name === found.entry.navnFormStyrke ? found.entry : null;
}
