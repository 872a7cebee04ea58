import { database } from '../../database/database.ts';
import type { Keys } from '../../encryption/key-ring.ts';
import type { Ledger } from '../ledger.ts';
import { storedProtection } from '../sealing/protection.ts';
import { type CaseKeys, openPack, sealPack } from '../sealing/sealed-row.ts';
import { IN_A_PACK, type StoredPack } from '../stored-case.ts';
import { readLedger, WRITE_LOCK } from '../stored-ledger.ts';
import type { Projected } from './projection.ts';

/** So many packs are read together. */
const PIECE = 8;

/** As many as it takes to go over the span, of cases in the order of their turns. Keys are null for cases that lie in clear. */
export async function makePacks(
  projections: readonly Projected[],
  { from, to }: TurnSpan,
  keys: Keys | null,
): Promise<readonly StoredPack[]> {
  const packs: StoredPack[] = [];
  for (let start = 0, after = from; start < projections.length; start += IN_A_PACK) {
    const piece = projections.slice(start, start + IN_A_PACK);
    const end = start + IN_A_PACK >= projections.length ? to : (piece.at(-1)?.[1] ?? to);
    const text = JSON.stringify(piece);
    packs.push({ from: after, to: end, body: keys ? await sealPack(text, after, end, keys) : text });
    after = end;
  }
  return packs;
}

/** Null where it is damaged, or can't be opened: it is as good as not there. */
async function readPack(
  { from, to, body }: StoredPack,
  keys: Keys | null,
): Promise<readonly Projected[] | null> {
  try {
    const text = typeof body === 'string' ? body : keys && (await openPack(body, from, to, keys));
    const projections: unknown = text && JSON.parse(text);
    return Array.isArray(projections) ? projections : null;
  } catch {
    return null;
  }
}

/** Turns above `from` and not above `to`. */
export interface TurnSpan {
  readonly from: number;
  readonly to: number;
}

/** Gives every pack that can be read to `take`, in order, and answers with the turns up to `last` that none goes over. */
export async function readPacks(
  last: number,
  keys: Keys | null,
  take: (projections: readonly Projected[]) => Promise<unknown>,
): Promise<{ readonly gaps: readonly TurnSpan[]; readonly packs: number }> {
  const gaps: TurnSpan[] = [];
  let reached = 0;
  let packs = 0;
  for (let after = 0; ; ) {
    const piece = await database.packs.where('to').above(after).limit(PIECE).toArray();
    const read = await Promise.all(piece.map((pack) => readPack(pack, keys)));
    for (const [at, { from, to }] of piece.entries()) {
      const projections = read[at];
      packs += 1;
      if (!projections) continue;
      await take(projections);
      if (from > reached) gaps.push({ from: reached, to: from });
      reached = Math.max(reached, to);
    }
    const end = piece.at(-1);
    if (!end) break;
    after = end.to;
  }
  if (last > reached) gaps.push({ from: reached, to: last });
  return { gaps, packs };
}

/** Within a transaction that ends the encryption. */
export const deleteSealedPacks = (): Promise<number> =>
  database.packs.filter(({ body }) => typeof body !== 'string').delete();

/** Packs lie in clear only where the cases do. */
async function packKeys(keys: CaseKeys | null): Promise<CaseKeys | null | 'none'> {
  const protection = await storedProtection();
  if (protection.kind === 'off') return null;
  if (protection.kind === 'unreadable' || !keys || protection.keyRing.ring !== keys.ring) return 'none';
  return protection.state === 'decrypting' ? null : keys;
}

/**
 * Puts them there while they may lie so, and where there is room. Encryption is turned on and off under the same lock, so that
 * nothing is put in clear after that. No transaction with the cases, since their readers would wait for the packs.
 */
export async function storePacks(
  projections: readonly Projected[],
  span: TurnSpan,
  keys: CaseKeys | null,
  makeRoom: () => Promise<boolean> = async () => true,
): Promise<void> {
  const by = await packKeys(keys);
  if (by === 'none') return;
  const made = await makePacks(projections, span, by);
  const { packs, deletions, ledger } = database;
  await navigator.locks.request(WRITE_LOCK, async () => {
    if ((await packKeys(keys)) !== by) return;
    await database.transaction('rw', [packs, deletions, ledger], async () => {
      if (await makeRoom()) await packs.bulkPut(made);
    });
  });
}

/** In the place of all up to that turn, without what has been changed or deleted since. */
export function packAnew(
  projections: readonly Projected[],
  { turn, prunedTo }: Ledger,
  keys: CaseKeys | null,
): Promise<void> {
  const ordered = projections.toSorted((a, b) => a[1] - b[1]);
  return storePacks(ordered, { from: 0, to: turn }, keys, async () => {
    const now = await readLedger();
    if (now.prunedTo !== prunedTo) return false;
    await database.packs.where('to').belowOrEqual(turn).delete();
    await database.deletions.where('turn').belowOrEqual(turn).delete();
    await database.ledger.put({ ...now, prunedTo: turn });
    return true;
  });
}
