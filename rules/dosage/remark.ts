import { type Atom, textAt } from './scan.ts';

/** By their first word. */
const LEADS: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  (
    'i|med|løst i|løst opp i|løses i|løses opp i|oppløst i|oppløses i|løyst i|løyst opp i|løysast i|' +
    'løysast opp i|oppløyst i|utrørt i|røres ut i|røres i|blandes i|blandes ut i|blandes med|blandet i|' +
    'blandet med|svelges med|tas med'
  )
    .split('|')
    .map((lead) => lead.split(' ')),
  ([word = '']) => word,
);

const MEASURES: ReadonlySet<string> = new Set(
  (
    'et|ett|eit|en|ein|to|halvt|halv|halve|stort|stor|lite|liten|litt|fullt|helt|godt|rikelig|rikeleg|mye|' +
    'glass|dl|desiliter|ml|milliliter|kopp|slurk|slurker|kaldt|varmt|lunkent|ca|.|-'
  ).split('|'),
);

const LIQUIDS: ReadonlySet<string> = new Set(
  'vann|vatn|væske|drikke|saft|juice|melk|mjølk|yoghurt|te'.split('|'),
);

const LONGEST_MEASURE = 6;

/**
 * Where the remark that begins at `first` ends, which never changes how much is taken; null where none begins.
 * Remarks of fixed words are in `ignorable.ts`.
 */
export function remarkEnd(atoms: readonly Atom[], first: number): number | null {
  return liquidEnd(atoms, first) ?? bodySitesEnd(atoms, first);
}

function standsAt(atoms: readonly Atom[], first: number, words: readonly string[]): boolean {
  return words.every((word, index) => textAt(atoms, first + index) === word);
}

function isMeasure(atoms: readonly Atom[], at: number): boolean {
  return atoms[at]?.number?.kind === 'number' || MEASURES.has(textAt(atoms, at));
}

/**
 * The last atom of "løst i ½ glass vann", "med et stort glass vann", which begins at `first`; null where
 * something else does.
 */
function liquidEnd(atoms: readonly Atom[], first: number): number | null {
  const lead = LEADS.get(textAt(atoms, first))?.find((words) => standsAt(atoms, first, words));
  if (lead === undefined) return null;
  const from = first + lead.length;
  let at = from;
  while (at < from + LONGEST_MEASURE && isMeasure(atoms, at)) at++;
  return LIQUIDS.has(textAt(atoms, at)) ? at : null;
}

const BODY_SITES: readonly (readonly string[])[] = (
  'overarm|overarmen|overarmene|skulder|skulderen|skuldra|øvre del av rygg|øvre del av ryggen|øvre rygg|rygg|' +
  'ryggen|brystkasse|brystkassen|bryst|brystet|mage|magen|hofte|hoften|hofta|lår|låret|overkropp|' +
  'overkroppen|ren og tørr hud|ren , tørr hud|ren hud|tørr hud|flat hud|intakt hud'
)
  .split('|')
  .map((site) => site.split(' '));

const BETWEEN_SITES: ReadonlySet<string> = new Set(['eller', ',', '/']);

function siteEnd(atoms: readonly Atom[], first: number): number | null {
  const site = BODY_SITES.find((words) => standsAt(atoms, first, words));
  return site ? first + site.length - 1 : null;
}

/** "på overarm, skulder eller rygg"; never "og", which can be one on each. */
function bodySitesEnd(atoms: readonly Atom[], first: number): number | null {
  if (textAt(atoms, first) !== 'på') return null;
  let end = siteEnd(atoms, first + 1);
  for (let next = end; next !== null; ) {
    end = next;
    if (!BETWEEN_SITES.has(textAt(atoms, end + 1))) break;
    next = siteEnd(atoms, end + (textAt(atoms, end + 2) === 'på' ? 3 : 2));
  }
  return end;
}
