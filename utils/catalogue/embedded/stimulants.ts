import type { ProductGroup } from './product-table.ts';

/** Central stimulants and modafinil. */
export const stimulants: readonly ProductGroup[] = [
  {
    atc: 'N06BA04',
    reseptgruppe: 'A',
    substances: ['metylfenidat'],
    products: [
      ['Ritalin', 'Tablett', '10 mg', 'F17+FKp'],
      ['Ritalin', 'Kapsel med modifisert frisetting', '10; 20; 30; 40; 60 mg', 'FKp'],
      ['Medikinet', 'Tablett', '10 mg', 'F17', { otherForms: true }],
      ['Metylfenidat Aurora Medical', 'Tablett', '10 mg', 'F17'],
      ['Methylphenidate Sandoz', 'Depottablett', '18; 27; 36; 54 mg', 'FKp'],
      ['Tuzulby', 'Depottyggetablett', '20; 30; 40 mg', 'FKp'],
      ['Concerta', 'Depottablett', '18; 27; 36; 54 mg', 'navn+GK'],
    ],
  },
  {
    atc: 'N06BA02',
    reseptgruppe: 'A',
    substances: ['deksamfetamin'],
    products: [['Attentin', 'Tablett', '5; 10; 20 mg', 'FKp']],
  },
  {
    atc: 'N06BA12',
    reseptgruppe: 'A',
    substances: ['lisdeksamfetamin'],
    products: [
      ['Elvanse', 'Kapsel', '20; 30; 40; 50; 60; 70 mg', 'FKp'],
      ['Aduvanz', 'Kapsel', '20; 30; 40; 50; 60; 70 mg', 'FKp'],
      ['Volidax', 'Kapsel', '30; 50; 70 mg', 'FKp'],
      ['Balidax', 'Kapsel', '30; 50; 70 mg', 'FKp'],
    ],
  },
  {
    atc: 'N06BA07',
    reseptgruppe: 'B',
    substances: ['modafinil'],
    products: [['Modiodal', 'Tablett', '100 mg', 'SFM']],
  },
];
