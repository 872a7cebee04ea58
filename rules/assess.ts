import type { Assessment, OmeqLine } from './contract/assessment.ts';
import type { AssessmentRequest } from './contract/request.ts';
import { draftsOf } from './drafts/drafts.ts';
import { orderMarkingOf, remarkOf } from './exception/remark.ts';
import { factsOf, type Knowledge } from './facts.ts';
import { nextSteps } from './next-steps.ts';
import { isZero, toNumber } from './number/rational.ts';
import { dosageTold } from './omeq/dosage-told.ts';
import type { OmeqTotal, OpioidLine } from './omeq/omeq.ts';
import { checkedIn, headlineOf } from './reasoning/headline.ts';
import { findingsOf } from './reasoning/rule.ts';
import { verdictOf } from './reasoning/verdict.ts';
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

/**
 * Assesses one prescription against every rule. Pure and total: the same request gives the same assessment, and no
 * request that fits the contract makes it throw. `request.on` is the only clock.
 */
export function assess(request: AssessmentRequest, knowledge: Knowledge): Assessment {
  const c = factsOf(request, knowledge);
  const findings = ruleBodies.flatMap((body) => findingsOf(body, c));
  const verdict = verdictOf(findings);
  const asked = nextSteps(c, findings);
  return {
    version: 2,
    headline: headlineOf(c, verdict, findings, asked.missing),
    checked: checkedIn(findings),
    verdict,
    omeq: omeqOf(c.omeq),
    pregabalinMgPerDay: c.pregabalin?.listedInFull ? toNumber(c.pregabalin.atLeast) : null,
    dosage: dosageTold(c.dosage, c.prescribed.drug),
    findings,
    remark: remarkOf(c, findings),
    orderMarking: orderMarkingOf(c, findings),
    ...asked,
    drafts: draftsOf(c, findings),
  };
}
