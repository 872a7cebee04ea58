import { findFields } from './find-field.ts';
import { type HostPage, wholePage } from './host-page.ts';
import { readField } from './read-field.ts';
import type { PatientMark } from './site-profile.ts';

/** In the extension's own world, which the page does not see; the agent and the filler share it. */
const world: { hjemmelPatients?: string[] } = globalThis as object;

/**
 * Which patient the page is about, as the number of what stands there: the same for the same text, for as long as the page
 * is there. The text goes no further. Null where it is not shown.
 */
export function readPatient(page: HostPage, mark: PatientMark): number | null {
  const text = mark === 'address' ? page.document.location.href : shownText(page, mark);
  if (!text) return null;
  world.hjemmelPatients ??= [];
  const known = world.hjemmelPatients.indexOf(text);
  return known < 0 ? world.hjemmelPatients.push(text) - 1 : known;
}

function shownText(page: HostPage, mark: Exclude<PatientMark, 'address'>): string | null {
  const found = findFields(wholePage(page), { patient: mark }).get('patient');
  return found?.kind === 'found' ? readField(found.element, mark) : null;
}
