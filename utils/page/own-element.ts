import * as dom from './dom.ts';

/** Says to a later version of Hjemmel, and to nobody else, what an element that an earlier one left is. */
export const ownMark = 'data-hjemmel';
export type OwnName = 'panel' | 'wizard' | 'outline';

/** In the extension's own world, which the page does not see; the agent and the pointer share it. */
const world: { hjemmelOwn?: WeakSet<Element> } = globalThis as object;

/**
 * An element of Hjemmel's own in the page. Always a plain `div`: a page may define any name with a hyphen in it as an
 * element of its own, and would then be given even the closed shadow root.
 */
export function makeOwn(document: Document, name: OwnName): HTMLElement {
  const made = dom.createElement(document, 'div');
  made.setAttribute(ownMark, name);
  world.hjemmelOwn ??= new WeakSet();
  world.hjemmelOwn.add(made);
  return made;
}

/** The panel, and what is drawn while a site is set up. What the page marks in the same way is the page's. */
export const isOwn = (element: Element): boolean => world.hjemmelOwn?.has(element) ?? false;
