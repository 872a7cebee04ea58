import type { ProductGroup } from './product-table.ts';

/** Pregabalin. */
export const pregabalin: readonly ProductGroup[] = [
  {
    atc: 'N02BF02',
    earlierAtc: ['N03AX16'],
    reseptgruppe: 'B',
    substances: ['pregabalin'],
    products: [
      ['Lyrica', 'Kapsel', '25; 75; 150; 225; 300 mg', 'FKp'],
      ['Lyrica', 'Mikstur', '20 mg/ml', 'FKp'],
    ],
  },
];
