import type { PageMedicine } from '../../rules/session/reading.ts';
import * as dom from './dom.ts';
import { isRendered } from './elements.ts';
import { findFields } from './find-field.ts';
import { type HostPage, wholePage, within } from './host-page.ts';
import { atLandmark } from './landmark.ts';
import { readField } from './read-field.ts';
import type { MedicineRows } from './site-profile.ts';

/** As many as a request takes. */
const mostRows = 100;

/**
 * The rows that the page shows now. A list may be longer than what is drawn of it, so this is never all that the
 * patient uses; null where there is no row.
 */
export function readRows(page: HostPage, description: MedicineRows): PageMedicine[] | null {
  const { row, drug, dosage } = description;
  const rows = atLandmark(wholePage(page), row).filter(
    (element) => isRendered(element) && dom.textContent(element)?.trim() !== '',
  );
  if (rows.length === 0) return null;
  return rows.slice(0, mostRows).map((element) => {
    const found = findFields(within(page, element), { drug, dosage });
    const read = (name: 'drug' | 'dosage'): string | null => {
      const field = found.get(name);
      const described = description[name];
      if (field?.kind !== 'found' || described === undefined) return null;
      return readField(field.element, described) || null;
    };
    return { drug: read('drug'), dosage: read('dosage') };
  });
}
