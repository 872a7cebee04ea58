import type { CaseFailure } from './sealing/case-keys.ts';

/** What the doctor is told when the cases can't be read or written, and what to do. */
export const caseTroubles: Readonly<Record<CaseFailure, string>> = {
  full: 'Det er ikke plass til flere saker. Eksporter og slett noen gamle, eller frigjør plass på disken.',
  unavailable:
    'Her kan ingen saker lagres eller leses. Er vinduet privat, bruk et vanlig vindu: Alt i et privat forsvinner når det lukkes.',
  blocked: 'Sakene er i bruk av en annen versjon. Lukk andre vinduer med Hjemmel, og prøv igjen.',
  newer:
    'Sakene er lagret av en nyere versjon av Hjemmel. De kan leses og eksporteres, men ikke endres. Lukk Hjemmel og oppdater utvidelsen.',
  unreadable:
    'Nettleseren får ikke brukt lageret. Er disken full, frigjør plass. Start nettleseren på nytt. Hjelper ikke det, er lageret skadet.',
  locked: 'Sakene er låst. Lås dem opp på siden «Saker», og prøv igjen.',
  'passphrase-missing':
    'Foretaket krever at sakene krypteres. Velg et passord under «Kryptering» i innstillingene, og prøv igjen.',
  'policy-unread':
    'Nettleseren har ikke svart på om foretaket krever at sakene krypteres. Vent litt, og prøv igjen.',
  'keys-damaged':
    'Det som er lagret om nøkkelen til sakene, er skadet, så de kan ikke åpnes. Se «Kryptering» i innstillingene.',
  unknown: 'Sakene kunne ikke leses eller endres.',
};
