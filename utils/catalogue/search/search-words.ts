import { type DosageFormName, dosageFormNames, dosageFormOf } from '../dosage-form.ts';
import { foldName, numbersApart } from '../names/name-tokens.ts';
import { spelling } from '../names/spelling.ts';

const WORDS = /\d+(?:[.,]\d+)*|[a-z][a-z0-9]*/g;
const INITIALS = /(?:\b[a-z]\.){2,}/g;
const FEWEST_LETTERS_TO_SPELL = 3;

/** Words and numbers to search by, of a name that is folded. */
export function searchWordsIn(folded: string): readonly string[] {
  const text = folded.includes('.')
    ? folded.replace(INITIALS, (letters) => letters.replaceAll('.', ''))
    : folded;
  const words = text.match(WORDS) ?? [];
  return text.includes(',') ? words.map((word) => word.replaceAll(',', '.')) : words;
}

/** Words and numbers to search by. More lenient than reading a name: a person chooses among what is met. */
export function searchWords(text: string): readonly string[] {
  return searchWordsIn(foldName(text));
}

/** One word as it is written, and what else it may be meant for. */
export interface WrittenWord {
  readonly text: string;
  readonly isNumber: boolean;
  /** In the spelling that all spellings share; the same as the text where there is none, or too little to tell. */
  readonly spelt: string;
  /** Forms that it is another word for. */
  readonly forms: readonly DosageFormName[];
}

export function writtenWord(text: string): WrittenWord {
  const isNumber = /^\d/.test(text);
  const spells = !isNumber && text.length >= FEWEST_LETTERS_TO_SPELL;
  return { text, isNumber, spelt: spells ? spelling(text) : text, forms: formsCalled.get(text) ?? [] };
}

/** Forms by each single word for them. */
const formsCalled = new Map<string, DosageFormName[]>();
for (const form of dosageFormNames) {
  const { short, spellings } = dosageFormOf[form];
  for (const name of new Set([form, short, ...spellings].map((written) => foldName(written)))) {
    if (/[^a-z]/.test(name)) continue;
    const forms = formsCalled.get(name);
    if (forms) forms.push(form);
    else formsCalled.set(name, [form]);
  }
}

const NAME_WITH_STRENGTH = String.raw`.*?\p{L}.*?\d\s*(?:(?:mg|g|[µμ]g|mcg|mikrog\p{L}*)(?:\s*/\s*\p{L}+)?)?`;
const DOSE_WORD = String.raw`(?:x(?=[\s\d]|$)|(?:inntil|maks|max|ved|vb|hver|daglig|ganger|morgen|formiddag|middag|ettermiddag|kveld|vesp|natt|mane|skiftes|byttes)(?![\p{L}\d]))`;
const DOSE_BEHIND = new RegExp(
  String.raw`^(${NAME_WITH_STRENGTH})(?:\s+(?:${DOSE_WORD}|[\d½¼¾])|(?<=\d(?:mg)?)x\s*\d).*$`,
  'u',
);
/** From 5 a number may as well be a strength: one that is not sold is never left out. */
const AMOUNT_BEHIND = /(?<=\p{L}.*)\s+(?:[1-4]?[½¼¾]|[1-4](?:[.,]\d+)?)$/u;
const DOSE_WORDS_BEHIND = new RegExp(String.raw`\s${DOSE_WORD}.*$`, 'u');

/**
 * The text as far as no dose begins, where one stands behind a name, the longest first: `oxycontin 20 x 2` as `oxycontin 20`,
 * and as `oxycontin`, as `paralgin forte 2 x 3` must be.
 */
function withoutDose(text: string): readonly string[] {
  const plain = text.toLowerCase().replaceAll('×', 'x');
  const name = DOSE_BEHIND.exec(plain)?.[1] ?? plain.replace(DOSE_WORDS_BEHIND, '');
  if (name.length === text.length) return [];
  const withoutAmount = name.replace(AMOUNT_BEHIND, '');
  return withoutAmount === name ? [name] : [name, withoutAmount];
}

/** The names that a text may be searched by, in their order: as written, without its dose, and with glued numbers apart. */
export function namesIn(text: string): readonly string[] {
  return [...new Set([text, numbersApart(text)].flatMap((each) => [each, ...withoutDose(each)]))];
}
