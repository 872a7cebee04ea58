import { readableIn } from './beside.ts';
import * as dom from './dom.ts';
import { comparable, labelText } from './elements.ts';
import type { Scope } from './host-page.ts';
import type { ReadAs } from './site-profile.ts';

const tables = 'table, [role="table"], [role="grid"], [role="treegrid"]';
const cells = 'td, th, [role="cell"], [role="gridcell"], [role="rowheader"], [role="columnheader"]';
const headings = 'th, [role="columnheader"]';

/** The cells below the one heading with this text, in the rows that the scope holds. */
export function underHeading(scope: Scope, heading: string, read: ReadAs): Element[] {
  const columns = new Map<Element, number | null>();
  return scope.select(cells).flatMap((cell) => {
    const table = dom.closest(cell, tables);
    if (table === null) return [];
    const known = columns.get(table);
    const column = known === undefined ? columnOf(table, heading) : known;
    columns.set(table, column);
    const isHeading = dom.matches(cell, headings) && comparable(labelText(cell)) === heading;
    return column === null || isHeading || positionOf(cell) !== column ? [] : readableIn(scope, cell, read);
  });
}

function columnOf(table: Element, heading: string): number | null {
  const found = dom
    .querySelectorAll(table, headings)
    .filter((cell) => dom.closest(cell, tables) === table && comparable(labelText(cell)) === heading);
  const [only] = found;
  return only === undefined || found.length > 1 ? null : positionOf(only);
}

function positionOf(cell: Element): number {
  const told = Number(dom.getAttribute(cell, 'aria-colindex'));
  if (told > 0) return told;
  let position = 1;
  for (
    let before = dom.previousElementSibling(cell);
    before !== null;
    before = dom.previousElementSibling(before)
  ) {
    position += (before as HTMLTableCellElement).colSpan || 1;
  }
  return position;
}
