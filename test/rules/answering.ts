import fc from 'fast-check';
import type { AssessmentRequest } from '../../rules/contract/request.ts';
import { roles } from '../../rules/contract/terms.ts';
import { isPatch } from '../../rules/omeq/daily-dose.ts';
import { questionFor } from '../../rules/questions.ts';
import { countedUnit } from '../../rules/regimen/dose-unit.ts';

/** How a test answers what an assessment asks for. */

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The answers that a doctor could give to a question, as values of the request. */
export function answersTo(path: string): fc.Arbitrary<unknown> {
  const question = questionFor(path);
  if (path === 'prescriber.roles') {
    return fc
      .subarray([...roles], { minLength: 1 })
      .map((held) =>
        held.includes('pain-clinic') ? [...new Set([...held, 'private-hospital-agreement' as const])] : held,
      );
  }
  if (path === 'prescriber.specialties') return fc.constantFrom(['neurology'], ['oncology']);
  if (path === 'refundCode') return fc.constantFrom('-71', 'C50', '');
  if (path === 'prescription.drug.atc') return fc.constantFrom('N02AA05', 'L01FD01', 'N02BF02');
  if (path === 'exception.ownProjectNumber') return fc.constantFrom('DM 03001', 'DM 02224');
  switch (question?.answer) {
    case 'yes-no':
      return fc.boolean();
    case 'choice':
    case 'choices':
      return fc.constantFrom(...question.options.map(({ value }) => value));
    case 'number':
      return fc.constantFrom(0, 50, 1_000, 2_000_000);
    case 'date':
      return fc.constantFrom('2019-01-01', '2026-10-01', '2099-12-31');
    case 'text':
      return fc.constantFrom('24/1234');
    default:
      return fc.constant(null);
  }
}

/** A unit that the drug is counted in. */
export function unitFor(drug: AssessmentRequest['prescription']['drug']): string {
  if (typeof drug !== 'object' || drug === null) return 'tablett';
  if (isPatch(drug)) return 'plaster';
  if (drug.substances?.length === 1) return 'mg';
  const units = new Set(drug.substances?.map(({ per }) => per?.unit));
  const [unit] = units;
  // A number of doses can be meant for substances that are counted each in its own unit; a name of one of them can't.
  if (units.size > 1) return 'stk';
  return unit && countedUnit(unit) !== null ? unit : 'tablett';
}

export function withAnswer(whole: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  if (Array.isArray(whole)) {
    return whole.map((each, index) => (String(index) === key ? withAnswer(each, rest, value) : each));
  }
  const fields = isRecord(whole) ? whole : {};
  return { ...fields, [key]: rest.length === 0 ? value : withAnswer(fields[key], rest, value) };
}

/** Rounds of questions; each is answered whole. */
export const ROUNDS = 12;
