import { expect, it } from 'vitest';
import { type CountedCase, OverviewTally } from '../../../rules/kept-case/overview.ts';

const counted = (month: string, change: Partial<CountedCase> = {}): CountedCase => ({
  month,
  isFill: false,
  verdict: 'ok',
  notMet: [],
  ...change,
});

function figuresOf(...cases: readonly CountedCase[]) {
  const tally = new OverviewTally();
  for (const each of cases) tally.add(each);
  return tally.figures();
}

it('counts nothing where there is no case', () => {
  expect(figuresOf()).toEqual({ total: 0, fills: 0, months: [], verdicts: [], notMet: [] });
});

it('counts cases, fills, verdicts and rules, most first and then by name', () => {
  const { total, fills, verdicts, notMet } = figuresOf(
    counted('2026-11', { isFill: true, notMet: ['S3-PLAN', 'OP-CAP-300'] }),
    counted('2026-11', { isFill: true, verdict: 'stop', notMet: ['OP-VEDTAK'] }),
    counted('2026-10', { verdict: 'stop', notMet: ['S3-PLAN'] }),
    counted('2026-11', { verdict: 'check', notMet: ['AUTH-AB'] }),
  );
  expect([total, fills]).toEqual([4, 2]);
  expect(verdicts).toEqual([
    { verdict: 'stop', cases: 2 },
    { verdict: 'check', cases: 1 },
    { verdict: 'ok', cases: 1 },
  ]);
  expect(notMet).toEqual([
    { rule: 'S3-PLAN', cases: 2 },
    { rule: 'AUTH-AB', cases: 1 },
    { rule: 'OP-CAP-300', cases: 1 },
    { rule: 'OP-VEDTAK', cases: 1 },
  ]);
});

it.each<[string, readonly CountedCase[], readonly [string, number][]]>([
  ['one month', [counted('2026-11')], [['2026-11', 0]]],
  [
    'months in any order, and one without a case',
    [
      counted('2026-11', { isFill: true }),
      counted('2026-08', { isFill: true }),
      counted('2026-08', { isFill: true }),
      counted('2026-09'),
    ],
    [
      ['2026-08', 2],
      ['2026-09', 0],
      ['2026-10', 0],
      ['2026-11', 1],
    ],
  ],
  [
    'the turn of a year',
    [counted('2027-02'), counted('2026-11')],
    [
      ['2026-11', 0],
      ['2026-12', 0],
      ['2027-01', 0],
      ['2027-02', 0],
    ],
  ],
  [
    'the turn of an early year',
    [counted('0099-12'), counted('0100-01')],
    [
      ['0099-12', 0],
      ['0100-01', 0],
    ],
  ],
  [
    'an early year',
    [counted('0099-08'), counted('0099-09')],
    [
      ['0099-08', 0],
      ['0099-09', 0],
    ],
  ],
])('has every month from the first to the last: %s', (_, cases, months) => {
  expect(figuresOf(...cases).months).toEqual(months.map(([month, fills]) => ({ month, fills })));
});
