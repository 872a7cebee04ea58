import type { FieldName, Reading, RemarkField, Unread } from '../../rules/session/reading.ts';
import { findForm } from './active-form.ts';
import { type Found, findFields } from './find-field.ts';
import { type HostPage, within } from './host-page.ts';
import { readPatient } from './read-patient.ts';
import { readValues } from './read-values.ts';
import type { SiteProfile } from './site-profile.ts';
import { type WritableField, writableField } from './writable-field.ts';

export type FormReading =
  | { readonly kind: 'read'; readonly reading: Reading }
  | Unread
  /** A page without the profile's form. */
  | { readonly kind: 'none' };

/** What the page shows in the form that is being written. One with none of its fields is not the profile's form. */
export function readForm(page: HostPage, profile: SiteProfile): FormReading {
  const read = readValues(page, profile);
  if (read.kind !== 'read') return read;
  const remark = remarkIn(read.found);
  const remarkField = remark === null ? null : describeRemarkField(remark);
  const patient = profile.patient === undefined ? {} : { patient: readPatient(page, profile.patient) };
  return { kind: 'read', reading: { ...read.values, remarkField, ...patient } };
}

export function findRemarkField(page: HostPage, profile: SiteProfile): WritableField | null {
  const found = findForm(page, profile);
  return found.kind === 'form' ? remarkIn(findFields(within(page, found.form), profile.fields)) : null;
}

function remarkIn(fields: ReadonlyMap<FieldName, Found>): WritableField | null {
  const remark = fields.get('remark');
  return remark?.kind === 'found' ? writableField(remark.element) : null;
}

const describeRemarkField = ({ text, multiline, maxLength, readOnly }: WritableField): RemarkField => ({
  value: text(),
  multiline,
  maxLength,
  readOnly,
});
