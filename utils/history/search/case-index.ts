import { markOf as markOfRow } from '../ledger.ts';
import { type CaseFilter, finds } from './case-filter.ts';
import { type CaseSort, isAfter, markOf, orders, type PageMark } from './case-order.ts';
import { type IndexedCase, indexedCase, projectionAgain } from './indexed-case.ts';
import { isDamaged, type Projected } from './projection.ts';
import { Texts } from './texts.ts';

export interface IndexPage {
  readonly found: readonly { readonly id: string; readonly turn: number }[];
  readonly next: PageMark | null;
  /** How many are found in all. */
  readonly total: number;
  /** Of the last write that is in the index. */
  readonly turn: number;
}

export interface PageQuestion {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  /** Where the page before ended; null for the first. */
  readonly after: PageMark | null;
  readonly limit: number;
}

/** More changes than these are sorted in with all the others. */
const FEW = 200;

/** Every case in memory, by what it is found, ordered and counted by. */
export class CaseIndex {
  /** Every change up to this turn is in it. */
  turn = 0;
  readonly texts = new Texts();
  readonly #cases = new Map<string, IndexedCase>();
  readonly #damaged = new Map<string, number>();
  readonly #orders = new Map<CaseSort, IndexedCase[]>();
  #fresh = new Set<IndexedCase>();
  #gone = new Set<IndexedCase>();
  #digest = 0;

  get size(): number {
    return this.#cases.size + this.#damaged.size;
  }

  /** As in the ledger. */
  get digest(): number {
    return (this.#digest % 2 ** 32) >>> 0;
  }

  cases(): Iterable<IndexedCase> {
    return this.#cases.values();
  }

  projections(): readonly Projected[] {
    return [...[...this.#cases.values()].map((kept) => projectionAgain(kept, this.texts)), ...this.#damaged];
  }

  /** Ids of rows that are no cases. */
  damaged(): readonly string[] {
    return [...this.#damaged.keys()];
  }

  /** In the place of what is there under its id, unless that is newer. */
  put(projected: Projected): void {
    const [id, turn] = projected;
    if ((this.#turnOf(id) ?? -1) >= turn) return;
    this.#drop(id);
    this.#digest += markOfRow({ id, turn });
    if (isDamaged(projected)) {
      this.#damaged.set(id, turn);
      return;
    }
    const indexed = indexedCase(projected, this.texts);
    this.#cases.set(id, indexed);
    this.#fresh.add(indexed);
  }

  /** What was deleted at that turn. One that has come back since stays. */
  remove(id: string, turn: number): void {
    if ((this.#turnOf(id) ?? turn) < turn) this.#drop(id);
  }

  page({ filter, sort, after, limit }: PageQuestion): IndexPage {
    const holds = finds(filter, this.texts);
    const found: IndexedCase[] = [];
    let total = 0;
    for (const kept of this.#inOrder(sort)) {
      if (!holds(kept)) continue;
      total += 1;
      if (found.length <= limit && (!after || isAfter(sort, kept, after))) found.push(kept);
    }
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return {
      found: shown.map(({ id, turn }) => ({ id, turn })),
      next: last && found.length > limit ? markOf(sort, last) : null,
      total,
      turn: this.turn,
    };
  }

  #turnOf(id: string): number | undefined {
    return this.#cases.get(id)?.turn ?? this.#damaged.get(id);
  }

  #drop(id: string): void {
    const turn = this.#turnOf(id);
    if (turn !== undefined) this.#digest -= markOfRow({ id, turn });
    const kept = this.#cases.get(id);
    if (kept && !this.#fresh.delete(kept)) this.#gone.add(kept);
    this.#cases.delete(id);
    this.#damaged.delete(id);
  }

  /** Few changes are put in their places; many make it worth sorting all. */
  #inOrder(sort: CaseSort): readonly IndexedCase[] {
    if (this.#fresh.size + this.#gone.size > FEW) this.#orders.clear();
    for (const [each, order] of this.#orders) {
      for (const kept of this.#gone) order.splice(placeIn(order, kept, orders[each]), 1);
      for (const kept of this.#fresh) order.splice(placeIn(order, kept, orders[each]), 0, kept);
    }
    this.#fresh = new Set();
    this.#gone = new Set();
    const order = this.#orders.get(sort) ?? [...this.#cases.values()].sort(orders[sort]);
    this.#orders.set(sort, order);
    return order;
  }
}

/** Where it stands, or would stand. No two have the same place, since each has an id of its own. */
function placeIn(
  order: readonly IndexedCase[],
  kept: IndexedCase,
  compare: (a: IndexedCase, b: IndexedCase) => number,
): number {
  let [first, end] = [0, order.length];
  while (first < end) {
    const middle = (first + end) >>> 1;
    const at = order[middle];
    if (at && compare(at, kept) < 0) first = middle + 1;
    else end = middle;
  }
  return first;
}
