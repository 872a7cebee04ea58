import type { ProductGroup } from './product-table.ts';

/** Products of a FEST extract of 2017-04-12 outside groups A and B, as they stood there. */
export const fest2017: readonly ProductGroup[] = [
  {
    atc: 'L04AA18',
    reseptgruppe: 'C',
    substances: ['everolimus'],
    products: [['Certican', 'Dispergerbar tablett', '0,1 mg', 'F17']],
  },
  {
    atc: 'N01AB08',
    reseptgruppe: 'C',
    substances: ['sevofluran'],
    products: [['Sevofluran Baxter', 'Væske til inhalasjonsdamp', '100 % w/v', 'F17']],
  },
  {
    atc: 'V08CA08',
    reseptgruppe: 'C',
    substances: ['gadobensyre'],
    products: [['MultiHance', 'Injeksjonsvæske', '334 mg/ml', 'F17']],
  },
  {
    atc: 'C09CA06',
    reseptgruppe: 'C',
    substances: ['kandesartan'],
    products: [
      ['Candesartan Orion', 'Tablett', '8 mg', 'F17'],
      ['Atacand', 'Tablett', '8 mg', 'F17'],
      ['Candesartan Sandoz', 'Tablett', '8 mg', 'F17'],
      ['Kandesartan Farmagon', 'Tablett', '8 mg', 'F17'],
      ['Candesartan Krka', 'Tablett', '8 mg', 'F17'],
      ['Amias', 'Tablett', '8 mg', 'F17'],
    ],
  },
  {
    atc: 'A10BD11',
    reseptgruppe: 'C',
    substances: ['linagliptin', 'metformin'],
    products: [['Jentadueto', 'Tablett', '2,5 mg/850 mg', 'F17']],
  },
  {
    atc: 'J07BC20',
    reseptgruppe: 'C',
    substances: ['hepatitt a-virus (inaktivert)', 'hepatitt b-virus overflateantigen (rekombinant)'],
    products: [
      [
        'Twinrix Adult',
        'Injeksjonsvæske, suspensjon',
        '720 ELISA E/sprøyte/20 mikrog/sprøyte',
        'F17',
        { preparattype: 6 },
      ],
    ],
  },
  {
    atc: 'J05AE01',
    reseptgruppe: 'C',
    substances: ['sakinavir'],
    products: [['Invirase', 'Tablett', '500 mg', 'F17']],
  },
  {
    atc: 'D07AC13',
    reseptgruppe: 'C',
    substances: ['mometason'],
    products: [['Elocon', 'Salve', '0,1 %', 'F17']],
  },
  {
    atc: 'D06BB06',
    reseptgruppe: 'CF',
    substances: ['penciklovir'],
    products: [['Vectatone', 'Krem', '1 %', 'F17']],
  },
  {
    atc: 'L01CD01',
    reseptgruppe: 'C',
    substances: ['paklitaksel'],
    products: [
      ['Paclitaxel Hospira', 'Konsentrat til infusjonsvæske', '6 mg/ml', 'F17'],
      ['Paclitaxel Accord', 'Konsentrat til infusjonsvæske', '6 mg/ml', 'F17'],
    ],
  },
  {
    atc: 'G04CA02',
    reseptgruppe: 'C',
    substances: ['tamsulosin'],
    products: [
      ['Tamsulosin Mylan', 'Kapsel med modifisert frisetting', '0,4 mg', 'F17'],
      ['Omnic', 'Depotkapsel', '0,4 mg', 'F17', { short: 'DEPOTkaps' }],
      ['Miktosan', 'Kapsel med modifisert frisetting', '0,4 mg', 'F17'],
      ['Tamsulosin Actavis', 'Kapsel med modifisert frisetting', '0,4 mg', 'F17'],
    ],
  },
  {
    atc: 'N02CC03',
    reseptgruppe: 'C',
    substances: ['zolmitriptan'],
    products: [
      ['Zolmitriptan Sandoz', 'Tablett', '2,5 mg', 'F17'],
      ['Zomig', 'Tablett', '2,5 mg', 'F17'],
      ['Zolmitriptan Actavis', 'Tablett', '2,5 mg', 'F17'],
    ],
  },
  {
    atc: 'J01CF01',
    reseptgruppe: 'C',
    substances: ['dikloksacillin'],
    products: [
      ['Dicloxacillin Alternova', 'Kapsel', '500 mg', 'F17'],
      ['Dicloxacillin Bluefish', 'Kapsel', '500 mg', 'F17'],
      ['Diclocil', 'Kapsel', '500 mg', 'F17'],
      ['Dicloxacillin Orion', 'Kapsel', '500 mg', 'F17'],
    ],
  },
  {
    atc: 'N06AB04',
    reseptgruppe: 'C',
    substances: ['citalopram'],
    products: [
      ['Citalopram Sandoz', 'Tablett', '10 mg', 'F17'],
      ['Citalopram Orion', 'Tablett', '10 mg', 'F17'],
      ['Cipramil', 'Tablett', '10 mg', 'F17'],
    ],
  },
  {
    atc: 'A02BC03',
    reseptgruppe: 'C',
    substances: ['lansoprazol'],
    products: [
      ['Lansoprazol Krka', 'Enterokapsel', '15 mg', 'F17'],
      ['Lansoprazol Pensa', 'Enterokapsel', '15 mg', 'F17'],
    ],
  },
  {
    atc: 'L03AB04',
    reseptgruppe: 'C',
    substances: ['interferon alfa'],
    products: [['Roceron', 'Injeksjonsvæske', '9 mill IE/0,5 ml', 'F17']],
  },
  {
    atc: 'V04CX',
    reseptgruppe: 'C',
    substances: ['metakolin'],
    products: [
      ['Metakolin SA', 'Inhalasjonsvæske til nebulisator', '2,5 mg/ml', 'F17', { preparattype: 15 }],
    ],
  },
  {
    atc: 'S02',
    reseptgruppe: 'C',
    substances: ['fenol'],
    products: [['Fenol flytende SA', 'Oppløsning', '90 %', 'F17', { preparattype: 15 }]],
  },
  {
    atc: 'N01BB02',
    reseptgruppe: 'C',
    substances: ['lidokain'],
    products: [['Lidokain SA', 'Injeksjonsvæske', '40 mg/ml', 'F17', { preparattype: 15 }]],
  },
  {
    atc: 'H03AA05',
    reseptgruppe: 'C',
    substances: ['tyroidea-kjertel'],
    products: [['Thyreoid glostrup', 'Tablett', '60 mg', 'F17', { preparattype: 11 }]],
  },
  {
    atc: 'B02BD07',
    reseptgruppe: 'C',
    substances: ['koagulasjonsfaktor xlll (human)'],
    products: [
      [
        'Cluvot',
        'Pulver og væske til injeksjons-/infusjonsvæske',
        '250 IU',
        'F17',
        { refusjonsgruppe: 'B02BD07_1' },
      ],
    ],
  },
  {
    atc: 'J06BA01',
    reseptgruppe: 'C',
    substances: ['immunglobulin, normalt (humant) (scig)'],
    products: [['Hizentra', 'Injeksjonsvæske', '200 mg/ml', 'F17']],
  },
  {
    atc: 'J05AF08',
    reseptgruppe: 'C',
    substances: ['adefovir'],
    products: [['Hepsera', 'Tablett', '10 mg', 'F17']],
  },
  {
    atc: 'N02BE51',
    reseptgruppe: 'CF',
    substances: ['paracetamol', 'koffein'],
    products: [['Paracetduo', 'Brusetablett', '500 mg/65 mg', 'F17']],
  },
  {
    atc: 'A10AB05',
    reseptgruppe: 'C',
    substances: ['insulin aspart'],
    products: [['NovoRapid Flexpen', 'Injeksjonsvæske', '100 E/ml', 'F17']],
  },
  {
    atc: 'N06AG02',
    reseptgruppe: 'C',
    substances: ['moklobemid'],
    products: [['Aurorix', 'Tablett', '150 mg', 'F17']],
  },
  {
    atc: 'D07BB02',
    reseptgruppe: 'C',
    substances: ['desonid', 'dekvalin'],
    products: [['Apolar med dekvalin', 'Salve', '1 mg/g/4 mg/g', 'F17']],
  },
  {
    atc: 'G03CA03',
    reseptgruppe: 'C',
    substances: ['østradiol'],
    products: [
      [
        'Estradot',
        'Depotplaster',
        '25 mikrog/24 timer; 100 mikrog/24 timer; 37,5 mikrog/24 timer; 75 mikrog/24 timer; 50 mikrog/24 timer',
        'F17',
      ],
    ],
  },
  {
    atc: 'L01FD01',
    earlierAtc: ['L01XC03'],
    reseptgruppe: 'C',
    substances: ['trastuzumab'],
    products: [
      ['Herceptin', 'Injeksjonsvæske', '600 mg', 'F17', { refusjonsgruppe: 'L01XC03_1' }],
      [
        'Herceptin',
        'Pulver til konsentrat til infusjonsvæske',
        '150 mg',
        'F17',
        { refusjonsgruppe: 'L01XC03_1' },
      ],
    ],
  },
  {
    atc: 'C07AA05',
    reseptgruppe: 'C',
    substances: ['propranolol'],
    products: [['Pranolol', 'Tablett', '40 mg; 20 mg', 'F17']],
  },
  {
    atc: 'N06AX03',
    reseptgruppe: 'C',
    substances: ['mianserin'],
    products: [
      ['Mianserin Mylan', 'Tablett', '30 mg', 'F17'],
      ['Tolvon', 'Tablett', '30 mg', 'F17'],
    ],
  },
  {
    atc: 'J01FA09',
    reseptgruppe: 'C',
    substances: ['klaritromycin'],
    products: [
      ['Klacid', 'Granulat til mikstur', '50 mg/ml; 25 mg/ml', 'F17'],
      ['Klacid OD', 'Depottablett', '500 mg', 'F17', { short: 'DEPOTtab' }],
    ],
  },
  {
    atc: 'J01AA02',
    reseptgruppe: 'C',
    substances: ['doksysyklin'],
    products: [
      ['Doxylin', 'Tablett', '100 mg', 'F17', { marketed: null }],
      ['Oracea', 'Kapsel med modifisert frisetting', '40 mg', 'F17', { marketed: null }],
      ['Vibranord', 'Mikstur', '10 mg/ml', 'F17', { marketed: null }],
      ['Doksycyklin Hexal', 'Tablett', '100 mg', 'F17', { marketed: null }],
    ],
  },
  {
    atc: 'J01MA01',
    reseptgruppe: 'C',
    substances: ['ofloksacin'],
    products: [['Tarivid', 'Tablett', '200 mg', 'F17']],
  },
  {
    atc: 'J01FA10',
    reseptgruppe: 'C',
    substances: ['azitromycin'],
    products: [
      ['Azitromax', 'Pulver til mikstur', '40 mg/ml', 'F17'],
      ['Azitromax', 'Tablett', '500 mg', 'F17'],
    ],
  },
  {
    atc: 'M04AC01',
    reseptgruppe: 'C',
    substances: ['kolkisin'],
    products: [['Kolkisin NAF', 'Tablett', '0,5 mg', 'F17', { preparattype: 9 }]],
  },
];
