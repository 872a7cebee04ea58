import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainJson } from '../../../utils/case-transfer/plain-json.ts';
import { readBody } from '../../../utils/history/stored-case.ts';
import { arbitraryCases } from '../history/arbitrary-case.ts';
import { idOf, ordinary } from '../history/cases.ts';
import { caseFile, readCases } from './case-file.ts';

describe('the file with cases', () => {
  it('says what it is, and has a line for each case and each damaged row', () => {
    const file = caseFile(
      [ordinary, { ...ordinary, id: idOf(1) }],
      [{ id: 'x', row: { id: 'x', drug: 5 }, reason: 'not right' }],
    );
    expect(file.split('\n')).toEqual([
      '{"format":"hjemmel-saker","version":1,"cases":[',
      `${JSON.stringify(ordinary)},`,
      JSON.stringify({ ...ordinary, id: idOf(1) }),
      '],"damaged":[',
      '{"id":"x","reason":"not right","row":{"drug":5,"id":"x"}}',
      ']}',
      '',
    ]);
  });

  it('is valid where there is nothing to write', () => {
    expect(JSON.parse(caseFile([]))).toEqual({ format: 'hjemmel-saker', version: 1, cases: [], damaged: [] });
  });

  it('is the same for rows that were written in another order of names', () => {
    const turned = Object.fromEntries(Object.entries(ordinary).toReversed());
    const [one, other] = [ordinary, turned].map((each) => {
      const read = readBody(ordinary.id, each);
      if (read.kind !== 'case') throw new Error(read.damaged.reason);
      return caseFile([read.case]);
    });
    expect(other).toBe(one);
  });

  it('gives the same cases back', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCases(6), async (cases) => {
        const read = await readCases(caseFile(cases));
        expect(read.refused).toEqual([]);
        expect(read.cases.map((each) => each.case)).toEqual(
          cases.map((kept) => JSON.parse(JSON.stringify(kept))),
        );
        expect(caseFile(read.cases.map((each) => each.case))).toBe(caseFile(cases));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a damaged row in the file', () => {
  const ring: Record<string, unknown> = { a: 1 };
  ring.self = ring;
  it.each<[string, unknown, unknown]>([
    [
      'numbers that JSON has not',
      [NaN, Infinity, -Infinity],
      [{ $number: 'NaN' }, { $number: 'Infinity' }, { $number: '-Infinity' }],
    ],
    ['a date', new Date('2026-11-22T12:00:00Z'), { $date: '2026-11-22T12:00:00.000Z' }],
    ['no date', new Date(NaN), { $date: null }],
    ['a large number', 12n, { $bigint: '12' }],
    ['bytes', new Uint8Array([0, 255, 16]), { $bytes: 'AP8Q' }],
    ['a part of bytes', new Uint8Array([9, 0, 255, 16]).subarray(1), { $bytes: 'AP8Q' }],
    ['a buffer', new Uint8Array([1]).buffer, { $bytes: 'AQ==' }],
    ['a map', new Map([['b', 1n]]), { $map: [['b', { $bigint: '1' }]] }],
    ['a set', new Set([undefined]), { $set: [{ $undefined: true }] }],
    ['a ring', ring, { a: 1, self: { $cut: '{}' } }],
    ['a pattern', /x/, { $kind: '[object RegExp]' }],
    ['names in another order', { b: 1, a: [null, 'x', true] }, { a: [null, 'x', true], b: 1 }],
  ])('keeps %s', (_, value, plain) => {
    expect(plainJson(value)).toEqual(plain);
    expect(JSON.parse(JSON.stringify(plainJson(value)))).toEqual(plain);
  });

  it('keeps a name that reaches into every object as a name', () => {
    const row: unknown = JSON.parse('{"__proto__":{"x":1}}');
    expect(JSON.stringify(plainJson(row))).toBe('{"__proto__":{"x":1}}');
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('is cut where it is deeper than anything is', () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 10_000; depth += 1) deep = [deep];
    expect(JSON.stringify(plainJson(deep)).length).toBeLessThan(200);
  });

  it('is JSON, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
        (row) => {
          const plain = plainJson(row);
          expect(JSON.stringify(plainJson(JSON.parse(JSON.stringify(plain))))).toBe(JSON.stringify(plain));
        },
      ),
    );
  });
});
