import { compare, multiply, ONE, type Rational, ratio } from '../number/rational.ts';
import { type Clause, type Course, withClauses } from './clause.ts';
import type { Strength } from './dose.ts';
import { mayBeStrength } from './unit-arithmetic.ts';

/** More than so many at a time are not written without what they are. */
const MOST_AT_A_TIME = ratio(20);

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

/** "400 x 2" of a tablet of 20 mg: neither a mass that it comes to, nor so many. */
function clauseByCount(clause: Clause, strengths: readonly Strength[]): Clause {
  const { dose, said } = clause;
  if (!dose || dose.unit !== null) return clause;
  const isDoubtful = [dose.high, said.times?.high ?? ONE].some(
    (number) =>
      compare(number, MOST_AT_A_TIME) > 0 && !strengths.some((strength) => mayBeMass(number, strength)),
  );
  return isDoubtful ? { dose, said: { ...said, clash: true } } : clause;
}

/** The course, and as other readings those in which its bare numbers are of a mass that one tablet holds. */
export function byMass(course: Course, strengths: readonly Strength[]): readonly Course[] {
  const held = strengths.filter(({ amount }) => amount.n > 0n);
  if (held.length === 0) return [course];
  const reading = (of: (clause: Clause) => Clause): Course => ({
    ...course,
    stages: course.stages.map((stage) => ({ ...stage, parts: withClauses(stage.parts, of) })),
  });
  return [
    reading((clause) => clauseByCount(clause, held)),
    ...held.map((strength) => reading((clause) => clauseByMass(clause, strength))),
  ];
}
