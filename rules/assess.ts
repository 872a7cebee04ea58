import { type Case, caseOf, type Knowledge } from './case.ts';
import type { Assessment, Finding, OmeqLine } from './contract/assessment.ts';
import type { AssessmentRequest, Drug } from './contract/request.ts';
import type { DailyAmount, DosageReading } from './dosage/dosage.ts';
import { countedUnit } from './dosage/dose-unit.ts';
import { draftsOf } from './drafts/drafts.ts';
import { orderMarkingOf, remarkOf } from './exception/remark.ts';
import { isZero, toNumber } from './number/rational.ts';
import { substanceAmount } from './omeq/daily-dose.ts';
import type { OmeqTotal, OpioidLine } from './omeq/omeq.ts';
import { find, missingFor } from './reasoning/rule.ts';
import { verdictOf } from './reasoning/verdict.ts';
import { ruleBook } from './rule-book.ts';

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

const NOT_UNDERSTOOD: Assessment['dosage'] = {
  understood: false,
  fixedPerDay: null,
  asNeededMaxPerDay: null,
  unit: null,
};

/** The contract has one unit for both parts: parts counted differently are told in mg, where the drug allows it. */
function dosageOf(reading: DosageReading | null, drug: Drug | null): Assessment['dosage'] {
  if (!reading?.understood) return NOT_UNDERSTOOD;
  const { fixed, asNeeded } = reading;
  if (asNeeded === 'no-maximum') {
    const unit = fixed.unit ?? unitOf(drug);
    return { understood: true, fixedPerDay: toNumber(fixed.perDay), asNeededMaxPerDay: null, unit };
  }
  const units = [fixed, asNeeded]
    .filter((part) => !isZero(part.perDay))
    .map((part) => part.unit ?? unitOf(drug));
  if (new Set(units).size > 1) return inMilligrams(fixed, asNeeded, drug);
  return {
    understood: true,
    fixedPerDay: toNumber(fixed.perDay),
    asNeededMaxPerDay: toNumber(asNeeded.perDay),
    unit: units[0] ?? fixed.unit ?? unitOf(drug),
  };
}

function unitOf(drug: Drug | null): string | null {
  const unit = countedUnit(drug?.substances?.[0]?.per?.unit);
  return unit === 'ml' || unit === 'stk' ? null : unit;
}

function inMilligrams(fixed: DailyAmount, asNeeded: DailyAmount, drug: Drug | null): Assessment['dosage'] {
  const [substance, ...others] = drug?.substances ?? [];
  const [regular, extra] =
    drug && substance && others.length === 0
      ? [substanceAmount(drug, substance, fixed), substanceAmount(drug, substance, asNeeded)]
      : [null, null];
  if (!regular || !extra) return NOT_UNDERSTOOD;
  return { understood: true, fixedPerDay: toNumber(regular), asNeededMaxPerDay: toNumber(extra), unit: 'mg' };
}

interface Urgency {
  readonly level: Finding['level'];
  readonly outcome: Finding['outcome'];
}

const URGENCY: readonly Urgency[] = [
  { level: 'stop', outcome: 'not-met' },
  { level: 'stop', outcome: 'unknown' },
  { level: 'check', outcome: 'not-met' },
  { level: 'check', outcome: 'unknown' },
];

function nextSteps(c: Case, findings: readonly Finding[]): string[] {
  const steps = URGENCY.flatMap(({ level, outcome }) =>
    ruleBook.flatMap((rule, index) => {
      const finding = findings[index];
      if (finding?.level !== level || finding.outcome !== outcome) return [];
      return [outcome === 'not-met' ? rule.doNext(c) : finding.message];
    }),
  );
  if (c.prescribed.candidates.length > 0) {
    steps.unshift(
      `Legemidlet «${c.prescribed.label}» er ikke entydig: velg ${c.prescribed.candidates.join(' eller ')}.`,
    );
  }
  return [...new Set(steps)];
}

function missingAnswers(c: Case, findings: readonly Finding[]): string[] {
  const paths = ruleBook.flatMap((rule, index) =>
    findings[index]?.outcome === 'unknown' ? missingFor(rule, c) : [],
  );
  return [...new Set(paths)];
}

/**
 * Assesses one prescription against every rule. Pure and total: the same request gives the same assessment, and no
 * request that fits the contract makes it throw. `request.on` is the only clock.
 */
export function assess(request: AssessmentRequest, knowledge: Knowledge): Assessment {
  const c = caseOf(request, knowledge);
  const findings = ruleBook.map((rule) => find(rule, c));
  return {
    version: 1,
    verdict: verdictOf(findings),
    omeq: omeqOf(c.omeq),
    pregabalinMgPerDay: c.pregabalin?.listedInFull ? toNumber(c.pregabalin.atLeast) : null,
    dosage: dosageOf(c.dosage, c.prescribed.drug),
    findings,
    remark: remarkOf(c, findings),
    orderMarking: orderMarkingOf(c, findings),
    missing: missingAnswers(c, findings),
    next: nextSteps(c, findings),
    drafts: draftsOf(c),
  };
}
