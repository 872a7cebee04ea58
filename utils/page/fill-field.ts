import { isRendered } from './elements.ts';
import type { HostPage } from './host-page.ts';
import type { FillGuard, FillOrder, FillOutcome, UndoOutcome } from './protocol.ts';
import { findRemarkField, isReadOnly, readForm, type TextField } from './read-form.ts';
import type { SiteProfile } from './site-profile.ts';

/** Milliseconds for the page's own script to accept, alter or reject the text before it is read back. */
const settleTime = 40;

/** The text as Hjemmel left it, so that it can be taken back. */
export interface Written {
  readonly profile: SiteProfile;
  readonly before: string;
  readonly after: string;
}

export interface Filled {
  readonly outcome: FillOutcome;
  readonly written: Written | null;
}

/**
 * The only way in which Hjemmel writes to a page. The field is found again at this moment, and a page that no longer
 * shows what the verdict was made from is left alone.
 */
export async function fillRemark(page: HostPage, profile: SiteProfile, order: FillOrder): Promise<Filled> {
  const refused = (outcome: FillOutcome): Filled => ({ outcome, written: null });
  page.refresh('now');
  const read = readForm(page, profile);
  if (read.kind !== 'read') return refused({ kind: 'field-gone' });
  if (!guardHolds(order.guard, read.reading.fields)) return refused({ kind: 'page-changed' });
  const field = findRemarkField(page, profile);
  if (field === null || !isRendered(field)) return refused({ kind: 'field-gone' });
  if (field.value === order.after) return refused({ kind: 'filled' });
  if (field.value !== order.before) return refused({ kind: 'page-changed' });
  if (isReadOnly(field)) return refused({ kind: 'read-only' });
  if (field.maxLength >= 0 && order.after.length > field.maxLength) {
    return refused({ kind: 'too-long', length: order.after.length, limit: field.maxLength });
  }
  const written: Written = { profile, before: order.before, after: order.after };
  const kept = await write(page, profile, field, order.before, order.after);
  if (kept === 'kept') return { outcome: { kind: 'filled' }, written };
  return refused({ kind: kept === 'edited' ? 'page-changed' : 'not-kept' });
}

export async function undoFill(page: HostPage, written: Written): Promise<UndoOutcome> {
  page.refresh('now');
  const field = findRemarkField(page, written.profile);
  if (field === null || !isRendered(field)) return { kind: 'field-gone' };
  if (field.value !== written.after) return { kind: 'edited-since' };
  if (isReadOnly(field)) return { kind: 'not-kept' };
  const kept = await write(page, written.profile, field, written.after, written.before);
  if (kept === 'kept') return { kind: 'undone' };
  return { kind: kept === 'edited' ? 'edited-since' : 'not-kept' };
}

function guardHolds(guard: FillGuard, fields: FillGuard): boolean {
  return (
    guard.drug === fields.drug &&
    guard.dosage === fields.dosage &&
    guard.scheme === fields.scheme &&
    guard.refundCode === fields.refundCode
  );
}

/** `edited`: someone typed while the page was settling; their text stands. */
type Kept = 'kept' | 'not-kept' | 'edited';

async function write(
  page: HostPage,
  profile: SiteProfile,
  field: TextField,
  before: string,
  after: string,
): Promise<Kept> {
  const standing = (): TextField | null => findRemarkField(page, profile);
  if (!enter(page, field, before, after)) return 'not-kept';
  if (standing()?.value !== after) {
    putBack(page, standing(), before);
    return 'not-kept';
  }
  const edited = await settle(page.document);
  const now = standing();
  // Somebody who types on while the page settles has kept the text; undo will find it edited.
  if (now?.value === after || (edited && now?.value.includes(after))) return 'kept';
  if (edited) return 'edited';
  putBack(page, now, before);
  return 'not-kept';
}

function putBack(page: HostPage, field: TextField | null, before: string): void {
  if (field !== null && field.value !== before) enter(page, field, field.value, before);
}

/** False, and nothing written, where the field cannot be entered: then the text would go wherever the focus is. */
function enter(page: HostPage, field: TextField, from: string, to: string): boolean {
  const previous = page.focused();
  field.focus({ preventScroll: true });
  const entered = page.focused() === field && field.value === from;
  if (entered) replaceText(page.document, field, from, to);
  giveFocusBack(page, previous);
  return entered;
}

function replaceText(document: Document, field: TextField, from: string, to: string): void {
  const { start, end, added } = difference(from, to);
  field.setSelectionRange(start, end);
  // Trusted, undoable with Ctrl+Z, and it honours the page's own limits. Deprecated, with nothing in its place.
  if (added === '') document.execCommand('delete');
  else document.execCommand('insertText', false, added);
  if (field.value === from && field.isConnected) setByProperty(field, to);
}

/** Only what differs is touched where text is added to or taken from the end; otherwise all of it. */
function difference(from: string, to: string): { start: number; end: number; added: string } {
  if (to.startsWith(from)) return { start: from.length, end: from.length, added: to.slice(from.length) };
  if (from.startsWith(to)) return { start: to.length, end: from.length, added: '' };
  return { start: 0, end: from.length, added: to };
}

function setByProperty(field: TextField, text: string): void {
  const prototype = Object.getPrototypeOf(field) as object;
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  if (setter === undefined) return;
  setter.call(field, text);
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
  );
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function giveFocusBack(page: HostPage, previous: Element | null): void {
  const current = page.focused();
  if (current === previous) return;
  if (previous instanceof HTMLElement) previous.focus({ preventScroll: true });
  else if (current instanceof HTMLElement) current.blur();
}

function settle(document: Document): Promise<boolean> {
  let edited = false;
  const onInput = (event: Event): void => {
    if (event.isTrusted) edited = true;
  };
  document.addEventListener('input', onInput, { capture: true, passive: true });
  return new Promise((resolve) => {
    setTimeout(() => {
      document.removeEventListener('input', onInput, { capture: true });
      resolve(edited);
    }, settleTime);
  });
}
