import type { KnownDrug } from '../../../rules/drug/drug-resolution.ts';
import { opioidName } from '../../../rules/omeq/opioid-names.ts';
import { toKnownDrug } from '../catalogue-drug.ts';
import type { ReadyCatalogue } from '../load-catalogue.ts';

/** More than any opioid has. */
const MOST = 500;

/** Every product of one opioid and nothing else, by the substance's Norwegian name; none while there is no catalogue. */
export function productsOf(catalogue: ReadyCatalogue | null, substance: string): readonly KnownDrug[] {
  if (!catalogue) return [];
  const { index, on } = catalogue;
  return index.search(substance, MOST).hits.flatMap((entry) => {
    const [only, another] = entry.substances;
    if (!only || another || opioidName(only.name) !== substance) return [];
    const known = toKnownDrug(entry, on);
    return [{ ...known, drug: { ...known.drug, name: index.nameOf(entry) } }];
  });
}
