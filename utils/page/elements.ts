import { folded } from '../../rules/text/same-text.ts';
import * as dom from './dom.ts';

/** By name and not by `instanceof`: a field may come from another frame's realm. */
const isHtml = (element: Element, name: string): boolean =>
  dom.localName(element) === name && dom.namespaceURI(element) === 'http://www.w3.org/1999/xhtml';
export const isTextarea = (element: Element): element is HTMLTextAreaElement => isHtml(element, 'textarea');
export const isInput = (element: Element): element is HTMLInputElement => isHtml(element, 'input');
export const isSelect = (element: Element): element is HTMLSelectElement => isHtml(element, 'select');
export const isFrame = (element: Element): element is HTMLIFrameElement => isHtml(element, 'iframe');
export const isRadio = (element: Element): boolean =>
  (isInput(element) && element.type === 'radio') || dom.getAttribute(element, 'role') === 'radio';

/** The element's parent, out through the shadow root where it is the outermost in one. */
export function parentOf(element: Element): Element | null {
  const parent = dom.parentNode(element);
  if (dom.isShadowRoot(parent)) return parent.host;
  return dom.parentElement(element);
}

/** Also true across shadow roots, and of an element and itself. */
export function holds(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at !== null; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/** Whether a doctor could see it: templates and hidden copies of a form are not on the page. */
export function isRendered(element: Element): boolean {
  if (dom.checkVisibility(element, { visibilityProperty: true })) return true;
  const parent = parentOf(element);
  return parent !== null && getComputedStyle(element).display === 'contents' && isRendered(parent);
}

/** CSS pixels, and a share: what is smaller or fainter is there for something else than to be seen. */
const leastSide = 4;
const faintest = 0.2;
const clippedAway = /\((?:50%|100%|0p)/;

/** Whether it can be seen as it stands, or be scrolled to: not beside the page, transparent, without size or cut away. */
export function isSeen(element: Element): boolean {
  const box = dom.getBoundingClientRect(element);
  let seen = isRendered(element) && box.right + scrollX > 0 && box.bottom + scrollY > 0 && meet(box, box);
  let opacity = 1;
  let position = '';
  for (let at = parentOf(element), style = getComputedStyle(element); seen; at = parentOf(at)) {
    opacity *= +(style.opacity || 1);
    seen = opacity >= faintest && !clippedAway.test(style.clipPath);
    if (position !== 'fixed' && style.position !== 'static') position = style.position;
    if (at === null || dom.localName(at) === 'body') break;
    style = getComputedStyle(at);
    // What can be scrolled can be brought into sight, and what is placed by something farther out is not cut by this.
    if (position === 'fixed' || (position === 'absolute' && style.position === 'static')) continue;
    position = '';
    if (/hidden|clip/.test(style.overflow)) seen &&= meet(box, dom.getBoundingClientRect(at));
  }
  return seen;
}

type Box = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;

const meet = (a: Box, b: Box): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) >= leastSide &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) >= leastSide;

/** A radio button is often hidden behind a label that is drawn as one. */
export function isShown(element: Element): boolean {
  if (isSeen(element)) return true;
  return isRadio(element) && [...((element as HTMLInputElement).labels ?? [])].some(isSeen);
}

/** Struck out, or with words that the style sheet adds: not what the page shows as it stands. */
export const isAltered = (element: Element): boolean =>
  [element, ...dom.querySelectorAll(element, '*')].some(
    (each) =>
      /line-through/.test(getComputedStyle(each).textDecorationLine) ||
      [':before', ':after'].some((part) => /"[^"]*[\p{L}\p{N}]/u.test(getComputedStyle(each, part).content)),
  );

/** Texts are compared whole, without case, and without the marks that follow a label. */
export function comparable(text: string): string {
  const words = folded(text);
  let end = words.length;
  // Not by a pattern: a page may hold a hundred thousand asterisks and then a letter.
  while (end > 0 && ' *:.…†‡'.includes(words.charAt(end - 1))) end -= 1;
  return words.slice(0, end);
}

export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What can never be seen, and so stands between nothing. */
export const unseen = 'input[type="hidden"], br, script, style, template';

/** What a widget draws to be pressed, such as the one that empties it, or to hold a line open; no word of the value. */
export const isSign = (text: string): boolean => /^[\s×✕✖▾▼\u200b]+$/.test(text);

const notText = new Set(['input', 'textarea', 'select', 'option', 'button', 'output', 'script', 'style']);

export const holdsNoLabel = (element: Element): boolean => notText.has(dom.localName(element));

/** The words of a label: one that wraps its field would otherwise include what is typed in it. */
export function labelText(node: Node): string {
  if (dom.nodeType(node) === 3) return dom.nodeValue(node) ?? '';
  if (dom.nodeType(node) !== 1 || holdsNoLabel(node as Element)) return '';
  let text = '';
  for (const child of dom.childNodes(node)) text += labelText(child);
  return text;
}

/** What the page shows in an element, without its buttons, fields and lists of suggestions; blocks are kept apart by a space. */
export function shownText(element: Element): string {
  let text = '';
  for (const child of dom.childNodes(element)) {
    if (dom.nodeType(child) === 3) text += dom.nodeValue(child) ?? '';
    if (dom.nodeType(child) !== 1) continue;
    const inner = child as Element;
    const { display, clipPath } = getComputedStyle(inner);
    if (!isRendered(inner) || clippedAway.test(clipPath)) continue;
    if (dom.getAttribute(inner, 'role') === 'listbox') continue;
    if (holdsNoLabel(inner) && dom.localName(inner) !== 'output') continue;
    const runsOn = (display === 'inline' || display === 'contents') && dom.localName(inner) !== 'br';
    const own = shownText(inner);
    const words = isSign(own) ? ' ' : own;
    text += runsOn ? words : ` ${words} `;
  }
  return text;
}
