import { database } from '../../database/database.ts';
import type { Keys } from '../../encryption/key-ring.ts';
import { openPack, sealPack } from '../sealing/sealed-row.ts';
import type { Projected } from './projection.ts';
import type { StoredPack } from './stored-pack.ts';

/** So many packs are read together. */
const PIECE = 8;

/** Null for cases that lie in clear. */
export async function makePack(
  projections: readonly Projected[],
  from: number,
  to: number,
  keys: Keys | null,
): Promise<StoredPack> {
  const text = JSON.stringify(projections);
  return { from, to, body: keys ? await sealPack(text, from, to, keys) : text };
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
