import * as writing from './dom-writing.ts';

export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly added: string;
}

/** Only what differs is touched where text is added to or taken from the end; otherwise all of it. */
export function textChange(from: string, to: string): TextChange {
  if (to.startsWith(from)) return { start: from.length, end: from.length, added: to.slice(from.length) };
  if (from.startsWith(to)) return { start: to.length, end: from.length, added: '' };
  return { start: 0, end: from.length, added: to };
}

/**
 * Types over what is selected. Trusted, undoable with Ctrl+Z, and it honours the page's own limits; nothing else is. False
 * where nothing can be typed and the page has heard of nothing.
 */
export function typeOver(document: Document, added: string): boolean {
  return added === ''
    ? writing.execCommand(document, 'delete')
    : writing.execCommand(document, 'insertText', false, added);
}
