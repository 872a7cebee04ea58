import type { Drug, Substance } from '../contract/request.ts';
import type { DosageReading, StatedStrength } from '../dosage/dosage.ts';
import { parseDosage } from '../dosage/parse-dosage.ts';
import { compare, fromNumber, multiply, type Rational } from '../number/rational.ts';
import { countsTheSame, isPatch, massInMg, strengthOf } from './daily-dose.ts';
import { labelled12 } from './factors.ts';

/** What `count` of the drug hold of one substance, in mg or µg/h; null where the drug does not say, or counts otherwise. */
function held(drug: Drug, substance: Substance, { count, unit }: StatedStrength): Rational | null {
  const strength = strengthOf(drug, substance);
  return strength && countsTheSame(unit, strength.countedIn) ? multiply(count, strength.perUnit) : null;
}

/** A patch that is labelled 12 gives 12.5 µg/h, and either is written. */
function isLabelled12(stated: Rational, own: Rational): boolean {
  return compare(own, labelled12.printed) === 0 && compare(stated, labelled12.released) === 0;
}

/** Whether one strength of the text may be one of the drug's; what the drug does not tell cannot be compared. */
function agrees(drug: Drug, stated: StatedStrength): boolean {
  const substances = drug.substances ?? [];
  if (substances.every(({ amount }) => amount == null || fromNumber(amount) === null)) return true;
  const amount = stated.of === 'µg/h' ? stated.amount : massInMg(stated.of, stated.amount);
  return substances.some((substance) => {
    const own = held(drug, substance, stated);
    return own !== null && amount !== null && (compare(own, amount) === 0 || isLabelled12(amount, own));
  });
}

/**
 * Reads the dosage of a drug; null stands for one that is not known. A strength that the text names and the drug does
 * not have is a contradiction: the dosage was perhaps written for another product, and nothing of it is counted.
 */
export function readDrugDosage(text: string, drug: Drug | null): DosageReading {
  const reading = parseDosage(text, { patch: drug !== null && isPatch(drug) });
  if (!reading.understood || !drug || (reading.strengths ?? []).every((each) => agrees(drug, each)))
    return reading;
  return {
    understood: false,
    problem: { start: 0, end: text.length, fragment: text, why: 'other-strength' },
  };
}
