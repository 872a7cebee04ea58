import { shownBeside } from './combobox.ts';
import * as dom from './dom.ts';
import { isInput, isRadio, isSelect, isShown, isTextarea, parentOf, shownText } from './elements.ts';
import { isKnownLabel } from './known-labels.ts';
import { hintsOf, labelsOf } from './labels.ts';
import { radiosIn, radiosWith, textIn } from './read-field.ts';
import type { ReadAs } from './site-profile.ts';

export interface ElementDescription {
  /** The field that was meant: pointing at a label or at one radio button means the field. */
  readonly element: Element;
  readonly read: ReadAs;
  /** What would be read now. */
  readonly text: string;
  /** What the page calls it; null where it has no wired label. */
  readonly label: string | null;
}

/** What would be read from the element that is pointed at; null where there is nothing to read, as in a password. */
export function describeElement(pointedAt: Element): ElementDescription | null {
  const field = fieldAt(pointedAt);
  const beside = shownBeside(field);
  // Where nothing is chosen, what stands beside the input is what it is called.
  const element = beside === null || isKnownLabel(shownText(beside)) ? field : beside;
  const read = readOf(element);
  const text = textIn(element, { read });
  if (text === null) return null;
  const [label] = [...labelsOf(field), ...hintsOf(field)];
  return { element, read, text, label: label?.replace(/\s+/g, ' ').trim() || null };
}

const edited = '[contenteditable]:not([contenteditable="false"], [contenteditable="inherit"])';
/** What is edited as a document, whole: its paragraphs come and go as it is written in. */
export const editors = `${edited}:not(${edited} *)`;

const controls = `input:not([type="hidden"]), textarea, select, [role="radio"], ${editors}`;

function fieldAt(pointedAt: Element): Element {
  const editor = dom.closest(pointedAt, editors);
  if (editor !== null) return editor;
  if (dom.localName(pointedAt) === 'option') return dom.closest(pointedAt, 'select') ?? pointedAt;
  const label = dom.closest(pointedAt, 'label');
  const meant = (label as HTMLLabelElement | null)?.control ?? pointedAt;
  if (isRadio(meant)) return groupAround(meant) ?? radiosWith(meant)[0] ?? meant;
  if (dom.matches(meant, controls)) return meant;
  // What is out of sight, as the search of a closed list, is not what was pointed at.
  const inner = dom.querySelectorAll(meant, controls).filter(isShown);
  const [only] = inner;
  if (only === undefined) return meant;
  const radios = radiosIn(meant);
  if (radios.length === inner.length) {
    const together = radiosWith(only);
    return radios.every((radio) => together.includes(radio)) ? (together[0] ?? only) : meant;
  }
  return inner.length === 1 ? only : meant;
}

/**
 * A web component that holds radio buttons, each in a shadow root of its own, and tells in an attribute which is chosen;
 * null where the buttons can be read as such.
 */
function groupAround(radio: Element): Element | null {
  if (radiosWith(radio).length > 1) return null;
  for (let at = parentOf(radio); at !== null; at = parentOf(at)) if (choicesOf(at).length > 1) return at;
  return null;
}

/** What may be chosen in a group that is a web component, in the words of its attributes. */
export const choicesOf = (group: Element): string[] =>
  isCustom(group) && dom.hasAttribute(group, 'value')
    ? dom
        .querySelectorAll(group, '[value]')
        .filter(isCustom)
        .map((choice) => dom.getAttribute(choice, 'value') ?? '')
    : [];

const isCustom = (element: Element): boolean => dom.localName(element).includes('-');

function readOf(element: Element): ReadAs {
  if (choicesOf(element).length > 1) return { attribute: 'value' };
  if (isRadio(element)) return 'checked-label';
  if (isSelect(element)) return 'selected-text';
  return isTextarea(element) || isInput(element) ? 'value' : 'text';
}
