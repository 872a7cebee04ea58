import type { DosageProblem } from '../../rules/dosage/dosage.ts';
import { amountText, perDayText, type UnderstoodDosage } from '../../rules/dosage/format-dosage.ts';
import { isWorn } from '../../rules/dosage/unit-arithmetic.ts';
import { isZero, type Rational } from '../../rules/number/rational.ts';

/** What the rules count of a dosage, such as `2 tabletter per døgn og inntil 4 tabletter per døgn ved behov`. */
export function dosageWords({ fixed, asNeeded, changeEveryHours }: UnderstoodDosage): string {
  const nothingMore = asNeeded !== 'no-maximum' && isZero(asNeeded.perDay);
  const parts: string[] = [];
  if (!isZero(fixed.perDay) || nothingMore) {
    const worn = changeEveryHours !== null || isWorn(fixed.unit);
    parts.push(
      `${worn ? `${amountText(fixed)} om gangen` : perDayText(fixed)}${changeWords(changeEveryHours)}`,
    );
  }
  if (asNeeded === 'no-maximum') parts.push('ved behov uten oppgitt største mengde');
  else if (!nothingMore) parts.push(`inntil ${perDayText(asNeeded)} ved behov`);
  const unnamed = fixed.unit === null && (asNeeded === 'no-maximum' || asNeeded.unit === null);
  return `${parts.join(' og ')}${unnamed ? ', i legemidlets egen enhet' : ''}`;
}

function changeWords(hours: Rational | null): string {
  return hours === null ? '' : `, skiftes hver ${amountText({ perDay: hours, unit: null })}. time`;
}

/** `2 eller 4 per døgn`: how a dosage can be read, where that is in more ways than one. */
export function readingsWords(readings: readonly UnderstoodDosage[]): string {
  const words = readings.map((reading) => dosageWords(reading).replace(/, i legemidlets egen enhet$/, ''));
  const shared = words.every((each) => each.endsWith(PER_DAY));
  if (!shared) return words.join(', eller ');
  return `${words.map((each) => each.slice(0, -PER_DAY.length)).join(' eller ')}${PER_DAY}`;
}

const PER_DAY = ' per døgn';

/** Why a part of a dosage was not understood. */
export const problemWords: Readonly<Record<DosageProblem['why'], string>> = {
  empty: 'Doseringen mangler.',
  'unknown-word': 'Ukjent ord.',
  incomplete: 'Mengde, hyppighet eller varighet mangler.',
  contradiction: 'Sier to ting som ikke stemmer.',
  ambiguous: 'Kan leses på flere måter.',
  'other-strength': 'Teksten nevner en annen styrke enn legemidlets.',
  'mixed-units': 'Enhetene kan ikke regnes sammen.',
  tapering: 'Trinnene i opp- eller nedtrappingen er ikke skrevet ut.',
  'refers-elsewhere': 'Viser til noe som ikke står her.',
  'too-long': 'Teksten er for lang.',
};
