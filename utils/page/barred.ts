import * as dom from './dom.ts';
import { parentOf } from './elements.ts';

/** Whether the page says of the element, or of what it stands in, that it may not be changed now. */
export function isBarred(element: Element): boolean {
  if (dom.matches(element, ':disabled, [aria-readonly="true"], [aria-disabled="true"]')) return true;
  for (let at: Element | null = element; at !== null; at = parentOf(at))
    if (dom.hasAttribute(at, 'inert')) return true;
  return false;
}
