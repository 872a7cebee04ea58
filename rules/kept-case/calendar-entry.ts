import type { Ending } from './follow-up.ts';

/** Days before the last one that the calendar reminds of it: time enough to apply anew. */
const REMINDED_BEFORE = 14;

const summaries: Readonly<Record<Ending['matter'], string>> = {
  'vedtak-ends': 'Et vedtak utløper (Hjemmel)',
  'exception-ends': 'Et unntak utløper (Hjemmel)',
};

const day = (date: string) => date.replaceAll('-', '');

/**
 * An iCalendar file (RFC 5545) with one whole day: the last of a vedtak or an exception. It names no drug and no label, since
 * calendars are shared; the case's id is for the calendar alone, so that the same ending is not put in twice. `stampedAt` is an ISO instant in UTC.
 */
export function calendarEntry(
  {
    case: { id },
    matter,
    validTo,
  }: Pick<Ending, 'matter' | 'validTo'> & { readonly case: { readonly id: string } },
  stampedAt: string,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hjemmel//Saker//NO',
    'BEGIN:VEVENT',
    `UID:${id}-${matter}@hjemmel`,
    `DTSTAMP:${stampedAt.replace(/\.\d+/, '').replace(/[-:]/g, '')}`,
    `DTSTART;VALUE=DATE:${day(validTo)}`,
    `SUMMARY:${summaries[matter]}`,
    'DESCRIPTION:Se Oppfølging under Saker i Hjemmel.',
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${summaries[matter]}`,
    `TRIGGER:-P${REMINDED_BEFORE}D`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}
