import type { Finding } from './contract/assessment.ts';
import type { Facts } from './facts.ts';
import { missingFor, type Rule, type RuleBody } from './reasoning/rule.ts';
import { ruleBodies } from './rule-book.ts';

/** Stop before check, and what is not met before what is not known. What only informs is nothing to do. */
const URGENCY = ['stop not-met', 'stop unknown', 'check not-met', 'check unknown'];

interface RuleInBody {
  readonly body: RuleBody;
  readonly rule: Rule;
}

/** In the order of the findings. */
const rulesInBodies: readonly RuleInBody[] = ruleBodies.flatMap((body) =>
  body.rules.map((rule) => ({ body, rule })),
);

interface NextSteps {
  readonly missing: string[];
  readonly next: string[];
}

/** What the open findings ask for, and what to do about them, most urgent first. */
export function nextSteps(c: Facts, findings: readonly Finding[]): NextSteps {
  const steps = new Map(URGENCY.map((urgency): [string, string[]] => [urgency, []]));
  for (const { level, outcome, message } of findings) steps.get(`${level} ${outcome}`)?.push(message);
  const missing = rulesInBodies.flatMap(({ body, rule }, index) =>
    findings[index]?.outcome === 'unknown' ? missingFor(body, rule, c) : [],
  );
  const next = [...aboutTheDrug(c), ...[...steps.values()].flat()];
  return { missing: [...new Set(missing)], next: [...new Set(next)] };
}

/** Before the drug is known, little else can be. */
function aboutTheDrug({ prescribed: { drug, label, candidates }, request }: Facts): readonly string[] {
  if (drug) return [];
  if (candidates.length > 0)
    return [`Legemidlet «${label}» er ikke entydig: velg ${candidates.join(' eller ')}.`];
  return [
    request.prescription.drug
      ? `Legemidlet «${label}» er ikke kjent: velg det fra katalogen.`
      : 'Velg legemiddel.',
  ];
}
