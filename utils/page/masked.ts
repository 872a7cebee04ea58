import * as dom from './dom.ts';
import { parentOf } from './elements.ts';

const masks = ['mask-image', '-webkit-mask-box-image-source', 'clip-path'];

/**
 * Whether the page, or one around it of the same origin, cuts or masks what is drawn in it: the browser's own look at what
 * covers the panel takes no notice of that. What a dialog does has no hold on what is in the top layer.
 */
export function isMasked(document: Document): boolean {
  let view: Window = window;
  let at: Element | null = dom.documentElement(document);
  while (at !== null) {
    const style = getComputedStyle(at);
    if (masks.some((mask) => !/^(?:none)?$/.test(style.getPropertyValue(mask)))) return true;
    at = parentOf(at);
    if (at !== null) continue;
    // None where the page around is of another origin.
    at = view.frameElement;
    view = view.parent;
  }
  return false;
}
