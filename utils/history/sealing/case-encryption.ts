import { database } from '../../database/database.ts';
import type { Bytes } from '../../encryption/cipher.ts';
import { type KeyRing, keysOf, makeKeyRing, openKeyRing, withPassphrase } from '../../encryption/key-ring.ts';
import { dropKey, heldKey, holdKey } from '../../encryption/key-session.ts';
import { passphraseRefusal } from '../../encryption/passphrase-key.ts';
import { loadPolicy } from '../../settings/policy.ts';
import { loadSettings } from '../../settings/settings.ts';
import { readAnew } from '../case-changes.ts';
import { inOneWrite, removeRows } from '../case-writes.ts';
import { acceptRows } from '../integrity.ts';
import { deleteSealedPacks } from '../search/packs.ts';
import { FIRST_SEALED_FORM } from '../stored-case.ts';
import { readLedger } from '../stored-ledger.ts';
import { attemptOnCases, type CaseResult, CaseStop } from './case-keys.ts';
import { type Protection, readProtection, setProtection } from './protection.ts';
import type { StoredProtection } from './stored-protection.ts';

/** What came of it; `reason` is for the doctor, in Norwegian. */
export type EncryptionOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly reason: string };

/** Nothing is changed; the message is for the doctor. */
class Refused extends Error {}

const wrongPassphrase = 'Feil passord. Ingenting er endret.';
const alreadyOn = 'Sakene er allerede kryptert, kanskje fra et annet vindu.';
const notOn = 'Sakene er ikke kryptert.';
const trustDemands = 'Foretaket krever at sakene er kryptert.';

function refuseIf(reason: string | null): void {
  if (reason !== null) throw new Refused(reason);
}

const outcomeOf = (work: () => Promise<void>): Promise<CaseResult<EncryptionOutcome>> =>
  attemptOnCases(async () => {
    try {
      await work();
      return { kind: 'done' };
    } catch (error) {
      if (error instanceof Refused) return { kind: 'refused', reason: error.message };
      throw error;
    }
  });

function ringOf(protection: Protection): KeyRing | null {
  if (protection.kind === 'unreadable') throw new CaseStop('keys-damaged');
  return protection.kind === 'off' ? null : protection.keyRing;
}

async function hold({ ring }: KeyRing, dataKey: Bytes): Promise<void> {
  await holdKey({ ring, dataKey }, (await loadSettings()).settings.lockAfterMinutes);
}

/** From now on what is saved is sealed; `goOn` seals what is there. */
export const turnOnEncryption = (passphrase: string) =>
  outcomeOf(async () => {
    refuseIf(passphraseRefusal(passphrase));
    const { keyRing, dataKey } = await makeKeyRing(passphrase);
    await inOneWrite(
      async ({ protection }) => refuseIf(ringOf(protection) && alreadyOn),
      async () => {
        // They are in clear.
        await database.packs.clear();
        await setProtection({ state: 'encrypting', keyRing, oldest: 4 });
      },
    );
    await hold(keyRing, dataKey);
  });

/** What is stored of the keys now, opened. */
async function openedRing(passphrase: string): Promise<{ keyRing: KeyRing; dataKey: Bytes }> {
  const keyRing = ringOf(await readProtection());
  if (!keyRing) throw new Refused(notOn);
  const dataKey = await openKeyRing(keyRing, passphrase);
  if (!dataKey) throw new Refused(wrongPassphrase);
  if (!(await keysOf(keyRing, dataKey))) throw new CaseStop('keys-damaged');
  return { keyRing, dataKey };
}

/** Until the browser is closed, the doctor locks, or nothing is used for a while. */
export const unlockCases = (passphrase: string) =>
  outcomeOf(async () => {
    const { keyRing, dataKey } = await openedRing(passphrase);
    await hold(keyRing, dataKey);
  });

export const lockCases = dropKey;

/** Changes what is stored of the keys, where they are those that were opened: another window may have changed them meanwhile. */
const protectAnew = (isSame: (now: KeyRing) => boolean, otherwise: string, anew: Partial<StoredProtection>) =>
  inOneWrite(async ({ protection }) => {
    if (protection.kind !== 'sealing' || !isSame(protection.keyRing)) throw new Refused(otherwise);
    return { ...protection, ...anew };
  }, setProtection);

/** What is sealed stays as it is: only the data key is sealed anew. */
export const changePassphrase = (current: string, next: string) =>
  outcomeOf(async () => {
    refuseIf(passphraseRefusal(next));
    const { keyRing, dataKey } = await openedRing(current);
    await protectAnew((now) => String(now.dataKey.iv) === String(keyRing.dataKey.iv), wrongPassphrase, {
      keyRing: await withPassphrase(keyRing, dataKey, next),
    });
  });

/** From now on what is saved is in clear; `goOn` opens what is sealed. */
export const turnOffEncryption = (passphrase: string) =>
  outcomeOf(async () => {
    const { isRead, historyEncryption } = await loadPolicy();
    if (!isRead) throw new CaseStop('policy-unread');
    refuseIf(historyEncryption ? trustDemands : null);
    const { keyRing, dataKey } = await openedRing(passphrase);
    await hold(keyRing, dataKey);
    await protectAnew(({ ring }) => ring === keyRing.ring, notOn, { state: 'decrypting' });
  });

/** Where the passphrase is forgotten: what is sealed is deleted with its keys, for good. What lies in clear stays. */
export const deleteSealedCases = () =>
  outcomeOf(async () => {
    await inOneWrite(
      async () => database.cases.where('form').aboveOrEqual(FIRST_SEALED_FORM).primaryKeys(),
      async (sealed) => {
        await removeRows(sealed);
        await deleteSealedPacks();
        await setProtection(null);
      },
    );
    await acceptRows();
    await dropKey();
  });

export type EncryptionStatus =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'encrypting' | 'on' | 'decrypting';
      readonly locked: boolean;
      readonly sealed: number;
      readonly inClear: number;
    }
  | { readonly kind: 'unreadable'; readonly sealed: number };

/** How the cases are protected, as it is now. */
export const encryptionNow = (): Promise<CaseResult<EncryptionStatus>> =>
  attemptOnCases(async () => {
    const protection = await readProtection();
    if (protection.kind === 'off') return protection;
    const { cases, sealed } = await readLedger();
    if (protection.kind === 'unreadable') return { kind: 'unreadable', sealed };
    const locked = (await heldKey())?.ring !== protection.keyRing.ring;
    return { kind: protection.state, locked, sealed, inClear: cases - sealed };
  });

/** Calls back with how the cases are protected, now and after each change, until the answer is called. */
export const watchEncryption = (onStatus: (status: CaseResult<EncryptionStatus>) => void): (() => void) =>
  readAnew(encryptionNow, onStatus);
