import type { FillGuard, FillOrder, FillOutcome, Reading, UndoOutcome } from '../../rules/session/reading.ts';
import * as dom from './dom.ts';
import { isSeen } from './elements.ts';
import type { HostPage } from './host-page.ts';
import { findRemarkField, readForm } from './read-form.ts';
import { replaceText } from './replace-text.ts';
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
  if (!guardHolds(order.guard, read.reading)) return refused({ kind: 'page-changed' });
  const field = findRemarkField(page, profile);
  if (field === null || !isSeen(field.element)) return refused({ kind: 'field-gone' });
  const standing = field.text();
  if (standing === order.after) return refused({ kind: 'filled' });
  if (standing !== order.before) return refused({ kind: 'page-changed' });
  if (field.readOnly) return refused({ kind: 'read-only' });
  if (field.maxLength !== null && order.after.length > field.maxLength) {
    return refused({ kind: 'too-long', length: order.after.length, limit: field.maxLength });
  }
  const holds = (): boolean => {
    const now = readForm(page, profile);
    return now.kind === 'read' && guardHolds(order.guard, now.reading);
  };
  const kept = await write(page, profile, field, order.before, order.after, holds);
  if (kept !== 'kept') return refused(outcomes[kept]);
  return {
    outcome: { kind: 'filled' },
    written: { profile, before: order.before, after: order.after },
  };
}

const outcomes = {
  edited: { kind: 'page-changed' },
  changed: { kind: 'page-changed' },
  'not-kept': { kind: 'not-kept' },
  'left-behind': { kind: 'left-behind' },
} as const satisfies Readonly<Record<Exclude<Kept, 'kept'>, FillOutcome>>;

export async function undoFill(page: HostPage, written: Written): Promise<UndoOutcome> {
  page.refresh('now');
  const field = findRemarkField(page, written.profile);
  if (field === null || !isSeen(field.element)) return { kind: 'field-gone' };
  if (field.text() !== written.after) return { kind: 'edited-since' };
  if (field.readOnly) return { kind: 'not-kept' };
  const kept = await write(page, written.profile, field, written.after, written.before, () => true);
  if (kept === 'kept') return { kind: 'undone' };
  return { kind: kept === 'edited' ? 'edited-since' : 'not-kept' };
}

function guardHolds(guard: FillGuard, { fields, patient }: Reading): boolean {
  return (
    guard.patient === patient &&
    guard.drug === fields.drug &&
    guard.dosage === fields.dosage &&
    guard.scheme === fields.scheme &&
    guard.refundCode === fields.refundCode
  );
}

type Kept =
  | 'kept'
  /** Someone typed while the page was settling; their text stands. */
  | 'edited'
  /** The page showed something else meanwhile, and the field is as it was. */
  | 'changed'
  | 'not-kept'
  /** As one of the two before, but the text could not be taken away again. */
  | 'left-behind';

/** `holds` is asked when the field has the focus and when the text has settled: the page may change at either. */
async function write(
  page: HostPage,
  profile: SiteProfile,
  field: WritableField,
  before: string,
  after: string,
  holds: () => boolean,
): Promise<Kept> {
  const standing = (): WritableField | null => findRemarkField(page, profile);
  // Back in the element that was written in, whatever the page calls the field by now; an editor may have drawn it anew.
  const takeBack = (why: Kept): Kept => {
    for (const written of [field, standing()]) if (written !== null) putBack(page, written, before);
    const clean = (dom.isConnected(field.element) ? field : standing())?.text() === before;
    return clean ? why : 'left-behind';
  };
  const back = focusToGiveBack(page);
  const entered = enter(page, field, before, after, holds);
  if (entered !== 'kept') return entered;
  const atOnce = standing()?.text();
  // An editor that keeps a state of its own may not have drawn it yet.
  if (atOnce !== after && atOnce !== before) return takeBack('not-kept');
  const edited = await settle(page.document);
  const now = standing();
  // An editor that draws the text later may put its caret there then.
  if (!edited && now !== null && page.focused() === now.element) back();
  if (!holds()) return takeBack('changed');
  const kept = now?.text();
  // Somebody who types on while the page settles has kept the text; undo will find it edited.
  if (kept === after || (edited && kept?.includes(after))) return 'kept';
  return edited ? 'edited' : takeBack('not-kept');
}

function putBack(page: HostPage, field: WritableField, before: string): void {
  const text = field.text();
  if (text !== before && dom.isConnected(field.element)) enter(page, field, text, before, () => true);
}

/** Nothing is written where the field cannot be entered, for then the text would go wherever the focus is. */
function enter(
  page: HostPage,
  field: WritableField,
  from: string,
  to: string,
  holds: () => boolean,
): 'kept' | 'changed' | 'not-kept' {
  const back = focusToGiveBack(page);
  dom.focus(field.element, { preventScroll: true });
  const entered = page.focused() === field.element && field.text() === from;
  const still = entered && holds();
  if (still) replaceText(field, from, to);
  back();
  if (!entered) return 'not-kept';
  return still ? 'kept' : 'changed';
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
