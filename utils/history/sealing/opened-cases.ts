import { database } from '../../database/database.ts';
import type { Keys } from '../../encryption/key-ring.ts';
import { watchKey } from '../../encryption/key-session.ts';
import type { CaseFacts } from '../search/case-filter.ts';
import { timed, untimed } from '../search/search-terms.ts';
import { openCase, type SealedCase } from './sealed-case.ts';

/** What a sealed case is found by and ordered by, once it has been opened; empty of what it is about. */
export interface OpenedFacts extends CaseFacts {
  readonly turn: number;
}

/** So many are read and opened together. */
const PIECE = 100;

class OpenedCases {
  readonly ring: string;
  readonly #found = new Map<string, OpenedFacts>();
  /** Most words stand on many cases; each is held once. */
  readonly #words = new Map<string, string>();
  #turn = 0;
  #reading: Promise<unknown> = Promise.resolve();

  constructor(ring: string) {
    this.ring = ring;
  }

  /** All that are sealed now. What was opened before is not opened again, since each sealing has a turn of its own. */
  upToDate(keys: Keys): Promise<ReadonlyMap<string, OpenedFacts>> {
    const reading = this.#reading.then(() => this.#catchUp(keys));
    this.#reading = reading.catch(() => {});
    return reading;
  }

  async #catchUp(keys: Keys): Promise<ReadonlyMap<string, OpenedFacts>> {
    const { sealedCases } = database;
    for (;;) {
      const piece = await sealedCases.where('turn').above(this.#turn).limit(PIECE).toArray();
      const last = piece.at(-1);
      if (!last) break;
      for (const facts of await Promise.all(piece.map((row) => this.#factsOf(row, keys))))
        this.#found.set(facts.id, facts);
      this.#turn = last.turn;
    }
    if (this.#found.size !== (await sealedCases.count())) {
      const there = new Set(await sealedCases.toCollection().primaryKeys());
      for (const id of this.#found.keys()) if (!there.has(id)) this.#found.delete(id);
    }
    return this.#found;
  }

  async #factsOf(sealed: SealedCase, keys: Keys): Promise<OpenedFacts> {
    const { id, at = '', newestOrder = '', expiries, turn } = sealed;
    const opened = await openCase(sealed, keys);
    const { terms, drugOrder, omeqOrder } = opened.kind === 'row' ? opened.row : nothing;
    // What is no case is found by nothing, as in the indexes.
    if (!Array.isArray(terms)) return { id, at, newestOrder, expiries, turn, ...nothing };
    return {
      id,
      at,
      newestOrder,
      expiries,
      turn,
      drugOrder,
      omeqOrder,
      terms: terms.map((term) => this.#once(term)),
    };
  }

  /** Without its time, which is another on every case. */
  #once(ofRow: string): string {
    const term = timed(untimed(ofRow), '');
    const known = this.#words.get(term);
    if (known === undefined) this.#words.set(term, term);
    return known ?? term;
  }
}

const nothing = { terms: [], drugOrder: '', omeqOrder: 0 };

let opened: OpenedCases | null = null;
let watching = false;

/** What every sealed case is found by, kept for as long as the page is there and the cases are unlocked. */
export function openedFacts(keys: Keys): Promise<ReadonlyMap<string, OpenedFacts>> {
  if (!watching) {
    watching = true;
    watchKey((held) => {
      if (!held) opened = null;
    });
  }
  if (opened?.ring !== keys.ring) opened = new OpenedCases(keys.ring);
  return opened.upToDate(keys);
}
