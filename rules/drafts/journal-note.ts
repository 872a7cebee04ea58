import type { Facts } from '../facts.ts';
import { norwegianDate, norwegianNumber } from '../number/norwegian.ts';
import { draft, orGap, yesNoOrGap } from './gaps.ts';

const decisionWords = { granted: 'innvilget', refused: 'avslått', pending: 'ikke avgjort' } as const;

/** The note that documents the decision in the patient's record; the portal's case number belongs here. */
export function journalNoteDraft(c: Facts): string {
  const exception = c.request.exception ?? {};
  const { decidedOn, costPerYearNok: cost } = exception;
  return draft([
    'Enkeltpasientunntak etter unntaksordningen (Nye metoder)',
    `Legemiddel: ${orGap(c.prescribed.drug ? c.prescribed.label : null, 'legemiddel')}`,
    `Beslutning: ${orGap(exception.decision ? decisionWords[exception.decision] : null, 'beslutning')}`,
    `Dato for beslutningen: ${orGap(decidedOn ? norwegianDate(decidedOn) : null, 'dato')}`,
    `Saksnummer i Legemiddelsøknader: ${orGap(exception.caseNumber, 'saksnummer')}`,
    `Forventet kostnad per år: ${orGap(cost == null ? null : `${norwegianNumber(cost)} kroner`, 'kostnad')}`,
    `Pasienten er informert om registreringen i søknadsportalen: ${yesNoOrGap(exception.patientInformed, 'bekreftelse')}`,
    c.request.patient?.fromOtherTrust
      ? `Fagdirektørene i begge helseforetak er involvert: ${yesNoOrGap(exception.bothTrustsInvolved, 'bekreftelse')}`
      : null,
  ]);
}
