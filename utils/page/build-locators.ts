import type { FieldName } from '../../rules/session/reading.ts';
import { describeElement } from './describe-element.ts';
import * as dom from './dom.ts';
import { comparable, holds, holdsNoLabel, isRadio, labelText, parentOf, plain } from './elements.ts';
import { findFields, isSame } from './find-field.ts';
import { type HostPage, type Scope, within } from './host-page.ts';
import { isKnownLabel, wordsOf } from './known-labels.ts';
import { hintsOf, labelsOf } from './labels.ts';
import { radiosWith, textIn } from './read-field.ts';
import type { FieldDescription, Locator } from './site-profile.ts';
import { isStableName, isTellingAttribute, isTellingClass } from './stable-names.ts';

/**
 * How the field that was pointed at is found again within the form: every way that leads to it and to nothing else, the
 * most dependable first. Where it stands among its like is never one of them, for the page may put another there. Null
 * where there is no such way.
 */
export function buildField(
  page: HostPage,
  form: Element,
  pointedAt: Element,
  name: FieldName,
): FieldDescription | null {
  const described = describeElement(pointedAt);
  if (described === null || !holds(form, described.element)) return null;
  const { element, read, text } = described;
  const scope = within(page, form);
  const words = wordsOf(name);
  const plainly = provenWays(scope, element, waysTo(scope, form, element, text), { read, ...words });
  if (plainly !== null) return plainly;
  const prefix = read === 'text' ? labelWithin(element) : null;
  if (prefix === null) return null;
  return provenWays(scope, element, [{ by: 'selector', selector: dom.localName(element) }], {
    read,
    prefix,
    ...words,
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
    comparable(text) !== '' && text.length <= 100 && (value.length < 3 || !plain(text).includes(value));
  const texts = (found: readonly string[]): string[] => [...new Set(found.map(plain))].filter(isLabel);
  return [
    ...texts(carriers.flatMap(labelsOf)).map((text): Locator => ({ by: 'label', text })),
    ...carriers.flatMap(attributesOf),
    ...texts(textsBefore(form, element)).map((text): Locator => ({ by: 'beside', text })),
    ...texts(hintsOf(element)).map((text): Locator => ({ by: 'hint', text })),
    ...carriers.flatMap((carrier) =>
      [...dom.classList(carrier)]
        .filter(isTellingClass)
        .map((name): Locator => ({ by: 'selector', selector: `.${name}` })),
    ),
  ];
}

const controls = 'input:not([type="hidden"]), textarea, select, [role="radio"]';
const mostWrappers = 4;

/** The element, and what is wrapped round this one field and no other. */
function carriersOf(scope: Scope, form: Element, element: Element): Element[] {
  const carriers = [element];
  if (!dom.matches(element, controls)) return carriers;
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

function attributesOf(element: Element): Locator[] {
  return [...dom.attributes(element)].flatMap(({ name, value }): Locator[] => {
    // The id of a radio button is that of one choice.
    if (!isTellingAttribute(name) || (name === 'id' && isRadio(element))) return [];
    if (value === '') return isStableName(name) ? [{ by: 'selector', selector: `[${name}]` }] : [];
    return isTellingValue(name, value) ? [{ by: 'attribute', name, value }] : [];
  });
}

const isTellingValue = (name: string, value: string): boolean =>
  name === 'label' ? value.length <= 100 : isStableName(value);

const farthestBack = 4;

/** What stands right before the element or what it is wrapped in, where it looks like a label. */
function textsBefore(form: Element, element: Element): string[] {
  let at: Element = isRadio(element) ? (radiosWith(element)[0] ?? element) : element;
  for (let out = 0; out < farthestBack && at !== form; out += 1) {
    const before = nodeBefore(at);
    if (before !== null) return looksLikeLabel(before) ? [labelText(before)] : [];
    const around = dom.parentElement(at);
    if (around === null) break;
    at = around;
  }
  return [];
}

function nodeBefore(element: Element): Node | null {
  for (let before = dom.previousSibling(element); before !== null; before = dom.previousSibling(before)) {
    if (dom.nodeType(before) === 1 && holdsNoLabel(before as Element)) return before;
    if (plain(labelText(before)) !== '') return before;
  }
  return null;
}

function looksLikeLabel(node: Node): boolean {
  const text = plain(labelText(node));
  if (text === '' || text.length > 60) return false;
  if (text.endsWith(':') || isKnownLabel(text)) return true;
  return (
    dom.nodeType(node) === 1 && dom.matches(node as Element, 'label, dt, th, legend, h1, h2, h3, h4, h5, h6')
  );
}

/** `Dosering:` in `<p>Dosering: 1 tablett daglig</p>`. */
function labelWithin(element: Element): string | null {
  const prefix = /^[^:]{2,40}:/.exec(plain(labelText(element)))?.[0];
  return prefix !== undefined && isKnownLabel(prefix) && textIn(element, { read: 'text', prefix }) !== null
    ? prefix
    : null;
}
