/** Drugs for random requests: one for each road through the table, by name of what it is there for. */
import type { Drug, Route } from './request.ts';

type Unit = 'mg' | 'µg' | 'µg/h' | 'g';

function drug(
  name: string,
  atc: string,
  group: 'A' | 'B' | 'C',
  form: string,
  route: Route,
  substances: readonly (readonly [name: string, amount: number, unit: Unit])[],
  per: string,
): Drug {
  return {
    name,
    atc,
    group,
    form,
    route,
    substances: substances.map(([substance, amount, unit]) => ({
      name: substance,
      amount,
      unit,
      per: { amount: 1, unit: per },
    })),
    marketed: true,
    hList: false,
  };
}

/** Oral opioids of ATC group N02A, and the others that have a factor and no peculiarity. */
export const PLAIN_OPIOIDS: readonly Drug[] = [
  drug('Oksykodon', 'N02AA05', 'A', 'depottablett', 'oral', [['oksykodon', 20, 'mg']], 'tablett'),
  drug('Morfin', 'N02AA01', 'A', 'tablett', 'oral', [['morfin', 10, 'mg']], 'tablett'),
  drug('Tapentadol', 'N02AX06', 'A', 'depottablett', 'oral', [['tapentadol', 250, 'mg']], 'tablett'),
  drug('Tramadol', 'N02AX02', 'B', 'kapsel', 'oral', [['tramadol', 50, 'mg']], 'kapsel'),
  drug('Hydromorfon', 'N02AA03', 'A', 'kapsel', 'oral', [['hydromorfon', 4, 'mg']], 'kapsel'),
  drug('Kodein', 'R05DA04', 'B', 'tablett', 'oral', [['kodein', 25, 'mg']], 'tablett'),
  drug('Morfin mikstur', 'N02AA01', 'A', 'mikstur', 'oral', [['morfin', 20, 'mg']], 'ml'),
  drug('Dihydrokodein', 'N02AA08', 'B', 'tablett', 'oral', [['dihydrokodein', 60, 'mg']], 'tablett'),
  drug('Morfin stikkpille', 'N02AA01', 'A', 'stikkpille', 'rectal', [['morfin', 10, 'mg']], 'stikkpille'),
];

export const COMBINED_OPIOIDS: readonly Drug[] = [
  drug(
    'Paracetamol og kodein',
    'N02AJ06',
    'B',
    'tablett',
    'oral',
    [
      ['paracetamol', 400, 'mg'],
      ['kodein', 30, 'mg'],
    ],
    'tablett',
  ),
  drug(
    'Oksykodon og nalokson',
    'N02AA55',
    'A',
    'depottablett',
    'oral',
    [
      ['oksykodon', 20, 'mg'],
      ['nalokson', 10, 'mg'],
    ],
    'tablett',
  ),
];

export const RESTRICTED_OPIOIDS: readonly Drug[] = [
  drug('Morfin injeksjon', 'N02AA01', 'A', 'injeksjonsvæske', 'parenteral', [['morfin', 10, 'mg']], 'ml'),
  drug('Fentanyl injeksjon', 'N01AH01', 'A', 'injeksjonsvæske', 'parenteral', [['fentanyl', 50, 'µg']], 'ml'),
  drug('Fentanyl nesespray', 'N02AB03', 'A', 'nesespray', 'intranasal', [['fentanyl', 100, 'µg']], 'dose'),
  drug(
    'Fentanyl resoriblett',
    'N02AB03',
    'A',
    'resoriblett',
    'sublingual',
    [['fentanyl', 200, 'µg']],
    'resoriblett',
  ),
  drug(
    'Buprenorfin sublingval',
    'N02AE01',
    'B',
    'sublingvaltablett',
    'sublingual',
    [['buprenorfin', 0.2, 'mg']],
    'tablett',
  ),
];

export const PATCHES: readonly Drug[] = [
  ...[12, 25, 50, 75, 100].map((strength) =>
    drug(
      `Fentanyl plaster ${strength}`,
      'N02AB03',
      'A',
      'depotplaster',
      'transdermal',
      [['fentanyl', strength, 'µg/h']],
      'plaster',
    ),
  ),
  ...[5, 20, 52.5].map((strength) =>
    drug(
      `Buprenorfin plaster ${strength}`,
      'N02AE01',
      'B',
      'depotplaster',
      'transdermal',
      [['buprenorfin', strength, 'µg/h']],
      'plaster',
    ),
  ),
];

export const METHADONE: readonly Drug[] = [
  drug('Metadon mikstur', 'N07BC02', 'A', 'mikstur', 'oral', [['metadon', 2, 'mg']], 'ml'),
  drug('Metadon tablett', 'N07BC02', 'A', 'tablett', 'oral', [['metadon', 10, 'mg']], 'tablett'),
];

/** Opioids with no factor, with none for their route, outside the ATC list, or of dependence treatment. */
export const ODD_OPIOIDS: readonly Drug[] = [
  drug('Etylmorfin', 'R05DA01', 'B', 'mikstur', 'oral', [['etylmorfin', 1.7, 'mg']], 'ml'),
  drug('Folkodin', 'R05DA08', 'B', 'mikstur', 'oral', [['folkodin', 1, 'mg']], 'ml'),
  drug('Opiumdråper', 'A07DA02', 'A', 'dråper', 'oral', [['morfin', 10, 'mg']], 'ml'),
  drug('Petidin oral', 'N02AB02', 'A', 'tablett', 'oral', [['petidin', 50, 'mg']], 'tablett'),
  drug('Ketobemidon', 'N02AB01', 'A', 'tablett', 'oral', [['ketobemidon', 5, 'mg']], 'tablett'),
  drug('Fentanyl bukkal', 'N02AB03', 'A', 'bukkaltablett', 'buccal', [['fentanyl', 100, 'µg']], 'tablett'),
  drug('Morfin epidural', 'N02AA01', 'A', 'injeksjonsvæske', 'epidural', [['morfin', 2, 'mg']], 'ml'),
  drug(
    'Buprenorfin LAR',
    'N07BC01',
    'A',
    'sublingvaltablett',
    'sublingual',
    [['buprenorfin', 8, 'mg']],
    'tablett',
  ),
  drug(
    'Buprenorfin og nalokson LAR',
    'N07BC51',
    'A',
    'sublingvaltablett',
    'sublingual',
    [
      ['buprenorfin', 8, 'mg'],
      ['nalokson', 2, 'mg'],
    ],
    'tablett',
  ),
];

export const PREGABALIN: readonly Drug[] = [
  drug('Pregabalin', 'N02BF02', 'B', 'kapsel', 'oral', [['pregabalin', 300, 'mg']], 'kapsel'),
  drug('Pregabalin, eldre kode', 'N03AX16', 'B', 'kapsel', 'oral', [['pregabalin', 150, 'mg']], 'kapsel'),
  drug('Pregabalin mikstur', 'N02BF02', 'B', 'mikstur', 'oral', [['pregabalin', 20, 'mg']], 'ml'),
];

export const OTHER_AB: readonly Drug[] = [
  drug('Diazepam', 'N05BA01', 'B', 'tablett', 'oral', [['diazepam', 5, 'mg']], 'tablett'),
  drug('Zopiklon', 'N05CF01', 'B', 'tablett', 'oral', [['zopiklon', 7.5, 'mg']], 'tablett'),
  drug('Metylfenidat', 'N06BA04', 'A', 'tablett', 'oral', [['metylfenidat', 10, 'mg']], 'tablett'),
];

export const ORDINARY: readonly Drug[] = [
  drug('Paracetamol', 'N02BE01', 'C', 'tablett', 'oral', [['paracetamol', 500, 'mg']], 'tablett'),
  drug('Dekstrometorfan', 'R05DA09', 'C', 'mikstur', 'oral', [['dekstrometorfan', 3, 'mg']], 'ml'),
  drug('Noskapin', 'R05DA07', 'C', 'tablett', 'oral', [['noskapin', 25, 'mg']], 'tablett'),
];

export const H_LIST: Drug = {
  ...drug('Trastuzumab', 'L01FD01', 'C', 'injeksjonsvæske', 'parenteral', [['trastuzumab', 120, 'mg']], 'ml'),
  hList: true,
};

export const NEW_DRUG: Drug = drug(
  'Nytt legemiddel',
  'N07XX99',
  'C',
  'tablett',
  'oral',
  [['nyttstoff', 100, 'mg']],
  'tablett',
);
