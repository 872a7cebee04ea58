import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../rules/number/calendar-days.ts';
import { OLD_AFTER_DAYS, oldSourcesRemark, sourceAges } from '../../rules/source-age.ts';
import { documents } from '../../rules/sources.ts';

const eldest = Object.values(documents)
  .map(({ takenIn }) => takenIn)
  .toSorted()[0] as string;

describe('the age of what the rules rest on', () => {
  it.each([
    [0, false],
    [OLD_AFTER_DAYS, false],
    [OLD_AFTER_DAYS + 1, true],
    [10 * OLD_AFTER_DAYS, true],
  ])('%d days after it was taken in, it may be old: %s', (days, old) => {
    const today = daysAfter(eldest, days);
    expect(oldSourcesRemark(today) !== null).toBe(old);
    expect(sourceAges(today).some((one) => one.old)).toBe(old);
  });

  it('is told by dates', () => {
    const law = sourceAges('2026-11-30').find(({ title }) => title.includes('§ 3 femte ledd'));
    expect(law?.dates).toBe('Sist endret 23.11.2023, lagt inn 21.11.2026');
    const procedure = sourceAges('2026-11-30').find(({ title }) => title.startsWith('Sykehuset Innlandet'));
    expect(procedure?.dates).toBe('Kilden har ingen dato, lagt inn 21.11.2026');
    expect(oldSourcesRemark('2030-01-01')).toContain('kan være endret');
  });

  it('is told of every document', () => {
    expect(sourceAges('2026-11-30')).toHaveLength(Object.keys(documents).length);
  });
});
