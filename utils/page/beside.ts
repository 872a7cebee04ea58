import { shownBeside } from './combobox.ts';
import * as dom from './dom.ts';
import { editorAt } from './editable-field.ts';
import {
  comparable,
  holds,
  holdsNoLabel,
  isRadio,
  isSeen,
  labelText,
  plain,
  shownText,
  unseen,
} from './elements.ts';
import type { Scope } from './host-page.ts';
import { canBeReadAs, typesToPress } from './read-field.ts';
import type { ReadAs } from './site-profile.ts';

/** How far out from the text the field may stand: `<td><b><i>Dosering` is three. */
const farthestOut = 3;

const labelLike = 'label, dt, th, [role="columnheader"], legend, h1, h2, h3, h4, h5, h6';

/** The texts that stand in the scope, by how they compare; only those that are asked for. */
export type TextPlaces = ReadonlyMap<string, readonly Text[]>;

export function placesOf(scope: Scope, wanted: ReadonlySet<string>): TextPlaces {
  const places = new Map<string, Text[]>();
  if (wanted.size === 0) return places;
  const starts = new Set([...wanted].map((text) => text.charAt(0)));
  const longest = Math.max(...[...wanted].map((text) => text.length));
  for (const part of scope.parts) {
    const walker = dom.createTreeWalker(dom.documentOf(part), part, 4);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const raw = (dom.nodeValue(node) ?? '').trim();
      // Far longer than any label, however it is broken into lines; and most that are not begin otherwise.
      if (raw.length > longest + 200 || !starts.has(raw.charAt(0).toLowerCase())) continue;
      const text = comparable(raw);
      if (!wanted.has(text) || isInNoLabel(node)) continue;
      const known = places.get(text);
      if (known === undefined) places.set(text, [node as Text]);
      else known.push(node as Text);
    }
  }
  return places;
}

function isInNoLabel(text: Node): boolean {
  const around = dom.parentElement(text);
  return around !== null && holdsNoLabel(around);
}

/**
 * What stands right after the text and may be read so. It must not be a label itself, for then the field's own place
 * is empty and the next one would be read in its stead.
 */
export function besideText(scope: Scope, label: Text, read: ReadAs, labels: ReadonlySet<string>): Element[] {
  const wanted = comparable(label.data);
  let at: Node = label;
  for (let out = 0; out <= farthestOut; out += 1) {
    const next = rightAfter(scope, at, read);
    if (next === 'text') return [];
    if (next !== null) {
      // A term with several definitions has no one value.
      if (dom.matches(next, 'dd:has(+ dd)')) return [];
      return readableIn(scope, next, read).filter((element) => isFieldOf(element, next, read, labels));
    }
    const parent: Element | null = dom.parentElement(at);
    if (parent === null || comparable(labelText(parent)) !== wanted) return [];
    at = parent;
  }
  return [];
}

/** What cannot be seen is passed over, and where a field is looked for, what holds nothing. */
function rightAfter(scope: Scope, node: Node, read: ReadAs): Element | 'text' | null {
  for (let next = dom.nextSibling(node); next !== null; next = dom.nextSibling(next)) {
    if (dom.nodeType(next) === 1 && !isPassed(scope, next as Element, read, node)) return next as Element;
    if (dom.nodeType(next) === 3 && comparable(dom.nodeValue(next) ?? '') !== '') return 'text';
  }
  return null;
}

function isPassed(scope: Scope, element: Element, read: ReadAs, after: Node): boolean {
  // A value may be drawn as a button, but no field is one: it tells of the field, or opens a list.
  if (dom.matches(element, read === 'text' ? unseen : `${unseen}, button`)) return true;
  if (read === 'text' && dom.matches(element, controls)) return !isSeen(element);
  const words = dom.textContent(element)?.trim() ?? '';
  // The mark of a field that must be filled in is a part of its label; in a place of its own it may stand for a text.
  const isNothing =
    words === '*' ? read !== 'text' || dom.nodeType(after) === 3 : read !== 'text' && words === '';
  return isNothing && !scope.select(controls).some((each) => holds(element, each));
}

const controls = 'input, textarea, select, [role="radio"]';

/** The element itself, or the field in it where there is no other; of text the editor, without its toolbar. */
export function readableIn(scope: Scope, element: Element, read: ReadAs): Element[] {
  if (canBeReadAs(element, read)) return [(read === 'text' && editorAt(element)) || element];
  if (read === 'text') return [];
  const inner = scope.select(controls).filter((each) => isField(each) && holds(element, each));
  if (inner.length > 1 && !inner.every(isRadio)) return [];
  return inner.slice(0, 1).filter((each) => canBeReadAs(each, read));
}

const isField = (element: Element): boolean => !typesToPress.has((element as HTMLInputElement).type);

function isFieldOf(element: Element, holder: Element, read: ReadAs, labels: ReadonlySet<string>): boolean {
  const words = labelText(holder).trim();
  if (dom.matches(holder, labelLike) || words.endsWith(':') || labels.has(comparable(words))) return false;
  if (
    read === 'text' &&
    ((words !== '' && comparable(words) === '') ||
      dom
        .querySelectorAll(holder, `label, iframe, ${controls}`)
        .some((each) => each !== element && isSeen(each) && !isOfCombobox(each)))
  )
    return false;
  return element === holder || isRadio(element) || !hasTextBefore(holder, element);
}

/** In the value's own place an input is there to search by. */
const isOfCombobox = (element: Element): boolean => shownBeside(element) !== null;

/** `<div>Refusjonskode <input></div>` is another label's field. The buttons of a toolbar are no words. */
function hasTextBefore(holder: Element, field: Element): boolean {
  for (const child of dom.childNodes(holder)) {
    const inner = child as Element;
    if (holds(inner, field)) return inner !== field && hasTextBefore(inner, field);
    const words = dom.nodeType(child) === 1 ? isSeen(inner) && shownText(inner) : labelText(child);
    if (words && plain(words) !== '') return true;
  }
  return false;
}
