import { findForm } from './active-form.ts';
import { plain } from './elements.ts';
import { type Found, findFields } from './find-field.ts';
import { type HostPage, within } from './host-page.ts';
import type { Reading, ReadingField, RemarkField, Unread } from './protocol.ts';
import { readField } from './read-field.ts';
import { readRows } from './read-rows.ts';
import { type FieldName, fieldNames, type SiteProfile } from './site-profile.ts';
import { type WritableField, writableField } from './writable-field.ts';

export type FormReading =
  | { readonly kind: 'read'; readonly reading: Reading }
  | Unread
  /** A page without the profile's form. */
  | { readonly kind: 'none' };

/** What the page shows in the form that is being written. One with none of its fields is not the profile's form. */
export function readForm(page: HostPage, profile: SiteProfile): FormReading {
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
    return found.form === page.document.body
      ? { kind: 'none' }
      : { kind: 'not-recognised', siteProfile, lost };
  }
  const others = profile.otherMedicines === undefined ? null : readRows(page, profile.otherMedicines);
  const remark = remarkIn(fields);
  return {
    kind: 'read',
    reading: {
      siteProfile,
      fields: readFields(profile, fields),
      remarkField: remark === null ? null : describeRemarkField(remark),
      lost: [...new Set(lost.map(readingField))],
      ...(others === null ? {} : { otherMedicines: others }),
    },
  };
}

export function findRemarkField(page: HostPage, profile: SiteProfile): WritableField | null {
  const found = findForm(page, profile);
  return found.kind === 'form' ? remarkIn(findFields(within(page, found.form), profile.fields)) : null;
}

function remarkIn(fields: ReadonlyMap<FieldName, Found>): WritableField | null {
  const remark = fields.get('remark');
  return remark?.kind === 'found' ? writableField(remark.element) : null;
}

const readingField = (name: FieldName): ReadingField =>
  name === 'form' || name === 'strength' ? 'drug' : name;

function readFields(profile: SiteProfile, found: ReadonlyMap<FieldName, Found>): Reading['fields'] {
  const read = (name: FieldName): string | null => {
    const field = found.get(name);
    const description = profile.fields[name];
    return field?.kind === 'found' && description !== undefined
      ? readField(field.element, description)
      : null;
  };
  return {
    drug: readDrug(found, read),
    dosage: read('dosage'),
    scheme: read('scheme'),
    refundCode: read('refundCode'),
    remark: read('remark'),
  };
}

/** A drug without one of its parts may be another drug. One that is there but not shown has not been chosen. */
function readDrug(
  found: ReadonlyMap<FieldName, Found>,
  read: (name: FieldName) => string | null,
): string | null {
  const parts = ['drug', 'form', 'strength'] as const;
  if (parts.some((part) => found.get(part)?.kind === 'lost')) return null;
  if (found.get('drug')?.kind === 'hidden') return '';
  const shown = parts.filter((part) => found.get(part)?.kind === 'found').map(read);
  return shown.every((part) => part !== null) ? shown.reduce(withPart) : null;
}

/** Without a name there is no drug. Pages that show the strength by itself often have it in the name as well. */
function withPart(whole: string, part: string): string {
  const words = (text: string): string => ` ${plain(text).toLowerCase()} `;
  if (whole === '' || words(whole).includes(words(part))) return whole;
  return `${whole} ${part}`.trim();
}

const describeRemarkField = ({ text, multiline, maxLength, readOnly }: WritableField): RemarkField => ({
  value: text(),
  multiline,
  maxLength,
  readOnly,
});
