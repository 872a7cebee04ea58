import * as dom from './dom.ts';
import { parentOf } from './elements.ts';

/** The element that holds the document, where the page around it is of the same origin. */
const frameOf = (document: Document): Element | null => dom.defaultView(document)?.frameElement ?? null;

const masks = ['mask-image', '-webkit-mask-box-image-source', 'clip-path'];

/**
 * Whether the page, or one around it of the same origin, cuts or masks what is drawn in it: the browser's own look at what
 * covers the panel takes no notice of that. What a dialog does has no hold on what is in the top layer.
 */
export function isMasked(document: Document): boolean {
  let at: Element | null = dom.documentElement(document);
  while (at !== null) {
    const style = getComputedStyle(at);
    if (masks.some((mask) => !/^(?:none)?$/.test(style.getPropertyValue(mask)))) return true;
    at = parentOf(at) ?? frameOf(dom.documentOf(at));
  }
  return false;
}

/** CSS pixels. No form is written in a frame that is smaller. */
const leastFrame = 100;

/** Whether the frame that the page is in could be seen. One that is scrolled away may come back. */
export function isFrameShown(document: Document): boolean {
  const frame = frameOf(document);
  return (
    Math.min(innerWidth, innerHeight) >= leastFrame &&
    (frame === null || dom.checkVisibility(frame, { opacityProperty: true, visibilityProperty: true }))
  );
}
