import { database } from '../../database/database.ts';
import { watchKey } from '../../encryption/key-watch.ts';
import { pageTurns } from '../../time/page-turns.ts';
import type { Ledger } from '../ledger.ts';
import { type CaseKeys, openRow } from '../sealing/sealed-row.ts';
import { IN_A_PACK, type StoredCase } from '../stored-case.ts';
import { readLedger } from '../stored-ledger.ts';
import { CaseIndex, type CaseQuery, type IndexPage } from './case-index.ts';
import { type CaseOverview, overviewOf } from './case-overview.ts';
import { packAnew, readPacks, storePacks, type TurnSpan } from './packs.ts';
import { type Projected, project } from './projection.ts';

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
  | ({ readonly kind: 'page' } & CaseQuery)
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
      else if (isLoose) void readToPack(index, ledger, keys).catch(() => {});
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

/** Packs what the index is of. */
async function readToPack(index: CaseIndex, ledger: Ledger, keys: CaseKeys | null): Promise<void> {
  const kept = new Map<string, Projected>();
  const turn = pageTurns();
  const take = (projections: readonly Projected[]) => {
    for (const projected of projections)
      if (index.turnOf(projected[0]) === projected[1]) kept.set(projected[0], projected);
    return turn();
  };
  const { gaps } = await readPacks(ledger.turn, keys, take);
  for (const gap of gaps) if (kept.size < index.size) await readRows(gap, keys, take);
  await packAnew([...kept.values()], ledger, keys);
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
      await storePacks(packed, { from: begun, to: last }, keys);
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

let searcher: Searcher = new MemorySearcher();
let watching = false;

/** From now on it is searched there, as in a worker, so that the page is free meanwhile. */
export function searchBy(other: Searcher): void {
  searcher = other;
}

/** Of every case, in memory. What has been read is dropped when the cases are locked. */
export function askAll<Q extends SearchQuestion>(question: Q, keys: CaseKeys | null): Promise<AnswerTo<Q>> {
  if (!watching)
    watchKey((held) => {
      if (!held) searcher.forget();
    });
  watching = true;
  return searcher.ask(question, keys);
}
