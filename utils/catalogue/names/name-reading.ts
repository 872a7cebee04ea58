import { type DosageFormName, dosageFormNames, dosageFormOf } from '../dosage-form.ts';
import { readStrength, type StrengthPart } from '../strength.ts';
import { readCompany } from './companies.ts';
import type { NameToken } from './name-tokens.ts';
import { keyOf, phraseReader, type Read, type ReadPhrase } from './phrases.ts';

/** What the words after the name say, when every one of them is understood. */
export interface NameDetails {
  readonly strength: readonly StrengthPart[] | null;
  readonly forms: readonly DosageFormName[];
  /** «depot» stands alone: which of the slow forms is not said. */
  readonly slow: boolean;
  /** Forms that only occur as what a pack holds so many of: `98 tabletter`. */
  readonly packed: readonly DosageFormName[];
  /** Whether the pack holds ml, doses or ampoules. */
  readonly measured: boolean;
  /** ATC codes and substances named besides the product, as folded keys. */
  readonly mentions: readonly string[];
}

interface Details {
  strength: readonly StrengthPart[] | null;
  forms: DosageFormName[];
  slow: boolean;
  company: boolean;
  packed: DosageFormName[];
  measured: boolean;
  mentions: string[];
}

/** Pack text says nothing about which drug it is, but for these: a capsule does not come by the ml. */
const measuredPacks = new Set('ml milliliter dose doser ampulle ampuller hetteglass'.split(' '));
const packUnits = new Set([
  ...measuredPacks,
  ...'stk stykk stykker pose poser flaske flasker sett'.split(' '),
]);
const packWords = new Set(
  (
    'blister blisterpakning kalenderpakning boks enpac endose endosepakning pakning flaske plastflaske glassflaske ' +
    'tablettbeholder pose poser av plast glass filmdrasjert filmdrasjerte hard harde'
  ).split(' '),
);
export const COUNTED_IN = ['tablett', 'kapsel', 'plaster', 'stikkpille'];
const ATC = /^[a-z]\d{2}[a-z]{2}\d{2}$/;

/** The form at a place, in any of its spellings. */
export const readForm = phraseReader(
  new Map<string, DosageFormName>(
    dosageFormNames.flatMap((form) =>
      [form, dosageFormOf[form].short, ...dosageFormOf[form].spellings].map(
        (text) => [keyOf(text), form] as const,
      ),
    ),
  ),
);

function isCount(token: NameToken | undefined): boolean {
  return token?.kind === 'number' && Number.isInteger(token.value) && token.value > 0;
}

type Pack = { readonly form: DosageFormName } | { readonly measured: boolean };

/** `98 stk`, `10 x 1 ml`, `28 tabletter`. */
function readPack(tokens: readonly NameToken[], at: number): Read<Pack> | null {
  let next = at;
  if (!isCount(tokens[next])) return null;
  next += 1;
  while (tokens[next]?.text === 'x' && isCount(tokens[next + 1])) next += 2;
  const unit = tokens[next];
  if (unit?.kind !== 'word') return null;
  if (packUnits.has(unit.text)) return { value: { measured: measuredPacks.has(unit.text) }, next: next + 1 };
  const form = readForm(tokens, next);
  if (!form || !COUNTED_IN.includes(dosageFormOf[form.value].unit ?? '')) return null;
  return { value: { form: form.value }, next: form.next };
}

function readMention(
  tokens: readonly NameToken[],
  at: number,
  readSubstance: ReadPhrase<string>,
): Read<string> | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  if (ATC.test(token.text)) return { value: token.text, next: at + 1 };
  return readSubstance(tokens, at);
}

/** Reads one thing at `at` into `details` and returns where it ends; null where it is not understood. */
function readOne(
  tokens: readonly NameToken[],
  at: number,
  details: Details,
  readSubstance: ReadPhrase<string>,
): number | null {
  const company = readCompany(tokens, at);
  if (company) {
    if (details.company) return null;
    details.company = true;
    return company.next;
  }
  const pack = readPack(tokens, at);
  if (pack) {
    if ('form' in pack.value) details.packed.push(pack.value.form);
    else details.measured ||= pack.value.measured;
    return pack.next;
  }
  const strength = readStrength(tokens, at);
  if (strength) {
    if (details.strength) return null;
    details.strength = strength.value;
    return strength.next;
  }
  const form = readForm(tokens, at);
  if (form) {
    details.forms.push(form.value);
    return form.next;
  }
  const mention = readMention(tokens, at, readSubstance);
  if (mention) {
    details.mentions.push(mention.value);
    return mention.next;
  }
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  if (measuredPacks.has(token.text)) details.measured = true;
  else if (token.text === 'depot') details.slow = true;
  else if (!packWords.has(token.text)) return null;
  return at + 1;
}

/** Reads all that follows the name; null as soon as one word, number or sign is not accounted for. */
export function readDetails(
  tokens: readonly NameToken[],
  from: number,
  readSubstance: ReadPhrase<string>,
): NameDetails | null {
  const details: Details = {
    strength: null,
    forms: [],
    slow: false,
    company: false,
    packed: [],
    measured: false,
    mentions: [],
  };
  let at = from;
  while (at < tokens.length) {
    const next = readOne(tokens, at, details, readSubstance);
    if (next === null) return null;
    at = next;
  }
  return details;
}
