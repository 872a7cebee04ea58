import * as dom from './dom.ts';
import * as writing from './dom-writing.ts';
import { placeAt } from './editable-place.ts';
import { keepsSpaces } from './editable-text.ts';
import { paste, takesPaste } from './own-paste.ts';
import { textChange, typeOver } from './text-change.ts';
import { isTextField, type TextField } from './text-field.ts';
import { nextTask, selectionTold } from './turns.ts';
import type { WritableField } from './writable-field.ts';

/** A change of the text that is ready to be made: its place is selected, and the page may have been told of that. */
export interface ReadyChange {
  /** Makes it. The field must still have the focus and its text. */
  readonly make: () => void | Promise<void>;
}

/** Readies `to` for the place of `from`, which must be the text that stands there; null where it can't be put back. */
export async function readyChange(
  { element }: WritableField,
  from: string,
  to: string,
): Promise<ReadyChange | null> {
  if (isTextField(element)) return { make: () => replaceInField(element, from, to) };
  const { start, end, added } = textChange(from, to);
  // What is more than text could not be put back as it was.
  if (start < from.length && added !== '' && !isPlain(element)) return null;
  const selected = select(element, start, end);
  if (!takesPaste(element)) return { make: () => replaceInEditor(element, added, selected) };
  // It hears a little later what is selected, and writes there.
  await selectionTold();
  return {
    make: async () => {
      paste(element, added);
      await nextTask();
    },
  };
}

function replaceInField(field: TextField, from: string, to: string): void {
  const { start, end, added } = textChange(from, to);
  field.setSelectionRange(start, end);
  const typed = typeOver(dom.documentOf(field), added);
  // A page that has heard of the text and shows another has refused it or taken it elsewhere: it is never written twice.
  if (!typed && field.value === from && dom.isConnected(field)) setByProperty(field, to);
}

/** For a field that can't be typed in. A framework that holds the value hears of it by the events. */
function setByProperty(field: TextField, text: string): void {
  const prototype = Object.getPrototypeOf(field) as object;
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  if (setter === undefined) return;
  setter.call(field, text);
  writing.dispatchEvent(
    field,
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
  );
  writing.dispatchEvent(field, new Event('change', { bubbles: true }));
}

function replaceInEditor(editor: HTMLElement, added: string, selected: StaticRange): void {
  if (!takesItself(editor, added, selected)) typeOver(dom.documentOf(editor), asTyped(editor, added));
}

/** What says that it is there for the drawing holds nothing but text. */
const plain = 'br, div, p, pre, span:not([style]), [role="presentation"]';

const isPlain = (editor: Element): boolean => dom.querySelectorAll(editor, `:not(${plain})`).length === 0;

function select(editor: HTMLElement, start: number, end: number): StaticRange {
  const [startContainer, startOffset] = placeAt(editor, start);
  const [endContainer, endOffset] = placeAt(editor, end);
  writing
    .getSelection(dom.documentOf(editor))
    ?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

/**
 * Commands do not ask first, as keys do; an editor that draws from a state of its own would never hear of the text. One
 * that says that it takes it, does so itself, perhaps a little later.
 */
function takesItself(editor: HTMLElement, added: string, selected: StaticRange): boolean {
  const inputType = added === '' ? 'deleteContentBackward' : 'insertText';
  const data = added === '' ? null : added;
  const asked = new InputEvent('beforeinput', {
    inputType,
    data,
    // What is added goes where the caret is; one that is told of more takes the spaces as they are, not as they are drawn.
    targetRanges: added === '' ? [selected] : [],
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  return !writing.dispatchEvent(editor, asked);
}

/** Where spaces are drawn together, a key gives one that may not break beside another, and so it must be here. */
function asTyped(editor: HTMLElement, added: string): string {
  if (keepsSpaces(editor)) return added;
  return added.replace(/ (?= |\n|$)|(?<=^|\n) /g, '\u00a0');
}
