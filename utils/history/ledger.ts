import { textHash } from '../../rules/text/text-hash.ts';
import type { StoredCase } from './stored-case.ts';

/**
 * What the table of cases should hold, written in the same transaction as each change: so nothing has to be counted, and rows
 * that are gone or put back as they were before are noticed.
 */
export interface Ledger {
  readonly id: 'history';
  /** Of the write that came last. */
  readonly turn: number;
  readonly cases: number;
  /** How many of them lie sealed. */
  readonly sealed: number;
  /** The sum of `markOf` every row, modulo 2³². */
  readonly digest: number;
  /** Whether there is a record of keys. */
  readonly keyed: boolean;
  /** Deletions up to this turn are not told one by one any more. */
  readonly prunedTo: number;
}

/** A number for the row as it is at this turn; another for the same row at another. */
export function markOf({ id, turn }: Pick<StoredCase, 'id' | 'turn'>): number {
  return textHash(`${id} ${turn}`);
}

export const emptyLedger: Ledger = {
  id: 'history',
  turn: 0,
  cases: 0,
  sealed: 0,
  digest: 0,
  keyed: false,
  prunedTo: 0,
};

/** The ledger when rows have come in the place of others, or of none. */
export function changed(
  ledger: Ledger,
  before: readonly (StoredCase | undefined)[],
  after: readonly StoredCase[],
): Ledger {
  const were = before.filter((row) => row !== undefined);
  const sealed = (rows: readonly StoredCase[]) => rows.filter(({ form }) => form !== 'clear').length;
  const marks = (rows: readonly StoredCase[]) => rows.reduce((sum, row) => sum + markOf(row), 0);
  return {
    ...ledger,
    turn: after.reduce((last, { turn }) => Math.max(last, turn), ledger.turn),
    cases: ledger.cases + after.length - were.length,
    sealed: ledger.sealed + sealed(after) - sealed(were),
    digest: ((ledger.digest + marks(after) - marks(were)) % 2 ** 32) >>> 0,
  };
}

/** A deletion, for those who have the case in memory. */
export interface Deletion {
  readonly turn: number;
  readonly ids: readonly string[];
}
