import type { Sealed } from '../../encryption/cipher.ts';

/**
 * The projections of some hundred cases as one text, since a database takes its time for each row and not for each byte: of
 * every case whose turn is above `from` and not above `to`, as it was when the pack was made. Packs can be made anew from the
 * cases; a case that has changed since has a later turn, and what no pack goes over is read from the cases themselves.
 */
export interface StoredPack {
  readonly to: number;
  readonly from: number;
  readonly body: string | Sealed;
}

/** Cases in a pack: some 80 kB. */
export const IN_A_PACK = 400;
