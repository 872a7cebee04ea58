import type { Case } from './case.ts';
import type { Finding } from './contract/assessment.ts';
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

interface FollowUp {
  readonly missing: string[];
  readonly next: string[];
}

/** What the open findings ask for, and what to do about them, most urgent first. */
export function followUp(c: Case, findings: readonly Finding[]): FollowUp {
  const missing = new Set<string>();
  const steps = new Map(URGENCY.map((urgency): [string, string[]] => [urgency, []]));
  findings.forEach(({ level, outcome, message }, index) => {
    const place = rulesInBodies[index];
    if (!place) return;
    const open = outcome === 'unknown';
    if (open) for (const path of missingFor(place.body, place.rule, c)) missing.add(path);
    steps.get(`${level} ${outcome}`)?.push(open ? message : place.rule.doNext(c));
  });
  const next = [...new Set([...aboutTheDrug(c), ...[...steps.values()].flat()])];
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
