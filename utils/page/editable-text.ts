import * as dom from './dom.ts';

/** A place in the document: before the child or the character that the number counts. */
export type Place = readonly [node: Node, offset: number];

/** A line as it is shown, and where each of its characters stands. */
export interface EditedLine {
  readonly start: Place;
  readonly characters: string[];
  readonly places: Place[];
}

/**
 * What is written in an element that is edited as a document, such as one of paragraphs. A block is a line and `<br>`
 * ends one; the break that an editor keeps at the end of a block, so that it has a height, does not count. A space that
 * may not break is a space, and the marks without width that editors keep their caret by are nothing but a line.
 */
export function linesIn(editor: Element): readonly EditedLine[] {
  const lines: EditedLine[] = [];
  let line: EditedLine | null = null;
  let space: Place | null = null;

  function endLine(): void {
    if (line !== null) lines.push(line);
    line = null;
    space = null;
  }

  function lineAt(start: Place): EditedLine {
    line ??= { start, characters: [], places: [] };
    return line;
  }

  function write(character: string, place: Place): void {
    const { characters, places } = lineAt(place);
    if (space !== null) {
      characters.push(' ');
      places.push(space);
      space = null;
    }
    characters.push(character);
    places.push(place);
  }

  function readText(node: Text, spaces: boolean): void {
    for (let i = 0; i < node.data.length; i += 1) {
      const character = node.data.charAt(i);
      // It holds open a line that has nothing else.
      if (isWidthless(character)) lineAt([node, i]);
      else if (character === '\n' && spaces) {
        lineAt([node, i]);
        endLine();
      } else if (spaces || !isCollapsible(character)) {
        write(character === '\u00a0' ? ' ' : character, [node, i]);
      } else if (line !== null) space ??= [node, i];
    }
  }

  function readChildren(parent: Element): void {
    const spaces = keepsSpaces(parent);
    let index = 0;
    for (const child of dom.childNodes(parent)) {
      if (dom.nodeType(child) === 3) readText(child as Text, spaces);
      else if (dom.nodeType(child) === 1) readElement(child as Element, [parent, index]);
      index += 1;
    }
  }

  function readElement(element: Element, place: Place): void {
    if (dom.localName(element) === 'br') {
      lineAt(place);
      endLine();
      return;
    }
    const { display } = getComputedStyle(element);
    if (display === 'none') return;
    const isBlock = display !== 'contents' && !display.startsWith('inline');
    if (isBlock) endLine();
    readChildren(element);
    if (isBlock) endLine();
  }

  readChildren(editor);
  endLine();
  return lines;
}

/** The lines with `\n` between them. */
export const editableText = (editor: Element): string =>
  linesIn(editor)
    .map(({ characters }) => characters.join(''))
    .join('\n');

const isCollapsible = (character: string): boolean => /[ \t\r\n]/.test(character);
const isWidthless = (character: string): boolean => character === '\u200b' || character === '\ufeff';

export function keepsSpaces(element: Element): boolean {
  return ['pre', 'pre-wrap', 'break-spaces'].includes(getComputedStyle(element).whiteSpace);
}
