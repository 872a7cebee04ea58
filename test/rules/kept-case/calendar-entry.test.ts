import { expect, it } from 'vitest';
import { calendarEntry } from '../../../rules/kept-case/calendar-entry.ts';

const id = '6f1c2f0e-2b0d-4a54-9d55-4d5b1f6c0a01';
const stamp = '2026-11-30T08:15:30.123Z';
const entry = (matter: 'vedtak-ends' | 'exception-ends') =>
  calendarEntry({ case: { id }, matter, validTo: '2026-12-10' }, stamp);
/** As a case has it: words that point at a patient and a treatment. */
const aCase = { id, drug: 'OxyContin Depottab 20 mg', label: 'Forløp Kari', dosage: '1 tablett' };

it('is a whole day with a reminder two weeks before', () => {
  expect(entry('vedtak-ends').split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hjemmel//Saker//NO',
    'BEGIN:VEVENT',
    `UID:${id}-vedtak-ends@hjemmel`,
    'DTSTAMP:20261130T081530Z',
    'DTSTART;VALUE=DATE:20261210',
    'SUMMARY:Et vedtak utløper (Hjemmel)',
    'DESCRIPTION:Se Oppfølging under Saker i Hjemmel.',
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Et vedtak utløper (Hjemmel)',
    'TRIGGER:-P14D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
  expect(entry('exception-ends')).toContain('SUMMARY:Et unntak utløper (Hjemmel)');
});

it('has no line that a calendar would have to be told is folded', () => {
  for (const line of entry('exception-ends').split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
});

it('says nothing of the patient or the drug', () => {
  const text = calendarEntry({ case: aCase, matter: 'vedtak-ends', validTo: '2026-12-10' }, stamp);
  expect(text).toBe(entry('vedtak-ends'));
});
