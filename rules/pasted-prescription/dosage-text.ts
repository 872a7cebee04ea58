import { parseDosage } from '../dosage/parse-dosage.ts';
import type { DrugResolution } from '../drug/drug-resolution.ts';
import { isZero } from '../number/rational.ts';
import { isPatch } from '../omeq/daily-dose.ts';

const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const MASS = String.raw`(?:mg|g|mcg|mikrog\p{L}*|[µμ]g)`;
/** A strength that is a mass and stands alone: not a part of a ratio, a concentration or a rate. */
const MASS_STRENGTH = new RegExp(
  String.raw`(?<![\d,.]|[/+]\s?)(${NUMBER})\s?(${MASS})(?![\p{L}\d]|\s?[/+]|\s(?:per|pr)\b)`,
  'giu',
);
const BEGINS_DOSAGE =
  /^(?:[\d½¼¾]|[+]|(?:x|×)\s?\d|(?:x|×|inntil|ved|v\.?b\.?|maks|max|hver|hvert|annenhver|en|én|ei|ett|to|tre|fire|ta|tas|bruk|brukes|fast|daglig|dag|uke|morgen|mane|formiddag|middag|ettermiddag|kveld|vesp|vespere|natt|om|til|kl|skiftes|byttes|og|samt|deretter|så|eller|evt|eventuelt|kan|økes|reduseres|trappes|nedtrapping|opptrapping|halv|halve|ekstra|i tillegg|pluss|minus|dose|dosen|seponeres|pause|etter)(?!\p{L}))/iu;
const STRENGTH_FIRST = /^\d[\d\s,./]*(?:mg|mcg|mikrog\p{L}*|µg|μg|g|ml|%|ie|iu|mmol|mill\p{L}*)(?![\p{L}])/iu;

/** Whether the text begins as a dosage or as what changes one. */
export function beginsDosage(text: string): boolean {
  return BEGINS_DOSAGE.test(text);
}

/** The same, where the amount that it begins with is no strength. */
export function beginsWithDose(text: string): boolean {
  return beginsDosage(text) && !STRENGTH_FIRST.test(text);
}

/** A number from 5 that no counted unit follows may as well be the strength of a name without one. */
export function mayBeginWithStrength(text: string): boolean {
  if (STRENGTH_FIRST.test(text)) return true;
  const [, number = '', rest = ''] = /^(\d+(?:[.,]\d+)?)(.*)$/su.exec(text) ?? [];
  return (
    number !== '' &&
    Number(number.replace(',', '.')) >= 5 &&
    !/^\s*(?:tabl?\b|tbl\b|tablett|kaps|kps|kapsler|plaster|stikk|stk|dose|dr|spray|pose|ml)/iu.test(rest)
  );
}

export function isUnderstood(dosage: string, resolution: DrugResolution): boolean {
  const patch = resolution.kind === 'found' && isPatch(resolution.drug);
  return parseDosage(dosage, { patch }).understood;
}

/**
 * The dosage with the amount that a discharge letter says by the strength alone: `OxyContin 20 mg x 2` is 20 mg twice,
 * `Norspan 10 µg/t, skiftes hver 7. dag` one patch, `Targiniq 20 mg/10 mg x 2` one tablet twice. Null where it has an amount
 * of its own, or the amount is not settled. `apart`: more than a space stands between the two.
 */
export function withAmount(
  drug: string,
  dosage: string,
  resolution: DrugResolution,
  apart: boolean,
): string | null {
  if (/^[\d½¼¾]/.test(dosage) && !/^\d+\s*(?:ganger|g\.?)(?!\p{L})/iu.test(dosage)) return null;
  const amount = amountSaid(drug, resolution);
  if (amount === null || (apart && amount !== ONE_PATCH)) return null;
  const whole = `${amount}${apart ? ', ' : ' '}${dosage}`;
  return isUnderstood(whole, resolution) ? whole : null;
}

const ONE_PATCH = '1 plaster';

function amountSaid(drug: string, resolution: DrugResolution): string | null {
  const found = resolution.kind === 'found' ? resolution.drug : null;
  if (found && isPatch(found)) return ONE_PATCH;
  const masses = [...drug.matchAll(MASS_STRENGTH)];
  if (masses.length === 1) return masses[0]?.[0] ?? null;
  const [substance, ...others] = found?.substances ?? [];
  if (!substance || masses.length > 1 || !/\d/.test(drug)) return null;
  const counted = substance.per?.amount === 1 && /^(?:tablett|kapsel|stikkpille)$/.test(substance.per.unit);
  if (!counted) return null;
  if (others.length > 0) return `1 ${substance.per?.unit}`;
  return substance.amount === null || substance.unit === null
    ? null
    : `${String(substance.amount).replace('.', ',')} ${substance.unit}`;
}

/** Lines of one dosage as one text. What joins a line to the one before needs no comma. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (text === '') return line;
    const joined =
      /[,;:+]$|(?:^|\s)(?:og|samt|pluss|eller)$/iu.test(text) ||
      /^(?:og|samt|\+|eller|pluss)(?!\p{L})/iu.test(line);
    return `${text}${joined ? ' ' : ', '}${line}`;
  }, '');
}

/** The dosage as it is under the heading «Ved behov». One that says its need itself stays as it is. */
export function asNeeded(dosage: string, resolution: DrugResolution): string {
  const patch = resolution.kind === 'found' && isPatch(resolution.drug);
  const read = parseDosage(dosage, { patch });
  const saysNeed = read.understood && (read.asNeeded === 'no-maximum' || !isZero(read.asNeeded.perDay));
  return saysNeed || dosage === '' ? dosage : `${dosage} ved behov`;
}
