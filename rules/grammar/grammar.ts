/**
 * One production: what it yields, what it is made of, and what that means. In `made`, `x?` may be left out, `x|y`
 * is either, and `!x` means that no `x` may begin here, for the reason that must then be given. The meaning gets
 * the values of what carries one, in order, `undefined` for what is left out; it answers null where there is no
 * such reading, or an `Either`. What is no function is itself the value; without a meaning the first value is passed on.
 */
export type WrittenRule = readonly [
  yields: string,
  made: string,
  means?: Meaning | Check | Constant | null,
  reason?: string,
];

// biome-ignore lint/suspicious/noExplicitAny: what a rule gets is what the rules that it names give.
export type Meaning = (...values: any[]) => unknown;

/** A condition on what a production is made of; the production itself then says nothing. */
interface Check {
  // biome-ignore lint/suspicious/noExplicitAny: as for a meaning.
  readonly holds: (...values: any[]) => boolean;
}

/** What a production says whatever it is made of. */
type Constant = number | Readonly<Record<string, string | number | boolean>>;

export const isCheck = (means: WrittenRule[2]): means is Check =>
  typeof means === 'object' && means !== null && 'holds' in means;

/** What a meaning answers where there are several readings. */
export class Either {
  readonly values: readonly unknown[];
  constructor(values: readonly unknown[]) {
    this.values = values;
  }
}

interface Item {
  readonly symbol: number;
  readonly not: boolean;
  /** Whether it has nothing to hand to the meaning. */
  readonly silent: boolean;
  /** Left out. */
  readonly absent: boolean;
}

export interface Production {
  readonly rule: WrittenRule;
  readonly items: readonly Item[];
  readonly leftRecursive: boolean;
  /** By terminal, whether it may begin with it. */
  readonly first: Uint8Array;
}

const wordsOf = (made: string): readonly string[] => made.split(' ');

function alternatives(word: string): readonly string[] {
  const bare = word.length > 1 ? word.replace(/^!/, '') : word;
  return (bare.length > 1 ? bare.replace(/\?$/, '') : bare).split('|');
}

const leading = (items: readonly Item[]): number =>
  items.find(({ not, absent }) => !not && !absent)?.symbol ?? -1;

/** A grammar made ready: symbols are numbers, the terminals first. Throws on a symbol that no rule yields. */
export class Grammar {
  readonly symbols: readonly string[];
  /** By symbol. */
  readonly productions: readonly (readonly Production[])[];
  readonly first: readonly Uint8Array[];
  readonly terminals: number;
  readonly #ids: ReadonlyMap<string, number>;

  /** `valued` terminals carry a value, `marks` only say that they are there. */
  constructor(rules: readonly WrittenRule[], valued: readonly string[], marks: readonly string[]) {
    this.terminals = valued.length + marks.length;
    this.symbols = [...new Set([...valued, ...marks, ...rules.map(([yields]) => yields)])];
    this.#ids = new Map(this.symbols.map((symbol, id) => [symbol, id]));
    const silent = silentSymbols(rules, marks);
    const expanded = Map.groupBy(
      rules.flatMap((rule) => this.#expand(rule, silent).map((items) => ({ rule, items }))),
      ({ rule }) => rule[0],
    );
    this.first = this.#firstSets(expanded);
    this.productions = this.symbols.map((symbol, id) =>
      (expanded.get(symbol) ?? []).map(({ rule, items }) => {
        const lead = leading(items);
        return {
          rule,
          items,
          leftRecursive: items[0]?.symbol === id,
          first: this.first[lead] ?? new Uint8Array(),
        };
      }),
    );
  }

  id(symbol: string): number {
    const id = this.#ids.get(symbol);
    if (id === undefined) throw new RangeError(`The grammar has no ${symbol}`);
    return id;
  }

  #expand([, made]: WrittenRule, silent: ReadonlySet<string>): readonly (readonly Item[])[] {
    let ways: Item[][] = [[]];
    for (const word of wordsOf(made)) {
      const not = word.length > 1 && word.startsWith('!');
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
    return ways.map((way) => way.filter(({ absent, silent: says }) => !(absent && says)));
  }

  #firstSets(expanded: ReadonlyMap<string, readonly { readonly items: readonly Item[] }[]>): Uint8Array[] {
    const sets = this.symbols.map((_, id) => {
      const set = new Uint8Array(this.terminals);
      if (id < this.terminals) set[id] = 1;
      return set;
    });
    for (let changed = true; changed; ) {
      changed = false;
      for (const [symbol, ways] of expanded) {
        const own = sets[this.id(symbol)];
        for (const { items } of ways) {
          sets[leading(items)]?.forEach((has, terminal) => {
            if (!has || !own || own[terminal]) return;
            own[terminal] = 1;
            changed = true;
          });
        }
      }
    }
    return sets;
  }
}

/** Marks, conditions, and what is made of nothing but these, have nothing to say. */
function silentSymbols(rules: readonly WrittenRule[], marks: readonly string[]): ReadonlySet<string> {
  const silent = new Set<string>([...marks, ...rules.map(([yields]) => yields)]);
  const isSilent = ([, made, means]: WrittenRule): boolean => {
    if (means) return isCheck(means);
    return wordsOf(made).every((word) => alternatives(word).every((each) => silent.has(each)));
  };
  for (let before = -1; before !== silent.size; ) {
    before = silent.size;
    for (const rule of rules) if (!isSilent(rule)) silent.delete(rule[0]);
  }
  return silent;
}
