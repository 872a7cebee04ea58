import type { FestErrorCode } from '../../utils/fest/fest-error.ts';
import { oxynormFile, smallFest } from './small-fest.ts';

/** What can be wrong with the XML, by the code of the error that tells of it. Each is else a whole file. */
const whole = smallFest(oxynormFile);
const inRoot = (more: string) => whole.replace('<KatLegemiddelMerkevare>', `${more}<KatLegemiddelMerkevare>`);
const inFirstName = (text: string) => whole.replace('Oxynorm kaps', text);
const beforeRoot = (more: string) => whole.replace('<FEST', `${more}<FEST`);

const billionLaughs = Array.from({ length: 10 }, (_, level) =>
  level === 0 ? '<!ENTITY a0 "ha">' : `<!ENTITY a${level} "${`&a${level - 1};`.repeat(10)}">`,
).join('');

export const brokenXml: Readonly<
  Record<string, readonly [content: string, code: FestErrorCode, says: RegExp]>
> = {
  'en nettside': ['<!DOCTYPE html><html><body>Logg inn</body></html>', 'not-fest', /nettside/],
  'en nettside som XML': ['<html xmlns="http://www.w3.org/1999/xhtml"><p/></html>', 'not-fest', /nettside/],
  'en M1-melding': ['<Resept xmlns="http://www.kith.no/xmlstds/eresept/m1/2013-10-08"/>', 'not-fest', /M1/],
  'en annen XML-fil': ['<Katalog/>', 'not-fest', /«Katalog»/],
  'et rotnavn som finnes på alle objekter': ['<constructor/>', 'not-fest', /«constructor»/],
  tekst: ['Varenavn;Styrke\nOxynorm;5 mg\n', 'not-zip-or-xml', /verken/],
  'bare mellomrom': [' '.repeat(5000), 'xml-truncated', /linje 1/],
  DOCTYPE: [beforeRoot('<!DOCTYPE FEST>'), 'xml-doctype', /linje 2/],
  'en milliard ganger ha': [
    beforeRoot(`<!DOCTYPE FEST [${billionLaughs}]>`).replace('Oxynorm kaps', '&a9;'),
    'xml-doctype',
    /linje 2/,
  ],
  'en ekstern entitet': [
    beforeRoot('<!DOCTYPE FEST [<!ENTITY x SYSTEM "file:///etc/passwd">]>').replace('Oxynorm kaps', '&x;'),
    'xml-doctype',
    /DOCTYPE/,
  ],
  'en udefinert entitet': [inFirstName('&nbsp;'), 'xml-entity', /linje \d+, tegn \d+/],
  'en umulig tegnreferanse': [inFirstName('&#0;'), 'xml-entity', /linje/],
  'en sluttagg for mye': [inRoot('</Kat>'), 'xml-malformed', /sluttagg.*linje/],
  'samme attributt to ganger': [inRoot('<Ekstra a="1" a="2"/>'), 'xml-malformed', /attributt to ganger/],
  'en ukjent nedlastingsfeil i midten': [inRoot('< feil >'), 'xml-malformed', /linje/],
  'tekst etter slutten': [`${whole}mer`, 'xml-malformed', /utenfor/],
  'to røtter': [`${whole}<FEST/>`, 'xml-malformed', /ytterste element/],
  'for mange nivåer': [inRoot('<a>'.repeat(300) + '</a>'.repeat(300)), 'xml-too-deep', /64/],
  'for lang tekst': [inFirstName('x'.repeat(1_100_000)), 'xml-text-too-long', /tekst på over 1 MB/],
  'for lang tekst som ikke leses': [inRoot(`<a>${'x'.repeat(1_100_000)}</a>`), 'xml-text-too-long', /tekst/],
  'for lang attributt': [inRoot(`<a b="${'x'.repeat(1_100_000)}"/>`), 'xml-attribute-too-long', /attributt/],
  'et taggnavn uten ende': [`<FEST><${'a'.repeat(3_000_000)}`, 'xml-text-too-long', /1 MB/],
  'uten HentetDato': [smallFest({ ...oxynormFile, extractedAt: null }), 'no-extract-date', /HentetDato/],
  'uten HentetDato og innhold': ['<FEST></FEST>', 'no-extract-date', /HentetDato/],
  'med en umulig HentetDato': [
    smallFest({ ...oxynormFile, extractedAt: '2026-02-30T04:00:00' }),
    'invalid-extract-date',
    /2026-02-30/,
  ],
  'med HentetDato uten klokkeslett': [
    smallFest({ ...oxynormFile, extractedAt: 'i går' }),
    'invalid-extract-date',
    /i går/,
  ],
  'uten legemidler': [
    smallFest({ virkestoff: [{ id: 'ID_V', name: 'Oksykodon' }] }),
    'no-products',
    /ingen legemidler/,
  ],
  'erklært som ISO-8859-1': [whole.replace('UTF-8', 'ISO-8859-1'), 'other-encoding', /ISO-8859-1/],
};

export const wholeXml = whole;
