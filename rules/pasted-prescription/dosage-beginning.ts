const BEGINS_DOSAGE =
  /^(?:[\d½¼¾]|[+]|(?:x|×)\s?\d|(?:x|×|inntil|ved|v\.?b\.?|maks|max|hver|hvert|annenhver|kvar|kvart|annankvar|en|én|ei|ett|to|tre|fire|ta|tas|bruk|brukes|fast|daglig|dagleg|dag|uke|veke|morgen|morgon|mane|formiddag|middag|ettermiddag|kveld|vesp|vespere|natt|natta|om|til|kl|skiftes|byttes|og|samt|deretter|så|eller|evt|eventuelt|kan|økes|reduseres|trappes|nedtrapping|opptrapping|halv|halve|ekstra|i tillegg|pluss|minus|dose|dosen|seponeres|pause|etter)(?!\p{L}))/iu;
const STRENGTH_FIRST = /^\d[\d\s,./]*(?:mg|mcg|mikrog\p{L}*|µg|μg|g|ml|%|ie|iu|mmol|mill\p{L}*)(?![\p{L}])/iu;

const BEGINS_COUNT =
  /^\d+(?:[.,]\d+)?\s*(?:tabl?\b|tbl\b|tablett|kaps|kps|kapsler|plaster|stikk|stk|dose|dr|spray|pose)/iu;

/** Whether the text begins as a dosage or as what changes one. */
export function beginsDosage(text: string): boolean {
  return BEGINS_DOSAGE.test(text);
}

/** The same, where the amount that it begins with is no strength. */
export function beginsWithDose(text: string): boolean {
  return beginsDosage(text) && !STRENGTH_FIRST.test(text);
}

/** A tablet is parted in two or four. */
const QUARTERS = 4;

/** A number from 5, or one that no tablets come to, may without a counted unit behind it as well be the strength of a name without one. */
export function mayBeginWithStrength(text: string): boolean {
  if (STRENGTH_FIRST.test(text)) return true;
  const number = Number.parseFloat(text.replace(',', '.'));
  return (number >= 5 || (number * QUARTERS) % 1 > 0) && !BEGINS_COUNT.test(text);
}

/** «x 1 plaster hver 7. dag»: how many of the strength before it. Null where a bare number follows the sign, or none. */
export function countedBehindTimes(dosage: string): string | null {
  const counted = /^[x×]\s?(?=\d)/i.exec(dosage);
  const behind = counted && dosage.slice(counted[0].length);
  return behind !== null && BEGINS_COUNT.test(behind) ? behind : null;
}
