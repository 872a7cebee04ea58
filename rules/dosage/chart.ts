import type { Edge, Lattice } from './lattice.ts';
import { MARKS, VALUED } from './terminal.ts';
import { keyOf } from './value-key.ts';

/**
 * One production: what it yields, what it is made of, and what that means. In `made`, `x?` may be left out, `x|y`
 * is either, and `!x` means that no `x` may begin here, for the reason that must then be given. The meaning gets
 * the values of what carries one, in order, `undefined` for what is left out; it answers null where there is no
 * such reading, or an `Either`. Without a meaning the one value is passed on.
 */
export type Rule = readonly [yields: string, made: string, means?: Meaning | Check | null, reason?: string];

// biome-ignore lint/suspicious/noExplicitAny: what a rule gets is what the rules that it names give.
export type Meaning = (...values: any[]) => unknown;

/** A condition on what a production is made of; the production itself then says nothing. */
export interface Check {
  // biome-ignore lint/suspicious/noExplicitAny: as for a meaning.
  readonly holds: (...values: any[]) => boolean;
}

/** What a meaning answers where there are several readings. */
export class Either {
  readonly values: readonly unknown[];
  constructor(values: readonly unknown[]) {
    this.values = values;
  }
}

/** A value from one atom to another, and how it came about the first time. */
export interface Reading {
  readonly value: unknown;
  readonly key: string;
  readonly rule: Production | null;
  readonly parts: readonly Reading[];
}

interface Item {
  readonly symbol: number;
  readonly not: boolean;
  /** Whether its value is handed to the meaning; false for one that is left out. */
  readonly silent: boolean;
  readonly absent: boolean;
}

export interface Production {
  readonly rule: Rule;
  readonly items: readonly Item[];
  readonly means: Meaning | Check | null;
  readonly leftRecursive: boolean;
}

interface Cell {
  /** By end. */
  readonly ends: Map<number, Map<string, Reading>>;
  /** Ends in rising order once the cell is done. */
  order: readonly number[];
}

/** A grammar made ready: symbols are numbers, the terminals first. */
export class Grammar {
  readonly symbols: readonly string[];
  readonly productions: readonly (readonly Production[])[];
  readonly #ids: ReadonlyMap<string, number>;
  readonly #first: readonly Uint8Array[];
  readonly #firstOf: ReadonlyMap<Production, Uint8Array>;
  static readonly terminals = VALUED.length + MARKS.length;

  constructor(rules: readonly Rule[]) {
    this.symbols = [...new Set([...VALUED, ...MARKS, ...rules.map(([yields]) => yields)])];
    this.#ids = new Map(this.symbols.map((symbol, id) => [symbol, id]));
    const silent = this.#silentSymbols(rules);
    this.productions = this.symbols.map((symbol) =>
      rules.filter(([yields]) => yields === symbol).flatMap((rule) => this.#expand(rule, silent)),
    );
    this.#first = this.#firstSets();
    this.#firstOf = new Map(
      this.productions.flat().map((production) => [production, this.#firstOfItems(production.items)]),
    );
  }

  id(symbol: string): number {
    const id = this.#ids.get(symbol);
    if (id === undefined) throw new RangeError(`The grammar has no ${symbol}`);
    return id;
  }

  mayBegin(production: Production, edges: readonly Edge[]): boolean {
    const first = this.#firstOf.get(production);
    return first !== undefined && edges.some((edge) => first[this.id(edge.kind)] === 1);
  }

  symbolMayBegin(symbol: number, edges: readonly Edge[]): boolean {
    const first = this.#first[symbol];
    return first !== undefined && edges.some((edge) => first[this.id(edge.kind)] === 1);
  }

  /** Marks, conditions, and what is made of nothing but these, have nothing to say. */
  #silentSymbols(rules: readonly Rule[]): ReadonlySet<string> {
    const silent = new Set<string>([...MARKS, ...rules.map(([yields]) => yields)]);
    const isSilent = ([, made, means]: Rule): boolean => {
      if (typeof means === 'function') return false;
      return (
        Boolean(means) || words(made).every((word) => alternatives(word).every((each) => silent.has(each)))
      );
    };
    for (let before = -1; before !== silent.size; ) {
      before = silent.size;
      for (const rule of rules) if (!isSilent(rule)) silent.delete(rule[0]);
    }
    return silent;
  }

  #expand(rule: Rule, silent: ReadonlySet<string>): Production[] {
    let ways: Item[][] = [[]];
    for (const word of words(rule[1])) {
      const not = word.startsWith('!');
      const choices: Item[] = alternatives(word).map((name) => ({
        symbol: this.id(name),
        not,
        silent: not || silent.has(name),
        absent: false,
      }));
      const [one] = choices;
      if (word.length > 1 && word.endsWith('?') && one) choices.push({ ...one, absent: true });
      ways = ways.flatMap((way) => choices.map((choice) => [...way, choice]));
    }
    return ways.map((way) => {
      const items = way.filter((item) => !(item.absent && item.silent));
      const leftRecursive = items[0]?.symbol === this.id(rule[0]);
      return { rule, items, means: rule[2] ?? null, leftRecursive };
    });
  }

  #firstSets(): Uint8Array[] {
    const sets = this.symbols.map((_, id) => {
      const set = new Uint8Array(Grammar.terminals);
      if (id < Grammar.terminals) set[id] = 1;
      return set;
    });
    for (let changed = true; changed; ) {
      changed = false;
      this.productions.forEach((productions, id) => {
        for (const { items } of productions) {
          const lead = sets[leading(items)];
          const own = sets[id];
          lead?.forEach((has, terminal) => {
            if (!has || !own || own[terminal]) return;
            own[terminal] = 1;
            changed = true;
          });
        }
      });
    }
    return sets;
  }

  #firstOfItems(items: readonly Item[]): Uint8Array {
    return this.#first[leading(items)] ?? new Uint8Array(Grammar.terminals);
  }
}

function words(made: string): string[] {
  return made.split(' ');
}

function alternatives(word: string): string[] {
  const bare = word.replace(/^!/, '');
  return (bare.length > 1 ? bare.replace(/\?$/, '') : bare).split('|');
}

function leading(items: readonly Item[]): number {
  return items.find(({ not, absent }) => !not && !absent)?.symbol ?? -1;
}

/** All readings of one text, each stretch of it read once; equal values of one stretch are one reading. */
export class Chart {
  readonly #grammar: Grammar;
  readonly #lattice: Lattice;
  readonly #cells = new Map<number, Cell>();
  #stepsLeft: number;
  /** The last atom at which something was looked for in vain. */
  furthest = 0;

  constructor(grammar: Grammar, lattice: Lattice, steps: number) {
    this.#grammar = grammar;
    this.#lattice = lattice;
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
  readings(symbol: string): readonly Reading[] {
    const cell = this.#cell(this.#grammar.id(symbol), 0);
    return [...(cell.ends.get(this.#lattice.atoms.length)?.values() ?? [])];
  }

  #cell(symbol: number, at: number): Cell {
    const place = symbol * (this.#lattice.atoms.length + 1) + at;
    const known = this.#cells.get(place);
    if (known) return known;
    const cell: Cell = { ends: new Map(), order: [] };
    this.#cells.set(place, cell);
    const edges = this.#lattice.edges[at] ?? [];
    if (!this.#grammar.symbolMayBegin(symbol, edges)) return cell;
    const productions = this.#grammar.productions[symbol] ?? [];
    for (const production of productions) {
      if (!production.leftRecursive && this.#grammar.mayBegin(production, edges))
        this.#match(production, 0, at, [], cell);
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

  #match(production: Production, place: number, at: number, parts: readonly Reading[], cell: Cell): void {
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
    } else if (item.symbol < Grammar.terminals) {
      this.#terminal(production, place, at, parts, cell);
    } else {
      const found = this.#cell(item.symbol, at);
      for (const end of found.order) {
        for (const reading of found.ends.get(end)?.values() ?? [])
          this.#match(production, place + 1, end, item.silent ? parts : [...parts, reading], cell);
      }
    }
  }

  #terminal(production: Production, place: number, at: number, parts: readonly Reading[], cell: Cell): void {
    const item = production.items[place];
    let found = false;
    for (const edge of this.#lattice.edges[at] ?? []) {
      if (!item || this.#grammar.id(edge.kind) !== item.symbol) continue;
      found = true;
      const reading = { value: edge.value, key: '', rule: null, parts: [] };
      this.#match(production, place + 1, edge.to, item.silent ? parts : [...parts, reading], cell);
    }
    if (!found && at > this.furthest) this.furthest = at;
  }

  #begins(symbol: number, at: number): boolean {
    if (symbol < Grammar.terminals)
      return (this.#lattice.edges[at] ?? []).some((edge) => this.#grammar.id(edge.kind) === symbol);
    return this.#cell(symbol, at).order.length > 0;
  }

  #add(production: Production, end: number, parts: readonly Reading[], cell: Cell): void {
    if (end > this.furthest) this.furthest = end;
    const said: unknown[] = [];
    for (const item of production.items) if (!item.silent) said.push(parts[said.length]?.value);
    const { means } = production;
    const [only] = said;
    const meaning = !means
      ? only
      : typeof means === 'function'
        ? means(...said)
        : means.holds(...said) || null;
    if (means && meaning === null) return;
    for (const value of meaning instanceof Either ? meaning.values : [meaning]) {
      const key = keyOf(value);
      // A long value costs as much as many short ones.
      this.#stepsLeft -= Math.floor(key.length / STEP_OF_KEY);
      const readings = cell.ends.get(end) ?? new Map<string, Reading>();
      if (readings.size === 0) cell.ends.set(end, readings);
      if (!readings.has(key)) readings.set(key, { value, key, rule: production, parts });
    }
  }
}

const STEP_OF_KEY = 50;
const ABSENT: Reading = { value: undefined, key: '', rule: null, parts: [] };

function nextEnd(cell: Cell, after: number): number | null {
  let next: number | null = null;
  for (const end of cell.ends.keys()) if (end > after && (next === null || end < next)) next = end;
  return next;
}
