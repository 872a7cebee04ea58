/**
 * What a piece of a pasted text is by its label: `Rp.` the drug, `Dssn:` the dosage, `Styrke:` a part of the drug's name,
 * `Slutt:` whether it is still in use.
 */
export type SegmentKind = 'drug' | 'drug-part' | 'dosage' | 'state' | 'other' | 'unlabelled';

export interface Segment {
  readonly kind: SegmentKind;
  /** Without the label, trimmed. */
  readonly text: string;
  /** With it, as pasted. */
  readonly source: string;
}

const labels: readonly (readonly [Exclude<SegmentKind, 'unlabelled'>, string])[] = [
  ['drug', String.raw`rp\s?[.:/]|(?:legemiddel|legemiddelnavn|preparat|medikament)\s?:`],
  ['drug-part', String.raw`(?:legemiddelform|form|styrke|virkestoff|verkestoff)\s?:`],
  ['dosage', String.raw`dssn\b\s?[.:]?|dosering\b\s?[.:]?|(?:dos|sig)[.:]+|(?:bruksanvisning|s)\s?:`],
  ['state', String.raw`(?:status|slutt|sluttdato|stoppdato|stopp|seponeringsdato)\s?:`],
  [
    'other',
    String.raw`(?:antall|mengde|pakning|pakninger|pakningsstørrelse|refusjon|refusjonskode|hjemmel|ordning|gyldig|gyldig til|merknad|bruksområde|indikasjon|forskriver|forskrivar|rekvirent|lege|utsteder|start|startdato|pasient|navn|fødselsnummer|fnr|fødselsdato|adresse|dato|utlevert)\s?:|reit(?:erasjon|erasjoner)?\b\s?[.:]?`,
  ],
];

/** One label, where a word may begin. The groups are in the order of `labels`. */
const LABEL = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${labels.map(([, words]) => `(${words})`).join('|')})`,
  'giu',
);

/** The pieces of one line, each with the label before it. */
export function segmentsOf(line: string): readonly Segment[] {
  const found = [...line.matchAll(LABEL)];
  const first = line.slice(0, found[0]?.index ?? line.length);
  const labelled = found.map((match, at): Segment => {
    const source = line.slice(match.index, found[at + 1]?.index ?? line.length).trim();
    const kind = labels.find((_, group) => match[group + 1] !== undefined)?.[0] ?? 'other';
    return { kind, text: trimmed(source.slice(match[0].length)), source };
  });
  const unlabelled: Segment = { kind: 'unlabelled', text: trimmed(first), source: first.trim() };
  return [unlabelled, ...labelled].filter(({ source }) => source !== '');
}

/** What joins a piece to the next is no part of it. A full stop may be, as in «tab.». */
function trimmed(text: string): string {
  return text.replace(/^[\s,;:–—-]+/, '').replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '');
}
