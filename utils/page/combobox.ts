import * as dom from './dom.ts';
import { isInput, parentOf, plain, shownText } from './elements.ts';

const comboboxes = '[role="combobox"], [aria-autocomplete]';
const fields = 'label, input:not([type="hidden"])';
const farthestOut = 4;

/**
 * What is wrapped round a combobox that shows its value beside the input, which is then empty; null where the value is
 * in the input, or there is none.
 */
export function shownBeside(element: Element): Element | null {
  if (!isInput(element) || element.value !== '' || dom.closest(element, comboboxes) === null) return null;
  let at = parentOf(element);
  for (let out = 0; at !== null && out < farthestOut; out += 1) {
    // With the label in it, it is more than the value.
    if (dom.querySelectorAll(at, fields).length > 1 || dom.querySelectorAll(at, 'label').length > 0)
      return null;
    if (plain(shownText(at)) !== '') return at;
    at = parentOf(at);
  }
  return null;
}
