import type { FillGuard, FillOrder, FillOutcome, UndoOutcome } from '../../rules/session/reading.ts';
import * as dom from './dom.ts';
import { isRendered } from './elements.ts';
import type { HostPage } from './host-page.ts';
import { findRemarkField, readForm } from './read-form.ts';
import type { SiteProfile } from './site-profile.ts';
import type { WritableField } from './writable-field.ts';

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
  if (field === null || !isRendered(field.element)) return refused({ kind: 'field-gone' });
  const standing = field.text();
  if (standing === order.after) return refused({ kind: 'filled' });
  if (standing !== order.before) return refused({ kind: 'page-changed' });
  if (field.readOnly) return refused({ kind: 'read-only' });
  if (field.maxLength !== null && order.after.length > field.maxLength) {
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
  if (field === null || !isRendered(field.element)) return { kind: 'field-gone' };
  if (field.text() !== written.after) return { kind: 'edited-since' };
  if (field.readOnly) return { kind: 'not-kept' };
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
  field: WritableField,
  before: string,
  after: string,
): Promise<Kept> {
  const standing = (): WritableField | null => findRemarkField(page, profile);
  const back = focusToGiveBack(page);
  if (!enter(page, field, before, after)) return 'not-kept';
  const atOnce = standing();
  const written = atOnce?.text();
  // An editor that keeps a state of its own may not have drawn it yet.
  if (written !== after && written !== before) {
    putBack(page, atOnce, before);
    return 'not-kept';
  }
  const edited = await settle(page.document);
  const now = standing();
  // An editor that draws the text later may put its caret there then.
  if (!edited && now !== null && page.focused() === now.element) back();
  const kept = now?.text();
  // Somebody who types on while the page settles has kept the text; undo will find it edited.
  if (kept === after || (edited && kept?.includes(after))) return 'kept';
  if (edited) return 'edited';
  putBack(page, now, before);
  return 'not-kept';
}

function putBack(page: HostPage, field: WritableField | null, before: string): void {
  const text = field?.text();
  if (field !== null && text !== undefined && text !== before) enter(page, field, text, before);
}

/** False, and nothing written, where the field cannot be entered: then the text would go wherever the focus is. */
function enter(page: HostPage, field: WritableField, from: string, to: string): boolean {
  const back = focusToGiveBack(page);
  dom.focus(field.element, { preventScroll: true });
  const entered = page.focused() === field.element && field.text() === from;
  if (entered) field.replace(from, to);
  back();
  return entered;
}

/** The doctor's caret too, which an editor would otherwise put at its beginning. */
function focusToGiveBack(page: HostPage): () => void {
  const previous = page.focused();
  const selection = dom.getSelection(page.document);
  const caret = isEditor(previous) && selection?.rangeCount ? selection.getRangeAt(0) : null;
  return () => {
    const current = page.focused();
    if (current === previous) return;
    if (previous instanceof HTMLElement) dom.focus(previous, { preventScroll: true });
    else if (current instanceof HTMLElement) dom.blur(current);
    if (caret !== null) {
      selection?.removeAllRanges();
      selection?.addRange(caret);
    }
  };
}

const isEditor = (element: Element | null): boolean =>
  element instanceof HTMLElement && dom.isContentEditable(element);

function settle(document: Document): Promise<boolean> {
  let edited = false;
  const onInput = (event: Event): void => {
    if (event.isTrusted) edited = true;
  };
  dom.listen(document, 'input', onInput, { capture: true, passive: true });
  return new Promise((resolve) => {
    setTimeout(() => {
      dom.unlisten(document, 'input', onInput, { capture: true });
      resolve(edited);
    }, settleTime);
  });
}
