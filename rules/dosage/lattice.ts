import type { Edge } from '../grammar/chart.ts';
import { ratio, reduce } from '../number/rational.ts';
import { type Atom, atomsOf, LINE_BREAK } from './atoms.ts';
import { ABBREVIATIONS, LEXICON } from './lexicon.ts';
import { numberEdges } from './numbers.ts';

/** All that may stand where in a text. `edges[i]` begin at atom `i`. */
export interface Lattice {
  readonly atoms: readonly Atom[];
  readonly edges: readonly (readonly Edge[])[];
}

type Meaning = Omit<Edge, 'to'>;

/** A node of the tree of phrases: what the words so far mean, and which words may follow. */
interface PhraseNode {
  readonly meanings: Meaning[];
  readonly next: Map<string, PhraseNode>;
}

const phrases = new Map<string, PhraseNode>();

function enter(phrase: string, meaning: Meaning): void {
  let level = phrases;
  let node: PhraseNode | undefined;
  for (const word of phrase.split(' ')) {
    node = level.get(word) ?? { meanings: [], next: new Map() };
    level.set(word, node);
    level = node.next;
  }
  node?.meanings.push(meaning);
}

const RATIONAL = ['number', 'ordinal', 'annenhver'];

/** What stands behind the kind in a line of the vocabulary. */
function wordValue(kind: string, value: string | undefined): unknown {
  if (value === undefined || value === '-') return null;
  if (kind === 'counted' || kind === 'mass' || kind === 'volume' || kind === 'rate') return value;
  if (kind === 'moment' || kind === 'et-moment')
    return { slot: Number.parseInt(value, 10), bedtime: value.endsWith('b'), meal: value.endsWith('m') };
  const [over = '', under = '1'] = value.split('/');
  return RATIONAL.includes(kind) ? reduce(ratio(Number(over), Number(under))) : Number(value);
}

/** "før frokost" may be counted from: "30 minutter før frokost". */
const EVENT = /^(?:før|etter) /;

/** Every phrase that "x|y z?" stands for. */
function phrasesOf(made: string): readonly string[] {
  return made.split(' ').reduce<readonly string[]>(
    (begun, word) => {
      const mayLack = word.length > 1 && word.endsWith('?');
      const either = (mayLack ? word.slice(0, -1) : word).split('|');
      const longer = begun.flatMap((phrase) => either.map((each) => `${phrase} ${each}`.trimStart()));
      return mayLack ? begun.concat(longer) : longer;
    },
    [''],
  );
}

for (const line of LEXICON.replaceAll('\n  ', ' ').split('\n')) {
  const [key = '', words] = line.split(/ = (?=.)/);
  const [kind = '', value] = key.split(' ');
  if (words === undefined || kind === '#') continue;
  const meaning = { kind, value: wordValue(kind, value) };
  for (const phrase of words.split('; ').flatMap(phrasesOf)) {
    enter(phrase, meaning);
    if ((kind === 'moment' || kind === 'remark') && EVENT.test(phrase))
      enter(phrase, { ...meaning, kind: `${kind}-event` });
  }
}

const SYMPTOM =
  /.(?:smerter?|smertene|gjennombrudd|gjennombrot|anfall|betennelse|infeksjon(?:er)?|plager|vansker)$/;
const abbreviations: ReadonlySet<string> = new Set(ABBREVIATIONS.split('|'));

/** A full stop after an abbreviation is a part of it, unless it begins a decimal. */
function pastStop(atoms: readonly Atom[], last: number): number {
  const [word, stop, next] = [atoms[last], atoms[last + 1], atoms[last + 2]];
  const abbreviated = stop?.text === '.' && stop.glued && word && abbreviations.has(word.text);
  if (!abbreviated) return last + 1;
  return next?.glued && next.kind === 'digits' ? last + 1 : last + 2;
}

function phraseEdges(atoms: readonly Atom[], first: number, edges: Edge[]): void {
  let level: Map<string, PhraseNode> = phrases;
  let at = first;
  for (;;) {
    let atom = atoms[at];
    // Full stops are left out of the vocabulary: one may stand after any word within a phrase.
    if (atom?.text === '.' && !level.has('.')) atom = atoms[++at];
    if (atom?.text === LINE_BREAK) atom = atoms[++at];
    if (!atom) return;
    const node = level.get(atom.text);
    if (!node) return;
    const to = pastStop(atoms, at);
    // "kl.8": the stop may be the abbreviation's after all.
    const mayPass = to === at + 1 && atoms[to]?.text === '.' && abbreviations.has(atom.text);
    for (const { kind, value } of node.meanings) {
      edges.push({ to, kind, value });
      if (mayPass) edges.push({ to: to + 1, kind, value });
    }
    level = node.next;
    at++;
  }
}

/** Everything that the text may be made of: a text is read only along edges that join end to end. */
export function latticeOf(text: string): Lattice {
  const atoms = atomsOf(text);
  const edges = atoms.map((atom, at): readonly Edge[] => {
    if (atom.text === LINE_BREAK) return [{ to: at + 1, kind: ',', value: null }];
    const begun: Edge[] = [...numberEdges(text, atoms, atom.start)];
    phraseEdges(atoms, at, begun);
    // The "et" of "mane et vesp" is no number.
    const et = begun.some((edge) => edge.kind === 'et-moment');
    if (et) begun.splice(0, begun.length, ...begun.filter((edge) => edge.kind !== 'number'));
    const { text: word, glued } = atom;
    // " .5" is a half: no stop or comma stands so.
    if ((word === '.' || word === ',') && !glued && begun.some((edge) => edge.kind === 'number'))
      return numberEdges(text, atoms, atom.start);
    // "1+0+1 + 1 vb": what a blank parts from the scheme may be no part of it.
    if (word === '+' && !glued) begun.push({ to: at + 1, kind: '+apart', value: null });
    // "1t" is a tablet, "8 t" hours.
    if (word === 't' && glued && atoms[at - 1]?.kind === 'digits')
      begun.push({ to: pastStop(atoms, at), kind: 'counted', value: 'tablett' });
    // "ryggsmerter", "krampeanfall" are symptoms by their ending.
    if (begun.length === 0 && SYMPTOM.test(word)) begun.push({ to: at + 1, kind: 'symptom', value: null });
    return begun;
  });
  const pastBreak = (edge: Edge): readonly Edge[] =>
    atoms[edge.to]?.text === LINE_BREAK ? [edge, { ...edge, to: edge.to + 1 }] : [edge];
  return { atoms, edges: edges.map((begun) => begun.flatMap(pastBreak)) };
}
