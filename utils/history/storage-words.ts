import type { StorageFailure } from '../database/attempt.ts';

/** What the doctor is told when the cases can't be read or written, and what to do. */
export const caseTroubles: Readonly<Record<StorageFailure, string>> = {
  full: 'Det er ikke plass til flere saker. Eksporter og slett noen gamle, eller frigjør plass på disken.',
  unavailable: 'Nettleseren gir ikke tilgang til sakene her, kanskje fordi vinduet er privat.',
  blocked: 'Sakene er i bruk av en annen versjon. Lukk andre vinduer med Hjemmel, og prøv igjen.',
  newer:
    'Sakene er lagret av en nyere versjon av Hjemmel. De kan leses og eksporteres, men ikke endres. Lukk Hjemmel og oppdater utvidelsen.',
  unreadable:
    'Nettleseren får ikke åpnet lageret. Start nettleseren på nytt. Hjelper ikke det, er lageret skadet, eller disken full.',
  unknown: 'Sakene kunne ikke leses eller endres.',
};
