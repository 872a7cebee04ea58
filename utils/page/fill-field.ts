import {
  type FillGuard,
  type FillOrder,
  type FillOutcome,
  lengthSent,
  type Reading,
  type UndoOutcome,
} from '../../rules/session/reading.ts';
import { complaintOf } from './complaint.ts';
import * as dom from './dom.ts';
import * as more from './dom-on-demand.ts';
import * as writing from './dom-writing.ts';
import { isEditable } from './editable-field.ts';
import { isFrame, isSeen } from './elements.ts';
import type { HostPage } from './host-page.ts';
import { findRemarkField, readForm } from './read-form.ts';
import { readyChange } from './replace-text.ts';
import type { SiteProfile } from './site-profile.ts';
import { isTextField } from './text-field.ts';
import { drawnTwice } from './turns.ts';
import type { WritableField } from './writable-field.ts';

/** Milliseconds for the page's own script to accept, alter or reject the text, once it has drawn it, before it is read back. */
const settleTime = 60;

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
  const length = lengthSent(order.after);
  if (field.maxLength !== null && length > field.maxLength)
    return refused({ kind: 'too-long', length, limit: field.maxLength });
  const holds = (): boolean => {
    const now = readForm(page, profile);
    return now.kind === 'read' && guardHolds(order.guard, now.reading);
  };
  const { before, after } = order;
  const outcome = await write(page, profile, field, { before, after, holds, mustBeValid: true });
  return outcome.kind === 'filled' ? { outcome, written: { profile, before, after } } : refused(outcome);
}

export async function undoFill(page: HostPage, written: Written): Promise<UndoOutcome> {
  page.refresh('now');
  const field = findRemarkField(page, written.profile);
  if (field === null || !isSeen(field.element)) return { kind: 'field-gone' };
  if (field.text() !== written.after) return { kind: 'edited-since' };
  if (field.readOnly) return { kind: 'not-kept' };
  const { kind } = await write(page, written.profile, field, {
    before: written.after,
    after: written.before,
    holds: () => true,
    mustBeValid: false,
  });
  if (kind === 'filled') return { kind: 'undone' };
  return { kind: kind === 'page-changed' ? 'edited-since' : 'not-kept' };
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

interface Change {
  readonly before: string;
  readonly after: string;
  /** Asked when the field has the focus and when the text has settled: the page may change at either. */
  readonly holds: () => boolean;
  /** Whether a text that the page calls wrong is taken away again. */
  readonly mustBeValid: boolean;
}

async function write(
  page: HostPage,
  profile: SiteProfile,
  field: WritableField,
  { before, after, holds, mustBeValid }: Change,
): Promise<FillOutcome> {
  const standing = (): WritableField | null => findRemarkField(page, profile);
  const complaint = mustBeValid ? complaintOf(onPage(page, field.element)) : null;
  const place = placeOf(page, field.element);
  // Back in the element that was written in, whatever the page calls the field by now; an editor may have drawn it anew.
  const takeBack = async (why: FillOutcome): Promise<FillOutcome> => {
    for (const written of [field, standing()]) if (written !== null) await putBack(page, written, before);
    const clean = (): boolean => (dom.isConnected(field.element) ? field : standing())?.text() === before;
    if (clean()) await drawnTwice();
    if (!clean()) return { kind: 'left-behind' };
    place.backInText();
    return why;
  };
  const entered = await enter(page, field, before, after, holds);
  if (entered !== 'written') {
    place.backInText();
    return { kind: entered };
  }
  const atOnce = standing()?.text();
  // An editor that keeps a state of its own may not have drawn it yet.
  if (atOnce !== after && atOnce !== before && atOnce !== '') return takeBack({ kind: 'not-kept' });
  const edited = await settle(page, field);
  const now = standing();
  // An editor that draws the text later may put its caret there then.
  if (!edited && now !== null && !place.wasInField && focusedIn(page) === now.element) place.back();
  const kept = now?.text();
  // Its page may have taken the text elsewhere, and would take another too.
  if (kept === '' && after !== '' && !edited) return { kind: 'emptied' };
  if (!holds()) return takeBack({ kind: 'page-changed' });
  if (edited) {
    // Somebody who types on while the page settles has kept the text; undo will find it edited.
    return { kind: kept?.includes(after) ? 'filled' : 'page-changed' };
  }
  if (now === null || kept !== after) return takeBack({ kind: 'not-kept' });
  const words = mustBeValid ? complaintOf(onPage(page, now.element)) : null;
  // What it said of the empty field, such as that it must be filled in, it may not have taken back yet.
  if (words !== null && !(words === complaint && before === '')) return takeBack({ kind: 'invalid', words });
  return { kind: 'filled' };
}

async function putBack(page: HostPage, field: WritableField, before: string): Promise<void> {
  const text = field.text();
  if (text !== before && dom.isConnected(field.element)) await enter(page, field, text, before, () => true);
}

/** Nothing is written where the field cannot be entered, for then the text would go wherever the focus is. */
async function enter(
  page: HostPage,
  field: WritableField,
  from: string,
  to: string,
  holds: () => boolean,
): Promise<'written' | 'page-changed' | 'not-kept'> {
  const { back } = placeOf(page, field.element);
  const isEntered = (): boolean => focusedIn(page) === field.element && field.text() === from;
  writing.focus(field.element, { preventScroll: true });
  const change = isEntered() ? await readyChange(field, from, to) : null;
  const entered = change !== null && isEntered();
  const still = entered && holds();
  if (still) await change.make();
  back();
  if (!entered) return 'not-kept';
  return still ? 'written' : 'page-changed';
}

interface Place {
  readonly wasInField: boolean;
  /** Gives the focus back, and the doctor's caret in an editor, which that would otherwise put at its beginning. */
  back(): void;
  /** Puts the caret back in the field's own text, where that stands as it was. */
  backInText(): void;
}

function placeOf(page: HostPage, field: Element): Place {
  const previous = focusedIn(page);
  const selection = writing.getSelection(dom.documentOf(previous ?? page.document));
  const caret = isEditor(previous) && selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
  const inField = isTextField(field)
    ? ([field.selectionStart, field.selectionEnd, field.selectionDirection ?? 'none'] as const)
    : null;
  const backToCaret = (): void => {
    if (caret === null || !dom.isConnected(caret.startContainer)) return;
    selection?.removeAllRanges();
    selection?.addRange(caret);
  };
  return {
    wasInField: previous === field,
    back() {
      const current = focusedIn(page);
      // What is left is looked over by its page; so is this field, although the doctor was in it.
      if (current === field && previous === field) writing.blur(field as HTMLElement);
      else if (current === previous) return;
      if (takesFocus(previous)) writing.focus(previous, { preventScroll: true });
      // The frame that it is in has it too.
      else for (const each of [current, page.focused()]) if (takesFocus(each)) writing.blur(each);
      if (previous !== field) backToCaret();
    },
    backInText() {
      if (inField !== null && isTextField(field)) field.setSelectionRange(...inField);
      else if (previous === field) backToCaret();
    },
  };
}

/** Also in the page of a frame that an editor is. */
function focusedIn(page: HostPage): Element | null {
  const focused = page.focused();
  const inner = focused !== null && isFrame(focused) ? focused.contentDocument : null;
  return inner === null ? focused : dom.activeElement(inner);
}

/** Where the page has it: the frame, of a field that is the page in one. */
function onPage(page: HostPage, field: Element): Element {
  const document = dom.documentOf(field);
  return (document !== page.document && more.defaultView(document)?.frameElement) || field;
}

const takesFocus = (element: Element | null): element is HTMLElement =>
  element !== null && dom.namespaceURI(element) === 'http://www.w3.org/1999/xhtml';

const isEditor = (element: Element | null): boolean =>
  element !== null && !dom.matches(element, 'input, textarea') && isEditable(element);

/** Whether somebody typed while the page took the text in. */
async function settle(page: HostPage, field: WritableField): Promise<boolean> {
  let edited = false;
  const onInput = (event: Event): void => {
    if (event.isTrusted) edited = true;
  };
  const documents = new Set([page.document, dom.documentOf(field.element)]);
  for (const each of documents) dom.listen(each, 'input', onInput, { capture: true, passive: true });
  await drawnTwice();
  await new Promise((resolve) => setTimeout(resolve, settleTime));
  for (const each of documents) more.unlisten(each, 'input', onInput, { capture: true });
  return edited;
}
