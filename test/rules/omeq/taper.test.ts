import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  multiply,
  type Rational,
  ratio,
  toNumber,
  ZERO,
} from '../../../rules/number/rational.ts';
import { MOST_DOSES, MOST_WEEKS, type TaperDose, taper } from '../../../rules/omeq/taper.ts';

const mg = (...values: number[]) => values.map((value) => ratio(value));
const perDay = (plan: ReturnType<typeof taper>) =>
  plan.kind === 'plan' ? plan.weeks.map((week) => toNumber(week.perDay)) : plan.kind;
const amountOf = (dose: TaperDose): Rational =>
  dose.reduce((sum, { strength, count }) => add(sum, multiply(strength, ratio(count))), ZERO);
const words = (doses: readonly TaperDose[]) =>
  doses.map((dose) => dose.map(({ strength, count }) => `${count}×${toNumber(strength)}`).join('+'));

describe('a taper', () => {
  it('goes down in even steps where the strengths make them', () => {
    const plan = taper({
      strengths: mg(5, 10, 20),
      from: ratio(40),
      to: ratio(20),
      weeks: 4,
      dosesPerDay: 2,
    });
    expect(perDay(plan)).toEqual([35, 30, 25, 20]);
    expect(plan.kind === 'plan' && plan.weeks.map(({ doses }) => words(doses))).toEqual([
      ['1×20', '1×10+1×5'],
      ['1×10+1×5', '1×10+1×5'],
      ['1×10+1×5', '1×10'],
      ['1×10', '1×10'],
    ]);
  });

  it('stays above the slope where they do not, and ends at the target', () => {
    expect(perDay(taper({ strengths: mg(10), from: ratio(60), to: ZERO, weeks: 4, dosesPerDay: 2 }))).toEqual(
      [50, 30, 20, 0],
    );
  });

  it('never goes above the dose of today', () => {
    // 35 mg are not made by 20 mg tablets; week 1 would be 40.
    expect(
      perDay(taper({ strengths: mg(20), from: ratio(35), to: ratio(20), weeks: 15, dosesPerDay: 1 }))[0],
    ).toBe(20);
    // Nor where one dose is below it and two are above.
    expect(perDay(taper({ strengths: mg(20), from: ratio(35), to: ZERO, weeks: 2, dosesPerDay: 2 }))).toEqual(
      [20, 0],
    );
  });

  it('keeps to the dose of today until the slope has come down to the next', () => {
    const once = { strengths: mg(20), from: ratio(40), to: ZERO, dosesPerDay: 1 };
    expect(perDay(taper({ ...once, weeks: 8 }))).toEqual([40, 40, 40, 20, 20, 20, 20, 0]);
  });

  it.each([
    // Of as many tablets, those with the strongest.
    [[5, 10, 15], 20, '1×15+1×5'],
    [[15, 10, 5], 20, '1×15+1×5'],
    [[10, 15, 5], 20, '1×15+1×5'],
    [[5, 20], 25, '1×20+1×5'],
    // Six at one time, and no more.
    [[5], 30, '6×5'],
    [[5, 10], 35, '3×10+1×5'],
  ])('of %j makes %s mg at one time as %s', (strengths, to, dose) => {
    const plan = taper({
      strengths: mg(...strengths),
      from: ratio(60),
      to: ratio(to),
      weeks: 1,
      dosesPerDay: 1,
    });
    expect(plan.kind === 'plan' && plan.weeks.map(({ doses }) => words(doses))).toEqual([[dose]]);
  });

  it('is none of seven tablets at one time', () => {
    expect(taper({ strengths: mg(5), from: ratio(60), to: ratio(35), weeks: 1, dosesPerDay: 1 })).toEqual({
      kind: 'target-not-made',
      below: ratio(30),
      above: null,
    });
  });

  it('shares a day as evenly as the strengths make it, the larger first', () => {
    const plan = taper({ strengths: mg(5), from: ratio(50), to: ratio(40), weeks: 2, dosesPerDay: 3 });
    expect(plan.kind === 'plan' && plan.weeks.map(({ doses }) => words(doses))).toEqual([
      ['3×5', '3×5', '3×5'],
      ['3×5', '3×5', '2×5'],
    ]);
  });

  it('takes the strengths of patches as they are worn together', () => {
    const plan = taper({
      strengths: mg(12, 25, 50),
      from: ratio(75),
      to: ratio(25),
      weeks: 2,
      dosesPerDay: 1,
    });
    expect(plan.kind === 'plan' && plan.weeks.map(({ doses }) => words(doses))).toEqual([['1×50'], ['1×25']]);
  });

  it('says what is nearest where the strengths do not make the target', () => {
    const plan = taper({ strengths: mg(5), from: ratio(40), to: ratio(7), weeks: 4, dosesPerDay: 1 });
    expect(plan).toEqual({ kind: 'target-not-made', below: expect.anything(), above: expect.anything() });
    if (plan.kind !== 'target-not-made') return;
    expect([plan.below, plan.above].map((dose) => dose && toNumber(dose))).toEqual([5, 10]);
  });

  it.each([
    [40, 40.5],
    [40, 40],
  ])('is none from %s to %s', (from, to) => {
    expect(
      taper({ strengths: mg(5), from: ratio(from), to: ratio(to * 2, 2), weeks: 4, dosesPerDay: 1 }).kind,
    ).toBe('not-lower');
  });

  it.each([
    { weeks: 0 },
    { weeks: MOST_WEEKS + 1 },
    { weeks: 1.5 },
    { weeks: Number.NaN },
    { dosesPerDay: 0 },
    { dosesPerDay: MOST_DOSES + 1 },
    { strengths: [] },
    { strengths: mg(0, 5) },
    { strengths: mg(-5) },
    { to: ratio(-1) },
  ])('refuses %s', (wrong) => {
    const request = { strengths: mg(5), from: ratio(40), to: ratio(10), weeks: 4, dosesPerDay: 2 };
    expect(taper({ ...request, ...wrong }).kind).toBe('refused');
  });

  it.each([1, MOST_WEEKS])('takes %s weeks', (weeks) => {
    expect(
      perDay(taper({ strengths: mg(5), from: ratio(40), to: ratio(10), weeks, dosesPerDay: 2 })),
    ).toHaveLength(weeks);
  });

  const anyRequest = fc.record({
    strengths: fc.uniqueArray(fc.constantFrom(5, 10, 15, 20, 30, 40, 80), { minLength: 1, maxLength: 5 }),
    from: fc.integer({ min: 1, max: 240 }),
    to: fc.integer({ min: 0, max: 240 }),
    weeks: fc.integer({ min: 1, max: 12 }),
    dosesPerDay: fc.integer({ min: 1, max: 4 }),
  });

  it('never goes up, keeps to the slope, ends at the target, and is made of what is sold', () => {
    fc.assert(
      fc.property(anyRequest, ({ strengths, from, to, ...rest }) => {
        const plan = taper({ strengths: mg(...strengths), from: ratio(from), to: ratio(to), ...rest });
        if (plan.kind !== 'plan') return;
        let before = ratio(from);
        for (const { perDay: dose, doses } of plan.weeks) {
          expect(compare(dose, before)).toBeLessThanOrEqual(0);
          expect(compare(dose, ratio(to))).toBeGreaterThanOrEqual(0);
          expect(doses).toHaveLength(rest.dosesPerDay);
          expect(compare(doses.map(amountOf).reduce(add, ZERO), dose)).toBe(0);
          for (const part of doses.flat()) {
            expect(strengths).toContain(toNumber(part.strength));
            expect(part.count).toBeGreaterThan(0);
          }
          before = dose;
        }
        expect(compare(before, ratio(to))).toBe(0);
      }),
    );
  });
});
