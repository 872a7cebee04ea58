import { expect, it } from 'vitest';
import type { AssessmentRequest } from '../../../rules/contract/request.ts';
import { applicableLimit } from '../../../rules/omeq/applicable-limit.ts';

const request = (patch: Partial<AssessmentRequest>): AssessmentRequest => ({
  on: '2026-11-21',
  prescription: { drug: 'OxyContin Depottab 20 mg' },
  scheme: 'section-3',
  ...patch,
});

it.each<[string, Partial<AssessmentRequest>, number | null]>([
  ['nothing more is told', {}, 100],
  ['a fastlege prescribes', { prescriber: { roles: ['gp'] } }, 100],
  ['a pain clinic prescribes', { prescriber: { roles: ['pain-clinic', 'public-hospital'] } }, 300],
  ['the pain is chronic', { indication: 'neuropathic-pain' }, 100],
  ['the pain is of cancer', { indication: 'cancer-pain' }, null],
  ['life is at its end', { indication: 'end-of-life', prescriber: { roles: ['gp'] } }, null],
  ['there is a vedtak', { vedtak: { omeqPerDay: 120 } }, 120],
  ['there is a vedtak, for cancer', { vedtak: { omeqPerDay: 420 }, indication: 'cancer-pain' }, 420],
  ['there is a vedtak whose dose is not told', { vedtak: { exists: true } }, null],
  ['there is no vedtak', { vedtak: { exists: false } }, 100],
  ['it is on § 2', { scheme: 'section-2' }, null],
  ['it is white', { scheme: 'white' }, null],
  ['the scheme is not told', { scheme: null }, null],
])('when %s', (_, patch, limit) => {
  expect(applicableLimit(request(patch))?.limit ?? null).toBe(limit);
});
