import { database } from '../../database/database.ts';
import { dropKey } from '../../encryption/key-session.ts';
import { loadPolicy } from '../../settings/policy.ts';
import type { StoredCase } from '../stored-case.ts';
import { keysAtHand } from './case-keys.ts';
import { endProtection, nextTurns, type Protection, readProtection, setProtection } from './protection.ts';
import { inOneWrite, stillHolds } from './row-writes.ts';
import { type OpenedCase, openCase, rowText, type SealedCase, sealCase } from './sealed-case.ts';
import type { ProtectionState, StoredProtection } from './stored-protection.ts';

/** So many rows go over in one transaction; cut short, they are all as they were. */
const PIECE = 100;
const LOCK = 'hjemmel-sealing-pass';

/** The rows that are left, in pieces; what could not go over is not tried again in the same pass. */
async function inPieces(
  ids: () => Promise<readonly string[]>,
  work: (piece: readonly string[]) => Promise<boolean>,
): Promise<boolean> {
  const left = await ids();
  for (let start = 0; start < left.length; start += PIECE) {
    if (!(await work(left.slice(start, start + PIECE)))) return false;
  }
  return true;
}

const isIn = (state: ProtectionState, now: Protection): now is Protection & StoredProtection =>
  now.kind === 'sealing' && now.state === state;

const there = <T>(rows: readonly (T | undefined)[]): readonly T[] => rows.filter((row) => row !== undefined);

/** None where the row can't be written as text; it stays as it stands, as one that is damaged. */
async function sealedOrNone(row: StoredCase, by: Parameters<typeof sealCase>[1]) {
  try {
    return [{ text: rowText(row), sealed: await sealCase(row, by) }];
  } catch {
    return [];
  }
}

/** Also while they are locked: whoever reads them then has to unlock them. False where it is not the state any more. */
const encryptPiece = (keys: readonly string[]): Promise<boolean> =>
  inOneWrite(
    async (protection) => {
      if (!isIn('encrypting', protection)) return null;
      const rows = there(await database.cases.bulkGet([...keys]));
      const by = (await keysAtHand(protection)) ?? protection.keyRing;
      return (await Promise.all(rows.map((row) => sealedOrNone(row, by)))).flat();
    },
    async (planned) => {
      if (!planned) return false;
      const { cases, sealedCases } = database;
      const ids = planned.map(({ sealed }) => sealed.id);
      const now = new Map((await cases.where('id').anyOf(ids).toArray()).map((row) => [row.id, row]));
      stillHolds(
        planned.every(({ sealed, text }) => {
          const row = now.get(sealed.id);
          return row !== undefined && rowText(row) === text;
        }),
      );
      const turn = await nextTurns(planned.length);
      await sealedCases.bulkPut(planned.map(({ sealed }, at) => ({ ...sealed, turn: turn + at })));
      await cases.where('id').anyOf(ids).delete();
      return true;
    },
  );

/** What can't be opened is kept as it stands, and listed as damaged. */
const asLeft = (opened: OpenedCase): object =>
  opened.kind === 'row' ? opened.row : { ...opened.row, unread: 1 };

const decryptPiece = (ids: readonly string[]): Promise<boolean> =>
  inOneWrite(
    async (protection) => {
      const keys = isIn('decrypting', protection) ? await keysAtHand(protection) : null;
      if (!keys) return null;
      const sealed = there(await database.sealedCases.bulkGet([...ids]));
      return { sealed, opened: await Promise.all(sealed.map((row) => openCase(row, keys))) };
    },
    async (planned) => {
      if (!planned) return false;
      const { sealedCases } = database;
      stillHolds(sameTurns(planned.sealed, there(await sealedCases.bulkGet([...ids]))));
      const rows: readonly unknown[] = planned.opened.map(asLeft);
      await database.table('cases').bulkPut(rows);
      await sealedCases.bulkDelete([...ids]);
      return true;
    },
  );

/** What was written while they were locked is sealed with the data key as the others. */
const receivePiece = (ids: readonly string[]): Promise<boolean> =>
  inOneWrite(
    async (protection) => {
      const keys = isIn('on', protection) ? await keysAtHand(protection) : null;
      if (!keys) return null;
      const sealed = there(await database.sealedCases.bulkGet([...ids]));
      const opened = await Promise.all(sealed.map((row) => openCase(row, keys)));
      const again = opened.flatMap((each) => (each.kind === 'row' ? [sealCase(each.row, keys)] : []));
      return { sealed, again: await Promise.all(again) };
    },
    async (planned) => {
      if (!planned) return false;
      const { sealedCases } = database;
      stillHolds(sameTurns(planned.sealed, there(await sealedCases.bulkGet([...ids]))));
      const turn = await nextTurns(planned.again.length);
      await sealedCases.bulkPut(planned.again.map((row, at) => ({ ...row, turn: turn + at })));
      return true;
    },
  );

const sameTurns = (before: readonly SealedCase[], now: readonly SealedCase[]) =>
  before.length === now.length && before.every(({ turn }, at) => turn === now[at]?.turn);

const becomes = (state: ProtectionState, from: ProtectionState) =>
  inOneWrite(
    async (protection) => (isIn(from, protection) ? protection : null),
    async (now) => {
      if (now) await setProtection(state, now.keyRing, now.turn);
    },
  );

async function encryptAll(): Promise<void> {
  if (await inPieces(() => database.cases.toCollection().primaryKeys(), encryptPiece))
    await becomes('on', 'encrypting');
}

async function decryptAll(): Promise<void> {
  const { sealedCases } = database;
  if (!(await inPieces(() => sealedCases.toCollection().primaryKeys(), decryptPiece))) return;
  const ended = await inOneWrite(
    async (protection) => isIn('decrypting', protection),
    async (decrypting) => {
      if (!decrypting || (await sealedCases.count()) > 0) return false;
      await endProtection();
      return true;
    },
  );
  if (ended) await dropKey();
}

async function receiveAll(): Promise<void> {
  await inPieces(() => database.sealedCases.where('posted').equals(1).primaryKeys(), receivePiece);
}

/**
 * Goes on with what was begun, from wherever it was cut short, and seals with the data key what was written while the cases were
 * locked. Where something is lacking for it, such as the passphrase, it is left for the next time. One window does it at a time.
 */
export function goOn(): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    let protection = await readProtection();
    if (isIn('decrypting', protection) && (await loadPolicy()).historyEncryption) {
      await becomes('encrypting', 'decrypting');
      protection = await readProtection();
    }
    if (isIn('encrypting', protection)) await encryptAll();
    else if (isIn('decrypting', protection)) await decryptAll();
    if (isIn('on', await readProtection())) await receiveAll();
  });
}
