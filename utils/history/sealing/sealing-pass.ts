import { database } from '../../database/database.ts';
import { dropKey } from '../../encryption/key-session.ts';
import { loadPolicy } from '../../settings/policy.ts';
import { inOneWrite, type Prepared, packsOf, putRows } from '../case-writes.ts';
import { storedLedger } from '../ledger.ts';
import { deleteSealedPacks } from '../search/packs.ts';
import type { ClearRow, SealedRow, StoredCase } from '../stored-case.ts';
import { keysAtHand } from './case-keys.ts';
import type { ProtectionState, StoredProtection } from './protection.ts';
import { anySealed, endProtection, type Protection, readProtection, setProtection } from './protection.ts';
import { openRow, sealRow } from './sealed-row.ts';

/** So many rows go over in one transaction, and are a pack; cut short, they are all as they were. */
export const SEALED_TOGETHER = 200;
const LOCK = 'hjemmel-sealing-pass';

const isIn = (state: ProtectionState, now: Protection): now is Protection & StoredProtection =>
  now.kind === 'sealing' && now.state === state;

/** How a piece of rows goes over; null where the protection is another by now, or something is lacking for it. */
type GoOver = (rows: readonly StoredCase[], protection: Protection, turn: number) => Promise<Prepared | null>;

/** The rows of those forms, in pieces; what could not go over is not tried again in the same pass. */
async function inPieces(forms: readonly StoredCase['form'][], goOver: GoOver): Promise<boolean> {
  const left = await database.cases.where('form').anyOf(forms).primaryKeys();
  for (let start = 0; start < left.length; start += SEALED_TOGETHER) {
    const ids = left.slice(start, start + SEALED_TOGETHER);
    const isOver = await inOneWrite(
      async ({ protection, turn }) => {
        const rows = (await database.cases.bulkGet(ids)).filter((row) => row !== undefined);
        return goOver(
          rows.filter(({ form }) => forms.includes(form)),
          protection,
          turn,
        );
      },
      async (piece) => {
        if (!piece) return false;
        await putRows(piece);
        return true;
      },
    );
    if (!isOver) return false;
  }
  return true;
}

const numbered = (rows: readonly ClearRow[], turn: number) =>
  rows.map((row, at) => ({ ...row, turn: turn + 1 + at }));

/** Those that can be written as text; one that can't stays as it stands, as one that is damaged. */
const sealable = (row: ClearRow) => {
  try {
    JSON.stringify(row.body, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
    return true;
  } catch {
    return false;
  }
};

/** Also while they are locked: whoever reads them then has to unlock them. */
const encrypt: GoOver = async (rows, protection, turn) => {
  if (!isIn('encrypting', protection)) return null;
  const keys = await keysAtHand(protection);
  const clear = numbered(
    rows.flatMap((row) => (row.form === 'clear' && sealable(row) ? [row] : [])),
    turn,
  );
  return {
    rows: await Promise.all(clear.map((row) => sealRow(row, keys ?? protection.keyRing))),
    packs: keys ? await packsOf(clear, keys) : [],
  };
};

/** What can't be opened is kept as it stands, and listed as damaged. */
const asLeft = (row: StoredCase): ClearRow => ({ ...row, form: 'clear' });

const decrypt: GoOver = async (rows, protection, turn) => {
  const keys = isIn('decrypting', protection) ? await keysAtHand(protection) : null;
  if (!keys) return null;
  const opened = await Promise.all(rows.map(async (row) => (await openRow(row, keys)) ?? asLeft(row)));
  const clear = numbered(opened, turn);
  return { rows: clear, packs: await packsOf(clear, null) };
};

/** What was written while they were locked, or by version 3, is sealed with the data key as the others. */
const receive: GoOver = async (rows, protection, turn) => {
  const keys = isIn('on', protection) ? await keysAtHand(protection) : null;
  if (!keys) return null;
  const opened = await Promise.all(rows.map((row) => openRow(row, keys)));
  const clear = numbered(
    opened.filter((row) => row !== null),
    turn,
  );
  return {
    rows: await Promise.all(clear.map((row) => sealRow(row, keys))),
    packs: await packsOf(clear, keys),
  };
};

const becomes = (state: ProtectionState, from: ProtectionState, oldest?: StoredProtection['oldest']) =>
  inOneWrite(
    async ({ protection }) => (isIn(from, protection) ? protection : null),
    async (now) => {
      if (now) await setProtection(state, now.keyRing, oldest ?? now.oldest);
    },
  );

const sealedForms: readonly SealedRow['form'][] = ['posted', 'sealed', 'sealed-3'];

async function encryptAll(): Promise<void> {
  if (await inPieces(['clear'], encrypt)) await becomes('on', 'encrypting');
}

async function decryptAll(): Promise<void> {
  if (!(await inPieces(sealedForms, decrypt))) return;
  const ended = await inOneWrite(
    async ({ protection }) => isIn('decrypting', protection),
    async (decrypting) => {
      if (!decrypting || (await anySealed(await storedLedger()))) return false;
      await deleteSealedPacks();
      await endProtection();
      return true;
    },
  );
  if (ended) await dropKey();
}

async function receiveAll({ oldest }: StoredProtection): Promise<void> {
  const isAll = await inPieces(['posted', 'sealed-3'], receive);
  if (isAll && oldest === 3) await becomes('on', 'on', 4);
}

/**
 * Goes on with what was begun, from wherever it was cut short, and seals with the data key what was written while the cases were
 * locked. Where something is lacking for it, such as the passphrase, it is left for the next time. One window does it at a time.
 */
export function goOn(): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    let protection = await readProtection();
    if (isIn('decrypting', protection)) {
      const { isRead, historyEncryption } = await loadPolicy();
      if (!isRead) return;
      if (historyEncryption) await becomes('encrypting', 'decrypting');
      protection = await readProtection();
    }
    if (isIn('encrypting', protection)) await encryptAll();
    else if (isIn('decrypting', protection)) await decryptAll();
    const now = await readProtection();
    if (isIn('on', now)) await receiveAll(now);
  });
}
