import type { ProductGroup } from './product-table.ts';

/**
 * Pregabalin. The whole substance is in group B from 2018-06-01 (Legemiddelverket, «Pregabalin (Lyrica) flyttes til
 * reseptgruppe B»).
 */
export const pregabalin: readonly ProductGroup[] = [
  {
    atc: 'N02BF02',
    earlierAtc: ['N03AX16'],
    reseptgruppe: 'B',
    substances: ['pregabalin'],
    products: [
      ['Lyrica', 'Kapsel', '25; 75; 150; 225; 300 mg', 'FKp'],
      ['Lyrica', 'Mikstur', '20 mg/ml', 'FKp'],
      ['Pregabalin Krka', 'Kapsel', '25; 50; 75; 100; 150; 200; 225; 300 mg', 'SPC'],
      ['Pregabalin Accord', 'Kapsel', '25; 50; 75; 100; 150; 200; 225; 300 mg', 'SPC'],
    ],
  },
];
