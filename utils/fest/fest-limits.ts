import { FestError } from './fest-error.ts';

const MEGABYTE = 1024 * 1024;

/** Unpacked. The whole register was 118 MB in 2026. */
export const MOST_BYTES = 400 * MEGABYTE;

/** A longer text, attribute, comment or name is refused, in characters. A text in FEST is at most some kilobytes. */
export const LONGEST_TOKEN = MEGABYTE - 64 * 1024;

/** FEST itself goes some ten elements deep. */
export const DEEPEST_ELEMENT = 64;

/** Of products, packs, substances and refund groups. The whole register had some 50,000 in 2026; each is held until it is joined. */
export const MOST_ROWS = 150_000;

/** A FEST zip holds one file. */
export const MOST_ZIP_ENTRIES = 1000;

/** `bytes` is the size that the file has or claims to have. */
export function tooLarge(bytes: number): FestError {
  return new FestError(
    'too-large',
    `Filen er for stor: ${Math.ceil(bytes / MEGABYTE)} MB. Grensen er ${MOST_BYTES / MEGABYTE} MB utpakket, og FEST er langt mindre.`,
  );
}

export function tooManyRows(): FestError {
  return new FestError(
    'too-many-rows',
    `Filen har over ${MOST_ROWS / 1000}\u00a0000 rader, langt flere enn FEST, og leses ikke inn.`,
  );
}
