import type { Verification } from '../../rules/contract/assessment.ts';
import type { DrugResolution, KnownDrug, ResolveDrug } from '../../rules/drug/drug-resolution.ts';
import { toKnownDrug } from './catalogue-drug.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { type DosageFormName, dosageFormNamed } from './dosage-form.ts';
import { COUNTED_IN, type NameDetails, readDetails } from './name-reading.ts';
import { foldName, nameTokens } from './name-tokens.ts';
import { keyOf, phraseReader } from './phrases.ts';
import { amountsKey, numbersKey, type StrengthPart, strengthKey } from './strength.ts';

const unknown: DrugResolution = { kind: 'unknown' };
const LONGEST_NAME = 300;
/** What registers add to the name of a product without marketing authorisation. */
const UNREGISTERED = 'uregistrert';

/** Words that tell a slow-release product from its brand: Palexia and Palexia Depot are two products of one name. */
const releaseWords = ['depot', 'retard', 'od'];

/** How the first words of a name lead to an entry. */
type Lead =
  /** They are its whole Varenavn. */
  | 'brand'
  /** They are its Varenavn but for a release word. */
  | 'brand-without-release'
  /** They are its substances. */
  | 'substance'
  /** They begin its Varenavn: never enough. */
  | 'part-of-brand';

interface IndexedEntry {
  readonly entry: CatalogueEntry;
  readonly strengths: readonly string[];
  readonly amounts: string | null;
  readonly numbers: string;
  readonly mentions: ReadonlySet<string>;
  readonly endsWithRelease: boolean;
  readonly facts: string;
}

interface Hit {
  readonly indexed: IndexedEntry;
  readonly lead: Lead;
  /** Place in the entry of each substance named, where a combination is named in another order. */
  readonly order: readonly number[] | null;
}

/** How well one thing said fits an entry: `near` leaves room for another drug. */
type Fit = 'exact' | 'near' | 'not-said' | 'contradicted';

interface Candidate {
  readonly hit: Hit;
  readonly form: Fit;
  readonly strength: Fit;
}

const UNIT_DOSES = ['tablett', 'kapsel', 'stikkpille'];

function partsOf(entry: CatalogueEntry): StrengthPart[] {
  return entry.substances.map(({ strength, denominator }) => ({ ...strength, denominator }));
}

/** A tablet of 20 mg may also be written 20 mg/tablett. */
function strengthsOf(entry: CatalogueEntry): string[] {
  const parts = partsOf(entry);
  const unit = dosageFormNamed(entry.form)?.unit ?? null;
  const perUnit = unit !== null && UNIT_DOSES.includes(unit) ? { amount: 1, unit } : null;
  const written = [strengthKey(parts)];
  if (perUnit && parts.every((part) => part.denominator === null)) {
    written.push(strengthKey(parts.map((part) => ({ ...part, denominator: perUnit }))));
  }
  return written.filter((key) => key !== null);
}

/** `opium (morfin)` is also just opium. */
function substanceKeys(name: string): string[] {
  return [...new Set([keyOf(name), keyOf(name.replace(/\s*\([^)]*\)/g, ''))])];
}

/** Everything that a rule decides by, to compare two products in. */
function factsOf(entry: CatalogueEntry): string {
  return JSON.stringify({ ...toKnownDrug(entry).drug, name: null });
}

function indexEntry(entry: CatalogueEntry): IndexedEntry {
  const parts = partsOf(entry);
  return {
    entry,
    strengths: strengthsOf(entry),
    amounts: amountsKey(parts),
    numbers: numbersKey(parts),
    mentions: new Set([
      ...entry.substances.flatMap(({ name }) => substanceKeys(name)),
      ...[entry.atc, ...entry.earlierAtc].flatMap((atc) => (atc === null ? [] : [foldName(atc)])),
      ...(entry.marketed === false ? [UNREGISTERED] : []),
    ]),
    endsWithRelease: releaseWords.some((word) => keyOf(entry.varenavn).endsWith(` ${word}`)),
    facts: factsOf(entry),
  };
}

function permutations(length: number): number[][] {
  if (length <= 1) return [Array.from({ length }, (_, index) => index)];
  return permutations(length - 1).flatMap((shorter) =>
    Array.from({ length }, (_, at) => [...shorter.slice(0, at), length - 1, ...shorter.slice(at)]),
  );
}

/** The ways to name what an entry contains: in any order, with a slash, a plus, «og» or nothing between. */
function substanceLeads(indexed: IndexedEntry): (readonly [key: string, hit: Hit])[] {
  const names = indexed.entry.substances.map(({ name }) => substanceKeys(name));
  if (names.length > 3) return [];
  return permutations(names.length).flatMap((order) => {
    const hit: Hit = { indexed, lead: 'substance', order: order.length > 1 ? order : null };
    const alternatives = order.length > 1 ? [0] : (names[0] ?? []).map((_, index) => index);
    return alternatives.flatMap((alternative) => {
      const words = order.map((place) => names[place]?.[alternative] ?? '');
      const joints = order.length > 1 ? [' ', ' / ', ' + ', ' og '] : [' '];
      return joints.map((joint) => [words.join(joint), hit] as const);
    });
  });
}

function brandLeads(indexed: IndexedEntry): (readonly [key: string, hit: Hit])[] {
  const words = keyOf(indexed.entry.varenavn).split(' ');
  return words.map((_, index) => {
    const length = index + 1;
    const withoutRelease = indexed.endsWithRelease && length === words.length - 1;
    const lead =
      length === words.length ? 'brand' : withoutRelease ? 'brand-without-release' : 'part-of-brand';
    return [words.slice(0, length).join(' '), { indexed, lead, order: null }] as const;
  });
}

function formFit(details: NameDetails, hit: Hit): Fit {
  const { form } = hit.indexed.entry;
  const { kindOf: kind, unit } = dosageFormNamed(form) ?? {};
  if (details.measured && unit && COUNTED_IN.includes(unit)) return 'contradicted';
  const fits = (said: DosageFormName) => said === form || said === kind;
  if (!details.forms.every(fits) || !details.packed.every(fits)) return 'contradicted';
  if (details.forms.length === 0) return 'not-said';
  if (details.forms.some((said) => said === form)) return 'exact';
  // «Palexia Depot tab» has said which tablet it is.
  return hit.lead === 'brand' && hit.indexed.endsWithRelease ? 'exact' : 'near';
}

function inEntryOrder(
  parts: readonly StrengthPart[],
  order: readonly number[] | null,
): readonly StrengthPart[] | null {
  if (order === null) return parts;
  if (parts.length !== order.length) return null;
  return order.map((_, place) => parts[order.indexOf(place)]).filter((part) => part !== undefined);
}

function strengthFit(details: NameDetails, { indexed, order }: Hit): Fit {
  if (details.strength === null) return 'not-said';
  const parts = inEntryOrder(details.strength, order);
  if (parts === null) return 'contradicted';
  const key = strengthKey(parts);
  if (key === null) return numbersKey(parts) === indexed.numbers ? 'near' : 'contradicted';
  if (indexed.strengths.includes(key)) return 'exact';
  return key === indexed.amounts ? 'near' : 'contradicted';
}

function fitOf(details: NameDetails, hit: Hit): Candidate | null {
  if (!details.mentions.every((mention) => hit.indexed.mentions.has(mention))) return null;
  const form = formFit(details, hit);
  const strength = form === 'contradicted' ? 'contradicted' : strengthFit(details, hit);
  return strength === 'contradicted' ? null : { hit, form, strength };
}

/** Of those with the strength, those with the form when any has it: «Palexia tab 50 mg» is not the depot tablet. */
function bestOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const exact = candidates.filter(({ strength }) => strength === 'exact');
  const inForm = exact.filter(({ form }) => form === 'exact');
  return inForm.length > 0 ? inForm : exact;
}

/** The form may be left out only of a whole brand that has no other, or where µg/time tells that it is a patch. */
function isEnough({ hit, form, strength }: Candidate): boolean {
  if (strength !== 'exact' || form === 'near' || hit.lead === 'part-of-brand') return false;
  const { entry } = hit.indexed;
  return form === 'exact' || isPerHour(entry) || (hit.lead === 'brand' && !entry.otherForms);
}

function isPerHour(entry: CatalogueEntry): boolean {
  return entry.substances.every(({ denominator }) => denominator?.unit === 'time');
}

const trust: readonly Verification[] = ['general-knowledge', 'third-party', 'official'];

function weakest(verifications: readonly Verification[]): Verification {
  return trust.find((level) => verifications.includes(level)) ?? 'general-knowledge';
}

function genericName({ entry }: IndexedEntry): string {
  const substances = entry.substances.map(({ name }) => name).join('/');
  const formAndStrength = entry.navnFormStyrke.slice(entry.varenavn.length + 1);
  return `${substances.charAt(0).toUpperCase()}${substances.slice(1)} ${formAndStrength}`;
}

/**
 * One drug for a substance that several products hold, only where they agree in every fact. An epidural injection is never
 * understood from its substance: the name does not say it, and the dose is another.
 */
function genericDrug(candidates: readonly Candidate[]): KnownDrug | null {
  const entries = candidates.map(({ hit }) => hit.indexed);
  const [first, ...rest] = entries;
  if (!first || entries.some(({ entry }) => entry.route === 'epidural')) return null;
  if (rest.some(({ facts }) => facts !== first.facts)) return null;
  const known = toKnownDrug(first.entry);
  return {
    drug: { ...known.drug, name: genericName(first) },
    verification: {
      product: weakest(entries.map(({ entry }) => entry.verification.product)),
      hList: weakest(entries.map(({ entry }) => entry.verification.hList)),
    },
  };
}

function oneDrug(best: readonly Candidate[]): KnownDrug | null {
  if (best.length === 0 || !best.every(isEnough)) return null;
  const entries = new Set(best.map(({ hit }) => hit.indexed.entry));
  const branded = best.filter(({ hit }) => hit.lead !== 'substance');
  const [only] = branded;
  if (entries.size === 1 && only) return toKnownDrug(only.hit.indexed.entry);
  return branded.length > 1 ? null : genericDrug(best);
}

function decide(candidates: readonly Candidate[]): DrugResolution {
  if (candidates.length === 0) return unknown;
  const best = bestOf(candidates);
  const known = oneDrug(best);
  if (known) return { kind: 'found', ...known };
  const shown = best.length > 0 ? best : candidates;
  return {
    kind: 'ambiguous',
    candidates: [...new Set(shown.map(({ hit }) => hit.indexed.entry.navnFormStyrke))],
  };
}

/** The beginning of a brand counts only where nothing else does, and a brand named as its substance counts once. */
function strongest(hits: readonly Hit[]): readonly Hit[] {
  const brands = new Set(hits.filter(({ lead }) => lead === 'brand').map(({ indexed }) => indexed));
  const whole = hits.filter(
    ({ lead, indexed }) => lead !== 'part-of-brand' && (lead !== 'substance' || !brands.has(indexed)),
  );
  return whole.length > 0 ? whole : hits;
}

/**
 * Builds the index once. The resolver finds a drug only where every word, number and sign of the name is accounted for by
 * one entry: no spelling is corrected, and what is left over makes the drug unknown.
 */
export function createResolver(catalogue: readonly CatalogueEntry[]): ResolveDrug {
  const hitsByHead = new Map<string, Hit[]>();
  const substances = new Map<string, string>([[UNREGISTERED, UNREGISTERED]]);
  for (const entry of catalogue) {
    const indexed = indexEntry(entry);
    for (const [head, hit] of [...brandLeads(indexed), ...substanceLeads(indexed)]) {
      const hits = hitsByHead.get(head);
      if (hits) hits.push(hit);
      else hitsByHead.set(head, [hit]);
    }
    for (const { name } of entry.substances) for (const key of substanceKeys(name)) substances.set(key, key);
  }
  const readHead = phraseReader(hitsByHead);
  const readSubstance = phraseReader(substances);

  return (name) => {
    if (name.length > LONGEST_NAME) return unknown;
    const tokens = nameTokens(name);
    const head = tokens && readHead(tokens, 0);
    if (!tokens || !head) return unknown;
    const details = readDetails(tokens, head.next, readSubstance);
    if (!details) return unknown;
    const candidates = strongest(head.value).map((hit) => fitOf(details, hit));
    return decide(candidates.filter((candidate) => candidate !== null));
  };
}
