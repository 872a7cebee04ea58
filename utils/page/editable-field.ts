import { isBarred } from './barred.ts';
import * as dom from './dom.ts';
import { editableText } from './editable-text.ts';
import { holds, isFrame, isRendered } from './elements.ts';

const editors = '[contenteditable]:not([contenteditable="inherit"])';

/** The element that is edited as a document: the one given, or the only one in it, such as in a frame with a toolbar. */
export function editorAt(element: Element): Element | null {
  const inner = [element, ...dom.querySelectorAll(element, `${editors}, iframe`)].filter(
    (each) => dom.matches(editedIn(each), editors) && isRendered(each),
  );
  const editable = inner.filter((each) => isEditable(editedIn(each)));
  // Where nothing can be edited now, it is the one that otherwise could be; a part of it belongs to it.
  const all = editable.length > 0 ? editable : inner;
  const whole = all.filter((each) => !all.some((other) => other !== each && holds(other, each)));
  return (whole.length === 1 && whole[0]) || null;
}

/** The element itself, or the page in a frame that is an editor as a whole. */
export function editedIn(element: Element): Element {
  const page = isFrame(element) ? element.contentDocument : null;
  const inner = page && dom.body(page);
  return inner && dom.matches(inner, editors) ? inner : element;
}

/** Asked in a way that drawings and what is in another frame can be asked too. */
export const isEditable = (element: Element): boolean => dom.matches(element, ':read-write');

export function editableField(editor: Element) {
  const edited = editedIn(editor);
  return {
    element: edited as HTMLElement,
    multiline: dom.getAttribute(edited, 'aria-multiline') !== 'false',
    maxLength: null,
    readOnly: !isEditable(edited) || isBarred(editor),
    text: () => editableText(edited),
  };
}
