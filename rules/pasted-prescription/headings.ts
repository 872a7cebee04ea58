/** What the lines under a heading are: in use, as needed, or not in use at all. */
export type Section = 'in-use' | 'as-needed' | 'not-in-use';

export interface Heading {
  readonly section: Section;
  /** What stands behind it on the same line; empty where the heading is all. */
  readonly rest: string;
  /** The words are known as a heading; without them it is one by its colon alone. */
  readonly known: boolean;
}

const MEDICINES = '(?:legemidler?|legemidlene|medisiner?|medikamenter?|medikasjon|preparater?|behandling)';
const WORDS_BEHIND = String.raw`(?:[ \t]+[\p{L}()./-]+){0,5}`;

const STOPPED = String.raw`sep\.?|seponert|avsluttet|stoppet|utgått|pausert|pauset`;
/** No longer used, or never to be used: said before the name, whatever follows on the line. */
const NOT_IN_USE = new RegExp(
  String.raw`^(?:${MEDICINES} som er )?(?:${STOPPED}|seponerte|avsluttede|avsluttende|stoppede|utgåtte|pauserte|cave|allergi|allergier|ikke i bruk|ikke lenger i bruk|tidligere)(?![\p{L}\d])`,
  'iu',
);
const NOT_IN_USE_ALONE = new RegExp(String.raw`${NOT_IN_USE.source}${WORDS_BEHIND}[ \t]*:?$`, 'iu');
const AS_NEEDED = new RegExp(
  String.raw`^(?:${MEDICINES}[ \t]+)?(?:ved behov|v\.?b\.?|behovsmedisin\p{L}*|behovslegemidler)(?:[ \t]+${MEDICINES})?[ \t]*:?$`,
  'iu',
);
const IN_USE = new RegExp(
  String.raw`^(?:faste?|(?:faste |aktuelle |nye |andre )?${MEDICINES}(?: (?:i bruk|ved|etter|fra|til|som brukes)${WORDS_BEHIND})?|legemiddelliste|medisinliste|i bruk|bruker|uendret|uendrede|endret|nye?|kur|kurer)[ \t]*:?$`,
  'iu',
);
const IN_USE_BEFORE = new RegExp(
  String.raw`^(?:faste?|(?:faste |aktuelle |nye )${MEDICINES}|medisiner|medikamenter|legemidler|medikasjon|${MEDICINES} (?:i bruk|ved utskrivelse|ved utreise|ved innkomst)|i bruk|bruker|nå|uendret|oppstart|oppstartet|fortsetter)[ \t]*:[ \t]+(?=\S)`,
  'iu',
);
const COLUMN = `(?:legemiddel(?:navn|form)?|preparat|medikament|virkestoff|navn|form|styrke|dosering|dose|dosering/dose|indikasjon|bruksområde|bruk|mengde|antall|morgen|formiddag|middag|ettermiddag|kveld|natt|merknad|varighet|start|slutt)`;
const COLUMNS = new RegExp(String.raw`^${COLUMN}(?:[\s,;|]+${COLUMN})+:?$`, 'iu');
const BY_COLON = /^[^\d:]{2,60}:$/u;

/** The heading that a line is, or begins with; null where it is none. */
export function headingIn(line: string): Heading | null {
  if (NOT_IN_USE_ALONE.test(line) && !isSaidOfTheOneAbove(line))
    return { section: 'not-in-use', rest: '', known: true };
  if (AS_NEEDED.test(line)) return { section: 'as-needed', rest: '', known: true };
  if (IN_USE.test(line) || COLUMNS.test(line)) return { section: 'in-use', rest: '', known: true };
  const inline = IN_USE_BEFORE.exec(line);
  if (inline) return { section: 'in-use', rest: line.slice(inline[0].length), known: true };
  return BY_COLON.test(line) ? { section: 'in-use', rest: '', known: false } : null;
}

/** «Seponert: OxyContin 20 mg»: this line alone. */
export function isSaidNotInUse(line: string): boolean {
  return NOT_IN_USE.test(line);
}

const DATE = String.raw`(?:(?:den|fra|dato)[ \t]*:?[ \t]*)?\d[\d.,/ -]*`;
const REASON = String.raw`[,(]?[ \t]*(?:p\.?g\.?a\.?|grunnet|på grunn av|fordi|av|i samråd)(?!\p{L}).*[^:]`;
const OF_THE_ONE_ABOVE = new RegExp(
  String.raw`^(?:${STOPPED})(?![\p{L}\d])[ \t]*(?:${DATE}(?:${REASON})?|${REASON})$`,
  'iu',
);

const STOPPED_AT_THE_END =
  /(?<![\s,;(–—-])[\s,;(–—-]+(?:seponert|avsluttet|stoppet)(?:\s+\d[\d.,/ -]*)?[).]*$/iu;

/** What stands before «– seponert» at the end of a line; null where it does not end so. */
export function beforeStopped(line: string): string | null {
  const end = STOPPED_AT_THE_END.exec(line);
  return end && line.slice(0, end.index);
}

const STOPPED_ALONE = new RegExp(`^(?:${STOPPED})$`, 'iu');

/** «Seponert» and nothing else, no colon either. */
export const isStoppedAlone = (line: string): boolean => STOPPED_ALONE.test(line);

/** «Seponert 01.11.2026», «Seponert pga. kvalme»: a date or a reason and no drug, so it is said of the medicine above. */
export function isSaidOfTheOneAbove(line: string): boolean {
  return OF_THE_ONE_ABOVE.test(line.replace(/[ \t]+/g, ' '));
}

const STOPPED_FIRST = new RegExp(String.raw`^(?:${STOPPED})(?![\p{L}\d])`, 'iu');
const DATE_FIRST = new RegExp(`^[ \\t]*${DATE}`, 'iu');

/**
 * What «Seponert» goes on with where it may be a reason, and so said of the medicine above: behind a date, in brackets, or
 * begun small. Null where a colon stands right behind it, which heads a name, and where a name may.
 */
export function perhapsReason(line: string): string | null {
  const [stopped] = STOPPED_FIRST.exec(line) ?? [];
  if (stopped === undefined) return null;
  const [date = ''] = DATE_FIRST.exec(line.slice(stopped.length)) ?? [];
  const behind = line.slice(stopped.length + date.length).trimStart();
  const words = behind.replace(/^[\s:;,(–—-]+/, '');
  return date !== '' || /^[,(–—-]|^\p{Ll}/u.test(behind) ? words : null;
}
