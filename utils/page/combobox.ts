import * as dom from './dom.ts';
import { isInput, parentOf, plain, shownText } from './elements.ts';

const comboboxes = '[role="combobox"], [aria-autocomplete]';
const fields = 'label, input:not([type="hidden"])';

/**
 * What is wrapped round a combobox that shows its value beside the input, which is then empty; null where the value is
 * in the input, or there is none.
 */
export function shownBeside(element: Element): Element | null {
  if (!isInput(element) || element.value !== '' || dom.closest(element, comboboxes) === null) return null;
  // With the label in it, or another field, it is more than the value.
  let at = parentOf(element);
  while (at !== null && dom.querySelectorAll(at, fields).length < 2) {
    if (plain(shownText(at)) !== '') return at;
    at = parentOf(at);
  }
  return null;
}
