import { describe, expect, it } from 'vitest';
import { dayWords } from '../../../components/popup/taper-text.ts';
import { parseDosage } from '../../../rules/dosage/parse-dosage.ts';
import { ratio, toNumber } from '../../../rules/number/rational.ts';
import { type Factor, factorOf } from '../../../rules/omeq/factors.ts';
import type { SoldForm } from '../../../rules/omeq/sold-forms.ts';
import type { TaperDose } from '../../../rules/omeq/taper.ts';

function sold(form: string, factor: Factor | null): SoldForm {
  if (!factor) throw new Error(`No factor for ${form}`);
  return { form, factor, strengths: [], products: [] };
}
const depot = sold('depottablett', factorOf('oksykodon', 'oral'));
const capsule = sold('kapsel', factorOf('oksykodon', 'oral'));
const patch = sold('depotplaster', factorOf('fentanyl', 'transdermal'));
const dose = (...parts: readonly (readonly [count: number, strength: number])[]): TaperDose =>
  parts.map(([count, strength]) => ({ count, strength: ratio(strength) }));
const words = (doses: readonly TaperDose[], form: SoldForm) =>
  dayWords(doses, form).replaceAll('\u00a0', ' ');

describe('a day of a taper in words', () => {
  it.each([
    [[dose([1, 20]), dose([1, 20])], depot, '1 depottablett à 20 mg 2 ganger daglig'],
    [[dose([2, 20]), dose([1, 20])], depot, '2 depottabletter à 20 mg morgen, 1 depottablett à 20 mg kveld'],
    [
      [dose([1, 20], [1, 5]), dose([1, 20])],
      depot,
      '1 depottablett à 20 mg og 1 depottablett à 5 mg morgen, 1 depottablett à 20 mg kveld',
    ],
    [[dose([1, 5]), []], depot, '1 depottablett à 5 mg daglig'],
    [[dose([3, 5])], capsule, '3 kapsler à 5 mg daglig'],
    [[dose([1, 5]), dose([1, 5]), []], capsule, '1 kapsel à 5 mg 2 ganger daglig'],
    [[[], []], capsule, 'ingen'],
    [[dose([1, 50], [1, 12])], patch, '1 depotplaster à 50 µg/t og 1 depotplaster à 12 µg/t'],
  ] as const)('is said as it is written in a prescription', (doses, form, text) => {
    expect(words(doses, form)).toBe(text);
  });

  it.each([
    [[dose([1, 20]), dose([1, 20])], 2],
    [[dose([2, 20]), dose([1, 20])], 3],
    [[dose([1, 5]), []], 1],
    [[dose([2, 5]), dose([1, 5]), dose([1, 5]), dose([1, 5])], 5],
  ] as const)('is read by the dosage grammar as as many a day', (doses, perDay) => {
    const reading = parseDosage(dayWords(doses, depot), { patch: false });
    expect(reading.understood && toNumber(reading.fixed.perDay)).toBe(perDay);
  });
});
