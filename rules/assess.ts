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
import { findingsOf, missingFor, type Rule, type RuleBody } from './reasoning/rule.ts';
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

/** Stop before check, and what is not met before what is not known. */
const URGENCY: Readonly<Record<string, number>> = {
  'stop not-met': 0,
  'stop unknown': 1,
  'check not-met': 2,
  'check unknown': 3,
};

interface RuleInBody {
  readonly body: RuleBody;
  readonly rule: Rule;
}

/** In the order of the findings. */
const rulesInBodies: readonly RuleInBody[] = ruleBodies.flatMap((body) =>
  body.rules.map((rule) => ({ body, rule })),
);

interface FollowUp {
  readonly missing: string[];
  readonly next: string[];
}

/** What the open findings ask for, and what to do about them, most urgent first. */
function followUp(c: Case, findings: readonly Finding[]): FollowUp {
  const missing = new Set<string>();
  const steps: [Set<string>, Set<string>, Set<string>, Set<string>] = [
    new Set(),
    new Set(),
    new Set(),
    new Set(),
  ];
  findings.forEach((finding, index) => {
    const place = rulesInBodies[index];
    const open = finding.outcome === 'unknown';
    if (!place || (!open && finding.outcome !== 'not-met')) return;
    if (open) for (const path of missingFor(place.body, place.rule, c)) missing.add(path);
    const urgency = URGENCY[`${finding.level} ${finding.outcome}`];
    if (urgency !== undefined) steps[urgency]?.add(open ? finding.message : place.rule.doNext(c));
  });
  const next = [...new Set([...aboutTheDrug(c), ...steps.flatMap((set) => [...set])])];
  return { missing: [...missing], next };
}

/** Before the drug is known, little else can be. */
function aboutTheDrug({ prescribed: { drug, label, candidates }, request }: Case): readonly string[] {
  if (drug) return [];
  if (candidates.length > 0)
    return [`Legemidlet «${label}» er ikke entydig: velg ${candidates.join(' eller ')}.`];
  return [
    request.prescription.drug
      ? `Legemidlet «${label}» er ikke kjent: velg det fra katalogen.`
      : 'Velg legemiddel.',
  ];
}

/**
 * Assesses one prescription against every rule. Pure and total: the same request gives the same assessment, and no
 * request that fits the contract makes it throw. `request.on` is the only clock.
 */
export function assess(request: AssessmentRequest, knowledge: Knowledge): Assessment {
  const c = caseOf(request, knowledge);
  const findings = ruleBodies.flatMap((body) => findingsOf(body, c));
  return {
    version: 1,
    verdict: verdictOf(findings),
    omeq: omeqOf(c.omeq),
    pregabalinMgPerDay: c.pregabalin?.listedInFull ? toNumber(c.pregabalin.atLeast) : null,
    dosage: dosageOf(c.dosage, c.prescribed.drug),
    findings,
    remark: remarkOf(c, findings),
    orderMarking: orderMarkingOf(c, findings),
    ...followUp(c, findings),
    drafts: draftsOf(c),
  };
}
