import { isDocument, plainly } from './dom.ts';

/** More of the same, for the scripts that are brought when they are needed: the agent, which every page pays for, has none of it. */
export const { previousSibling } = plainly('Node');
export const { attributes, classList, nextElementSibling, scrollIntoView } = plainly('Element');
export const { removeEventListener: unlisten } = plainly('EventTarget');

export const { defaultView } = plainly('Document');

const ofDocument = plainly('Document');
const ofRoot = plainly('ShadowRoot');
const { elementFromPoint: pointInDocument } = ofDocument;
const { elementFromPoint: pointInRoot } = ofRoot;

export const elementFromPoint = (root: Document | ShadowRoot, x: number, y: number): Element | null =>
  isDocument(root) ? pointInDocument(root, x, y) : pointInRoot(root, x, y);
