import { linesIn, type Place } from './editable-text.ts';

/** Where the character at `index` of the editor's text stands, or after the last one. */
export function placeAt(editor: Element, index: number): Place {
  let left = index;
  for (const { start, places } of linesIn(editor)) {
    const place = places[left];
    if (place !== undefined) return place;
    if (left === places.length) {
      const last = places.at(-1);
      return last === undefined ? start : [last[0], last[1] + 1];
    }
    left -= places.length + 1;
  }
  return [editor, 0];
}
