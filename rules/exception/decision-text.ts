import type { methodStatuses } from '../contract/terms.ts';
import {
  beforeInfinitive,
  beforeParticiple,
  between,
  conditional,
  type Doubt,
  decides,
  doubtful,
  doubtfulBesideVerb,
  introducing,
  leavesOut,
  letsIn,
  negations,
  otherDenials,
  restrictions,
  softensNo,
} from './decision-phrases.ts';
import { anyPhrase, phraseSearch } from './phrase-search.ts';

/** What a decision from Beslutningsforum says, where its words leave no doubt. */
export type DecisionClass =
  | { readonly kind: 'introduced' }
  /** Introduced on terms, which have to be read. */
  | { readonly kind: 'restricted' }
  | { readonly kind: 'not-introduced' }
  /** To be read by the doctor, and never taken for a yes. */
  | { readonly kind: 'unclassified'; readonly doubt: Doubt };

type MethodStatus = (typeof methodStatuses)[number];

/** The answer to `exception.methodStatus` that a decision suggests; null where it suggests none. */
export function suggestedStatus({ kind }: DecisionClass): MethodStatus | null {
  if (kind === 'unclassified') return null;
  return kind === 'restricted' ? 'introduced' : kind;
}

const doubtIn = phraseSearch(doubtful);
const doubtBesideVerb = phraseSearch(doubtfulBesideVerb);
const softening = phraseSearch(softensNo);
const leavesSomeoneOut = anyPhrase(leavesOut);
const letsSomeoneIn = anyPhrase(letsIn);
const hasTerms = anyPhrase(restrictions);
const isConditional = anyPhrase(conditional);
const decidesTo = anyPhrase(decides);
const hasNoun = anyPhrase(introducing.noun);

type Words = readonly string[];
type Saying = 'yes' | 'no' | 'nothing' | Doubt;

/**
 * Reads the short version and the full text of one decision, as the workbook has them. Both must agree where both say
 * something. One word of doubt in either (partly, postponed, reassessed, annulled, recommended) and it is not classified.
 */
export function classifyDecision(shortText: string, fullText: string): DecisionClass {
  const sentences = [...sentencesOf(shortText), ...sentencesOf(fullText)];
  if (`${shortText}${fullText}`.includes('?')) return { kind: 'unclassified', doubt: 'unclear' };
  const doubt = sentences.map(doubtIn).find((found) => found !== null);
  if (doubt) return { kind: 'unclassified', doubt };
  const sayings = sentences.map(sayingOf);
  const doubted = sayings.find((saying) => saying !== 'yes' && saying !== 'no' && saying !== 'nothing');
  if (doubted !== undefined) return { kind: 'unclassified', doubt: doubted };
  const yes = sayings.includes('yes');
  const no = sayings.includes('no');
  if (yes && no) return { kind: 'unclassified', doubt: 'contradictory' };
  if (yes) return classOfYes(sentences);
  if (!no) return { kind: 'unclassified', doubt: 'silent' };
  return sentences.some(letsSomeoneIn)
    ? { kind: 'unclassified', doubt: 'partly' }
    : { kind: 'not-introduced' };
}

function classOfYes(sentences: readonly Words[]): DecisionClass {
  const leftOut = sentences.some(leavesSomeoneOut) || sentences.some(([first]) => isNo(first));
  if (leftOut) return { kind: 'unclassified', doubt: 'partly' };
  const onTerms = sentences.some(hasTerms) || sentences.some((words) => words.some(isNo));
  return { kind: onTerms ? 'restricted' : 'introduced' };
}

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const BROKEN_WORD = /(\p{L})[-\u2010\u2011][^\S\n]*\r?\n\s*(?=\p{L})/gu;
const SENTENCE_END = /[.!?;]+(?=\s|$)|[\r\n]+/;
/** «ikke-småcellet» is one word and no denial; a comma or a dash is a word, so that nothing is taken across it. */
const WORD = /[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)*|[,:()/\u2013\u2014]|(?<=\s)-(?=\s)/gu;
const DENYING_COMPOUND = /^ikk?j?e[-\u2010\u2011]/;

function sentencesOf(text: string): readonly Words[] {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(BROKEN_WORD, '$1')
    .toLowerCase()
    .split(SENTENCE_END)
    .map((sentence) => [...sentence.matchAll(WORD)].map(([word]) => word));
}

function sayingOf(words: Words): Saying {
  if (words.some((word) => hasOddForm(word))) return 'unclear';
  const [verb, ...otherVerbs] = words.flatMap((word, at) => (isVerb(word) ? [at] : []));
  if (verb === undefined) return nounDenied(words) ? 'unclear' : 'nothing';
  const doubt = doubtBesideVerb(words);
  if (doubt !== null) return doubt;
  const said = sayingOfVerb(words, verb);
  return otherVerbs.every((at) => sayingOfVerb(words, at) === said) ? said : 'contradictory';
}

function sayingOfVerb(words: Words, at: number): Saying {
  const before = words.slice(0, at);
  if (isConditional(before) || isAboutAnother(words, at)) return 'unclear';
  if (DENYING_COMPOUND.test(words[at + 1] ?? '')) return 'unclear';
  const denied = denialOf(words, at);
  if (denied !== null) {
    const others = before.filter((word, index) => index !== denied && isDenial(word));
    if (others.length > 0) return 'unclear';
    return softening(words) ?? 'no';
  }
  if (words.some(isDenial)) return leavesSomeoneOut(words) ? 'partly' : 'unclear';
  return isPlainYes(words, at) ? 'yes' : 'unclear';
}

/** Where the «ikke» stands that belongs to the verb, next to it but for a small word; null where none does. */
function denialOf(words: Words, at: number): number | null {
  for (const [step, skipped] of [
    [-1, between.before],
    [1, between.after],
  ] as const) {
    let place = at + step;
    while (isOneOf(words[place], skipped)) place += step;
    if (isOneOf(words[place], negations)) return place;
  }
  return null;
}

/** «legemidler som allerede er innført» */
function isAboutAnother(words: Words, at: number): boolean {
  let place = at - 1;
  while (isOneOf(words[place], [...between.before, ...negations, ...beforeParticiple, 'allerede', 'alt']))
    place -= 1;
  return words[place] === 'som';
}

function isPlainYes(words: Words, at: number): boolean {
  const word = words[at];
  const near = words.slice(Math.max(0, at - 4), at);
  if (isOneOf(word, introducing.present)) return true;
  if (isOneOf(word, introducing.participle)) {
    const aloneAsStatus = at === 0 || words[at - 1] === ':';
    return aloneAsStatus || near.some((each) => isOneOf(each, beforeParticiple));
  }
  const decided = words[at - 1] === 'å' && decidesTo(near);
  return decided || isOneOf(words[at - 1], beforeInfinitive);
}

function isVerb(word: string): boolean {
  const { present, participle, infinitive } = introducing;
  return [present, participle, infinitive].some((forms) => isOneOf(word, forms));
}

/** A misspelling or a compound of the verb could be a yes or a no. */
function hasOddForm(word: string): boolean {
  return introducing.odd.test(word) && !isVerb(word) && !hasNoun([word]);
}

function nounDenied(words: Words): boolean {
  return hasNoun(words) && words.some(isDenial);
}

function isNo(word: string | undefined): boolean {
  return isOneOf(word, negations);
}

function isDenial(word: string): boolean {
  return isNo(word) || isOneOf(word, otherDenials);
}

function isOneOf(word: string | undefined, list: readonly (string | undefined)[]): boolean {
  return list.includes(word);
}
