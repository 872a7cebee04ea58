import { attempt, type StorageFailure, type StorageResult } from '../../database/attempt.ts';
import { type Keys, keysOf } from '../../encryption/key-ring.ts';
import { heldKey } from '../../encryption/key-session.ts';
import { watchKey } from '../../encryption/key-watch.ts';
import type { Protection, StoredProtection } from './protection.ts';
import type { CaseKeys } from './sealed-row.ts';

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

/** Ends an attempt for a reason of the history's own. */
export class CaseStop extends Error {
  readonly failure: Exclude<CaseFailure, StorageFailure>;

  constructor(failure: CaseStop['failure']) {
    super(failure);
    this.failure = failure;
  }
}

const stopped = ({ failure }: CaseStop): CaseResult<never> => ({ kind: 'failed', failure, reason: failure });

/** As `attempt`, with the history's own reasons told from the others. */
export async function attemptOnCases<T>(work: () => PromiseLike<T>): Promise<CaseResult<T>> {
  const result = await attempt(async () => {
    try {
      return { done: await work() };
    } catch (error) {
      if (error instanceof CaseStop) return { stop: error };
      throw error;
    }
  });
  if (result.kind === 'failed') return result;
  const { value } = result;
  return 'stop' in value ? stopped(value.stop) : { kind: 'ok', value: value.done };
}

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
export async function keysToRead(protection: Protection): Promise<CaseKeys | null> {
  if (protection.kind === 'off') return null;
  if (protection.kind === 'unreadable') throw new CaseStop('keys-damaged');
  const keys = await keysAtHand(protection);
  if (!keys) throw new CaseStop('locked');
  return keys;
}
