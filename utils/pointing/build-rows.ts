import { folded } from '../../rules/text/same-text.ts';
import { buildField } from '../page/build-locators.ts';
import { headingsOver } from '../page/columns.ts';
import { describeElement } from '../page/describe-element.ts';
import * as dom from '../page/dom.ts';
import * as more from '../page/dom-on-demand.ts';
import { comparable, holds, labelText, parentOf, plain } from '../page/elements.ts';
import { findFields, isSame } from '../page/find-field.ts';
import { type HostPage, wholePage, within } from '../page/host-page.ts';
import { isKnownLabel } from '../page/known-labels.ts';
import type { FieldDescription, Landmark, Locator, MedicineRows } from '../page/site-profile.ts';
import { isStableName, isTellingAttribute, isTellingClass } from '../page/stable-names.ts';
import { rowsAt } from './rows-at.ts';

const farthestOut = 8;

/**
 * The repeated row that the other medicine was pointed at in, and how its drug and dosage are found in each such row.
 * Null where no row can be found again, or where the drug would not be found in all the rows that are shown.
 */
export function buildRows(page: HostPage, drug: Element, dosage: Element | null): MedicineRows | null {
  page.refresh('now');
  let out = 0;
  for (
    let at = parentOf(drug);
    at !== null && dom.localName(at) !== 'body' && out < farthestOut;
    at = parentOf(at)
  ) {
    out += 1;
    if (dosage !== null && !holds(at, dosage)) continue;
    for (const row of rowLandmarks(page, at)) {
      const rows = rowsAt(page, row);
      if (!rows.includes(at) || !areAlike(rows)) continue;
      const inRow = describeInRow(page, at, rows, { drug, dosage });
      if (inRow !== null) return { row, ...inRow };
    }
  }
  return null;
}

/** One after another in the same place, as the rows of one list are. */
function areAlike(rows: readonly Element[]): boolean {
  const [first] = rows;
  if (first === undefined) return true;
  return rows.every((row) => dom.localName(row) === dom.localName(first) && listOf(row) === listOf(first));
}

/** A row of a grid may be wrapped up by itself. */
const listOf = (row: Element): Node | null =>
  (isGridRow(row) ? dom.closest(row, '[role="grid"], [role="treegrid"], [role="table"]') : null) ??
  dom.parentNode(row);

const isGridRow = (row: Element): boolean => dom.getAttribute(row, 'role') === 'row';

function describeInRow(
  page: HostPage,
  row: Element,
  rows: readonly Element[],
  { drug, dosage }: { readonly drug: Element; readonly dosage: Element | null },
): Pick<MedicineRows, 'drug' | 'dosage'> | null {
  const repeats = (field: FieldDescription): boolean =>
    rows.length === 1 ||
    rows.some(
      (other) => other !== row && findFields(within(page, other), { field }).get('field')?.kind === 'found',
    );
  const drugs = waysInRow(page, row, drug).filter(repeats);
  const dosages = dosage === null ? [] : waysInRow(page, row, dosage).filter(repeats);
  if (dosage !== null && dosages.length === 0) return null;
  for (const drugField of drugs) {
    for (const dosageField of dosages.length > 0 ? dosages : [undefined]) {
      const fields = { drug: drugField, dosage: dosageField };
      const own = findFields(within(page, row), fields);
      const isOwn = (name: 'drug' | 'dosage', element: Element | null) => {
        const found = own.get(name);
        const field = fields[name];
        if (element === null || field === undefined) return true;
        return (
          found?.kind === 'found' &&
          isSame(found.element, describeElement(element)?.element ?? element, field)
        );
      };
      const everywhere = rows.every(
        (other) => findFields(within(page, other), fields).get('drug')?.kind === 'found',
      );
      if (isOwn('drug', drug) && isOwn('dosage', dosage) && everywhere)
        return dosageField === undefined ? { drug: drugField } : { drug: drugField, dosage: dosageField };
    }
  }
  return null;
}

/** Each by itself, the most dependable first. In a row a heading and a kind of element tell enough. */
function waysInRow(page: HostPage, row: Element, pointedAt: Element): FieldDescription[] {
  const described = describeElement(pointedAt);
  if (described === null) return [];
  const { element, read } = described;
  const prefix = read === 'text' ? labelBefore(labelText(element)) : null;
  const built = prefix === null ? buildField(page, row, element) : null;
  const own = folded(dom.textContent(row) ?? '');
  // A way by what this row says would find nothing in the next one.
  const general = built?.find.filter(
    (way) => !('text' in way) || isKnownLabel(way.text) || !own.includes(comparable(way.text)),
  );
  const [first, ...others] = general ?? [];
  const alone = (find: Locator): FieldDescription => ({ find: [find], read });
  return [
    // Which of them stands over the element is seen from what it leads to.
    ...headingsOver(element)
      .map((head) => plain(labelText(head)))
      .filter((text) => comparable(text) !== '')
      .map((text) => alone({ by: 'column', text })),
    ...(built === null || first === undefined ? [] : [{ ...built, find: [first, ...others] } as const]),
    { ...alone({ by: 'selector', selector: dom.localName(element) }), ...(prefix && { prefix }) },
  ];
}

/** `Dosering:` in `Dosering: 1 tablett daglig`. */
function labelBefore(text: string): string | null {
  const [label] = /^[^:]{2,40}:/.exec(plain(text)) ?? [];
  return label !== undefined && isKnownLabel(label) ? label : null;
}

/** How the rows may be found again: by what they are called, else as the rows of a list that can be. */
function rowLandmarks(page: HostPage, row: Element): Landmark[] {
  const own = [...more.attributes(row)].flatMap(({ name, value }): Landmark[] =>
    name !== 'id' && isTellingAttribute(name) && isStableName(value)
      ? [{ by: 'attribute', name, value }]
      : [],
  );
  const classes = [...more.classList(row)]
    .filter(isTellingClass)
    .map((name): Landmark => ({ by: 'selector', selector: `.${name}` }));
  const kind = kindOf(row);
  const inList: Landmark[] = kind === null ? [] : listsAround(row).map((list) => selector(`${list} ${kind}`));
  const alone: Landmark[] = kind === null || !isOnlyList(page, row, kind) ? [] : [selector(kind)];
  return [...own, ...classes, ...inList, ...alone];
}

const selector = (text: string): Landmark => ({ by: 'selector', selector: text });

function kindOf(row: Element): string | null {
  // Without those that hold the headings.
  if (isGridRow(row)) return '[role="row"]:has([role="gridcell"], [role="cell"])';
  if (dom.localName(row) === 'tr') return dom.closest(row, 'tbody') === null ? 'tr' : 'tbody tr';
  if (dom.localName(row) === 'li') return 'li';
  return dom.getAttribute(row, 'role') === 'listitem' ? '[role="listitem"]' : null;
}

/** Of a page. */
const parts = 'main, aside, nav, dialog';

/** What the list is called, from the nearest out. */
function listsAround(row: Element): string[] {
  const found: string[] = [];
  for (
    let at = dom.parentElement(row);
    at !== null && dom.localName(at) !== 'body';
    at = dom.parentElement(at)
  ) {
    for (const { name, value } of more.attributes(at))
      if (isTellingAttribute(name) && isStableName(value)) found.push(`[${name}="${value}"]`);
    const label = dom.getAttribute(at, 'aria-label');
    if (label !== null && !/["\\\d]/.test(label)) found.push(`[aria-label="${label}"]`);
    for (const name of more.classList(at)) if (isTellingClass(name)) found.push(`.${name}`);
    if (dom.matches(at, parts)) found.push(dom.localName(at));
  }
  return found;
}

/** A kind of row tells nothing where the page has two lists of that kind. */
const isOnlyList = (page: HostPage, row: Element, kind: string): boolean =>
  wholePage(page)
    .select(kind)
    .every((other) => listOf(other) === listOf(row));
