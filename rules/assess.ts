import type { Assessment, OmeqLine } from './contract/assessment.ts';
import type { AssessmentRequest } from './contract/request.ts';
import { draftsOf } from './drafts/drafts.ts';
import { orderMarkingOf, remarkOf } from './exception/remark.ts';
import { type Facts, factsOf, type Knowledge } from './facts.ts';
import { nextSteps } from './next-steps.ts';
import { isZero, toNumber } from './number/rational.ts';
import { dosageTold } from './omeq/dosage-told.ts';
import type { OmeqTotal, OpioidLine } from './omeq/omeq.ts';
import { headlined, headlineOf } from './reasoning/headline.ts';
import { answersOf } from './reasoning/rule.ts';
import { checkedIn, verdictOf } from './reasoning/verdict.ts';
import { ruleBodies } from './rule-book.ts';

function lineOf(line: OpioidLine): OmeqLine {
  const certain = !isZero(line.omeq) || line.problem === null;
  return {
    drug: line.drug,
    substance: line.substance,
    route: line.route,
    dosePerDay: line.dose && certain ? toNumber(line.dose.atLeast) : null,
    unit: line.factor?.unit ?? null,
    factor: line.factor ? toNumber(line.factor.factor) : null,
    omeq: certain ? toNumber(line.omeq) : null,
    problem: line.problem,
    verification: line.factor?.verification ?? null,
  };
}

function omeqOf(total: OmeqTotal | null): Assessment['omeq'] {
  if (!total) return null;
  const atLeast = toNumber(total.atLeast);
  return { perDay: total.listedInFull ? atLeast : null, atLeast, lines: total.lines.map(lineOf) };
}

export interface Assessed {
  readonly assessment: Assessment;
  /** What was found before any rule was asked: the drug as resolved, the dosage as read. */
  readonly facts: Facts;
}

/**
 * Assesses one prescription against every rule. Pure and total: the same request gives the same assessment, and no
 * request that fits the contract makes it throw. `request.on` is the only clock.
 */
export function assess(request: AssessmentRequest, knowledge: Knowledge): Assessment {
  return assessWithFacts(request, knowledge).assessment;
}

/** The same, with the facts that it stands on, so that nobody has to read the drug and the dosage again. */
export function assessWithFacts(request: AssessmentRequest, knowledge: Knowledge): Assessed {
  const c = factsOf(request, knowledge);
  const answers = ruleBodies.flatMap((body) => answersOf(body, c));
  const applied = answers.filter(({ finding }) => finding.outcome !== 'not-applicable');
  const findings = applied.map(({ finding }) => finding);
  const verdict = verdictOf(c, applied);
  const assessment: Assessment = {
    version: 2,
    headline: headlineOf(headlined(c, verdict, applied)),
    checked: checkedIn(applied),
    verdict,
    omeq: omeqOf(c.omeq),
    pregabalinMgPerDay: c.pregabalin?.listedInFull ? toNumber(c.pregabalin.atLeast) : null,
    dosage: dosageTold(c.dosage, c.prescribed.drug),
    findings: answers.map(({ finding }) => finding),
    remark: remarkOf(c, findings),
    orderMarking: orderMarkingOf(c, findings),
    ...nextSteps(c, applied),
    drafts: draftsOf(c, findings),
  };
  return { assessment, facts: c };
}
