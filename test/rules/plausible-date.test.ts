import { describe, expect, it } from 'vitest';
import { NO_END } from '../../rules/contract/plausible-date.ts';
import { requestSchema } from '../../rules/contract/request.ts';
import { keptCaseOf } from '../../rules/kept-case/kept-case.ts';
import { reassess, requestOf } from '../../rules/kept-case/reassess.ts';
import { fromNumber } from '../../rules/number/rational.ts';
import { isWithin } from '../../rules/reasoning/limit.ts';
import { newCase, noVedtak, ordinary } from '../utils/history/cases.ts';

const prescription = { drug: 'OxyContin Depottab 20 mg' };
const isTaken = (patch: object) =>
  requestSchema.safeParse({ on: '2026-11-22', prescription, ...patch }).success;

describe('a date in a request', () => {
  it.each([
    ['1899-12-31', false],
    ['1900-01-01', true],
    ['2199-12-31', true],
    ['2200-01-01', false],
    ['0000-01-01', false],
    [NO_END, false],
  ])('%s', (date, taken) => {
    expect(isTaken({ on: date })).toBe(taken);
    expect(isTaken({ exception: { decidedOn: date } })).toBe(taken);
  });

  it.each([
    ['1899-12-31', false],
    ['2199-12-31', true],
    ['2200-01-01', false],
    ['9999-12-30', false],
    [NO_END, true],
  ])('%s as the last day of a vedtak', (validTo, taken) => {
    expect(isTaken({ vedtak: { validTo } })).toBe(taken);
  });
});

describe('a case that was stored with another date', () => {
  it.each(['2500-01-01', '0001-01-01', NO_END])('%s is assessed anew all the same', (validTo) => {
    const kept = { ...ordinary, vedtak: { ...noVedtak, validTo } };
    expect(requestOf(kept, '2026-11-22')?.vedtak?.validTo).toBe(validTo === NO_END ? NO_END : null);
    expect(
      reassess(kept, { resolveDrug: () => ({ kind: 'unknown' }), profiles: [] }, '2026-11-22').kind,
    ).toBe('reassessed');
    const stamp = { id: ordinary.id, at: ordinary.at, ruleSetVersion: '1' };
    expect(
      keptCaseOf({ ...newCase, request: { ...newCase.request, vedtak: { validTo: NO_END } } }, stamp).vedtak,
    ).toMatchObject({ validTo: NO_END });
  });
});

describe('a sum and its limit', () => {
  it.each([
    [99.999999999, true, 'yes'],
    [100, true, 'yes'],
    [100.000000001, true, 'no'],
    [99.999999999, false, 'unknown'],
    [100, false, 'unknown'],
    [100.000000001, false, 'no'],
  ] as const)('%d of 100, complete: %s', (sum, complete, answer) => {
    const atLeast = fromNumber(sum);
    expect(isWithin(atLeast && { atLeast, complete }, 100)).toBe(answer);
  });

  it('are not known where either is not', () => {
    expect(isWithin(null, 100)).toBe('unknown');
    const one = fromNumber(1);
    expect(isWithin(one && { atLeast: one, complete: true }, null)).toBe('unknown');
  });
});
