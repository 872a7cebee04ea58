import { markOf as markOfRow } from '../ledger.ts';
import { type CaseFilter, finds } from './case-filter.ts';
import { type CaseSort, type OrderedCase, orders, type PageMark } from './case-order.ts';
import { type IndexedCase, indexedCase, isDamaged, type Projected } from './projection.ts';
import { Texts } from './texts.ts';

export interface IndexPage {
  readonly found: readonly { readonly id: string; readonly turn: number }[];
  readonly next: OrderedCase | null;
  /** How many are found in all. */
  readonly total: number;
  /** Of the last write that is in the index. */
  readonly turn: number;
}

export interface CaseQuery {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  /** Where the page before ended; null for the first. */
  readonly after: PageMark | null;
  readonly limit: number;
}

/** Every case in memory, by what it is found, ordered and counted by. */
export class CaseIndex {
  /** Every change up to this turn is in it. */
  turn = 0;
  readonly #texts = new Texts();
  readonly #cases = new Map<string, IndexedCase>();
  readonly #damaged = new Map<string, number>();
  readonly #orders = new Map<
    CaseSort,
    { readonly order: readonly IndexedCase[]; readonly changes: number }
  >();
  #changes = 0;
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

  /** Ids of rows that are no cases. */
  damaged(): readonly string[] {
    return [...this.#damaged.keys()];
  }

  /** In the place of what is there under its id, unless that is newer. */
  put(projected: Projected): void {
    const [id, turn] = projected;
    if ((this.turnOf(id) ?? -1) >= turn) return;
    this.#drop(id);
    this.#digest += markOfRow({ id, turn });
    if (isDamaged(projected)) {
      this.#damaged.set(id, turn);
      return;
    }
    this.#cases.set(id, indexedCase(projected, this.#texts));
    this.#changes += 1;
  }

  /** What was deleted at that turn. One that has come back since stays. */
  remove(id: string, turn: number): void {
    if ((this.turnOf(id) ?? turn) < turn) this.#drop(id);
  }

  page({ filter, sort, after, limit }: CaseQuery): IndexPage {
    const holds = finds(filter, this.#texts);
    const isAfter = (kept: IndexedCase) => !after || ('time' in after && orders[sort](kept, after) > 0);
    const found: IndexedCase[] = [];
    let total = 0;
    for (const kept of this.#inOrder(sort)) {
      if (!holds(kept)) continue;
      total += 1;
      if (found.length <= limit && isAfter(kept)) found.push(kept);
    }
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return {
      found: shown.map(({ id, turn }) => ({ id, turn })),
      next: last && found.length > limit ? markOf(last) : null,
      total,
      turn: this.turn,
    };
  }

  turnOf(id: string): number | undefined {
    return this.#cases.get(id)?.turn ?? this.#damaged.get(id);
  }

  #drop(id: string): void {
    const turn = this.turnOf(id);
    if (turn !== undefined) this.#digest -= markOfRow({ id, turn });
    if (this.#cases.delete(id)) this.#changes += 1;
    this.#damaged.delete(id);
  }

  /** An order is sorted anew from how it was: it takes a run through it. What has come since stands last among the cases. */
  #inOrder(sort: CaseSort): readonly IndexedCase[] {
    const changes = this.#changes;
    const known = this.#orders.get(sort);
    if (known?.changes === changes) return known.order;
    const still = known?.order.filter((kept) => this.#cases.get(kept.id) === kept) ?? [];
    const fresh = [...this.#cases.values()].slice(still.length);
    const order = [...still, ...fresh].sort(orders[sort]);
    this.#orders.set(sort, { order, changes });
    return order;
  }
}

const markOf = ({ id, time, drugOrder, omeqOrder }: OrderedCase): OrderedCase => ({
  id,
  time,
  drugOrder,
  omeqOrder,
});
