import type { SearchDrugs } from '../../components/drug-search/drug-suggestion.ts';
import type { KnownDrug } from '../../rules/drug/drug-resolution.ts';
import { type ReadRows, rowsIn } from '../../rules/pasted-prescription/rows-in-text.ts';
import { followCatalogue, type ReadyCatalogue } from '../../utils/catalogue/load-catalogue.ts';
import { productsOf } from '../../utils/catalogue/search/products-of.ts';
import { suggestDrugs } from '../../utils/catalogue/search/suggest-drugs.ts';

/** What the calculator asks of the catalogue in use. */
export interface DrugsAtHand {
  readonly catalogue: ReadyCatalogue;
  readonly search: SearchDrugs;
  readonly readRows: ReadRows;
  readonly productsOf: (substance: string) => readonly KnownDrug[];
}

/** Calls back when the catalogue is read and whenever another takes its place, until the answer is called. */
export function followDrugs(today: () => string, onDrugs: (drugs: DrugsAtHand) => void): () => void {
  const following = followCatalogue(today, (catalogue) =>
    onDrugs({
      catalogue,
      search: (text) => suggestDrugs(catalogue, text),
      readRows: (text) => rowsIn(text, catalogue.index.resolve),
      productsOf: (substance) => productsOf(catalogue, substance),
    }),
  );
  return () => following.stop();
}
