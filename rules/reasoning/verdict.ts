import type { Finding, Verdict } from '../contract/assessment.ts';

const SEVERITY: Readonly<Record<Verdict, number>> = {
  'not-assessed': 0,
  ok: 1,
  check: 2,
  incomplete: 3,
  stop: 4,
};

/** Stop before incomplete before check; where no rule that can fail applied, nothing was assessed and nothing is green. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  let verdict: Verdict = 'not-assessed';
  for (const { level, outcome } of findings) {
    if (level === 'info' || outcome === 'not-applicable') continue;
    const own =
      outcome === 'met' ? 'ok' : level === 'check' ? 'check' : outcome === 'unknown' ? 'incomplete' : 'stop';
    if (SEVERITY[own] > SEVERITY[verdict]) verdict = own;
  }
  return verdict;
}
