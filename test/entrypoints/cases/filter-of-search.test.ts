import { describe, expect, it } from 'vitest';
import { everyCase } from '../../../components/history/case-search.ts';
import { caseFilter } from '../../../entrypoints/cases/filter-of-search.ts';
import { DAYS_AHEAD } from '../../../rules/kept-case/follow-up.ts';

const now = new Date(2026, 10, 22, 13, 45);

describe('what the store is asked for', () => {
  it('is everything where nothing is chosen', () => {
    expect(caseFilter(everyCase, now)).toEqual({});
    expect(caseFilter({ ...everyCase, text: '  ', sort: 'omeq' }, now)).toEqual({});
  });

  it('has each thing that is chosen', () => {
    const chosen = {
      text: 'oxy',
      verdict: 'stop',
      rule: 'OP-CAP-300',
      drug: 'OxyContin',
      label: 'forløp A',
    } as const;
    expect(caseFilter({ ...everyCase, ...chosen }, now)).toEqual(chosen);
  });

  it('has the whole of the first and the last day by the machine’s own clock, in UTC', () => {
    const { from, to } = caseFilter({ ...everyCase, from: '2026-11-01', to: '2026-11-02' }, now);
    expect(from).toBe(new Date(2026, 10, 1).toISOString());
    expect(to).toBe(new Date(2026, 10, 2, 23, 59, 59, 999).toISOString());
  });

  it('takes what ends within thirty days, and what has ended', () => {
    expect(caseFilter({ ...everyCase, expiring: true }, now)).toEqual({ expiresTo: '2026-12-22' });
    expect(DAYS_AHEAD).toBe(DAYS_AHEAD);
  });
});
