import type { ProductGroup } from './product-table.ts';

/** Benzodiazepines and the sleeping drugs. */
export const sedativesAndHypnotics: readonly ProductGroup[] = [
  {
    atc: 'N05BA12',
    reseptgruppe: 'B',
    substances: ['alprazolam'],
    products: [
      ['Xanor', 'Tablett', '0,25; 0,5; 1 mg', 'FK26+GK'],
      ['Xanor Depot', 'Depottablett', '0,5; 1; 2; 3 mg', 'FK26+GK'],
    ],
  },
  {
    atc: 'N05BA01',
    reseptgruppe: 'B',
    substances: ['diazepam'],
    products: [
      ['Stesolid', 'Tablett', '2; 5 mg', 'FKp', { otherForms: true }],
      ['Stesolid', 'Rektalvæske', '5 mg/2,5 ml; 10 mg/2,5 ml', 'FKp', { otherForms: true }],
      ['Valium', 'Tablett', '5 mg', 'FK26+GK'],
      ['Vival', 'Tablett', '2; 5; 10 mg', 'FK26+GK'],
    ],
  },
  {
    atc: 'N05BA04',
    reseptgruppe: 'B',
    substances: ['oksazepam'],
    products: [
      ['Sobril', 'Tablett', '10; 15; 25 mg', 'FKp'],
      ['Oxapax', 'Tablett', '15 mg', 'LMH'],
    ],
  },
  {
    atc: 'N03AE01',
    reseptgruppe: 'B',
    substances: ['klonazepam'],
    products: [
      ['Rivotril', 'Tablett', '0,5; 2 mg', 'FK26+GK'],
      ['Iqtopam', 'Tablett', '0,5; 2 mg', 'FK26+GK'],
    ],
  },
  {
    atc: 'N05CD02',
    reseptgruppe: 'B',
    substances: ['nitrazepam'],
    products: [
      ['Apodorm', 'Tablett', '5 mg', 'FK26+GK'],
      ['Mogadon', 'Tablett', '5 mg', 'GK'],
    ],
  },
  {
    atc: 'N05CF01',
    reseptgruppe: 'B',
    substances: ['zopiklon'],
    products: [
      ['Imovane', 'Tablett', '5; 7,5 mg', 'LMH'],
      ['Zopiclone Actavis', 'Tablett', '5; 7,5 mg', 'FK26+GK'],
      ['Zopiklon Mylan', 'Tablett', '5; 7,5 mg', 'FKp'],
      ['Zopiclone Grindeks', 'Tablett', '5; 7,5 mg', 'FK26+GK'],
    ],
  },
  {
    atc: 'N05CF02',
    reseptgruppe: 'B',
    substances: ['zolpidem'],
    products: [
      ['Stilnoct', 'Tablett', '5; 10 mg', 'FK26+GK'],
      ['Zolpidem Dune', 'Tablett', '10 mg', 'F23', { short: 'tab' }],
      ['Zolpidem Vitabalans', 'Tablett', '10 mg', 'FKp'],
    ],
  },
];
