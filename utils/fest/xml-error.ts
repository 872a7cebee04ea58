import { FestError, type FestErrorCode } from './fest-error.ts';

/** Where in the file, counted from 1 as an editor does. */
export interface XmlPlace {
  readonly line: number;
  readonly column: number;
}

/** The XML reader's own words, by how they begin, and what they mean to the one who has the file. */
const meanings: readonly (readonly [words: RegExp, code: FestErrorCode, meaning: string])[] = [
  [
    /undefined entity|malformed character entity|disallowed character in entity|empty entity/,
    'xml-entity',
    'en tegnreferanse som ikke er definert',
  ],
  [/doctype/, 'xml-doctype', 'en dokumenttypedeklarasjon (DOCTYPE)'],
  [/duplicate attribute/, 'xml-malformed', 'samme attributt to ganger'],
  [
    /unmatched closing tag|unexpected close tag|weird empty close tag/,
    'xml-malformed',
    'en sluttagg uten starttagg',
  ],
  [/only one root/, 'xml-malformed', 'mer enn ett ytterste element'],
  [/text data outside/, 'xml-malformed', 'tekst utenfor det ytterste elementet'],
  [/disallowed character|"\]\]>"/, 'xml-malformed', 'et tegn som ikke er lov der det står'],
  [/attribute/, 'xml-malformed', 'en attributt som ikke er skrevet riktig'],
  [/malformed comment/, 'xml-malformed', 'en kommentar som ikke er skrevet riktig'],
  [
    /declaration|version number|encoding value|standalone|value must be quoted/,
    'xml-malformed',
    'en XML-deklarasjon som ikke er skrevet riktig',
  ],
  [/name|tag/, 'xml-malformed', 'en tagg som ikke er skrevet riktig'],
];

export function at({ line, column }: XmlPlace): string {
  return `linje ${line}, tegn ${column}`;
}

/** The XML reader's error in Norwegian, with its own as the cause. */
export function malformedXml(cause: Error, place: XmlPlace): FestError {
  const [, code, meaning] = meanings.find(([words]) => words.test(cause.message)) ?? [];
  return new FestError(
    code ?? 'xml-malformed',
    `Filen er ikke gyldig XML: den har ${meaning ?? 'noe som ikke kan leses'} (${at(place)}).`,
    cause,
  );
}
