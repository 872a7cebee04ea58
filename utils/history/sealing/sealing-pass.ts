import { database } from '../../database/database.ts';
import { dropKey, heldKey } from '../../encryption/key-session.ts';
import { loadPolicy } from '../../settings/policy.ts';
import { inOneWrite, prepareRows, putRows } from '../case-writes.ts';
import { deleteSealedPacks } from '../search/packs.ts';
import type { ClearRow, StoredCase } from '../stored-case.ts';
import { storedLedger } from '../stored-ledger.ts';
import { keysAtHand } from './case-keys.ts';
import { anySealed, type Protection, readProtection, setProtection } from './protection.ts';
import { type CaseKeys, canBeSealed, openRow } from './sealed-row.ts';
import type { ProtectionState, StoredProtection } from './stored-protection.ts';

/** So many rows go over in one transaction, and are a pack; cut short, they are all as they were. */
export const SEALED_TOGETHER = 200;
const LOCK = 'hjemmel-sealing-pass';

/** What does not lie as it should. While they were locked it was posted, and `sealed-3` is from version 3. */
const goesOver: Readonly<Record<ProtectionState, readonly StoredCase['form'][]>> = {
  encrypting: ['clear'],
  on: ['posted', 'sealed-3'],
  decrypting: ['posted', 'sealed', 'sealed-3'],
};

const isIn = (state: ProtectionState, now: Protection): now is Protection & StoredProtection =>
  now.kind === 'sealing' && now.state === state;

/** The row in clear, to be written anew; null where it stays as it stands, as one that is damaged. */
async function clearOf(
  row: StoredCase,
  state: ProtectionState,
  keys: CaseKeys | null,
): Promise<ClearRow | null> {
  if (row.form === 'clear') return canBeSealed(row) ? row : null;
  const opened = keys && (await openRow(row, keys));
  return opened ?? (state === 'decrypting' ? { ...row, form: 'clear' } : null);
}

/**
 * Writes the rows anew, in pieces; what could not go over is not tried again in the same pass. Null where the protection is
 * another by now, or the key is lacking: only encrypting needs none, and whoever reads the rows then has to unlock them.
 */
async function goOver(state: ProtectionState): Promise<StoredProtection | null> {
  const forms = goesOver[state];
  const protection = await readProtection();
  if (!isIn(state, protection)) return null;
  const left = await database.cases.where('form').anyOf(forms).primaryKeys();
  for (let start = 0; start < left.length; start += SEALED_TOGETHER) {
    const ids = left.slice(start, start + SEALED_TOGETHER);
    const isOver = await inOneWrite(
      async (ground) => {
        if (!isIn(state, ground.protection)) return null;
        const keys = await keysAtHand(ground.protection);
        if (!keys && state !== 'encrypting') return null;
        const rows = (await database.cases.bulkGet(ids)).filter((row) => row && forms.includes(row.form));
        const clear = await Promise.all(rows.map((row) => row && clearOf(row, state, keys)));
        return prepareRows(
          clear.filter((row) => row != null),
          ground,
          'new',
        );
      },
      async (piece) => {
        if (piece) await putRows(piece);
        return piece !== null;
      },
    );
    if (!isOver) return null;
  }
  return protection;
}

const becomes = (state: ProtectionState, from: ProtectionState, more: Partial<StoredProtection> = {}) =>
  inOneWrite(
    async ({ protection }) => (isIn(from, protection) ? protection : null),
    async (now) => {
      if (now) await setProtection({ ...now, state, ...more });
    },
  );

async function endDecryption(): Promise<void> {
  const ended = await inOneWrite(
    async ({ protection }) => isIn('decrypting', protection),
    async (decrypting) => {
      if (!decrypting || (await anySealed(await storedLedger()))) return false;
      await deleteSealedPacks();
      await setProtection(null);
      return true;
    },
  );
  if (ended) await dropKey();
}

/**
 * Goes on with what was begun, from wherever it was cut short, and seals with the data key what was written while the cases were
 * locked. Where something is lacking for it, such as the passphrase, it is left for the next time. One window does it at a time.
 */
export function goOn(): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    if (isIn('decrypting', await readProtection())) {
      const { isRead, historyEncryption } = await loadPolicy();
      if (!isRead) return;
      if (historyEncryption) await becomes('encrypting', 'decrypting');
    }
    if (await goOver('decrypting')) await endDecryption();
    if (await goOver('encrypting')) await becomes('on', 'encrypting');
    if ((await goOver('on'))?.oldest === 3) await becomes('on', 'on', { oldest: 4 });
  });
}

/** Locks what has not been used for a while, and goes on with what was cut short; `settled` where neither is to be done. */
export async function lookAfterEncryption(): Promise<'settled' | 'open'> {
  const held = await heldKey();
  const protection = await readProtection();
  if (!held && (protection.kind !== 'sealing' || protection.state === 'on')) return 'settled';
  await goOn();
  return 'open';
}
