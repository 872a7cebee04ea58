import type { Reading, ReadingField, Unread } from '../../rules/session/reading.ts';
import { type FieldName, fieldNames } from '../../rules/session/reading.ts';
import { folded } from '../../rules/text/same-text.ts';
import { findForm } from './active-form.ts';
import * as dom from './dom.ts';
import { type Found, findFields } from './find-field.ts';
import { type HostPage, within } from './host-page.ts';
import { readField } from './read-field.ts';
import { readRows } from './read-rows.ts';
import type { SiteProfile } from './site-profile.ts';

export type ValuesReading =
  | {
      readonly kind: 'read';
      readonly values: Omit<Reading, 'remarkField'>;
      readonly found: ReadonlyMap<FieldName, Found>;
    }
  | Unread
  /** A page without the profile's form. */
  | { readonly kind: 'none' };

/** What the page shows in the form that is being written, whether or not it can be written to. */
export function readValues(page: HostPage, profile: SiteProfile): ValuesReading {
  const siteProfile = profile.id;
  page.refresh('in-time');
  const found = findForm(page, profile);
  if (found.kind === 'several') return { kind: 'several', siteProfile };
  if (found.kind === 'not-recognised') return { kind: 'not-recognised', siteProfile, lost: ['landmark'] };
  if (found.kind === 'none') return found;
  const fields = findFields(within(page, found.form), profile.fields);
  const lost = fieldNames.filter((name) => fields.get(name)?.kind === 'lost');
  if (lost.length === fields.size) {
    // A whole page for a landmark is on every page of the site.
    return found.form === dom.body(page.document)
      ? { kind: 'none' }
      : { kind: 'not-recognised', siteProfile, lost };
  }
  const others = profile.otherMedicines === undefined ? null : readRows(page, profile.otherMedicines);
  const values = readFields(profile, fields);
  // Of what it says, a part may be out of sight.
  if (values.drug === null && fields.has('drug')) lost.push('drug');
  return {
    kind: 'read',
    found: fields,
    values: {
      siteProfile,
      fields: values,
      lost: [...new Set(lost.map(readingField))],
      ...(others === null ? {} : { otherMedicines: others }),
    },
  };
}

const readingField = (name: FieldName): ReadingField => {
  if (name === 'form' || name === 'strength') return 'drug';
  return name === 'unit' || name === 'frequency' ? 'dosage' : name;
};

function readFields(profile: SiteProfile, found: ReadonlyMap<FieldName, Found>): Reading['fields'] {
  const read = (name: FieldName, kind: 'found' | 'hidden' = 'found'): string | null => {
    const field = found.get(name);
    const description = profile.fields[name];
    return field?.kind === kind && description ? readField(field.element, description) : null;
  };
  return {
    drug: readParts(found, read, 'drug', 'form', 'strength'),
    dosage: readParts(found, read, 'dosage', 'unit', 'frequency'),
    scheme: read('scheme'),
    refundCode: read('refundCode'),
    remark: read('remark'),
  };
}

/**
 * A drug without one of its parts may be another drug, as a dosage may be another. A drug that is there but not shown has
 * not been chosen; a part that says something where nobody can see it may be one of before.
 */
function readParts(
  found: ReadonlyMap<FieldName, Found>,
  read: (name: FieldName, kind?: 'hidden') => string | null,
  whole: FieldName,
  ...others: readonly FieldName[]
): string | null {
  const parts = [whole, ...others];
  if (parts.some((part) => found.get(part)?.kind === 'lost')) return null;
  if (found.get(whole)?.kind === 'hidden') return whole === 'drug' ? '' : null;
  if (parts.some((part) => read(part, 'hidden'))) return null;
  const shown = parts.filter((part) => found.get(part)?.kind === 'found').map((part) => read(part));
  return shown.length > 0 && shown.every((part) => part !== null) ? shown.reduce(withPart) : null;
}

/** Without a name there is no drug, nor a dosage without a dose. Pages often have a part in the first of them as well. */
function withPart(whole: string, part: string): string {
  const words = (text: string): string => ` ${folded(text)} `;
  if (whole === '' || words(whole).includes(words(part))) return whole;
  return `${whole} ${part}`.trim();
}
