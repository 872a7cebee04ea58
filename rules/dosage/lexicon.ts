import { IGNORABLE } from './ignorable.ts';
import type { Term } from './term.ts';
import {
  LATIN_ET,
  LATIN_RATES,
  MARKS,
  MOMENTS,
  NTHS,
  NUMBERS,
  PER,
  PERIODS,
  UNITS,
  WEEKDAYS,
} from './vocabulary.ts';

/** A node of the tree of phrases: what the words so far mean, and which words may follow. */
export interface PhraseNode {
  term: Term | null;
  next: Map<string, PhraseNode> | null;
}

const ROOT: Map<string, PhraseNode> = new Map();

function enter(phrases: string, term: Term): void {
  for (const phrase of phrases.split('|')) {
    let level = ROOT;
    let node: PhraseNode | null = null;
    for (const word of phrase.split(' ')) {
      if (node) level = node.next ??= new Map();
      node = level.get(word) ?? { term: null, next: null };
      level.set(word, node);
    }
    if (node && node.term === null) node.term = term;
  }
}

for (const [value, words] of NUMBERS) enter(words, { kind: 'number', value, decimalComma: false });
for (const [unit, words] of UNITS) enter(words, { kind: 'unit', unit });
for (const [days, words] of PER) enter(words, { kind: 'per', days });
for (const [hours, words] of PERIODS) enter(words, { kind: 'period', hours });
for (const [slot, bedtime, words] of MOMENTS) enter(words, { kind: 'moment', slot, bedtime, latinEt: false });
for (const [slot, words] of LATIN_ET) enter(words, { kind: 'moment', slot, bedtime: false, latinEt: true });
for (const [day, words] of WEEKDAYS.entries()) enter(words, { kind: 'weekday', day });
for (const [n, words] of NTHS) enter(words, { kind: 'every-nth', n });
for (const [times, words] of LATIN_RATES) enter(words, { kind: 'latin-rate', times, bare: false });
for (const [kind, words] of MARKS) enter(words, { kind });
enter('tid', { kind: 'latin-rate', times: 3, bare: true });
enter(IGNORABLE, { kind: 'ignorable' });

/** The words a phrase may begin with. */
export const PHRASES: ReadonlyMap<string, PhraseNode> = ROOT;

const SYMPTOM = /.(?:smerter?|smertene|gjennombrudd|gjennombrot|anfall)$/;

/** What a word or sign that begins no phrase means; "ryggsmerter", "krampeanfall" are symptoms by their ending. */
export function wordTerm(word: string): Term {
  if (word === '.') return { kind: 'stop' };
  return { kind: SYMPTOM.test(word) ? 'symptom' : 'unknown' };
}
