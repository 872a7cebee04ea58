import type { Drug, Substance } from '../contract/request.ts';
import type { DosageProblem, DosageReading, StatedStrength, UnderstoodDosage } from '../dosage/dosage.ts';
import { parseDosage } from '../dosage/parse-dosage.ts';
import { compare, fromNumber, multiply, type Rational } from '../number/rational.ts';
import type { DoseUnit, Strength } from '../regimen/dose.ts';
import { countedUnit } from '../regimen/dose-unit.ts';
import { countsTheSame, isPatch, massInMg, strengthOf } from './daily-dose.ts';
import { labelled12 } from './labelled-12.ts';

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

/** Units that name a form. A dose, a unit and a bag may be of any. */
const FORMS: readonly unknown[] = [
  'tablett',
  'kapsel',
  'stikkpille',
  'plaster',
  'µg/h',
  'ml',
  'dråper',
  'spray',
];
const SOLID: readonly unknown[] = ['tablett', 'kapsel', 'stikkpille', 'plaster'];
const POURED: readonly unknown[] = ['ml', 'dråper', 'spray'];

/** Whether the text counts in a form that the drug does not have: millilitres of a tablet. */
function isOfOtherForm(drug: Drug, { fixed, asNeeded }: UnderstoodDosage): boolean {
  const own = (drug.substances ?? []).flatMap((substance) => strengthOf(drug, substance)?.countedIn ?? []);
  const differs = (unit: DoseUnit | null): boolean =>
    FORMS.includes(unit) &&
    own.length > 0 &&
    own.every(
      (each) =>
        FORMS.includes(each) &&
        (SOLID.includes(each) || !POURED.includes(unit)) &&
        !countsTheSame(unit === 'µg/h' ? 'plaster' : unit, each),
    );
  return differs(fixed.unit) || (asNeeded !== 'no-maximum' && differs(asNeeded.unit));
}

/** What one of a drug that is swallowed holds of each substance, in the unit that it is printed in. */
function strengthsInContext({ substances }: Drug): readonly Strength[] {
  return (substances ?? []).flatMap(({ amount: printed, unit: printedIn, per }): readonly Strength[] => {
    const amount = printed == null ? null : fromNumber(printed);
    const unit = countedUnit(printedIn);
    const isOne = per?.amount === 1 && SOLID.includes(countedUnit(per.unit));
    return amount && isOne && (unit === 'mg' || unit === 'µg' || unit === 'g') ? [{ amount, unit }] : [];
  });
}

/**
 * Reads the dosage of a drug; null stands for one that is not known. A strength or a form that the text names and the
 * drug does not have is a contradiction: the dosage was perhaps written for another product, and nothing of it is
 * counted.
 */
export function readDrugDosage(text: string, drug: Drug | null): DosageReading {
  if (!drug) return parseDosage(text, { patch: false });
  const reading = parseDosage(text, { patch: isPatch(drug), strengths: strengthsInContext(drug) });
  if (!reading.understood) return reading;
  const refused = (why: DosageProblem['why']): DosageReading => ({
    understood: false,
    problem: { start: 0, end: text.length, fragment: text, why },
  });
  if (!(reading.strengths ?? []).every((each) => agrees(drug, each))) return refused('other-strength');
  return isOfOtherForm(drug, reading) ? refused('other-form') : reading;
}
