import * as dom from './dom.ts';
import { keepsSpaces, readEditable } from './editable-text.ts';
import { textChange, typeOver } from './text-change.ts';
import { isTextField, type TextField } from './text-field.ts';
import type { WritableField } from './writable-field.ts';

/** Types `to` in the place of `from`, which must be the text that stands there. The field must have the focus. */
export function replaceText({ element }: WritableField, from: string, to: string): void {
  if (isTextField(element)) replaceInField(element, from, to);
  else replaceInEditor(element, from, to);
}

function replaceInField(field: TextField, from: string, to: string): void {
  const { start, end, added } = textChange(from, to);
  field.setSelectionRange(start, end);
  typeOver(dom.documentOf(field), added);
  if (field.value === from && dom.isConnected(field)) setByProperty(field, to);
}

/** For a field that refuses to be typed in. A framework that holds the value hears of it by the events. */
function setByProperty(field: TextField, text: string): void {
  const prototype = Object.getPrototypeOf(field) as object;
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  if (setter === undefined) return;
  setter.call(field, text);
  dom.dispatchEvent(
    field,
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
  );
  dom.dispatchEvent(field, new Event('change', { bubbles: true }));
}

function replaceInEditor(editor: HTMLElement, from: string, to: string): void {
  const { start, end, added } = textChange(from, to);
  // What is more than text could not be put back as it was.
  if (start < from.length && added !== '' && !isPlain(editor)) return;
  select(editor, start, end);
  if (!takesItself(editor, added)) typeOver(dom.documentOf(editor), asTyped(editor, added));
}

const isPlain = (editor: Element): boolean =>
  dom.querySelectorAll(editor, ':not(br, div, p, span:not([style]))').length === 0;

function select(editor: HTMLElement, start: number, end: number): void {
  const { placeAt } = readEditable(editor);
  const [anchor, anchorOffset] = placeAt(start);
  const [focus, focusOffset] = placeAt(end);
  dom.getSelection(dom.documentOf(editor))?.setBaseAndExtent(anchor, anchorOffset, focus, focusOffset);
}

/**
 * Commands do not ask first, as keys do; an editor that draws from a state of its own would never hear of the text. One
 * that says that it takes it, does so itself, perhaps a little later.
 */
function takesItself(editor: HTMLElement, added: string): boolean {
  const inputType = added === '' ? 'deleteContentBackward' : 'insertText';
  const data = added === '' ? null : added;
  const asked = new InputEvent('beforeinput', {
    inputType,
    data,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  return !dom.dispatchEvent(editor, asked);
}

/** Where spaces are drawn together, a key gives one that may not break beside another, and so it must be here. */
function asTyped(editor: HTMLElement, added: string): string {
  if (keepsSpaces(editor)) return added;
  return added.replace(/ (?= |\n|$)|(?<=^|\n) /g, '\u00a0');
}
