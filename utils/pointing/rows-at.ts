import * as dom from '../page/dom.ts';
import { isRendered, plain } from '../page/elements.ts';
import { type Found, findFields } from '../page/find-field.ts';
import { type HostPage, wholePage, within } from '../page/host-page.ts';
import { atLandmark } from '../page/landmark.ts';
import type { Landmark, MedicineRows } from '../page/site-profile.ts';

export const rowsAt = (page: HostPage, row: Landmark): Element[] =>
  atLandmark(wholePage(page), row).filter(
    (element) => isRendered(element) && plain(dom.textContent(element) ?? '') !== '',
  );

/** In the first of the rows that are shown. */
export function foundInRow(
  page: HostPage,
  { row, drug, dosage }: MedicineRows,
): { readonly drug?: Found | undefined; readonly dosage?: Found | undefined } {
  const [first] = rowsAt(page, row);
  const found = first && findFields(within(page, first), { drug, dosage });
  return { drug: found?.get('drug'), dosage: found?.get('dosage') };
}
