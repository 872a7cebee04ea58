import { Either, type Grammar, isCheck, type Production, type WrittenRule } from './grammar.ts';
import { keyOf } from './value-key.ts';

/** A terminal that stands from one place of the text up to another. */
export interface Edge {
  readonly to: number;
  readonly kind: string;
  readonly value: unknown;
}

/** A value from one atom to another, and how it came about the first time. */
export interface ChartReading {
  readonly value: unknown;
  readonly key: string;
  readonly rule: Production | null;
  readonly parts: readonly ChartReading[];
}

interface Cell {
  /** By end. */
  readonly ends: Map<number, Map<string, ChartReading>>;
  /** Ends in rising order once the cell is done. */
  order: readonly number[];
}

/** All readings of one text, each stretch of it read once; equal values of one stretch are one reading. */
export class Chart {
  readonly #grammar: Grammar;
  /** By the place where they begin. */
  readonly #edges: readonly (readonly Edge[])[];
  readonly #kinds: readonly (readonly number[])[];
  readonly #cells = new Map<number, Cell>();
  #stepsLeft: number;
  /** The last place at which something was looked for in vain. */
  furthest = 0;

  constructor(grammar: Grammar, edges: readonly (readonly Edge[])[], steps: number) {
    this.#grammar = grammar;
    this.#edges = edges;
    this.#kinds = edges.map((begun) => begun.map(({ kind }) => grammar.id(kind)));
    this.#stepsLeft = steps;
  }

  /** Whether the budget of steps was used up: what was found is then not all there is. */
  get exhausted(): boolean {
    return this.#stepsLeft <= 0;
  }

  /** How many steps of the budget are left. */
  get stepsLeft(): number {
    return this.#stepsLeft;
  }

  /** The readings of the whole text as `symbol`. */
  readings(symbol: string): readonly ChartReading[] {
    const cell = this.#cell(this.#grammar.id(symbol), 0);
    return [...(cell.ends.get(this.#edges.length)?.values() ?? [])];
  }

  #cell(symbol: number, at: number): Cell {
    const place = symbol * (this.#edges.length + 1) + at;
    const known = this.#cells.get(place);
    if (known) return known;
    const cell: Cell = { ends: new Map(), order: [] };
    this.#cells.set(place, cell);
    const kinds = this.#kinds[at] ?? [];
    const begins = (first: Uint8Array | undefined) => kinds.some((kind) => first?.[kind] === 1);
    if (!begins(this.#grammar.first[symbol])) return cell;
    const productions = this.#grammar.productions[symbol] ?? [];
    for (const production of productions) {
      if (!production.leftRecursive && begins(production.first)) this.#match(production, 0, at, [], cell);
    }
    this.#grow(
      cell,
      productions.filter(({ leftRecursive }) => leftRecursive),
    );
    cell.order = [...cell.ends.keys()].sort((a, b) => a - b);
    return cell;
  }

  /** `A = A x`: from each end that A reaches, nearest first, as far as x takes it. */
  #grow(cell: Cell, productions: readonly Production[]): void {
    if (productions.length === 0) return;
    for (let end = nextEnd(cell, -1); end !== null; end = nextEnd(cell, end)) {
      for (const left of [...(cell.ends.get(end)?.values() ?? [])]) {
        for (const production of productions)
          this.#match(production, 1, end, production.items[0]?.silent ? [] : [left], cell);
      }
    }
  }

  #match(
    production: Production,
    place: number,
    at: number,
    parts: readonly ChartReading[],
    cell: Cell,
  ): void {
    if (this.#stepsLeft-- <= 0) return;
    const item = production.items[place];
    if (!item) {
      this.#add(production, at, parts, cell);
      return;
    }
    if (item.absent) {
      this.#match(production, place + 1, at, [...parts, ABSENT], cell);
    } else if (item.not) {
      if (!this.#begins(item.symbol, at)) this.#match(production, place + 1, at, parts, cell);
    } else if (item.symbol < this.#grammar.terminals) {
      this.#terminal(production, place, at, parts, cell);
    } else {
      const found = this.#cell(item.symbol, at);
      for (const end of found.order) {
        for (const reading of found.ends.get(end)?.values() ?? [])
          this.#match(production, place + 1, end, item.silent ? parts : [...parts, reading], cell);
      }
    }
  }

  #terminal(
    production: Production,
    place: number,
    at: number,
    parts: readonly ChartReading[],
    cell: Cell,
  ): void {
    const item = production.items[place];
    let found = false;
    for (const [index, edge] of (this.#edges[at] ?? []).entries()) {
      if (!item || this.#kinds[at]?.[index] !== item.symbol) continue;
      found = true;
      const reading = { value: edge.value, key: '', rule: null, parts: [] };
      this.#match(production, place + 1, edge.to, item.silent ? parts : [...parts, reading], cell);
    }
    if (!found && at > this.furthest) this.furthest = at;
  }

  #begins(symbol: number, at: number): boolean {
    if (symbol < this.#grammar.terminals) return this.#kinds[at]?.includes(symbol) ?? false;
    return this.#cell(symbol, at).order.length > 0;
  }

  #add(production: Production, end: number, parts: readonly ChartReading[], cell: Cell): void {
    if (end > this.furthest) this.furthest = end;
    const said: unknown[] = [];
    for (const item of production.items) if (!item.silent) said.push(parts[said.length]?.value);
    const meaning = meaningOf(production.rule[2], said);
    if (meaning === null && production.rule[2]) return;
    for (const value of meaning instanceof Either ? meaning.values : [meaning]) {
      const key = keyOf(value);
      // A long value costs as much as many short ones.
      this.#stepsLeft -= Math.floor(key.length / STEP_OF_KEY);
      const readings = cell.ends.get(end) ?? new Map<string, ChartReading>();
      if (readings.size === 0) cell.ends.set(end, readings);
      if (!readings.has(key)) readings.set(key, { value, key, rule: production, parts });
    }
  }
}

function meaningOf(means: WrittenRule[2], said: readonly unknown[]): unknown {
  if (!means) return said[0];
  if (typeof means === 'function') return means(...said);
  return isCheck(means) ? means.holds(...said) || null : means;
}

const STEP_OF_KEY = 50;
const ABSENT: ChartReading = { value: undefined, key: '', rule: null, parts: [] };

function nextEnd(cell: Cell, after: number): number | null {
  let next: number | null = null;
  for (const end of cell.ends.keys()) if (end > after && (next === null || end < next)) next = end;
  return next;
}
