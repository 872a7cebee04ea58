import * as dom from './dom.ts';
import * as writing from './dom-writing.ts';

/** Of a pasted text, it takes an empty line to be what parts two paragraphs, as it draws its lines. */
const inParagraphs = '.ck-editor__editable';

/**
 * Editors that draw from a model of their own, and lose what other hands draw in them. Each takes a paste as its own
 * doing, with the line breaks as its own lines, and a cut; neither touches the clipboard.
 */
const takers = [
  '.public-DraftEditor-content',
  '[data-lexical-editor]',
  '.cm-content',
  '.CodeMirror *',
  inParagraphs,
].join();

export const takesPaste = (editor: Element): boolean => dom.matches(editor, takers);

/** Puts the text in the place of what is selected, as if it were pasted; without text, as if it were cut. */
export function paste(editor: Element, text: string): void {
  const clipboardData = new DataTransfer();
  const lines = dom.matches(editor, inParagraphs) ? text.replaceAll('\n', '\n\n') : text;
  if (text !== '') clipboardData.setData('text/plain', lines);
  const type = text === '' ? 'cut' : 'paste';
  writing.dispatchEvent(
    editor,
    new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true, composed: true }),
  );
}
