import { liveQuery } from 'dexie';
import { blocked } from '../../database/attempt.ts';
import { database } from '../../database/database.ts';
import { heldKey, watchKey } from '../../encryption/key-session.ts';
import { attemptOnCases, type CaseResult } from './case-keys.ts';
import { type Protection, readProtection } from './protection.ts';

export type EncryptionStatus =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'encrypting' | 'on' | 'decrypting';
      readonly locked: boolean;
      readonly sealed: number;
      readonly inClear: number;
    }
  | { readonly kind: 'unreadable'; readonly sealed: number };

async function statusOf(protection: Protection, sealed: number, inClear: number): Promise<EncryptionStatus> {
  if (protection.kind === 'off') return protection;
  if (protection.kind === 'unreadable') return { kind: 'unreadable', sealed };
  const held = await heldKey();
  return { kind: protection.state, locked: held?.ring !== protection.keyRing.ring, sealed, inClear };
}

/** Calls back with how the cases are protected, now and after each change, until the answer is called. */
export function watchEncryption(onStatus: (status: CaseResult<EncryptionStatus>) => void): () => void {
  let turn = 0;
  let stored: readonly [Protection, number, number] | null = null;
  const tell = async () => {
    turn += 1;
    const mine = turn;
    if (!stored) return;
    const status = await attemptOnCases(() => statusOf(...(stored ?? [{ kind: 'off' }, 0, 0])));
    if (mine === turn) onStatus(status);
  };
  void blocked.then(onStatus);
  const subscription = liveQuery(() => {
    const { cases, sealedCases, encryption } = database;
    return database.transaction('r', [cases, sealedCases, encryption], async () => {
      const protection = await readProtection();
      // Counting many takes time, and the cases wait to be shown until this is known.
      if (protection.kind === 'off') return [protection, 0, 0] as const;
      return [protection, await sealedCases.count(), await cases.count()] as const;
    });
  }).subscribe({
    next: (value) => {
      stored = value;
      void tell();
    },
    error: (error: unknown) =>
      void attemptOnCases(() => Promise.reject(error)).then((failure) => {
        if (failure.kind === 'failed') onStatus(failure);
      }),
  });
  const stop = watchKey(() => void tell());
  return () => {
    turn += 1;
    stop();
    subscription.unsubscribe();
  };
}
