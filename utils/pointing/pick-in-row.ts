import * as dom from '../page/dom.ts';
import type { HostPage } from '../page/host-page.ts';
import type { MedicineRows } from '../page/site-profile.ts';
import { buildRows } from './build-rows.ts';
import type { PointingRefusal } from './pointing-protocol.ts';
import { foundInRow } from './rows-at.ts';

/** What was pointed at in a row. */
export interface RowElements {
  readonly drug: Element | null;
  readonly dosage: Element | null;
}

/** The rows as far as they have come, and how. */
export interface RowsPicked {
  readonly rows: MedicineRows | null;
  readonly elements: RowElements;
}

/** Takes the element as the drug or the dosage of a row, or says why not. */
export function pickInRow(
  page: HostPage,
  now: RowsPicked,
  target: 'otherDrug' | 'otherDosage',
  element: Element,
): RowsPicked | PointingRefusal {
  const { drug, dosage } = elementsNow(page, now);
  const next = target === 'otherDrug' ? { drug: element, dosage: null } : { drug, dosage: element };
  if (next.drug === null) return { kind: 'no-row' };
  if (next.drug === next.dosage) return { kind: 'taken', by: 'otherDrug' };
  // A dosage in the same row goes on with a new drug; one in another row does not.
  const together = dosage !== null && target === 'otherDrug' ? buildRows(page, next.drug, dosage) : null;
  const rows = together ?? buildRows(page, next.drug, next.dosage);
  if (rows === null) return { kind: 'no-row' };
  return { rows, elements: together === null ? next : { drug: next.drug, dosage } };
}

/** The row that was pointed at may have scrolled away, and another is as good. */
function elementsNow(page: HostPage, { rows, elements }: RowsPicked): RowElements {
  if (rows === null || (elements.drug !== null && dom.isConnected(elements.drug))) return elements;
  const { drug, dosage } = foundInRow(page, rows);
  return {
    drug: drug?.kind === 'found' ? drug.element : null,
    dosage: dosage?.kind === 'found' ? dosage.element : null,
  };
}
