import { expect, it } from 'vitest';
import type { AssessmentRequest } from '../../../rules/contract/request.ts';
import { type ApplicableLimit, applicableLimit } from '../../../rules/omeq/applicable-limit.ts';

const request = (patch: Partial<AssessmentRequest>): AssessmentRequest => ({
  on: '2026-11-21',
  prescription: { drug: 'OxyContin Depottab 20 mg' },
  scheme: 'section-3',
  ...patch,
});

it.each<[string, Partial<AssessmentRequest>, ApplicableLimit | null]>([
  ['nothing more is told', {}, { limit: 100, of: 'fastlege' }],
  ['a fastlege prescribes', { prescriber: { roles: ['gp'] } }, { limit: 100, of: 'fastlege' }],
  ['the role is not told', { prescriber: { rightAB: 'all' } }, { limit: 100, of: 'fastlege' }],
  [
    'a pain clinic prescribes',
    { prescriber: { roles: ['pain-clinic', 'public-hospital'] } },
    { limit: 300, of: 'ceiling' },
  ],
  ['the pain is chronic', { indication: 'neuropathic-pain' }, { limit: 100, of: 'fastlege' }],
  ['the pain is of cancer', { indication: 'cancer-pain' }, null],
  ['life is at its end', { indication: 'end-of-life', prescriber: { roles: ['gp'] } }, null],
  ['there is a vedtak', { vedtak: { omeqPerDay: 120 } }, { limit: 120, of: 'vedtak' }],
  [
    'there is a vedtak, for cancer',
    { vedtak: { omeqPerDay: 420 }, indication: 'cancer-pain' },
    { limit: 420, of: 'vedtak' },
  ],
  ['there is a vedtak whose dose is not told', { vedtak: { exists: true } }, null],
  ['there is no vedtak', { vedtak: { exists: false } }, { limit: 100, of: 'fastlege' }],
  ['it is on § 2', { scheme: 'section-2' }, null],
  ['it is white', { scheme: 'white' }, null],
  ['the scheme is not told', { scheme: null }, null],
])('when %s', (_, patch, limit) => {
  expect(applicableLimit(request(patch))).toEqual(limit);
});
