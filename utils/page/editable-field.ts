import { isBarred } from './barred.ts';
import * as dom from './dom.ts';
import { readEditable } from './editable-text.ts';
import { isRendered } from './elements.ts';
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
  };
}
