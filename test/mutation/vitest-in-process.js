import { isDeepStrictEqual } from 'node:util';

/** As much of vitest as the tests of pure tables use; a matcher that is not here throws, and the first run fails. */

let tests = [];
const path = [];
const seen = new Map();

export async function collect(load) {
  tests = [];
  await load();
  return tests;
}

export function it(name, options, body) {
  const run = body ?? options;
  const full = [...path, name].join(' > ');
  const nth = (seen.get(full) ?? 0) + 1;
  seen.set(full, nth);
  tests.push({ id: nth === 1 ? full : `${full} #${nth}`, run: async () => run() });
}

export function describe(name, body) {
  path.push(name);
  body();
  path.pop();
}

function told(row) {
  return JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? String(value) : value));
}

const eachOf = (one) => (rows) => (name, body) => {
  for (const row of rows) one(`${name} ${told(row)}`, () => (Array.isArray(row) ? body(...row) : body(row)));
};
it.each = eachOf(it);
describe.each = eachOf(describe);
describe.skipIf = (skip) => (skip ? () => {} : describe);

function matches(actual, part) {
  if (typeof part !== 'object' || part === null) return Object.is(actual, part);
  if (Array.isArray(part) && actual?.length !== part.length) return false;
  return Object.entries(part).every(([key, value]) => matches(actual?.[key], value));
}

function matchers(actual, holdsFor) {
  const check = (holds, name) => {
    if (holds !== holdsFor) throw new Error(`expected ${holdsFor ? '' : 'not '}${name}`);
  };
  return {
    toBe: (expected) => check(Object.is(actual, expected), `${String(expected)}: ${String(actual)}`),
    toEqual: (expected) => check(isDeepStrictEqual(actual, expected), `the same as ${told(expected)}`),
    toBeNull: () => check(actual === null, 'null'),
    toBeTruthy: () => check(Boolean(actual), 'something'),
    toContain: (part) =>
      check([...actual].includes(part) || actual.includes?.(part), `one with ${told(part)}`),
    toBeGreaterThan: (bound) => check(actual > bound, `more than ${bound}`),
    toBeLessThan: (bound) => check(actual < bound, `less than ${bound}`),
    toMatchObject: (part) => check(matches(actual, part), `one like ${told(part)}`),
    toHaveLength: (length) => check(actual.length === length, `${length} of them`),
    toBeGreaterThanOrEqual: (least) => check(actual >= least, `at least ${least}`),
  };
}

export function expect(actual) {
  return { ...matchers(actual, true), not: matchers(actual, false) };
}
