import { type DosageFormName, dosageFormNamed } from '../dosage-form.ts';
import { agree, type Product } from '../product.ts';
import { numbersKey, type StrengthPart, strengthKey } from '../strength.ts';
import type { Hit } from './name-heads.ts';
import { COUNTED_IN, type NameDetails } from './name-reading.ts';

/**
 * How well one thing said fits a product: `near` leaves room for another drug, `bare` is a strength without the unit that
 * it can only be in.
 */
type Fit = 'exact' | 'bare' | 'near' | 'not-said' | 'contradicted';

const MEASURED_OUT = ['ml', 'g'];

export interface Candidate {
  readonly hit: Hit;
  readonly form: Fit;
  readonly strength: Fit;
}

function formFit(details: NameDetails, { product, lead, saysRelease }: Hit): Fit {
  const { form } = product.entry;
  const { kindOf: kind, unit } = dosageFormNamed(form) ?? {};
  if (details.measured && unit && COUNTED_IN.includes(unit)) return 'contradicted';
  const fits = (said: DosageFormName) => said === form || said === kind;
  if (!details.forms.every(fits) || !details.packed.every(fits)) return 'contradicted';
  if (details.slow && !form.startsWith('Depot')) return 'contradicted';
  if (details.slow || details.forms.some((said) => said === form)) return 'exact';
  if (details.forms.length === 0) return 'not-said';
  // «Palexia Depot tab» has said which tablet it is.
  return lead === 'brand' && saysRelease ? 'exact' : 'near';
}

function inEntryOrder(
  parts: readonly StrengthPart[],
  order: readonly number[] | null,
): readonly StrengthPart[] | null {
  if (order === null) return parts;
  if (parts.length !== order.length) return null;
  return order.map((_, place) => parts[order.indexOf(place)]).filter((part) => part !== undefined);
}

/** A bare number may then be ml as well as mg. */
function isMeasuredOut({ entry }: Product): boolean {
  return entry.substances.some(({ denominator }) => denominator && MEASURED_OUT.includes(denominator.unit));
}

function strengthFit(details: NameDetails, { product, order, lead }: Hit): Fit {
  if (details.strength === null) return 'not-said';
  const { strengths, amounts, numbers } = product.sayings;
  const parts = inEntryOrder(details.strength, order);
  if (parts === null) return 'contradicted';
  const key = strengthKey(parts);
  if (key === null && !numbers.includes(numbersKey(parts))) return 'contradicted';
  if (key === null) return lead === 'brand' && !isMeasuredOut(product) ? 'bare' : 'near';
  if (strengths.includes(key)) return 'exact';
  return key === amounts ? 'near' : 'contradicted';
}

/** The product as far as nothing that is said speaks against it; null where something does. */
export function fitOf(details: NameDetails, hit: Hit): Candidate | null {
  if (!details.mentions.every((mention) => hit.product.sayings.mentions.has(mention))) return null;
  const form = formFit(details, hit);
  const strength = form === 'contradicted' ? 'contradicted' : strengthFit(details, hit);
  return strength === 'contradicted' ? null : { hit, form, strength };
}

/** The beginning of a brand counts only where nothing else does, and a brand named as its substance counts once. */
export function strongest(hits: readonly Hit[]): readonly Hit[] {
  const brands = new Set(hits.filter(({ lead }) => lead === 'brand').map(({ product }) => product));
  const whole = hits.filter(
    ({ lead, product }) => lead !== 'part-of-brand' && (lead !== 'substance' || !brands.has(product)),
  );
  return whole.length > 0 ? whole : hits;
}

/** Of those with the strength, those with the form when any has it: «Palexia tab 50 mg» is not the depot tablet. */
export function bestOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const bare = candidates.every(({ strength }) => strength === 'bare');
  const exact = bare ? candidates : candidates.filter(({ strength }) => strength === 'exact');
  const inForm = exact.filter(({ form }) => form === 'exact');
  return inForm.length > 0 ? inForm : exact;
}

function isPatchByTheHour({ entry }: Product): boolean {
  const isPatch = dosageFormNamed(entry.form)?.unit === 'plaster';
  return isPatch && entry.substances.every(({ denominator }) => denominator?.unit === 'time');
}

/** Of a candidate that has the strength: the form may be left out only of a whole brand that has no other, or where µg/time tells that it is a patch. */
export function isEnough({ hit, form }: Candidate): boolean {
  if (form === 'near' || hit.lead === 'part-of-brand') return false;
  return (
    form === 'exact' ||
    isPatchByTheHour(hit.product) ||
    (hit.lead === 'brand' && !hit.product.entry.otherForms)
  );
}

/** A brand may stand alone where the register has one product of it and no brand that begins with it. */
export function isOneProduct(hits: readonly Hit[]): boolean {
  return (
    hits.every(
      ({ lead, product: { entry } }) =>
        lead === 'brand' && entry.provenance === 'FEST' && !entry.otherForms && entry.substances.length > 0,
    ) && agree(hits.map(({ product }) => product))
  );
}
