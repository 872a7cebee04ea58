import type { MissingPath } from '../asked-facts.ts';
import type { Fact } from '../contract/assessment.ts';
import type { Facts } from '../facts.ts';

/** A statement about a case: it holds, it does not, or a fact that it needs is missing. */
export type Truth = 'yes' | 'no' | 'unknown';

/** A fact of the case under the name that the finding shows it by. */
export interface FactReader {
  readonly name: string;
  readonly read: (c: Facts) => Fact;
}

export interface Condition {
  readonly test: (c: Facts) => Truth;
  /** Request paths whose answer would settle it; asked for only when the test says `unknown`. */
  readonly missing: (c: Facts) => readonly MissingPath[];
  readonly facts: readonly FactReader[];
  /** What it is put together from, so that a reader of conditions can follow them; a single statement has no parts. */
  readonly made: Made;
}

export type Made =
  | { readonly from: 'statement' }
  | { readonly from: 'all' | 'any'; readonly parts: readonly Condition[] }
  | { readonly from: 'not'; readonly part: Condition };

const STATEMENT: Made = { from: 'statement' };

const NOTHING: readonly MissingPath[] = [];

export function condition(
  facts: readonly FactReader[],
  test: (c: Facts) => Truth,
  missing: (c: Facts) => readonly MissingPath[] = () => NOTHING,
): Condition {
  return { facts, test, missing, made: STATEMENT };
}

export const always: Condition = condition([], () => 'yes');

/** Holds when all do; one that fails decides, whatever the others lack. */
export function all(...parts: readonly Condition[]): Condition {
  return combine('all', parts, 'no', 'yes');
}

/** Holds when one does; one that holds decides, whatever the others lack. */
export function any(...parts: readonly Condition[]): Condition {
  return combine('any', parts, 'yes', 'no');
}

function combine(
  from: 'all' | 'any',
  parts: readonly Condition[],
  decisive: Truth,
  otherwise: Truth,
): Condition {
  return {
    made: { from, parts },
    facts: distinct(parts.flatMap((part) => part.facts)),
    test: (c) => {
      let result = otherwise;
      for (const part of parts) {
        const truth = part.test(c);
        if (truth === decisive) return decisive;
        if (truth === 'unknown') result = 'unknown';
      }
      return result;
    },
    missing: (c) => {
      const open = parts.filter((part) => part.test(c) === 'unknown');
      return [...new Set(open.flatMap((part) => part.missing(c)))];
    },
  };
}

/** The same, but its parts are asked about one after the other: the next only when those before it are settled. */
export function inTurn(condition: Condition): Condition {
  const { made } = condition;
  if (made.from !== 'all' && made.from !== 'any') return condition;
  return {
    ...condition,
    missing: (c) => made.parts.find((part) => part.test(c) === 'unknown')?.missing(c) ?? NOTHING,
  };
}

export function not(part: Condition): Condition {
  return {
    made: { from: 'not', part },
    facts: part.facts,
    test: (c) => {
      const truth = part.test(c);
      return truth === 'unknown' ? 'unknown' : truth === 'yes' ? 'no' : 'yes';
    },
    missing: part.missing,
  };
}

function distinct(facts: readonly FactReader[]): readonly FactReader[] {
  return [...new Map(facts.map((fact) => [fact.name, fact])).values()];
}

export function truthOf(value: boolean | null | undefined): Truth {
  return value == null ? 'unknown' : value ? 'yes' : 'no';
}

/** A yes/no answer of the request, named by its path. */
export function answer(path: MissingPath, read: (c: Facts) => boolean | null | undefined): Condition {
  const missing = [path];
  return condition(
    [{ name: path, read: (c) => read(c) ?? null }],
    (c) => truthOf(read(c)),
    () => missing,
  );
}

/** An answer of the request that is one of the accepted values. */
export function oneOf<T extends string>(
  path: MissingPath,
  read: (c: Facts) => T | null | undefined,
  accepted: readonly T[],
): Condition {
  const missing = [path];
  return condition(
    [{ name: path, read: (c) => read(c) ?? null }],
    (c) => {
      const value = read(c);
      return value == null ? 'unknown' : accepted.includes(value) ? 'yes' : 'no';
    },
    () => missing,
  );
}
