import type { Scheme } from '../../rules/contract/terms.ts';
import type { FieldName } from '../../rules/session/reading.ts';
import { fieldNames } from '../../rules/session/reading.ts';
import { folded } from '../../rules/text/same-text.ts';
import type { FieldDescription, MedicineRows, SiteProfile } from '../page/site-profile.ts';
import { schemeTexts } from '../page/site-profiles.ts';
import type { FrameState, Target } from './pointing-protocol.ts';

/** What the user says that the page's texts for the scheme mean; null for one that names no scheme. */
export type SchemeWords = Readonly<Record<string, Scheme | null>>;

const known = new Map<string, Scheme>(
  Object.entries(schemeTexts).map(([text, scheme]) => [folded(text), scheme]),
);

export const knownScheme = (text: string): Scheme | null => known.get(folded(text)) ?? null;

export interface ProfileParts {
  readonly state: FrameState;
  /** The stored profile that is being changed. */
  readonly stored: SiteProfile | null;
  readonly words: SchemeWords;
  readonly name: string;
  readonly id: string;
}

/** The profile that the picks of one frame amount to, or null while it lacks the drug. */
export function makeProfile(parts: ProfileParts): SiteProfile | null {
  const { drug, ...others } = fieldsOf(parts);
  const { state, stored, name, id } = parts;
  if (drug === undefined || state.form.length === 0) return null;
  const otherMedicines = rowsOf(state, stored);
  return {
    version: 1,
    id,
    name,
    origins: stored?.origins ?? [state.origin],
    form: state.form,
    fields: { ...others, drug },
    ...(stored?.patient === undefined ? {} : { patient: stored.patient }),
    ...(otherMedicines === null ? {} : { otherMedicines }),
  };
}

/**
 * The text of a file for those who can look into the page: a profile as far as it came, and which fields could not be had
 * and why. It holds what the page calls its fields, and nothing of what stands in them.
 */
export function unfinishedProfile(
  parts: ProfileParts | null,
  missing: readonly { readonly field: Target; readonly why: string }[],
): string {
  const profile = parts && {
    version: 1,
    id: parts.id,
    name: parts.name,
    origins: [parts.state.origin],
    form: parts.state.form,
    fields: fieldsOf(parts),
  };
  return `${JSON.stringify({ missing, profile }, null, 2)}\n`;
}

function fieldsOf({ state, stored, words }: ProfileParts): Partial<Record<FieldName, FieldDescription>> {
  const descriptions: Partial<Record<FieldName, FieldDescription>> = {};
  for (const field of fieldNames) {
    const pick = state.picks[field];
    if (pick === undefined) continue;
    // What is lost on this page today stays as it was until the user points it out anew or says that it is not there.
    const description = pick.kind === 'lost' ? pick.kept && stored?.fields[field] : pick.description;
    if (description) descriptions[field] = description;
  }
  const { scheme } = descriptions;
  return scheme === undefined
    ? descriptions
    : { ...descriptions, scheme: { ...scheme, normalise: schemeWordsOf(scheme, words) } };
}

function rowsOf({ row, picks }: FrameState, stored: SiteProfile | null): MedicineRows | null {
  const { otherDrug, otherDosage } = picks;
  if (row === null || otherDrug === undefined) return null;
  if (otherDrug.kind === 'lost') return (otherDrug.kept && stored?.otherMedicines) || null;
  const drug = otherDrug.description;
  if (otherDosage === undefined || otherDosage.kind === 'lost') return { row, drug };
  return { row, drug, dosage: otherDosage.description };
}

/** A text that names no scheme is left out, and is then read as unknown. */
function schemeWordsOf(field: FieldDescription, words: SchemeWords): Readonly<Record<string, string>> {
  const said = new Map(Object.entries(words).map(([text, scheme]) => [folded(text), scheme]));
  const before = Object.entries(field.normalise ?? schemeTexts).filter(([text]) => !said.has(folded(text)));
  const now = Object.entries(words).filter((entry): entry is [string, Scheme] => entry[1] !== null);
  return Object.fromEntries([...before, ...now]);
}

/** An id that no stored profile has: the host's name, with a number where it must. */
export function newProfileId(origin: string, taken: readonly string[]): string {
  const host = URL.canParse(origin) ? new URL(origin).host : 'side';
  const base =
    host
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 50) || 'side';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.includes(id)) return id;
  }
}
