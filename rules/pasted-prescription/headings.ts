/** What the lines under a heading are: in use, as needed, not in use at all, or one of these and the text does not tell. */
export type Section = 'in-use' | 'as-needed' | 'not-in-use' | 'in-doubt';

export interface Heading {
  readonly section: Section;
  /** What stands behind it on the same line; empty where the heading is all. */
  readonly rest: string;
  /** The words are known as a heading; without them it is one by its colon alone. */
  readonly known: boolean;
}

const MEDICINES =
  '(?:legemid(?:del|la|ler?|lene)|medisin(?:ar|ane|er|ene)?|medikament(?:a|er|ene)?|medikasjon|preparat(?:a|er|ene)?|behandling)';
const WORDS_BEHIND = String.raw`(?:[ \t]+[\p{L}()./-]+){0,5}`;

const STOPPED = String.raw`sep\.?|seponert|avslutt(?:et|a)|stopp(?:et|a)|stogga|slutta|utgått|pausert|pauset|pausa`;
const NOT_USED = `ikk(?:e|je) (?:lenger |lengre )?i bruk`;
/** No longer used, or never to be used: said before the name, whatever follows on the line. */
const NOT_IN_USE = new RegExp(
  String.raw`^(?:${MEDICINES} som er )?(?:${STOPPED}|seponerte|avsluttede|avsluttende|stoppede|utgåtte|pauserte|cave|allergi|allergier|allergiar|${NOT_USED}|tidlegare|tidligere)(?![\p{L}\d])`,
  'iu',
);
const NOT_IN_USE_ALONE = new RegExp(String.raw`${NOT_IN_USE.source}${WORDS_BEHIND}[ \t]*:?$`, 'iu');
const AS_NEEDED = new RegExp(
  String.raw`^(?:${MEDICINES}[ \t]+)?(?:ved behov|v\.?b\.?|behovsmedisin\p{L}*|behovslegemid\p{L}*)(?:[ \t]+${MEDICINES})?[ \t]*:?$`,
  'iu',
);
const IN_USE = new RegExp(
  String.raw`^(?:faste?|(?:faste |aktuelle |nye |andre )?${MEDICINES}(?: (?:i bruk|ved|etter|fra|frå|til|som (?:blir )?bruk\p{L}+)${WORDS_BEHIND})?|legemiddelliste|medisinliste|i bruk|bruker|brukar|uendret|uendrede|uendra|endret|endra|nytt|nye?|kur|kurer|kurar|held fram|fortsetter|fortsettes|videreføres)[ \t]*:?$`,
  'iu',
);
const IN_USE_BEFORE = new RegExp(
  String.raw`^(?:faste?|(?:faste |aktuelle |nye )${MEDICINES}|medisiner|medikamenter|legemidler|medikasjon|${MEDICINES} (?:i bruk|ved utskrivelse|ved utskriving|ved utreise|ved innkomst)|i bruk|bruker|brukar|nå|no|uendret|uendra|oppstart|oppstartet|fortsetter|held fram)[ \t]*:[ \t]+(?=\S)`,
  'iu',
);
const COLUMN = `(?:legemiddel(?:navn|form)?|preparat|medikament|virkestoff|navn|form|styrke|dosering|dose|dosering/dose|indikasjon|bruksområde|bruk|mengde|antall|morgen|formiddag|middag|ettermiddag|kveld|natt|merknad|varighet|start|slutt)`;
const COLUMNS = new RegExp(String.raw`^${COLUMN}(?:[\s,;|]+${COLUMN})+:?$`, 'iu');
/** A heading may bear a date, and no other number: a strength is a medicine's. */
const BY_COLON = /^[^\d:]{2,60}(?:\d{1,2}\.\s?\d{1,2}\.?(?:\s?\d{2,4})?[^\d:]{0,30})?:$/u;
/** What a heading that is not known may say of medicines that are no longer used, were not then, or are not yet. */
const PERHAPS_NOT_IN_USE =
  /(?<!\p{L})(?:ikk?e|ikkje|slutt|stopp|stogg|avslutt|sepon|utgå|paus|fjern|kutt|trukke|tatt bort|teken bort|før|tidl|gaml|gamal|forrige|førre|historikk|innkomst|innlegg|planl|skal (?:start|begynn|byrj|prøv)|starter|startar|oppstart|fr[aå] \d|vurderes|vurderast|forslag|foreslå|framlegg|senere|seinare|kommende|komande|fremtid|framtid)/iu;

/** Lists of two days in one text: what stands in the earlier one may have been changed since. */
const ON_ARRIVAL = /(?<!\p{L})(?:innkomst|innlegg\p{L}*|inntak)(?!\p{L})/iu;
const ON_LEAVING = /(?<!\p{L})(?:utskriv\p{L}*|utreise|heimreise|hjemreise|utlevering)(?!\p{L})/iu;

export const isOfArrival = (heading: string): boolean => ON_ARRIVAL.test(heading);
export const isOfLeaving = (heading: string): boolean => ON_LEAVING.test(heading);

/** The heading that a line is, or begins with; null where it is none. */
export function headingIn(line: string): Heading | null {
  if (NOT_IN_USE_ALONE.test(line) && !isSaidOfTheOneAbove(line))
    return { section: 'not-in-use', rest: '', known: true };
  if (AS_NEEDED.test(line)) return { section: 'as-needed', rest: '', known: true };
  if (IN_USE.test(line) || COLUMNS.test(line)) return { section: 'in-use', rest: '', known: true };
  const inline = IN_USE_BEFORE.exec(line);
  if (inline) return { section: 'in-use', rest: line.slice(inline[0].length), known: true };
  if (!BY_COLON.test(line)) return null;
  return { section: PERHAPS_NOT_IN_USE.test(line) ? 'in-doubt' : 'in-use', rest: '', known: false };
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

const STOPPED_AT_THE_END = new RegExp(
  String.raw`(?<![\s,;(–—-])[\s,;(–—-]+(?:er |ble |vart )?(?:${STOPPED}|${NOT_USED})(?:\s+\d[\d.,/ -]*)?[).]*$`,
  'iu',
);

/** What stands before «– seponert» at the end of a line; null where it does not end so. */
export function beforeStopped(line: string): string | null {
  const end = STOPPED_AT_THE_END.exec(line);
  return end && line.slice(0, end.index);
}

const STOPPED_WITHOUT_COLON = new RegExp(
  String.raw`^(?:${STOPPED}|${NOT_USED})(?![\p{L}\d])(?![ \t]+${MEDICINES})(?<behind>.*[^:]|)$`,
  'iu',
);

/** «Seponert» without a colon, which may be said of the medicine above as well as head a list; `reason`: it goes on in brackets. */
export function stoppedWithoutColon(
  line: string,
): { readonly alone: boolean; readonly reason: boolean } | null {
  const behind = STOPPED_WITHOUT_COLON.exec(line)?.groups?.behind;
  return behind === undefined ? null : { alone: behind === '', reason: /^\s*[,(–—-]/.test(behind) };
}

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
