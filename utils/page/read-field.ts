import { folded } from '../../rules/text/same-text.ts';
import * as dom from './dom.ts';
import { editedIn } from './editable-field.ts';
import {
  isAltered,
  isInput,
  isRadio,
  isSelect,
  isTextarea,
  labelText,
  plain,
  shownText,
} from './elements.ts';
import { labelsOf } from './labels.ts';
import type { FieldDescription, ReadAs } from './site-profile.ts';

type HowToRead = Pick<FieldDescription, 'read' | 'prefix'>;

/** What the page shows, in the product's words where the profile has them; null for a word that it does not know. */
export function readField(element: Element, { read, prefix, normalise }: FieldDescription): string | null {
  const text = textIn(element, { read, prefix });
  if (text === null || misleading.test(text) || (read === 'text' && isAltered(element))) return null;
  if (normalise === undefined) return text;
  const wanted = folded(text);
  const known = Object.entries(normalise).find(([pageText]) => folded(pageText) === wanted);
  return known === undefined ? null : known[1];
}

/** Signs without width, and those that turn the order of others: what is read is then not what is seen. */
const misleading = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** Characters. What says more than this is not a field. */
const longestText = 20_000;

/** The text as the page has it, trimmed; null where the element is not one to be read so. */
export function textIn(element: Element, { read, prefix }: HowToRead): string | null {
  const raw = canBeReadAs(element, read) ? rawText(element, read) : null;
  if (raw === null || raw.length > longestText) return null;
  const text = read === 'value' ? raw.trim() : plain(raw);
  if (prefix === undefined) return text;
  const start = plain(prefix).toLowerCase();
  return plain(text).toLowerCase().startsWith(start) ? plain(text).slice(start.length).trim() : null;
}

/** Of inputs that no person fills in. */
export const typesToPress: ReadonlySet<string> = new Set(['hidden', 'button', 'submit', 'reset', 'image']);
const typesWithoutText = new Set([
  ...typesToPress,
  'password',
  'checkbox',
  'radio',
  'file',
  'color',
  'range',
]);

/** Whatever may be read so is among these; text may be anywhere. */
export function readableKinds(read: ReadAs): string {
  switch (read) {
    case 'value':
      return 'input, textarea';
    case 'selected-text':
      return 'select';
    case 'checked-label':
      return 'input, [role="radio"]';
    case 'text':
      return '*';
    default:
      return `[${read.attribute}]`;
  }
}

export function canBeReadAs(element: Element, read: ReadAs): boolean {
  switch (read) {
    case 'value':
      return isTextarea(element) || (isInput(element) && !typesWithoutText.has(element.type));
    case 'selected-text':
      return isSelect(element);
    case 'checked-label':
      return isRadio(element);
    case 'text':
      // A list of suggestions and a group often carry the label of the field that they belong to.
      return !dom.matches(element, 'input, textarea, select, [role="listbox"], [role="group"], fieldset');
    default:
      return dom.hasAttribute(element, read.attribute) && !dom.matches(element, '[type="password"]');
  }
}

function rawText(element: Element, read: ReadAs): string | null {
  switch (read) {
    case 'value':
      return (element as HTMLInputElement).value;
    case 'selected-text':
      // What is shown is the label, whatever stands in the option.
      return (element as HTMLSelectElement).selectedOptions[0]?.label ?? '';
    case 'checked-label':
      return checkedLabel(element);
    case 'text':
      return shownText(editedIn(element));
    default:
      return dom.getAttribute(element, read.attribute);
  }
}

/** Radio buttons say which they are by name; those without one, or drawn by a script, by what they stand in. */
export function radiosWith(radio: Element): Element[] {
  if (isInput(radio) && radio.name !== '') {
    const root = dom.getRootNode(radio);
    return dom
      .querySelectorAll(root, 'input')
      .filter(
        (other) => isInput(other) && isRadio(other) && other.name === radio.name && other.form === radio.form,
      );
  }
  for (let around = dom.parentElement(radio); around !== null; around = dom.parentElement(around)) {
    const together = radiosIn(around);
    if (together.length > 1) return together;
  }
  return [radio];
}

/** The text right after a radio button that has no label; null where something else stands there. */
export function textAfter(radio: Element): string | null {
  const next = dom.nextSibling(radio);
  return next === null ? null : dom.nodeValue(next);
}

export const radiosIn = (group: Element): Element[] =>
  dom.querySelectorAll(group, 'input, [role="radio"]').filter(isRadio);

function checkedLabel(radio: Element): string | null {
  const chosen = radiosWith(radio).filter((each) =>
    isInput(each) ? each.checked : dom.getAttribute(each, 'aria-checked') === 'true',
  );
  if (chosen.length > 1) return null;
  const [only] = chosen;
  if (only === undefined) return '';
  const [label] = [...labelsOf(only), ...(isInput(only) ? [] : [labelText(only)])];
  return label ?? textAfter(only);
}
