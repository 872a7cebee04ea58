import { describe, expect, it } from 'vitest';
import { forbiddenKeyIn } from '../../../rules/contract/problem.ts';

/** `depth` objects, one within the other, around what is innermost. */
const nested = (depth: number, innermost: unknown): unknown =>
  depth === 0 ? innermost : { a: nested(depth - 1, innermost) };

const evil: unknown = JSON.parse('{"__proto__":{}}');

describe('a key that would reach into every object', () => {
  it.each<[string, unknown, readonly string[] | null]>([
    ['no object', 'constructor', null],
    ['nothing', null, null],
    ['ordinary keys', { a: [{ b: null }], c: 'prototype' }, null],
    ['at the top', evil, ['__proto__']],
    ['within a list', { a: [1, evil] }, ['a', '1', '__proto__']],
    ['constructor', { a: { constructor: 1 } }, ['a', 'constructor']],
    ['prototype', { a: null, b: { prototype: 1 } }, ['b', 'prototype']],
    ['as deep as anything goes', nested(65, evil), [...Array(65).fill('a'), '__proto__']],
    ['deeper than anything goes', nested(66, evil), null],
  ])('%s', (_, json, path) => {
    expect(forbiddenKeyIn(json)).toEqual(path);
  });
});
