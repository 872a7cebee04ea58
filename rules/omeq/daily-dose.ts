import type { OmeqProblem } from '../contract/assessment.ts';
import type { Drug, Substance } from '../contract/request.ts';
import type { DosageReading } from '../dosage/dosage.ts';
import { add, divide, fromNumber, isZero, multiply, type Rational, ratio, ZERO } from '../number/rational.ts';
import type { DailyAmount } from '../regimen/dose.ts';
import type { CountedUnit } from '../regimen/dose-unit.ts';
import { countedUnit } from '../regimen/dose-unit.ts';

import { dropsPerMl } from './factors.ts';
import { opioidName } from './opioid-names.ts';

/** How much of a substance a day: mg, or for patches the µg/h worn. `atLeast` is the part that is certain. */
export interface DailyDose {
  readonly unit: 'mg' | 'µg/h';
  readonly atLeast: Rational;
  readonly problem: Extract<OmeqProblem, 'dose-not-understood' | 'no-maximum'> | null;
}

const notUnderstood: DailyDose = { unit: 'mg', atLeast: ZERO, problem: 'dose-not-understood' };

export function massInMg(unit: CountedUnit, amount: Rational): Rational | null {
  const mg = MG_PER.get(unit);
  return mg ? multiply(amount, mg) : null;
}

const MG_PER: ReadonlyMap<CountedUnit, Rational> = new Map([
  ['mg', ratio(1)],
  ['µg', ratio(1, 1000)],
  ['g', ratio(1000)],
]);

/** Strength of one counted unit: 20 mg in one tablet, 120 mg in 24 ml, 25 µg/h in one patch. */
interface Strength {
  readonly unit: DailyDose['unit'];
  readonly perUnit: Rational;
  readonly countedIn: CountedUnit;
}

const HOUR = /^(?:t|h|time|timer)$/i;

export function isPatch(drug: Drug): boolean {
  return (
    drug.route === 'transdermal' ||
    /plaster/i.test(drug.form ?? '') ||
    (drug.substances ?? []).some((substance) => substance.unit === 'µg/h')
  );
}

/** Null where the strength is not known, or in a unit that is neither a mass nor a patch's. */
export function strengthOf(drug: Drug, substance: Substance): Strength | null {
  const amount = substance.amount == null ? null : fromNumber(substance.amount);
  const per = substance.per ? fromNumber(substance.per.amount) : ratio(1);
  if (!amount || !per || !substance.unit) return null;
  const perUnit = divide(amount, per);
  if (!perUnit) return null;
  const perHour = substance.unit === 'µg' && HOUR.test(substance.per?.unit ?? '');
  if (substance.unit === 'µg/h' || perHour) return { unit: 'µg/h', perUnit, countedIn: 'plaster' };
  const toMg = MG_PER.get(substance.unit);
  if (!toMg || isPatch(drug)) return null;
  const countedIn = countedUnit(substance.per?.unit ?? drug.form);
  return countedIn === null ? null : { unit: 'mg', perUnit: multiply(perUnit, toMg), countedIn };
}

const SWALLOWED: readonly CountedUnit[] = ['tablett', 'kapsel', 'stk', 'enhet'];
const COUNTS_ANYTHING: readonly CountedUnit[] = ['stk', 'enhet', null];
const SPRAYED: readonly CountedUnit[] = ['dose', 'spray'];
const MEASURED: readonly CountedUnit[] = ['ml', 'dråper'];

/** Whether a dose counted in one unit can be meant for a strength counted in another; a volume must always be named. */
export function countsTheSame(dose: CountedUnit, strength: CountedUnit): boolean {
  if (dose === strength) return true;
  if (MEASURED.includes(strength)) return false;
  if (COUNTS_ANYTHING.includes(dose)) return true;
  return (
    (SWALLOWED.includes(dose) && SWALLOWED.includes(strength)) ||
    (SPRAYED.includes(dose) && SPRAYED.includes(strength))
  );
}

/** Whether a number of doses can be meant for all the substances of a drug: what is measured is measured in one unit. */
export function countsTogether(drug: Drug): boolean {
  const units = (drug.substances ?? []).flatMap((substance) => strengthOf(drug, substance)?.countedIn ?? []);
  return new Set(units).size <= 1 || !units.some((unit) => MEASURED.includes(unit));
}

/** An amount of a drug as mg (or µg/h worn) of one of its substances; null where its unit can't be meant for it. */
export function substanceAmount(drug: Drug, substance: Substance, amount: DailyAmount): Rational | null {
  if (isZero(amount.perDay)) return ZERO;
  const { unit } = amount;
  const toMg = MG_PER.get(unit);
  if (toMg) {
    // A mass says which substance it is of only where there is one.
    return isPatch(drug) || drug.substances?.length !== 1 ? null : multiply(amount.perDay, toMg);
  }
  if (unit === 'µg/h') return isPatch(drug) ? amount.perDay : null;
  const strength = strengthOf(drug, substance);
  if (!strength) return null;
  const drops = dropsPerMl.get(opioidName(substance.name) ?? '');
  if (unit === 'dråper' && strength.countedIn === 'ml' && drops) {
    const ml = divide(amount.perDay, drops);
    return ml && multiply(ml, strength.perUnit);
  }
  return countsTheSame(unit, strength.countedIn) ? multiply(amount.perDay, strength.perUnit) : null;
}

/** The dose of one substance of a drug, fixed and as needed together, at the most that the dosage allows. */
export function dailyDose(drug: Drug, substance: Substance, dosage: DosageReading | null): DailyDose {
  if (dosage === null) return notUnderstood;
  const unit = isPatch(drug) ? 'µg/h' : 'mg';
  if (!dosage.understood) {
    const part = dosage.atLeast ? substanceAmount(drug, substance, dosage.atLeast) : null;
    return part ? { unit, atLeast: part, problem: 'dose-not-understood' } : notUnderstood;
  }
  const fixed = substanceAmount(drug, substance, dosage.fixed);
  if (dosage.asNeeded === 'no-maximum') {
    return fixed ? { unit, atLeast: fixed, problem: 'no-maximum' } : notUnderstood;
  }
  const asNeeded = substanceAmount(drug, substance, dosage.asNeeded);
  if (fixed && asNeeded) return { unit, atLeast: add(fixed, asNeeded), problem: null };
  const part = fixed ?? asNeeded;
  return part ? { unit, atLeast: part, problem: 'dose-not-understood' } : notUnderstood;
}
