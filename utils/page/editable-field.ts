import { isBarred } from './barred.ts';
import * as dom from './dom.ts';
import { keepsSpaces, readEditable } from './editable-text.ts';
import { isRendered } from './elements.ts';
import { textChange, typeOver } from './text-change.ts';
import type { WritableField } from './writable-field.ts';

const editors = '[contenteditable]:not([contenteditable="inherit"])';

/** The element that is edited as a document: the one given, or the only one in it, such as in a frame with a toolbar. */
export function editorAt(element: Element): HTMLElement | null {
  const inner = dom.matches(element, editors) ? [element] : dom.querySelectorAll(element, editors);
  // A part that may not be edited, or more so, belongs to the editor around it.
  const outermost = inner.filter((each) => !isInEditor(each) && isRendered(each));
  const [only] = outermost;
  return only instanceof HTMLElement && outermost.length === 1 ? only : null;
}

function isInEditor(element: Element): boolean {
  const around = dom.parentElement(element);
  return around !== null && dom.closest(around, editors) !== null;
}

export function editableField(editor: HTMLElement): WritableField {
  return {
    element: editor,
    multiline: dom.getAttribute(editor, 'aria-multiline') !== 'false',
    maxLength: null,
    readOnly: !dom.isContentEditable(editor) || isBarred(editor),
    text: () => readEditable(editor).text,
    replace(from, to) {
      const { start, end, added } = textChange(from, to);
      // What is more than text could not be put back as it was.
      if (start < from.length && added !== '' && !isPlain(editor)) return;
      select(editor, start, end);
      if (!takesItself(editor, added)) typeOver(dom.documentOf(editor), asTyped(editor, added));
    },
  };
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
