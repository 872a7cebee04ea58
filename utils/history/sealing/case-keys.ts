import { attempt, type StorageFailure, type StorageResult } from '../../database/attempt.ts';
import { type Keys, keysOf } from '../../encryption/key-ring.ts';
import { heldKey } from '../../encryption/key-session.ts';
import { watchKey } from '../../encryption/key-watch.ts';
import { readProtection } from './protection.ts';
import type { CaseKeys } from './sealed-row.ts';
import type { StoredProtection } from './stored-protection.ts';

export type CaseFailure =
  | StorageFailure
  /** The cases are encrypted, and nobody has given the passphrase since the browser started or they were locked. */
  | 'locked'
  /** The trust wants the cases encrypted, and no passphrase has been chosen. */
  | 'passphrase-missing'
  /** The browser has not answered whether it wants that. */
  | 'policy-unread'
  /** What is stored of the keys can't be read. */
  | 'keys-damaged';

export type CaseResult<T> = StorageResult<T, CaseFailure>;

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

/** Ends an attempt for a reason of the history's own. */
export class CaseStop extends Error {
  readonly failure: Exclude<CaseFailure, StorageFailure>;

  constructor(failure: CaseStop['failure']) {
    super(failure);
    this.failure = failure;
  }
}

/** As `attempt`, with the history's own reasons told from the others. */
export const attemptOnCases = <T>(work: () => PromiseLike<T>): Promise<CaseResult<T>> =>
  attempt(work, (error) => (error instanceof CaseStop ? error.failure : null));

let imported: Keys | null = null;
let watching = false;

/** What is at hand is dropped at once when the cases are locked. */
function watchLock(): void {
  if (watching) return;
  watching = true;
  watchKey((held) => {
    if (!held) imported = null;
  });
}

/** The keys where the cases are unlocked; null where they are locked. */
export async function keysAtHand({
  keyRing,
  oldest,
}: Pick<StoredProtection, 'keyRing' | 'oldest'>): Promise<CaseKeys | null> {
  watchLock();
  const held = await heldKey();
  if (held?.ring !== keyRing.ring) {
    imported = null;
    return null;
  }
  const keys = imported?.ring === keyRing.ring ? imported : await keysOf(keyRing, held.dataKey);
  if (!keys) throw new CaseStop('keys-damaged');
  imported = keys;
  return { ...keys, oldest };
}

/** What opens the sealed cases; stops where they are locked. Null where none are sealed. */
export async function keysNow(): Promise<CaseKeys | null> {
  const protection = await readProtection();
  if (protection.kind === 'off') return null;
  if (protection.kind === 'unreadable') throw new CaseStop('keys-damaged');
  const keys = await keysAtHand(protection);
  if (!keys) throw new CaseStop('locked');
  return keys;
}
