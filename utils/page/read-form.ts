import { findField, isInput, isSelect, isTextarea } from './find-field.ts';
import type { Reading, ReadingField, RemarkField } from './protocol.ts';
import type { FieldDescription, SiteProfile } from './site-profile.ts';

export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Null unless the page shows the profile's form exactly once. */
export function readForm(document: Document, profile: SiteProfile): Reading | null {
  const form = findForm(document, profile);
  if (form === null) return null;
  const lost: ReadingField[] = [];
  const read = (name: ReadingField): string | null => {
    const description = profile.fields[name];
    if (description === undefined) return null;
    const element = findField(form, description);
    if (element !== null) return readField(element, description);
    lost.push(name);
    return null;
  };
  const fields = {
    drug: read('drug'),
    dosage: read('dosage'),
    scheme: read('scheme'),
    refundCode: read('refundCode'),
    remark: read('remark'),
  };
  const remark = findRemarkField(document, profile);
  return {
    siteProfile: profile.id,
    fields,
    remarkField: remark === null ? null : describeRemarkField(remark),
    lost,
  };
}

export function findRemarkField(document: Document, profile: SiteProfile): TextField | null {
  const form = findForm(document, profile);
  const { remark } = profile.fields;
  const element = form === null || remark === undefined ? null : findField(form, remark);
  return element !== null && isWritableKind(element) ? element : null;
}

function findForm(document: Document, profile: SiteProfile): Element | null {
  let forms: NodeListOf<Element>;
  const [landmark] = profile.form;
  if (landmark?.by !== 'selector') return null;
  try {
    forms = document.querySelectorAll(landmark.selector);
  } catch {
    return null;
  }
  return forms.length === 1 ? (forms[0] ?? null) : null;
}

function readField(element: Element, { read, normalise }: FieldDescription): string | null {
  const text = rawText(element, read)
    .replace(/\s+/g, read === 'value' ? '$&' : ' ')
    .trim();
  if (normalise === undefined) return text;
  const wanted = text.replace(/\s+/g, ' ').toLowerCase();
  const known = Object.entries(normalise).find(([pageText]) => pageText.toLowerCase() === wanted);
  return known === undefined ? null : known[1];
}

function rawText(element: Element, read: FieldDescription['read']): string {
  switch (read) {
    case 'value':
      return isInput(element) || isTextarea(element) ? element.value : '';
    case 'selected-text':
      return isSelect(element) ? (element.selectedOptions[0]?.textContent ?? '') : '';
    case 'text':
      return element.textContent ?? '';
    default:
      return '';
  }
}

const writableTypes = new Set(['text', 'search']);

function isWritableKind(element: Element): element is TextField {
  return isTextarea(element) || (isInput(element) && writableTypes.has(element.type));
}

function describeRemarkField(field: TextField): RemarkField {
  return {
    value: field.value,
    multiline: isTextarea(field),
    maxLength: field.maxLength < 0 ? null : field.maxLength,
    readOnly: isReadOnly(field),
  };
}

export function isReadOnly(field: TextField): boolean {
  return (
    field.readOnly ||
    field.matches(':disabled, [aria-readonly="true"], [aria-disabled="true"]') ||
    field.closest('[inert]') !== null
  );
}
