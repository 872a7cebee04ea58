import { readableIn } from './beside.ts';
import * as dom from './dom.ts';
import { comparable, labelText } from './elements.ts';
import type { Scope } from './host-page.ts';
import type { ReadAs } from './site-profile.ts';

// A row of a grid may be a table for its looks alone.
const tables =
  'table:not([role="presentation"], [role="none"]), [role="table"], [role="grid"], [role="treegrid"]';
const cells = 'td, th, [role="cell"], [role="gridcell"], [role="rowheader"], [role="columnheader"]';
const headings = 'th, [role="columnheader"]';

/** The cells below the one heading with this text, in the rows that the scope holds. */
export function underHeading(scope: Scope, heading: string, read: ReadAs): Element[] {
  const columns = new Map<Element, number | null>();
  return scope.select(cells).flatMap((cell) => {
    const table = dom.closest(cell, tables);
    if (table === null) return [];
    if (!columns.has(table)) columns.set(table, columnOf(table, heading));
    const isHeading = dom.matches(cell, headings) && comparable(labelText(cell)) === heading;
    return isHeading || positionOf(cell) !== columns.get(table) ? [] : readableIn(scope, cell, read);
  });
}

function columnOf(table: Element, heading: string): number | null {
  const found = headingsOf(table).filter((cell) => comparable(labelText(cell)) === heading);
  const [only] = found;
  return only === undefined || found.length > 1 ? null : positionOf(only);
}

/** Those over the columns of the table that the element stands in. */
export function headingsOver(element: Element): Element[] {
  const table = dom.closest(element, tables);
  return table === null ? [] : headingsOf(table);
}

const headingsOf = (table: Element): Element[] =>
  dom.querySelectorAll(table, headings).filter((cell) => dom.closest(cell, tables) === table);

function positionOf(cell: Element): number {
  const told = Number(dom.getAttribute(cell, 'aria-colindex'));
  if (told > 0) return told;
  let position = 1;
  for (let at = dom.previousElementSibling(cell); at !== null; at = dom.previousElementSibling(at))
    position += (at as HTMLTableCellElement).colSpan || 1;
  return position;
}
