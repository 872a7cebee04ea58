import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';

/** As much of vitest as the tests of pure tables use; a matcher that is not here throws, and the first run fails. */

let tests = [];
/** Where the tests that are being collected stand, and where the one that runs does. */
let file = '';
let running = '';
const path = [];
const seen = new Map();

/** The tests of these files, by their addresses. */
export async function collect(files) {
  tests = [];
  for (file of files) await import(file);
  return tests;
}

export function it(name, run) {
  const full = [...path, name].join(' > ');
  const nth = (seen.get(full) ?? 0) + 1;
  seen.set(full, nth);
  const from = file;
  tests.push({
    id: nth === 1 ? full : `${full} #${nth}`,
    run: async () => {
      running = from;
      return run();
    },
  });
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
export const test = it;
export const vi = { setConfig: () => {} };

/** Says by itself whether it is like what is compared with it. */
class Like {
  constructor(holds) {
    this.holds = holds;
  }
}

const isPlain = (value) => value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value));
const keysOf = (value) => Object.keys(value).filter((key) => value[key] !== undefined);

/** As vitest compares: a property that is undefined is none. A part stands for the whole where `partly`. */
function alike(actual, expected, partly) {
  if (expected instanceof Like) return expected.holds(actual);
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((each, index) => alike(actual[index], each, partly))
    );
  }
  if (typeof expected !== 'object' || !isPlain(expected)) return isDeepStrictEqual(actual, expected);
  if (typeof actual !== 'object' || actual === null) return false;
  const wanted = partly ? Object.keys(expected) : keysOf(expected);
  return (
    (partly || keysOf(actual).length === wanted.length) &&
    wanted.every((key) => alike(actual[key], expected[key], partly))
  );
}

const contains = (actual, part) =>
  typeof actual === 'string' ? actual.includes(part) : [...actual].includes(part);

function hasProperty(actual, path, ...expected) {
  const parts = Array.isArray(path) ? path : path.split('.');
  const holder = parts.slice(0, -1).reduce((inner, key) => inner?.[key], actual);
  const last = parts.at(-1);
  return holder != null && last in holder && expected.every((value) => alike(holder[last], value, false));
}

function matchers(actual, holdsFor) {
  const check = (holds, name) => {
    if (holds !== holdsFor) throw new Error(`expected ${holdsFor ? '' : 'not '}${name}`);
  };
  const throws = () => {
    try {
      actual();
      return false;
    } catch {
      return true;
    }
  };
  return {
    toBe: (expected) => check(Object.is(actual, expected), `${String(expected)}: ${String(actual)}`),
    toEqual: (expected) => check(alike(actual, expected, false), `the same as ${told(expected)}`),
    toMatchObject: (expected) => check(alike(actual, expected, true), `with ${told(expected)}`),
    toBeNull: () => check(actual === null, 'null'),
    toBeUndefined: () => check(actual === undefined, 'undefined'),
    toBeDefined: () => check(actual !== undefined, 'defined'),
    toBeTruthy: () => check(Boolean(actual), 'truthy'),
    toHaveLength: (length) => check(actual.length === length, `${length} of them`),
    toHaveProperty: (...path) => check(hasProperty(actual, ...path), `with ${path[0]}`),
    toContain: (part) => check(contains(actual, part), `containing ${told(part)}`),
    toContainEqual: (part) =>
      check(
        actual.some((each) => alike(each, part, false)),
        `containing ${told(part)}`,
      ),
    toMatch: (part) =>
      check(typeof part === 'string' ? actual.includes(part) : part.test(actual), `like ${part}`),
    toThrow: () => check(throws(), 'to throw'),
    toBeGreaterThan: (than) => check(actual > than, `above ${than}`),
    toBeGreaterThanOrEqual: (least) => check(actual >= least, `at least ${least}`),
    toBeLessThan: (than) => check(actual < than, `under ${than}`),
    toBeLessThanOrEqual: (most) => check(actual <= most, `at most ${most}`),
    toMatchFileSnapshot: (kept) =>
      check(actual === readFileSync(new URL(kept, running), 'utf8'), `as in ${kept}`),
    toBeCloseTo: (to, places = 2) => check(Math.abs(actual - to) < 10 ** -places / 2, `near ${to}`),
  };
}

export function expect(actual) {
  return { ...matchers(actual, true), not: matchers(actual, false) };
}

expect.anything = () => new Like((actual) => actual != null);
expect.arrayContaining = (parts) =>
  new Like(
    (actual) =>
      Array.isArray(actual) && parts.every((part) => actual.some((each) => alike(each, part, false))),
  );
