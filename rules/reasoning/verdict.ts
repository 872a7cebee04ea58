import type { CheckedMatter, Finding, Verdict } from '../contract/assessment.ts';
import type { Facts } from '../facts.ts';
import type { RuleAnswer } from './rule.ts';

const SEVERITY: Readonly<Record<Verdict, number>> = {
  'not-assessed': 0,
  ok: 1,
  check: 2,
  incomplete: 3,
  stop: 4,
};

/** What one finding makes of the whole, if it were the only one. */
function verdictOfOne({ level, outcome }: Finding): Verdict {
  if (level === 'info' || outcome === 'not-applicable') return 'not-assessed';
  if (outcome === 'met') return 'ok';
  if (level === 'check') return 'check';
  return outcome === 'unknown' ? 'incomplete' : 'stop';
}

/** Stop before incomplete before check; where no rule that can fail applied, nothing was assessed. */
function worstOf(findings: readonly Finding[]): Verdict {
  return findings
    .map(verdictOfOne)
    .reduce<Verdict>((worst, own) => (SEVERITY[own] > SEVERITY[worst] ? own : worst), 'not-assessed');
}

/** Not knowing is no fault of the prescription: what the form or the catalogue doesn't hold yet asks for nothing. */
export function isCalm({ request, prescribed }: Facts): boolean {
  if (request.exception) return false;
  switch (request.scheme ?? null) {
    case null:
      return true;
    case 'white':
    case 'section-2':
      return prescribed.drug === null;
    default:
      return false;
  }
}

/** Rules that only say who may write on which form are the whole of what the sources ask on these two alone. */
const FORMAL_IS_ENOUGH: ReadonlySet<string> = new Set(['white', 'h-resept']);

function hasGround({ request }: Facts, answers: readonly RuleAnswer[]): boolean {
  const scheme = request.scheme ?? '';
  if (scheme === 'section-2') return false;
  return (
    FORMAL_IS_ENOUGH.has(scheme) ||
    answers.some(({ rule, finding }) => !rule.formal && verdictOfOne(finding) === 'ok')
  );
}

/** What the answers come to. Green has a ground: something of the law that the prescription stands on was looked at. */
export function verdictOf(c: Facts, answers: readonly RuleAnswer[]): Verdict {
  if (isCalm(c)) return 'not-assessed';
  const worst = worstOf(answers.map(({ finding }) => finding));
  return worst === 'ok' && !hasGround(c, answers) ? 'not-assessed' : worst;
}

/** What was looked at: rules that can fail, and that are settled. */
export function checkedIn(answers: readonly RuleAnswer[]): CheckedMatter[] {
  const settled = answers.filter(
    ({ finding: { level, outcome } }) => level !== 'info' && (outcome === 'met' || outcome === 'not-met'),
  );
  return [...new Set(settled.map(({ checks }) => checks))];
}
