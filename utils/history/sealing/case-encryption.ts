import { database } from '../../database/database.ts';
import { type KeyRing, keysOf, makeKeyRing, openKeyRing, withPassphrase } from '../../encryption/key-ring.ts';
import { dropKey, holdKey } from '../../encryption/key-session.ts';
import { passphraseRefusal } from '../../encryption/passphrase-key.ts';
import { loadPolicy } from '../../settings/policy.ts';
import { loadSettings } from '../../settings/settings.ts';
import { inOneWrite, removeRows } from '../case-writes.ts';
import { acceptRows } from '../integrity.ts';
import { deleteSealedPacks } from '../search/packs.ts';
import { FIRST_SEALED_FORM } from '../stored-case.ts';
import { attemptOnCases, type CaseResult, CaseStop } from './case-keys.ts';
import { endProtection, type Protection, readProtection, setProtection } from './protection.ts';

/** What came of it; `reason` is for the doctor, in Norwegian. */
export type EncryptionOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly reason: string };

const done: EncryptionOutcome = { kind: 'done' };
const refused = (reason: string): EncryptionOutcome => ({ kind: 'refused', reason });

const wrongPassphrase = refused('Feil passord. Ingenting er endret.');
const alreadyOn = refused('Sakene er allerede kryptert, kanskje fra et annet vindu.');
const notOn = refused('Sakene er ikke kryptert.');
const trustDemands = refused('Foretaket krever at sakene er kryptert.');

const lockAfter = async (): Promise<number> => (await loadSettings()).settings.lockAfterMinutes;

function ringOf(protection: Protection): KeyRing | null {
  if (protection.kind === 'unreadable') throw new CaseStop('keys-damaged');
  return protection.kind === 'off' ? null : protection.keyRing;
}

/** From now on what is saved is sealed; `goOn` seals what is there. */
export function turnOnEncryption(passphrase: string): Promise<CaseResult<EncryptionOutcome>> {
  return attemptOnCases(async () => {
    const refusal = passphraseRefusal(passphrase);
    if (refusal) return refused(refusal);
    const { keyRing, dataKey } = await makeKeyRing(passphrase);
    const begun = await inOneWrite(
      async ({ protection }) => {
        ringOf(protection);
        return protection.kind === 'off';
      },
      async (isOff) => {
        if (!isOff) return false;
        // They are in clear.
        await database.packs.clear();
        await setProtection('encrypting', keyRing, 4);
        return true;
      },
    );
    if (!begun) return alreadyOn;
    await holdKey({ ring: keyRing.ring, dataKey }, await lockAfter());
    return done;
  });
}

/** The data key of what is stored now; an outcome where there is none. */
async function openedRing(passphrase: string) {
  const keyRing = ringOf(await readProtection());
  if (!keyRing) return notOn;
  const dataKey = await openKeyRing(keyRing, passphrase);
  if (!dataKey) return wrongPassphrase;
  if (!(await keysOf(keyRing, dataKey))) throw new CaseStop('keys-damaged');
  return { kind: 'opened' as const, keyRing, dataKey };
}

/** Until the browser is closed, the doctor locks, or nothing is used for a while. */
export function unlockCases(passphrase: string): Promise<CaseResult<EncryptionOutcome>> {
  return attemptOnCases(async () => {
    const opened = await openedRing(passphrase);
    if (opened.kind !== 'opened') return opened;
    await holdKey({ ring: opened.keyRing.ring, dataKey: opened.dataKey }, await lockAfter());
    return done;
  });
}

export const lockCases = dropKey;

/** What is sealed stays as it is: only the data key is sealed anew. */
export function changePassphrase(current: string, next: string): Promise<CaseResult<EncryptionOutcome>> {
  return attemptOnCases(async () => {
    const refusal = passphraseRefusal(next);
    if (refusal) return refused(refusal);
    const opened = await openedRing(current);
    if (opened.kind !== 'opened') return opened;
    const changed = await withPassphrase(opened.keyRing, opened.dataKey, next);
    return inOneWrite(
      async ({ protection }) => protection,
      async (now) => {
        // Another window may have changed it to something else meanwhile.
        if (now.kind !== 'sealing' || String(now.keyRing.dataKey.iv) !== String(opened.keyRing.dataKey.iv))
          return wrongPassphrase;
        await setProtection(now.state, changed, now.oldest);
        return done;
      },
    );
  });
}

/** From now on what is saved is in clear; `goOn` opens what is sealed. */
export function turnOffEncryption(passphrase: string): Promise<CaseResult<EncryptionOutcome>> {
  return attemptOnCases(async () => {
    const { isRead, historyEncryption } = await loadPolicy();
    if (!isRead) throw new CaseStop('policy-unread');
    if (historyEncryption) return trustDemands;
    const opened = await openedRing(passphrase);
    if (opened.kind !== 'opened') return opened;
    await holdKey({ ring: opened.keyRing.ring, dataKey: opened.dataKey }, await lockAfter());
    return inOneWrite(
      async ({ protection }) => protection,
      async (now) => {
        if (now.kind !== 'sealing' || now.keyRing.ring !== opened.keyRing.ring) return notOn;
        await setProtection('decrypting', now.keyRing, now.oldest);
        return done;
      },
    );
  });
}

/** Where the passphrase is forgotten: what is sealed is deleted with its keys, for good. What lies in clear stays. */
export function deleteSealedCases(): Promise<CaseResult<EncryptionOutcome>> {
  return attemptOnCases(async () => {
    await inOneWrite(
      async () => database.cases.where('form').aboveOrEqual(FIRST_SEALED_FORM).primaryKeys(),
      async (sealed) => {
        await removeRows(sealed);
        await deleteSealedPacks();
        await endProtection();
      },
    );
    await acceptRows();
    await dropKey();
    return done;
  });
}
