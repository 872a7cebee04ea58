import type { Atom } from './scan.ts';

const LEADS: ReadonlyMap<string, readonly string[]> = new Map([
  ['i', ['i']],
  ['med', ['med']],
  ['løst', ['løst i', 'løst opp i']],
  ['løses', ['løses i', 'løses opp i']],
  ['oppløst', ['oppløst i']],
  ['oppløses', ['oppløses i']],
  ['løyst', ['løyst i', 'løyst opp i']],
  ['løysast', ['løysast i', 'løysast opp i']],
  ['oppløyst', ['oppløyst i']],
  ['utrørt', ['utrørt i']],
  ['røres', ['røres ut i', 'røres i']],
  ['blandes', ['blandes i', 'blandes ut i', 'blandes med']],
  ['blandet', ['blandet i', 'blandet med']],
  ['svelges', ['svelges med']],
  ['tas', ['tas med']],
]);

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

/**
 * The last atom of "løst i ½ glass vann", "med et stort glass vann", which begins at `first`; null where
 * something else does.
 */
function liquidEnd(atoms: readonly Atom[], first: number): number | null {
  const lead = LEADS.get(atoms[first]?.text ?? '')?.find((words) =>
    words.split(' ').every((word, index) => atoms[first + index]?.text === word),
  );
  if (lead === undefined) return null;
  const from = first + lead.split(' ').length;
  for (let at = from; at <= from + LONGEST_MEASURE; at++) {
    const atom = atoms[at];
    if (!atom) return null;
    if (LIQUIDS.has(atom.text)) return at;
    if (atom.number?.kind !== 'number' && !MEASURES.has(atom.text)) return null;
  }
  return null;
}

const BODY_SITES: readonly (readonly string[])[] = (
  'overarm|overarmen|overarmene|skulder|skulderen|skuldra|øvre del av rygg|øvre del av ryggen|øvre rygg|rygg|' +
  'ryggen|brystkasse|brystkassen|bryst|brystet|mage|magen|hofte|hoften|hofta|lår|låret|overkropp|' +
  'overkroppen|ren og tørr hud|ren , tørr hud|ren hud|tørr hud|flat hud|intakt hud'
)
  .split('|')
  .map((site) => site.split(' '));

function siteEnd(atoms: readonly Atom[], first: number): number | null {
  const site = BODY_SITES.find((words) => words.every((word, index) => atoms[first + index]?.text === word));
  return site ? first + site.length - 1 : null;
}

/** "på overarm, skulder eller rygg"; never "og", which can be one on each. */
function bodySitesEnd(atoms: readonly Atom[], first: number): number | null {
  if (atoms[first]?.text !== 'på') return null;
  let end = siteEnd(atoms, first + 1);
  for (let next = end; next !== null && end !== null; ) {
    const between = atoms[end + 1]?.text ?? '';
    if (!['eller', ',', '/'].includes(between)) break;
    next = siteEnd(atoms, end + (atoms[end + 2]?.text === 'på' ? 3 : 2));
    end = next ?? end;
  }
  return end;
}
