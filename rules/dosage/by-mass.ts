import { multiply, type Rational, ratio } from '../number/rational.ts';
import type { Clause, Course } from './clause.ts';
import type { DosageContext } from './dosage.ts';
import { mayBeStrength } from './unit-arithmetic.ts';

type Strength = NonNullable<DosageContext['strength']>;

/** "20" of a tablet of 20 mg, "10" where it can be halved; a number that no halves come to is of tablets. */
function mayBeMass(value: Rational, { amount }: Strength): boolean {
  const halves = multiply(multiply(value, ratio(2)), { n: amount.d, d: amount.n });
  return mayBeStrength(value, null) && halves.n % halves.d === 0n;
}

function clauseByMass(clause: Clause, strength: Strength): Clause {
  const { dose, said } = clause;
  if (!dose || dose.unit !== null) return clause;
  if (mayBeMass(dose.high, strength)) return { ...clause, dose: { ...dose, unit: strength.unit } };
  const { times } = said;
  if (!times || !mayBeMass(times.high, strength)) return clause;
  const { low, high } = dose;
  return { dose: { ...dose, ...times, unit: strength.unit }, said: { ...said, times: { low, high } } };
}

/** The course, and as another reading the one in which its bare numbers are of the mass that one tablet holds. */
export function byMass(course: Course, strength: Strength | null): readonly Course[] {
  if (!strength || strength.amount.n <= 0n) return [course];
  const stages = course.stages.map((stage) => ({
    ...stage,
    parts: stage.parts.map((part) => ({
      ...part,
      clauses: part.clauses.map((clause) => clauseByMass(clause, strength)),
    })),
  }));
  return [course, { ...course, stages }];
}
