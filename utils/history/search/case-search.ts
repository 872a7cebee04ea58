import { database } from '../../database/database.ts';
import { pageTurns } from '../../time/page-turns.ts';
import type { Ledger } from '../ledger.ts';
import { storedProtection } from '../sealing/protection.ts';
import { type CaseKeys, openRow } from '../sealing/sealed-row.ts';
import type { StoredCase } from '../stored-case.ts';
import { readLedger, WRITE_LOCK, writeLedger } from '../stored-ledger.ts';
import { CaseIndex, type IndexPage, type PageQuestion } from './case-index.ts';
import { type CaseOverview, overviewOf } from './case-overview.ts';
import { makePack, readPacks, type TurnSpan } from './packs.ts';
import { type Projected, project } from './projection.ts';
import { IN_A_PACK } from './stored-pack.ts';

/** What can be asked of all cases, by kind, and what is answered. */
export interface SearchAnswers {
  readonly page: IndexPage;
  readonly overview: CaseOverview;
  /** Ids of rows that are no cases. */
  readonly damaged: readonly string[];
  /** How many cases are there, and whether they are those that the ledger knows. */
  readonly state: { readonly cases: number; readonly asLedger: boolean };
}

export type SearchQuestion =
  | ({ readonly kind: 'page' } & PageQuestion)
  | { readonly kind: 'overview' | 'damaged' | 'state' };

export type AnswerTo<Q extends SearchQuestion> = SearchAnswers[Q['kind']];

/** Where cases are searched. CaseKeys are null where none are sealed. */
export interface Searcher {
  ask<Q extends SearchQuestion>(question: Q, keys: CaseKeys | null): Promise<AnswerTo<Q>>;
  /** What has been read is dropped. */
  forget(): void;
}

/** Rows that are read and opened together, with a turn for the page in between. */
const PIECE = 100;
/** The rows change again and again while they are read. */
const MOST_TRIES = 20;
/** So many more packs, or entries in them, than it takes, and they are made anew. */
const SLACK = 12;

const whole = (index: CaseIndex, { cases, digest }: Ledger) =>
  index.size === cases && index.digest === digest;

/** Holds every case in memory, and reads only what has changed since the last question. */
export class MemorySearcher implements Searcher {
  #index = new CaseIndex();
  #ring: string | null = null;
  /** The turn of a ledger that does not agree with the rows, even when all are read. */
  #astray: number | null = null;
  #reading: Promise<unknown> = Promise.resolve();

  async ask<Q extends SearchQuestion>(question: Q, keys: CaseKeys | null): Promise<AnswerTo<Q>>;
  async ask(question: SearchQuestion, keys: CaseKeys | null): Promise<SearchAnswers[SearchQuestion['kind']]> {
    const reading = this.#reading.then(() => this.#catchUp(keys));
    this.#reading = reading.catch(() => {});
    const index = await reading;
    switch (question.kind) {
      case 'page':
        return index.page(question);
      case 'overview':
        return overviewOf(index);
      case 'damaged':
        return index.damaged();
      case 'state':
        return { cases: index.size, asLedger: this.#astray !== index.turn };
    }
  }

  forget(): void {
    this.#index = new CaseIndex();
    this.#ring = null;
    this.#astray = null;
  }

  async #catchUp(keys: CaseKeys | null): Promise<CaseIndex> {
    if (this.#ring !== (keys?.ring ?? null)) this.forget();
    this.#ring = keys?.ring ?? null;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const ledger = await readLedger();
      if (ledger.turn === this.#index.turn) return this.#index;
      if (this.#index.turn < ledger.prunedTo || this.#index.turn > ledger.turn) this.#index = new CaseIndex();
      const index = this.#index;
      const isLoose = await read(index, ledger, keys);
      const now = await readLedger();
      if (now.prunedTo !== ledger.prunedTo) {
        this.#index = new CaseIndex();
        continue;
      }
      index.turn = ledger.turn;
      if (now.turn !== ledger.turn) continue;
      if (!whole(index, ledger)) await this.#readAnew(ledger, keys);
      // Nobody waits for it, and what fails is done at the next start.
      else if (isLoose) void packAnew(index.projections(), ledger, keys).catch(() => {});
      return this.#index;
    }
    throw new Error('The cases are being changed all the time.');
  }

  /** The packs may be wrong, and the rows are what counts. */
  async #readAnew(ledger: Ledger, keys: CaseKeys | null): Promise<void> {
    this.#index = new CaseIndex();
    await database.packs.clear();
    await read(this.#index, ledger, keys);
    this.#index.turn = ledger.turn;
    const isSettled = (await readLedger()).turn === ledger.turn;
    this.#astray = isSettled && !whole(this.#index, ledger) ? ledger.turn : null;
  }
}

/** Reads into the index what has come since its turn. True where there are so many packs that they had better be made anew. */
async function read(index: CaseIndex, ledger: Ledger, keys: CaseKeys | null): Promise<boolean> {
  const turn = pageTurns();
  let entries = 0;
  const take = async (projections: readonly Projected[]) => {
    for (const projected of projections) index.put(projected);
    entries += projections.length;
    await turn();
  };
  const isFirst = index.turn === 0;
  const { gaps, packs } = isFirst
    ? await readPacks(ledger.turn, keys, take)
    : { gaps: [{ from: index.turn, to: ledger.turn }], packs: 0 };
  for (const { turn: at, ids } of await database.deletions.where('turn').above(index.turn).toArray())
    for (const id of ids) index.remove(id, at);
  // Where rows have been written anew their old turns are still in the index, and each takes as long to pass over as a row.
  for (const gap of gaps.toReversed()) if (!whole(index, ledger)) await readRows(gap, keys, take);
  const needed = Math.ceil(index.size / IN_A_PACK);
  return packs > 2 * needed + SLACK || entries > 1.5 * index.size + SLACK * IN_A_PACK;
}

/** Where there are many, they become packs on the way, so that they are read one by one only once. */
async function readRows(
  { from, to }: TurnSpan,
  keys: CaseKeys | null,
  take: (projections: readonly Projected[]) => Promise<unknown>,
): Promise<void> {
  let begun = from;
  let last = from;
  let packed: Projected[] = [];
  for (;;) {
    const rows = await database.cases.where('turn').between(last, to, false, true).limit(PIECE).toArray();
    const projections = await Promise.all(rows.map((row) => projectedRow(row, keys)));
    await take(projections);
    packed.push(...projections);
    last = rows.at(-1)?.turn ?? to;
    if (packed.length >= IN_A_PACK) {
      await storePack(packed, begun, last, keys);
      begun = last;
      packed = [];
    }
    if (rows.length < PIECE) return;
  }
}

/** What can't be opened is no case, as far as anyone can tell. */
async function projectedRow(row: StoredCase, keys: CaseKeys | null): Promise<Projected> {
  if (row.form === 'clear') return project(row);
  const opened = keys && (await openRow(row, keys));
  return opened ? project(opened) : [row.id, row.turn];
}

/** Packs lie in clear only where the cases do. */
async function packKeys(keys: CaseKeys | null): Promise<CaseKeys | null | 'none'> {
  const protection = await storedProtection();
  if (protection.kind === 'off') return null;
  if (protection.kind === 'unreadable' || !keys || protection.keyRing.ring !== keys.ring) return 'none';
  return protection.state === 'decrypting' ? null : keys;
}

/**
 * Encryption is turned on and off under the same lock, so that nothing is put in clear after that. No transaction of both, since
 * readers of the cases would wait for the packs.
 */
const whileProtected = (by: CaseKeys | null, keys: CaseKeys | null, work: () => PromiseLike<unknown>) =>
  navigator.locks.request(WRITE_LOCK, async () => {
    if ((await packKeys(keys)) !== by) return false;
    await work();
    return true;
  });

async function storePack(
  projections: readonly Projected[],
  from: number,
  to: number,
  keys: CaseKeys | null,
): Promise<void> {
  const by = await packKeys(keys);
  if (by === 'none') return;
  const pack = await makePack(projections, from, to, by);
  await whileProtected(by, keys, () => database.packs.put(pack));
}

/**
 * Without what has been changed or deleted since, and with as few packs as it takes. The old ones go when all of the new are there:
 * cut short, both are read, and say the same.
 */
async function packAnew(
  projections: readonly Projected[],
  { turn, prunedTo }: Ledger,
  keys: CaseKeys | null,
): Promise<void> {
  const by = await packKeys(keys);
  if (by === 'none') return;
  const ordered = projections.toSorted((a, b) => a[1] - b[1]);
  const made = new Set<number>();
  for (let start = 0, from = 0; start < ordered.length; start += IN_A_PACK) {
    const piece = ordered.slice(start, start + IN_A_PACK);
    const to = start + IN_A_PACK >= ordered.length ? turn : (piece.at(-1)?.[1] ?? from);
    const pack = await makePack(piece, from, to, by);
    if (!(await whileProtected(by, keys, () => database.packs.put(pack)))) return;
    made.add(to);
    from = to;
  }
  const { packs, deletions, ledger } = database;
  await whileProtected(by, keys, () =>
    database.transaction('rw', [packs, deletions, ledger], async () => {
      const now = await readLedger();
      if (now.prunedTo !== prunedTo) return;
      const old = (await packs.where('to').belowOrEqual(turn).primaryKeys()).filter((to) => !made.has(to));
      await packs.bulkDelete(old);
      await deletions.where('turn').belowOrEqual(turn).delete();
      await writeLedger({ ...now, prunedTo: turn });
    }),
  );
}
