import { heldKey } from '../../encryption/key-session.ts';
import { readAnew } from '../case-changes.ts';
import { readLedger } from '../stored-ledger.ts';
import { attemptOnCases, type CaseResult } from './case-keys.ts';
import { readProtection } from './protection.ts';

export type EncryptionStatus =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'encrypting' | 'on' | 'decrypting';
      readonly locked: boolean;
      readonly sealed: number;
      readonly inClear: number;
    }
  | { readonly kind: 'unreadable'; readonly sealed: number };

async function statusNow(): Promise<EncryptionStatus> {
  const protection = await readProtection();
  if (protection.kind === 'off') return protection;
  const { cases, sealed } = await readLedger();
  if (protection.kind === 'unreadable') return { kind: 'unreadable', sealed };
  const held = await heldKey();
  return {
    kind: protection.state,
    locked: held?.ring !== protection.keyRing.ring,
    sealed,
    inClear: cases - sealed,
  };
}

/** How the cases are protected, as it is now. */
export const encryptionNow = (): Promise<CaseResult<EncryptionStatus>> => attemptOnCases(statusNow);

/** Calls back with how the cases are protected, now and after each change, until the answer is called. */
export const watchEncryption = (onStatus: (status: CaseResult<EncryptionStatus>) => void): (() => void) =>
  readAnew(encryptionNow, onStatus);
