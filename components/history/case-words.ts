import { NO_END } from '../../rules/contract/plausible-date.ts';
import { formatDosage } from '../../rules/dosage/format-dosage.ts';
import { parseDosage } from '../../rules/dosage/parse-dosage.ts';
import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import { norwegianDate, norwegianNumber } from '../../rules/number/norwegian.ts';
import { decisionNames, fillOutcomeNames } from '../../rules/vocabulary.ts';

const dateFormat = new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeStyle: 'short' });
const dayFormat = new Intl.DateTimeFormat('nb-NO', { day: '2-digit', month: '2-digit', year: 'numeric' });

/** The time by the machine's own clock: `21. november 2026 kl. 14:32`. */
export const caseDate = (at: string) => dateFormat.format(new Date(at));

/** The day by the machine's own clock: `21.11.2026`. */
export const caseDay = (at: string) => dayFormat.format(new Date(at));

export const caseTitle = (entry: Pick<KeptCase, 'drug'>) => entry.drug?.trim() || 'Ukjent legemiddel';

export function occasionText({ occasion, fillOutcome }: KeptCase): string {
  if (occasion === 'saved') return 'Lagret av deg';
  return fillOutcome === null ? 'Merknad' : (fillOutcomeNames.get(fillOutcome) ?? `Merknad (${fillOutcome})`);
}

/** What was kept is the sentence that the dosage was read as; in cases from before that, the text as it was written. */
export function dosageLine({ dosage }: Pick<KeptCase, 'dosage'>): string | null {
  if (!dosage) return null;
  const reading = parseDosage(dosage, { patch: false });
  const isSentence = reading.understood && formatDosage(reading) === dosage;
  return `${isSentence ? 'Dosering, lest som' : 'Dosering'}: ${dosage}`;
}

/** `minst` where the sum is not complete; null where there is no opioid. */
export function omeqWords({
  omeqPerDay,
  omeqAtLeast,
}: Pick<KeptCase, 'omeqPerDay' | 'omeqAtLeast'>): string | null {
  if (omeqPerDay !== null) return `${norwegianNumber(omeqPerDay)}\u00a0mg`;
  if (omeqAtLeast === null) return null;
  return omeqAtLeast === 0 ? 'ukjent' : `minst ${norwegianNumber(omeqAtLeast)}\u00a0mg`;
}

const untilWords = (validTo: string) =>
  validTo === NO_END ? 'uten sluttdato' : `til og med ${norwegianDate(validTo)}`;

/** Each line of what was decided about the patient's treatment, for the doctor to read. */
export function decisionLines({ exception, vedtak }: KeptCase): readonly string[] {
  const lines = [
    exception?.decision && `Søknad om unntak: ${decisionNames[exception.decision].toLocaleLowerCase('nb')}`,
    exception?.decidedOn && `Unntak besluttet ${norwegianDate(exception.decidedOn)}`,
    exception?.validTo && `Unntaket gjelder ${untilWords(exception.validTo)}`,
    exception?.caseNumber && `Saksnummer: ${exception.caseNumber}`,
    exception?.ownProjectNumber && `Eget prosjektnummer: ${exception.ownProjectNumber}`,
    exception?.costPerYearNok != null && `Kostnad per år: ${norwegianNumber(exception.costPerYearNok)} kr`,
    vedtak?.omeqPerDay != null && `Vedtak fra Helfo: ${norwegianNumber(vedtak.omeqPerDay)} mg OMEQ per døgn`,
    vedtak?.pregabalinMgPerDay != null &&
      `Vedtak fra Helfo: ${norwegianNumber(vedtak.pregabalinMgPerDay)} mg pregabalin per døgn`,
    vedtak?.onlyMethadone === true && 'Vedtaket gjelder bare metadon',
    vedtak?.namesPrescriber === false && 'Vedtaket navngir ikke legen',
    vedtak?.validTo && `Vedtaket gjelder ${untilWords(vedtak.validTo)}`,
  ];
  return lines.flatMap((line) => (line ? [line] : []));
}
