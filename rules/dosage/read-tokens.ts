import { PHRASES, type PhraseNode, wordTerm } from './lexicon.ts';
import { remarkEnd } from './remark.ts';
import { type Atom, scan, textAt } from './scan.ts';
import type { Term, Token } from './term.ts';

/** After these a full stop ends an abbreviation, never a sentence. */
const ABBREVIATED: ReadonlySet<Term['kind']> = new Set(['times', 'at-most', 'up-to', 'clock', 'by']);

const ABOUT_AN_EVENT: ReadonlySet<string> = new Set(['før', 'etter']);
const AN_EVENT: ReadonlySet<Term['kind']> = new Set(['moment', 'ignorable']);

/** What may stand right before "30 minutter før måltid"; after anything else the number is of something else. */
const BEFORE_LEAD_TIME: ReadonlySet<Term['kind'] | undefined> = new Set([
  undefined,
  'unit',
  'number',
  'per',
  'comma',
  'stop',
  'open',
  'close',
  'moment',
  'times',
  'period',
  'latin-rate',
  'as-needed',
  'weekday',
]);

/** The atom after `index` within a phrase; a full stop after a word is passed over. */
function nextInPhrase(atoms: readonly Atom[], index: number): number {
  return textAt(atoms, index + 1) === '.' ? index + 2 : index + 1;
}

/** The index of the last atom of the longest phrase that begins at `first`, and its meaning. */
function longestPhrase(atoms: readonly Atom[], first: number): { last: number; term: Term } | null {
  let found: { last: number; term: Term } | null = null;
  let node: PhraseNode | undefined = PHRASES.get(textAt(atoms, first));
  let at = first;
  while (node) {
    if (node.term) found = { last: at, term: node.term };
    if (!node.next) break;
    const direct: PhraseNode | undefined = node.next.get(textAt(atoms, at + 1));
    at = direct ? at + 1 : nextInPhrase(atoms, at);
    node = direct ?? node.next.get(textAt(atoms, at));
  }
  return found;
}

function remark(atoms: readonly Atom[], first: number): { last: number; term: Term } | null {
  const last = remarkEnd(atoms, first);
  return last === null ? null : { last, term: { kind: 'ignorable' } };
}

/** Takes back the "30 minutter" of "30 minutter før måltid": how long before never changes how much. */
function dropLeadTime(tokens: Token[]): void {
  const kindAt = (place: number): Term['kind'] | undefined => tokens[place]?.term.kind;
  const last = tokens.at(-1)?.term;
  const short = last?.kind === 'minute' || last?.kind === 'short-hour';
  if (!short && !(last?.kind === 'period' && last.hours === 1)) return;
  let from = tokens.length - 2;
  if (kindAt(from) !== 'number') return;
  const ranged = kindAt(from - 1) === 'dash' || kindAt(from - 1) === 'to';
  if (ranged && kindAt(from - 2) === 'number') from -= 2;
  if (kindAt(from - 1) === 'at-least') from--;
  if (BEFORE_LEAD_TIME.has(kindAt(from - 1))) tokens.length = from;
}

/**
 * The text as terms, each with its place. Ignorable words are left out, and an "og" or a comma between two of
 * them.
 */
export function readTokens(text: string): Token[] {
  const atoms = scan(text);
  const tokens: Token[] = [];
  let afterIgnorable = -1;
  for (let at = 0; at < atoms.length; at++) {
    const atom = atoms[at];
    if (!atom) break;
    const phrase = remark(atoms, at) ?? longestPhrase(atoms, at);
    const term = phrase?.term ?? atom.number ?? wordTerm(atom.text);
    if (phrase) at = phrase.last;
    if (ABOUT_AN_EVENT.has(atom.text) && AN_EVENT.has(term.kind)) dropLeadTime(tokens);
    if (term.kind === 'stop' && atom.text === '.' && ABBREVIATED.has(tokens.at(-1)?.term.kind ?? 'unknown'))
      continue;
    if (term.kind !== 'ignorable') {
      tokens.push({ term, start: atom.start, end: atoms[at]?.end ?? atom.end });
      continue;
    }
    const last = tokens.at(-1)?.term.kind;
    if (tokens.length === afterIgnorable + 1 && (last === 'and' || last === 'comma')) tokens.pop();
    afterIgnorable = tokens.length;
  }
  return tokens;
}
