import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptCase } from '../../../../rules/kept-case/kept-case.ts';
import { CaseIndex } from '../../../../utils/history/search/case-index.ts';
import { overviewOf } from '../../../../utils/history/search/case-overview.ts';
import { project } from '../../../../utils/history/search/projection.ts';
import { toRow } from '../../../../utils/history/stored-case.ts';
import { idOf, ordinary } from '../cases.ts';

type CountedCase = Pick<KeptCase, 'at' | 'occasion' | 'verdict' | 'findings'>;

const entry = (patch: Partial<CountedCase> = {}): CountedCase => ({
  at: '2026-03-15T12:00:00.000Z',
  occasion: 'fill',
  verdict: 'ok',
  findings: [],
  ...patch,
});

function figuresOf(cases: readonly CountedCase[]) {
  const index = new CaseIndex();
  for (const [number, counted] of cases.entries())
    index.put(project({ ...toRow({ ...ordinary, ...counted, id: idOf(number) }), turn: number }));
  return overviewOf(index).figures;
}

describe('the overview', () => {
  it('of no cases is empty', () => {
    expect(figuresOf([])).toEqual({ total: 0, fills: 0, months: [], verdicts: [], notMet: [] });
  });

  it('counts fills by month, with the months between, over the turn of the year', () => {
    const cases = [
      entry({ at: '2026-02-10T12:00:00Z' }),
      entry({ at: '2025-11-10T12:00:00Z' }),
      entry({ at: '2025-11-20T12:00:00Z' }),
      entry({ at: '2025-12-20T12:00:00Z', occasion: 'saved' }),
    ];
    expect(figuresOf(cases).months).toEqual([
      { month: '2025-11', fills: 2 },
      { month: '2025-12', fills: 0 },
      { month: '2026-01', fills: 0 },
      { month: '2026-02', fills: 1 },
    ]);
  });

  it('gives the verdicts and the rules that were not met, most first', () => {
    const notMet = (rule: string, level: 'stop' | 'info' = 'stop') =>
      ({ rule, outcome: 'not-met', level }) as const;
    const { verdicts, notMet: rules } = figuresOf([
      entry({ verdict: 'stop', findings: [notMet('OP-CAP-300'), notMet('AUTH-AB'), notMet('NOTE', 'info')] }),
      entry({
        verdict: 'stop',
        findings: [notMet('OP-CAP-300'), notMet('OP-CAP-300'), { ...notMet('AUTH-H'), outcome: 'unknown' }],
      }),
      entry(),
    ]);
    expect(verdicts).toEqual([
      { verdict: 'stop', cases: 2 },
      { verdict: 'ok', cases: 1 },
    ]);
    expect(rules).toEqual([
      { rule: 'OP-CAP-300', cases: 2 },
      { rule: 'AUTH-AB', cases: 1 },
    ]);
  });

  it('adds up to the number of cases, whatever they are', () => {
    const cases = fc.array(
      fc.record({
        at: fc
          .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
          .map((date) => date.toISOString()),
        occasion: fc.constantFrom('fill' as const, 'saved' as const),
        verdict: fc.constantFrom('ok' as const, 'stop' as const, 'check' as const),
        findings: fc.constant([]),
      }),
    );
    fc.assert(
      fc.property(cases, (counted) => {
        const { total, fills, months, verdicts } = figuresOf(counted);
        expect(total).toBe(counted.length);
        expect(verdicts.reduce((sum, { cases: some }) => sum + some, 0)).toBe(total);
        expect(months.reduce((sum, month) => sum + month.fills, 0)).toBe(fills);
        expect(fills).toBe(counted.filter(({ occasion }) => occasion === 'fill').length);
      }),
    );
  });
});
