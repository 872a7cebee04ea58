const tabletWords = ['tab', 'tabs', 'tabl', 'tbl', 'tablett', 'tabletter'];
const capsuleWords = ['kaps', 'kps', 'caps', 'kapsel', 'kapsler'];

/** `depottab`, `depot tbl`: the kind before each word for a tablet or a capsule, in one word or two. */
function spelt(kinds: readonly string[], words: readonly string[]): readonly string[] {
  return kinds.flatMap((kind) => words.flatMap((word) => [`${kind}${word}`, `${kind} ${word}`]));
}

/** FEST's LegemiddelformKort for what is counted one by one and taken by mouth, under the tongue or in the cheek. */
export const tabletsAndCapsules = {
  Tablett: { short: 'Tab', route: 'oral', unit: 'tablett', spellings: tabletWords },
  Depottablett: {
    short: 'Depottab',
    route: 'oral',
    unit: 'tablett',
    kindOf: 'Tablett',
    spellings: spelt(['depot'], tabletWords),
  },
  Depottyggetablett: {
    short: 'Depottyggetab',
    route: 'oral',
    unit: 'tablett',
    kindOf: 'Tablett',
    spellings: spelt(['depottygge'], tabletWords),
  },
  Brusetablett: {
    short: 'Brusetab',
    route: 'oral',
    unit: 'tablett',
    kindOf: 'Tablett',
    spellings: [...spelt(['bruse'], tabletWords), 'brus'],
  },
  'Dispergerbar tablett': {
    short: 'Disperg tab',
    route: 'oral',
    unit: 'tablett',
    kindOf: 'Tablett',
    spellings: spelt(['disperg', 'dispergerbar', 'dispergerbare'], tabletWords),
  },
  Enterotablett: {
    short: 'Enterotab',
    route: 'oral',
    unit: 'tablett',
    kindOf: 'Tablett',
    spellings: spelt(['entero'], tabletWords),
  },
  Tyggetablett: {
    short: 'Tyggetab',
    route: 'oral',
    unit: 'tablett',
    kindOf: 'Tablett',
    spellings: spelt(['tygge'], tabletWords),
  },
  Smeltetablett: {
    short: 'Smeltetab',
    route: 'oral',
    unit: 'tablett',
    kindOf: 'Tablett',
    spellings: spelt(['smelte'], tabletWords),
  },
  'Tablett med modifisert frisetting': {
    short: 'Tab modif frisetting',
    route: 'oral',
    unit: 'tablett',
    kindOf: 'Tablett',
    spellings: modified(tabletWords),
  },
  Bukkaltablett: {
    short: 'Bukkaltab',
    route: 'buccal',
    unit: 'tablett',
    kindOf: 'Tablett',
    spellings: spelt(['bukkal'], tabletWords),
  },
  Resoriblett: {
    short: 'Resoriblett',
    route: 'sublingual',
    unit: 'tablett',
    kindOf: 'Tablett',
    spellings: ['resoribletter'],
  },
  Sugetablett: {
    short: 'Sugetab',
    route: null,
    unit: 'tablett',
    kindOf: 'Tablett',
    spellings: spelt(['suge'], tabletWords),
  },
  'Frysetørket tablett': {
    short: 'Frysetørket tab',
    route: 'sublingual',
    unit: 'tablett',
    kindOf: 'Tablett',
    spellings: ['lyofilisat', ...spelt(['frysetørket', 'frysetørkede', 'lyof', 'lyofilisat'], tabletWords)],
  },
  Sublingvaltablett: {
    short: 'Sublingvaltab',
    route: 'sublingual',
    unit: 'tablett',
    kindOf: 'Tablett',
    spellings: ['subl', ...spelt(['sublingval', 'subl'], tabletWords)],
  },
  Kapsel: { short: 'Kaps', route: 'oral', unit: 'kapsel', spellings: capsuleWords },
  Depotkapsel: {
    short: 'Depotkaps',
    route: 'oral',
    unit: 'kapsel',
    kindOf: 'Kapsel',
    spellings: spelt(['depot'], capsuleWords),
  },
  Enterokapsel: {
    short: 'Enterokaps',
    route: 'oral',
    unit: 'kapsel',
    kindOf: 'Kapsel',
    spellings: spelt(['entero'], capsuleWords),
  },
  'Kapsel med modifisert frisetting': {
    short: 'Kaps modif frisetting',
    route: 'oral',
    unit: 'kapsel',
    kindOf: 'Kapsel',
    spellings: modified(capsuleWords),
  },
} as const;

/** `kaps modif frisetting`, `kapsler med modifisert frisetting`, `kaps m/modif frisetting`. */
function modified(words: readonly string[]): readonly string[] {
  const ways = ['modif', 'modif frisetting', 'med modifisert frisetting', 'm/modif frisetting'];
  return words.flatMap((word) => ways.map((way) => `${word} ${way}`));
}
