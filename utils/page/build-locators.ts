import { attributesOf, type Named } from './build-landmark.ts';
import { headingsOver } from './columns.ts';
import { shownBeside } from './combobox.ts';
import { describeElement, editors } from './describe-element.ts';
import * as dom from './dom.ts';
import * as more from './dom-on-demand.ts';
import {
  comparable,
  holds,
  holdsNoLabel,
  isRadio,
  isSeen,
  isSign,
  labelText,
  parentOf,
  plain,
  unseen,
} from './elements.ts';
import { findFields, isSame } from './find-field.ts';
import { type HostPage, type Scope, within } from './host-page.ts';
import { isKnownLabel } from './known-labels.ts';
import { hintsOf, labelsOf } from './labels.ts';
import { radiosWith, textIn } from './read-field.ts';
import type { FieldDescription, Locator, ReadAs } from './site-profile.ts';
import { isStableName, isTellingClass } from './stable-names.ts';

/**
 * How the field that was pointed at is found again within the form: every way that leads to it and to nothing else, the
 * most dependable first. Where it stands among its like is never one of them, for the page may put another there. Null
 * where there is no such way.
 */
export function buildField(page: HostPage, form: Element, pointedAt: Element): FieldDescription | null {
  const described = describeElement(pointedAt);
  if (described === null || !holds(form, described.element)) return null;
  const { element, read, text } = described;
  const scope = within(page, form);
  const plainly = provenWays(scope, element, waysTo(scope, form, element, text), { read });
  if (plainly !== null) return plainly;
  const prefix = read === 'text' ? labelWithin(element) : null;
  if (prefix === null) return null;
  return provenWays(scope, element, [{ by: 'selector', selector: dom.localName(element) }], {
    read,
    prefix,
  });
}

function provenWays(
  scope: Scope,
  element: Element,
  ways: readonly Locator[],
  how: Omit<FieldDescription, 'find'>,
): FieldDescription | null {
  const proven = ways.filter((way) => {
    const field: FieldDescription = { find: [way], ...how };
    const found = findFields(scope, { field }).get('field');
    return found?.kind === 'found' && isSame(found.element, element, field);
  });
  const [first, ...others] = proven;
  return first === undefined ? null : { find: [first, ...others], ...how };
}

function waysTo(scope: Scope, form: Element, element: Element, value: string): Locator[] {
  const carriers = carriersOf(scope, form, element);
  // A label that repeats the value goes with the value.
  const isLabel = (text: string): boolean =>
    comparable(text) !== '' && text.length <= 100 && !goesWith(text, value);
  const texts = (found: readonly string[]): string[] => [...new Set(found.map(plain))].filter(isLabel);
  return [
    ...texts([...carriers, ...searchedBy(element)].flatMap(labelsOf)).map(
      (text): Locator => ({ by: 'label', text }),
    ),
    ...carriers
      .flatMap(waysByAttribute)
      // What the page says with the value, it says of another one tomorrow.
      .filter((way) => !('value' in way && goesWith(way.value, value))),
    ...texts(textsBefore(form, element)).map((text): Locator => ({ by: 'beside', text })),
    ...texts(hintsOf(element)).map((text): Locator => ({ by: 'hint', text })),
    ...texts(headingsOver(element).map(labelText)).map((text): Locator => ({ by: 'column', text })),
    ...carriers.flatMap((carrier) =>
      [...more.classList(carrier)]
        .filter(isTellingClass)
        .map((name): Locator => ({ by: 'selector', selector: `.${name}` })),
    ),
    ...inNamed(form, element),
  ];
}

/** Whether a text repeats the value, or most of it. */
function goesWith(text: string, value: string): boolean {
  const [one, other] = [comparable(text), comparable(value)];
  if (other.length < 3) return false;
  return one.includes(other) || (one.length * 2 > other.length && other.includes(one));
}

const controls = 'input:not([type="hidden"]), textarea, select, [role="radio"]';
const mostWrappers = 4;

/** The element, and what is wrapped round this one field and no other. */
function carriersOf(scope: Scope, form: Element, element: Element): Element[] {
  const carriers = [element];
  if (!dom.matches(element, controls)) return [...carriers, ...sayingTheSame(form, element)];
  const own = isRadio(element) ? radiosWith(element) : [element];
  const all = scope.select(controls);
  for (let at = parentOf(element); at !== null && at !== form; at = parentOf(at)) {
    const around = at;
    if (all.some((control) => holds(around, control) && !own.includes(control))) break;
    if (carriers.length > mostWrappers) break;
    carriers.push(around);
  }
  return carriers;
}

/** The input of a combobox that shows its value in the element. */
const searchedBy = (element: Element): Element[] =>
  dom.querySelectorAll(element, 'input').filter((input) => shownBeside(input) !== null);

/** What shows the text that the element does, and no more. */
function sayingTheSame(form: Element, element: Element): Element[] {
  const text = textIn(element, { read: 'text' });
  const same: Element[] = [];
  for (
    let at = parentOf(element);
    at !== null && at !== form && textIn(at, { read: 'text' }) === text;
    at = parentOf(at)
  )
    same.push(at);
  return same;
}

/**
 * For a text without a name of its own: the kind of element it is, in the nearest that has one; a heading may be the only
 * one of its kind. What is edited has more of its kind in it as it is written.
 */
function inNamed(form: Element, element: Element): Locator[] {
  let at = dom.matches(element, `${controls}, ${editors}`) ? null : parentOf(element);
  while (at !== null) {
    const ways = waysByAttribute(at).map((way): Locator => {
      const named = 'value' in way ? `[${way.name}="${way.value}"]` : way.selector;
      return { by: 'selector', selector: `${named} ${dom.localName(element)}` };
    });
    if (ways.length > 0) return ways;
    if (at === form)
      return dom.matches(element, labelLike) ? [{ by: 'selector', selector: dom.localName(element) }] : [];
    at = parentOf(at);
  }
  return [];
}

/** The id of a radio button is that of one choice. */
const waysByAttribute = (element: Element): Named[] =>
  attributesOf(element, (name, value) =>
    name === 'label' ? value.length <= 100 : !(name === 'id' && isRadio(element)) && isStableName(value),
  );

const farthestBack = 6;

/** What stands right before the element or what it is wrapped in, where it looks like a label. */
function textsBefore(form: Element, element: Element): string[] {
  const before = standsBefore(form, element);
  return before !== null && looksLikeLabel(before) ? [labelText(before)] : [];
}

function standsBefore(form: Element | null, element: Element): Node | null {
  let at: Element | null = isRadio(element) ? (radiosWith(element)[0] ?? element) : element;
  for (let out = 0; out < farthestBack && at !== null && at !== form; out += 1) {
    const before = nodeBefore(at);
    if (before !== null) return before;
    at = parentOf(at);
  }
  return null;
}

/** The words right before an element, by which a person tells it from others. A text is not called after the text before. */
export function wordsBefore(element: Element, read: ReadAs): string | null {
  const before = standsBefore(null, element);
  if (before === null || (read === 'text' && !looksLikeLabel(before))) return null;
  return plain(labelText(before)).slice(-60) || null;
}

function nodeBefore(element: Element): Node | null {
  for (let before = more.previousSibling(element); before !== null; before = more.previousSibling(before)) {
    const text = plain(labelText(before));
    if (text !== '' && !isSign(text)) return before;
    if (dom.nodeType(before) === 1 && isField(before as Element)) return before;
  }
  return null;
}

/** What a label before it would be the label of; a select that a widget is drawn in the place of is none. */
const isField = (element: Element): boolean =>
  holdsNoLabel(element) && !dom.matches(element, `${unseen}, button`) && isSeen(element);

function looksLikeLabel(node: Node): boolean {
  const text = plain(labelText(node));
  if (text === '' || text.length > 60) return false;
  const element = dom.nodeType(node) === 1 ? (node as Element) : null;
  // What holds a field is called after that one.
  if (element !== null && dom.querySelectorAll(element, controls).length > 0) return false;
  if (text.endsWith(':') || isKnownLabel(text)) return true;
  if (element === null) return false;
  // What is wrapped round a label and nothing else is one.
  return (
    dom.matches(element, labelLike) ||
    dom.querySelectorAll(element, labelLike).some((each) => plain(labelText(each)) === text)
  );
}

const labelLike = 'label, dt, th, legend, h1, h2, h3, h4, h5, h6';

/** `Dosering:` in `<p>Dosering: 1 tablett daglig</p>`. */
function labelWithin(element: Element): string | null {
  const prefix = /^[^:]{2,40}:/.exec(plain(labelText(element)))?.[0];
  return prefix !== undefined && isKnownLabel(prefix) && textIn(element, { read: 'text', prefix }) !== null
    ? prefix
    : null;
}
