import type { DosageProblem, DosageReading, UnderstoodDosage } from '../rules/dosage/dosage.ts';
import { formatDosage } from '../rules/dosage/format-dosage.ts';

/** `Lest som 2 tabletter daglig.`, or what of the dosage was not understood; null where none is written. */
export function readingWords(reading: DosageReading | null): string | null {
  if (reading === null) return null;
  if (reading.understood) return `Lest som ${formatDosage(reading)}.`;
  const { fragment, readings } = reading.problem;
  return readings
    ? `Doseringen kan leses som ${readingsWords(readings)}.`
    : `Forstår ikke doseringen: «${fragment}».`;
}

/** `2 eller 4 per døgn`: how a dosage can be read, where that is in more ways than one. */
export function readingsWords(readings: readonly UnderstoodDosage[]): string {
  const sentences = readings.map(formatDosage);
  const amounts = sentences.map((sentence) => /^([^ ]+(?: [^ ]+)?) daglig$/.exec(sentence)?.[1]);
  return amounts.includes(undefined) ? sentences.join(', eller ') : `${amounts.join(' eller ')} per døgn`;
}

/** Why a part of a dosage was not understood. */
export const problemWords: Readonly<Record<DosageProblem['why'], string>> = {
  empty: 'Doseringen mangler.',
  'unknown-word': 'Ukjent ord.',
  incomplete: 'Mengde, hyppighet eller varighet mangler.',
  contradiction: 'Sier to ting som ikke stemmer.',
  ambiguous: 'Kan leses på flere måter.',
  'other-strength': 'Teksten nevner en annen styrke enn legemidlets.',
  'other-form': 'Teksten teller i en annen form enn legemidlets.',
  'mixed-units': 'Enhetene kan ikke regnes sammen.',
  tapering: 'Trinnene i opp- eller nedtrappingen er ikke skrevet ut.',
  'refers-elsewhere': 'Viser til noe som ikke står her.',
  'too-long': 'Teksten er for lang.',
};
