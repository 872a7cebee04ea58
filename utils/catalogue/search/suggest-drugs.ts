import type { KnownDrug } from '../../../rules/drug/drug-resolution.ts';
import { toKnownDrug } from '../catalogue-drug.ts';
import type { CatalogueEntry } from '../catalogue-entry.ts';
import type { ReadyCatalogue } from '../load-catalogue.ts';

interface SuggestedDrug {
  readonly id: string;
  /** Its name is one that `lookup` takes for this product and no other. */
  readonly known: KnownDrug;
}

export interface SuggestedDrugs {
  readonly hits: readonly SuggestedDrug[];
  /** Names near what was written: never among the hits. */
  readonly nearMisses: readonly SuggestedDrug[];
  readonly more: boolean;
}

/** As many as are read at a glance. */
const MOST = 8;

/** What is offered for a text that is being typed; null while there is no catalogue. */
export function suggestDrugs(catalogue: ReadyCatalogue | null, text: string): SuggestedDrugs | null {
  if (!catalogue) return null;
  const { index, on } = catalogue;
  const suggested = (entry: CatalogueEntry) => {
    const known = toKnownDrug(entry, on);
    return { id: entry.id, known: { ...known, drug: { ...known.drug, name: index.nameOf(entry) } } };
  };
  const { hits, nearMisses } = index.search(text, MOST + 1);
  return {
    hits: hits.slice(0, MOST).map(suggested),
    nearMisses: nearMisses.slice(0, MOST - Math.min(hits.length, MOST)).map(suggested),
    more: hits.length > MOST,
  };
}
