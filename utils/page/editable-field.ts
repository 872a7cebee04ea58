import { isBarred } from './barred.ts';
import * as dom from './dom.ts';
import { editableText } from './editable-text.ts';
import { holds, isRendered } from './elements.ts';
import type { WritableField } from './writable-field.ts';

const editors = '[contenteditable]:not([contenteditable="inherit"])';

/** The element that is edited as a document: the one given, or the only one in it, such as in a frame with a toolbar. */
export function editorAt(element: Element): HTMLElement | null {
  const inner = [element, ...dom.querySelectorAll(element, editors)].filter(
    (each) => dom.matches(each, editors) && isRendered(each),
  );
  const hosts = inner.filter((each) => isEditable(each) && !isEditable(dom.parentElement(each)));
  // Where nothing can be edited now, it is the one that otherwise could be; a part of it belongs to it.
  const all = hosts.length > 0 ? hosts : inner;
  const found = all.filter((each) => !all.some((other) => isIn(each, other)));
  const [only] = found;
  return only instanceof HTMLElement && found.length === 1 ? only : null;
}

const isEditable = (element: Element | null): boolean =>
  element instanceof HTMLElement && dom.isContentEditable(element);

const isIn = (part: Element, whole: Element): boolean => part !== whole && holds(whole, part);

export function editableField(editor: HTMLElement): WritableField {
  return {
    element: editor,
    multiline: dom.getAttribute(editor, 'aria-multiline') !== 'false',
    maxLength: null,
    readOnly: !dom.isContentEditable(editor) || isBarred(editor),
    text: () => editableText(editor),
  };
}
