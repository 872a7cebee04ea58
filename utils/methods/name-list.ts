import { foldName } from '../catalogue/names/name-tokens.ts';

/** A cell that lists substances or brands. */
export interface NameList {
  /** Each name, as it is compared. */
  readonly keys: readonly string[];
  /** `+`, «/», «og» or «i kombinasjon med» between them; a comma or «eller» may list what is used one at a time. */
  readonly combined: boolean;
}

const COMBINING =
  /[/+&]|\b(?:i kombinasjon med|kombinert med|saman med|sammen med|kombinasjon av|og|samt|med|pluss)\b/g;
const LISTING = /[,;|\r\n]|\beller\b/g;
/** The innermost: what is opened and never closed is not looked through again and again. */
const PARENTHESIS = /\(([^()]*)\)/g;
const WORDS = /[^\p{L}\p{N}]+/gu;
const HAS_LETTERS = /\p{L}{3}/u;

/** Say how a drug is given or in which salt, and not which drug it is. */
const beside = new Set(
  (
    'subkutan subkutant subkutane sc intravenos intravenost intravenose iv intramuskulaer im peroral peroralt oral ' +
    'injeksjon infusjon tablett tabletter kapsel kapsler monoterapi biotilsvarende biosimilar generisk mfl mm oa andre flere ' +
    'hydroklorid mesylat maleat tosylat fosfat sulfat acetat suksinat succinat tartrat fumarat natrium kalium'
  ).split(' '),
);

/** A name as it is compared: folded as in the catalogue, words with one space between. Never a part of a word. */
function nameKey(name: string): string {
  const words = foldName(name).replace(WORDS, ' ').trim().split(' ');
  return words.filter((word) => !beside.has(word)).join(' ');
}

/** Both «opium» and «morfin» for «opium (morfin)». */
export function nameKeys(name: string): readonly string[] {
  const inside = [...name.matchAll(PARENTHESIS)].map(([, text = '']) => text);
  return [name.replace(PARENTHESIS, ' '), ...inside].map(nameKey).filter((key) => HAS_LETTERS.test(key));
}

/** Reads «nivolumab/ipilimumab», «A og B», «X i kombinasjon med Y»; «-» is none. */
export function readNameList(cell: string): NameList {
  const folded = foldName(cell).replace(/\bm\.?\s?fl\b\.?|\bo\.\s?a\b\.?/g, ' ');
  const outside = folded.replace(PARENTHESIS, ' ');
  const parts = folded.replace(COMBINING, '|').split(LISTING);
  const keys = [...new Set(parts.flatMap(nameKeys))];
  const combined = outside.search(COMBINING) >= 0 && !/[,;\r\n]|\beller\b/.test(outside);
  return { keys, combined };
}
