import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter, daysBetween } from '../../../rules/number/calendar-days.ts';

const date = fc
  .date({
    min: new Date('0000-01-01T00:00:00Z'),
    max: new Date('9999-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((moment) => moment.toISOString().slice(0, 10));

describe('daysAfter', () => {
  it('is the date that the platform gives', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -1000, max: 1000 }), (from, days) => {
        const moment = new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString();
        fc.pre(/^\d{4}-/.test(moment));
        expect(daysAfter(from, days)).toBe(moment.slice(0, 10));
        expect(daysBetween(from, daysAfter(from, days))).toBe(days);
      }),
    );
  });

  it.each([
    ['9999-12-31', 180, '9999-12-31'],
    ['9999-12-30', 1, '9999-12-31'],
    ['0000-01-01', -1, '0000-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2100-02-28', 1, '2100-03-01'],
  ])('%s and %i days is %s', (from, days, expected) => {
    expect(daysAfter(from, days)).toBe(expected);
  });
});
