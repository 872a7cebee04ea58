import { wordsBefore } from '../page/build-locators.ts';
import { describeElement, type ElementDescription, editors } from '../page/describe-element.ts';
import * as dom from '../page/dom.ts';
import * as more from '../page/dom-on-demand.ts';
import { editedIn } from '../page/editable-field.ts';
import { isRadio, isShown, plain } from '../page/elements.ts';
import type { HostPage, OpenRoot, Root } from '../page/host-page.ts';
import { mayHaveRoot, wholePage } from '../page/host-page.ts';
import { isKnownLabel } from '../page/known-labels.ts';
import { isOwn } from '../page/own-element.ts';
import { radiosWith } from '../page/read-field.ts';

/** Longer than any field that is read, so what holds more is a part of the page. */
const longestText = 1000;

/** The innermost element at a place in the window, through shadow roots; null where there is nothing to point at. */
export function elementAt(document: Document, openRoot: OpenRoot, x: number, y: number): Element | null {
  let root: Root = document;
  let found: Element | null = null;
  for (;;) {
    const inner: Element | null = more.elementFromPoint(root, x, y);
    if (inner === null || inner === found || isOwn(inner)) return found;
    found = inner;
    const shadow: ShadowRoot | null = mayHaveRoot(inner) ? openRoot(inner) : null;
    if (shadow === null) return found;
    root = shadow;
  }
}

const notFields = 'html, body, button, a[href], iframe, [type="submit"], [type="button"], [role="button"]';

/** What would be read from the element and what it is called, if only by what stands before it; null where it can be no field. */
export function describeField(element: Element): ElementDescription | null {
  const described = describeElement(wholeText(element));
  if (described === null) return null;
  const { text, read, label } = described;
  const edited = editedIn(described.element);
  if (edited === described.element && dom.matches(edited, notFields)) return null;
  if (text.length > longestText) return null;
  // Text that is not there can't be pointed at; an empty field can.
  return read === 'text' && text === '' && label === null && !dom.matches(edited, `output, ${editors}`)
    ? null
    : { ...described, label: label ?? wordsBefore(described.element, read) };
}

const phrases = 'a, abbr, b, bdi, em, i, mark, small, span, strong, sub, sup, u';

/** Pointing at one word of a text means the text: a drug without the strength that stands beside it is another drug. */
function wholeText(element: Element): Element {
  const around = dom.parentElement(element);
  const goesOut =
    around !== null && dom.matches(element, phrases) && (goesOn(around) || isAllOf(around, element));
  return goesOut ? wholeText(around) : element;
}

/** A link that is all that its place says, such as a name in a cell that leads to a monograph. */
const isAllOf = (around: Element, element: Element): boolean =>
  dom.matches(element, 'a[href]') && dom.textContent(around) === dom.textContent(element);

/** Whether words stand right in the element, other than a label before what it holds. */
function goesOn(element: Element): boolean {
  const words = [...dom.childNodes(element)].flatMap((child) =>
    dom.nodeType(child) === 3 ? [plain(dom.nodeValue(child) ?? '')] : [],
  );
  return words.some((text) => /[\p{L}\p{N}]/u.test(text) && !text.endsWith(':') && !isKnownLabel(text));
}

const controls = `input:not([type="hidden"]), textarea, select, output, iframe, [role="radio"], ${editors}`;
const never = `label, legend, button, a, option, script, style, noscript, th, dt, summary, [role="columnheader"], [role="button"], :is(${editors}) *`;

/** The elements that a keyboard steps through, in the order of the page: fields, and text that stands by itself. */
export function candidates(page: HostPage): Element[] {
  page.refresh('now');
  const found = wholePage(page)
    .select('*')
    .flatMap((element): Element[] => {
      if (isOwn(element)) return [];
      if (dom.matches(element, controls))
        return isRadio(element) ? radiosWith(element).slice(0, 1) : [element];
      return hasOwnText(element) && dom.closest(element, never) === null ? [element] : [];
    });
  return inOrder(
    [...new Set(found)].filter((element) => isShown(element) && describeField(element) !== null),
  );
}

function hasOwnText(element: Element): boolean {
  for (const child of dom.childNodes(element))
    if (dom.nodeType(child) === 3 && plain(dom.nodeValue(child) ?? '') !== '') return true;
  return false;
}

/** As they stand on the screen: shadow roots come after the document, wherever their elements are. */
function inOrder(elements: readonly Element[]): Element[] {
  const top = new Map(elements.map((element) => [element, dom.getBoundingClientRect(element)]));
  return elements.toSorted((a, b) => {
    const one = top.get(a);
    const other = top.get(b);
    if (one === undefined || other === undefined) return 0;
    return Math.abs(one.top - other.top) > 4 ? one.top - other.top : one.left - other.left;
  });
}
