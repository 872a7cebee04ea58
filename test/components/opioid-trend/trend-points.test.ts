import { describe, expect, it } from 'vitest';
import {
  plotCeiling,
  type TrendCase,
  taperingNow,
  trendPoints,
} from '../../../components/opioid-trend/trend-points.ts';
import { vedtakText } from '../../../components/opioid-trend/trend-words.ts';

/** One case a day: a number is a full sum, a text the part that is certain, null no opioid. */
function course(...totals: readonly (number | string | null)[]): readonly TrendCase[] {
  return totals.map((total, day) => ({
    id: String(day),
    at: `2026-01-${String(day + 1).padStart(2, '0')}T10:00:00.000Z`,
    drug: null,
    omeqPerDay: typeof total === 'number' ? total : null,
    omeqAtLeast: total === null ? null : Number(total),
  }));
}

const changes = (...totals: readonly (number | string | null)[]) =>
  trendPoints(course(...totals)).map(({ change }) => change);

describe('the points', () => {
  it('stand in the order of time, whatever the order of the cases', () => {
    const shuffled = course(120, 100, 80).toReversed();
    expect(trendPoints(shuffled).map(({ id }) => id)).toEqual(['0', '1', '2']);
  });

  it('leave out cases without opioids', () => {
    expect(trendPoints(course(120, null, 80)).map(({ id }) => id)).toEqual(['0', '2']);
  });

  it('tell a full sum, a least sum and an unknown one apart', () => {
    expect(trendPoints(course(120, '90', '0')).map(({ total }) => total)).toEqual([
      { kind: 'exact', mg: 120 },
      { kind: 'at-least', mg: 90 },
      { kind: 'unknown' },
    ]);
  });

  it.each([
    { totals: [120, 100, 110], expected: [null, -20, 10] },
    { totals: [120, '90', 80], expected: [null, null, null] },
    { totals: [120, '0', 80, 60], expected: [null, null, null, -20] },
    { totals: ['120', '100'], expected: [null, null] },
    { totals: [120, null, 80], expected: [null, -40] },
    { totals: [0, 60], expected: [null, 60] },
  ])('$totals: the change is only between full sums that follow each other', ({ totals, expected }) => {
    expect(changes(...totals)).toEqual(expected);
  });
});

describe('the way down', () => {
  it.each([
    { totals: [320, 280, 200], expected: [320, 200, 2, 1] },
    { totals: [320, 280, 280, 200], expected: [320, 200, 2, 1] },
    { totals: [320, 320, 280], expected: [320, 280, 1, 2] },
    { totals: [100, 320, 280], expected: [320, 280, 1, 2] },
    { totals: [320, '90', 280, 200], expected: [280, 200, 1, 3] },
    { totals: [320, 280, 280], expected: [320, 280, 1, 1] },
  ])('$totals', ({ totals, expected: [fromMg, toMg, steps, day] }) => {
    const since = `2026-01-0${day}T10:00:00.000Z`;
    expect(taperingNow(trendPoints(course(...totals)))).toEqual({ fromMg, toMg, steps, since });
  });

  it.each([
    { totals: [] },
    { totals: [320] },
    { totals: [320, 320] },
    { totals: [280, 320] },
    { totals: [320, 280, '100'] },
    { totals: [320, 280, 290] },
    { totals: ['320', '280'] },
  ])('$totals is none', ({ totals }) => {
    expect(taperingNow(trendPoints(course(...totals)))).toBeNull();
  });
});

describe('the height of the plot', () => {
  it.each([
    { totals: [], height: 350 },
    { totals: [40], height: 350 },
    { totals: ['400'], height: 450 },
    { totals: [2_300], height: 3_000 },
  ])('$totals', ({ totals, height }) => {
    expect(plotCeiling(trendPoints(course(...totals)), [100, 300])).toBe(height);
  });
});

describe('the vedtak', () => {
  it('has room in the plot, and is that of the case itself', () => {
    const cases = course(120, 80).map((each, day) => ({
      ...each,
      vedtak: day === 0 ? { omeqPerDay: 400 } : null,
    }));
    expect(trendPoints(cases).map(({ vedtak }) => vedtak)).toEqual([400, null]);
    expect(plotCeiling(trendPoints(cases), [100, 300])).toBe(450);
  });

  it.each([
    [200, 'innenfor 200\u00a0mg'],
    [200.01, 'over 200\u00a0mg'],
    ['200', 'ukjent mot 200\u00a0mg'],
    ['200.01', 'over 200\u00a0mg'],
    ['0', 'ukjent mot 200\u00a0mg'],
  ])('against a total of %j is said to be «%s»', (total, said) => {
    const [point] = trendPoints(course(total));
    if (!point) throw new Error('There is one point.');
    expect(vedtakText({ ...point, vedtak: 200 })).toBe(said);
    expect(vedtakText(point)).toBe('–');
  });
});
