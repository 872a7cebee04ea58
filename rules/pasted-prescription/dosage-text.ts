import type { DosageReading } from '../dosage/dosage.ts';
import { parseDosage } from '../dosage/parse-dosage.ts';
import type { DrugResolution } from '../drug/drug-resolution.ts';
import { compare, isZero, ratio } from '../number/rational.ts';
import { isPatch } from '../omeq/daily-dose.ts';

const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const MASS = String.raw`(?:mg|g|mcg|mikrog\p{L}*|[µμ]g)`;
/** A strength that is a mass and stands alone: not a part of a ratio, a concentration or a rate. */
const MASS_STRENGTH = new RegExp(
  String.raw`(?<![\d,.]|[/+]\s?)(${NUMBER})\s?(${MASS})(?![\p{L}\d]|\s?[/+]|\s(?:per|pr)\b)`,
  'giu',
);
export function isUnderstood(dosage: string, resolution: DrugResolution): boolean {
  return read(dosage, resolution).understood;
}

function read(dosage: string, resolution: DrugResolution): DosageReading {
  return parseDosage(dosage, { patch: resolution.kind === 'found' && isPatch(resolution.drug) });
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
  if (/^[\d½¼¾]/.test(dosage) && !/^\d+\s*ganger/i.test(dosage)) return null;
  const amount = amountSaid(drug, resolution);
  if (amount === null || (apart && amount !== ONE_PATCH)) return null;
  const whole = `${amount}${apart ? ', ' : ' '}${dosage}`;
  return isUnderstood(whole, resolution) ? whole : null;
}

const ONE_PATCH = '1 plaster';
const COUNTED: readonly string[] = ['tablett', 'kapsel', 'stikkpille'];

function amountSaid(drug: string, resolution: DrugResolution): string | null {
  const found = resolution.kind === 'found' ? resolution.drug : null;
  if (found && isPatch(found)) return ONE_PATCH;
  const [mass, ...masses] = drug.match(MASS_STRENGTH) ?? [];
  if (mass !== undefined) return masses.length === 0 ? mass : null;
  const [substance, ...others] = found?.substances ?? [];
  if (!substance?.per || !/\d/.test(drug)) return null;
  const { amount, unit, per } = substance;
  if (per.amount !== 1 || !COUNTED.includes(per.unit)) return null;
  if (others.length > 0) return `1 ${per.unit}`;
  return amount == null || unit == null ? null : `${String(amount).replace('.', ',')} ${unit}`;
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
  if (dosage === '') return dosage;
  const reading = read(dosage, resolution);
  const saysNeed =
    reading.understood && (reading.asNeeded === 'no-maximum' || !isZero(reading.asNeeded.perDay));
  return saysNeed ? dosage : `${dosage} ved behov`;
}

/** Words without a number that leave a dosage beside them what it is, as «mot smerter». */
export function isRemark(text: string): boolean {
  if (/\d/.test(text)) return false;
  const reading = parseDosage(`1 x 1, ${text}`, { patch: false });
  return (
    reading.understood &&
    compare(reading.fixed.perDay, ratio(1)) === 0 &&
    reading.asNeeded !== 'no-maximum' &&
    isZero(reading.asNeeded.perDay)
  );
}
