import { describe, expect, it } from 'vitest';
import type { MissingPath } from '../../../rules/asked-facts.ts';
import { factsOf } from '../../../rules/facts.ts';
import {
  all,
  always,
  answer,
  any,
  type Condition,
  condition,
  inTurn,
  not,
  oneOf,
  type Truth,
  truthOf,
} from '../../../rules/reasoning/condition.ts';
import { knowledge, opioidRequest } from '../request.ts';

const c = factsOf(opioidRequest(), knowledge);

const is = (truth: Truth, ...missing: MissingPath[]): Condition =>
  condition(
    [{ name: `${truth} ${missing.join()}`, read: () => truth }],
    () => truth,
    () => missing,
  );
const yes = is('yes', 'painClarified');
const no = is('no', 'otherFormImpossible');
const unknown = is('unknown', 'scheme');

describe('conditions put together', () => {
  it.each<[Truth, Truth, Truth, Truth]>([
    ['yes', 'yes', 'yes', 'yes'],
    ['yes', 'no', 'no', 'yes'],
    ['yes', 'unknown', 'unknown', 'yes'],
    ['no', 'yes', 'no', 'yes'],
    ['no', 'no', 'no', 'no'],
    ['no', 'unknown', 'no', 'unknown'],
    ['unknown', 'yes', 'unknown', 'yes'],
    ['unknown', 'no', 'no', 'unknown'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
  ])('%s and %s are %s; %s or', (a, b, both, either) => {
    expect(all(is(a), is(b)).test(c)).toBe(both);
    expect(any(is(a), is(b)).test(c)).toBe(either);
  });

  it('of nothing hold when all must, and not when one must', () => {
    expect([all().test(c), any().test(c)]).toEqual(['yes', 'no']);
  });

  it.each<[Truth, Truth]>([
    ['yes', 'no'],
    ['no', 'yes'],
    ['unknown', 'unknown'],
  ])('not %s is %s', (truth, opposite) => {
    expect(not(is(truth)).test(c)).toBe(opposite);
  });

  it('ask for what their open parts ask for, each once', () => {
    const open = [yes, is('unknown', 'scheme', 'indication'), no, is('unknown', 'indication', 'refundCode')];
    expect(all(...open).missing(c)).toEqual(['scheme', 'indication', 'refundCode']);
    expect(any(...open).missing(c)).toEqual(['scheme', 'indication', 'refundCode']);
    expect(all(yes, unknown).missing(c)).toEqual(['scheme']);
    expect(not(unknown).missing(c)).toEqual(['scheme']);
    expect(all(yes, no).missing(c)).toEqual([]);
  });

  it('ask in turn for what their first open part asks for', () => {
    const [a, b] = [is('unknown', 'scheme'), is('unknown', 'indication')];
    expect(inTurn(all(yes, a, b)).missing(c)).toEqual(['scheme']);
    expect(inTurn(any(no, b, a)).missing(c)).toEqual(['indication']);
    expect([inTurn(all(yes, a)).test(c), inTurn(any(a, yes)).test(c)]).toEqual(['unknown', 'yes']);
    expect(inTurn(unknown)).toBe(unknown);
  });

  it('show the facts of their parts, each name once', () => {
    const names = (made: Condition) => made.facts.map(({ name }) => name);
    expect(names(all(yes, no, yes))).toEqual(names(yes).concat(names(no)));
    expect(not(any(yes, no)).facts).toEqual([...yes.facts, ...no.facts]);
  });

  it('say what they are made of', () => {
    expect(all(yes, no).made).toEqual({ from: 'all', parts: [yes, no] });
    expect(any(yes).made).toEqual({ from: 'any', parts: [yes] });
    expect(not(yes).made).toEqual({ from: 'not', part: yes });
    expect(yes.made).toEqual({ from: 'statement' });
  });
});

describe('a single statement', () => {
  it('asks for nothing unless it says so', () => {
    expect([always.test(c), always.missing(c), always.facts]).toEqual(['yes', [], []]);
  });

  it.each([
    [true, 'yes'],
    [false, 'no'],
    [null, 'unknown'],
    [undefined, 'unknown'],
  ])('that is %s: %s', (value, truth) => {
    const stated = answer('patient.hasGp', () => value);
    expect(truthOf(value)).toBe(truth);
    expect(stated.test(c)).toBe(truth);
    expect(stated.missing(c)).toEqual(['patient.hasGp']);
    expect(stated.facts.map(({ name, read }) => [name, read(c)])).toEqual([['patient.hasGp', value ?? null]]);
  });

  it.each([
    ['all', 'yes'],
    ['not-a', 'yes'],
    ['not-ab', 'no'],
    [null, 'unknown'],
    [undefined, 'unknown'],
  ])('that is %s where all and not-a are accepted: %s', (value, truth) => {
    const stated = oneOf('prescriber.rightAB', () => value, ['all', 'not-a']);
    expect(stated.test(c)).toBe(truth);
    expect(stated.missing(c)).toEqual(['prescriber.rightAB']);
    expect(stated.facts.map(({ name, read }) => [name, read(c)])).toEqual([
      ['prescriber.rightAB', value ?? null],
    ]);
  });
});
