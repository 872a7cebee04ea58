import type { CatalogueEntry } from '../catalogue-entry.ts';
import { fest2017 } from './fest-2017.ts';
import { opioids } from './opioid-products.ts';
import { pregabalin } from './pregabalin-products.ts';
import { expandProducts, type NameWithoutStrength } from './product-table.ts';
import { sedativesAndHypnotics } from './sedatives-and-hypnotics.ts';
import { stimulants } from './stimulants.ts';

/** What the extension knows of products until a register is read in: groups A and B, and samples of the rest. */
export const defaultCatalogue: readonly CatalogueEntry[] = expandProducts([
  ...opioids,
  ...sedativesAndHypnotics,
  ...stimulants,
  ...pregabalin,
  ...fest2017,
]);

/** Names without a strength that can be relied on. They resolve to nothing. */
export const namesWithoutStrength: readonly NameWithoutStrength[] = [
  { varenavn: 'Palladon', atc: 'N02AA03', substance: 'hydromorfon', provenance: 'FK26' },
  { varenavn: 'Buvidal', atc: 'N07BC01', substance: 'buprenorfin', provenance: 'FK26' },
  { varenavn: 'Metadon Nordic Drugs', atc: 'N07BC02', substance: 'metadon', provenance: 'TS+FK26' },
  { varenavn: 'Levopidon', atc: 'N07BC05', substance: 'levometadon', provenance: 'FK26' },
  { varenavn: 'Delipam', atc: null, substance: null, provenance: 'FK26' },
  { varenavn: 'Flunitrazepam', atc: 'N05CD03', substance: 'flunitrazepam', provenance: 'GK' },
  { varenavn: 'Delmosart', atc: 'N06BA04', substance: 'metylfenidat', provenance: 'GK' },
  { varenavn: 'Equasym Depot', atc: 'N06BA04', substance: 'metylfenidat', provenance: 'GK' },
  { varenavn: 'Methylphenidate Teva', atc: 'N06BA04', substance: 'metylfenidat', provenance: 'GK' },
  { varenavn: 'Metylfenidat Medical Valley', atc: 'N06BA04', substance: 'metylfenidat', provenance: 'GK' },
  { varenavn: 'Lisarol', atc: 'N06BA12', substance: 'lisdeksamfetamin', provenance: 'GK' },
];

export const catalogueInfo = {
  name: 'Innebygd utvalg: A- og B-preparater og eksempler fra FEST',
  /** When it was last changed: names its contents. */
  revised: '2026-11-30',
  /** Dates of the FEST extracts that entries come from, oldest first. */
  extractDates: ['2017-04-12', '2023-09-08'],
  entryCount: defaultCatalogue.length,
  attribution:
    'Inneholder data under norsk lisens for offentlige data (NLOD) tilgjengeliggjort av Direktoratet for medisinske produkter',
} as const;
