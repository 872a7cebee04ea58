import type { Finding, Verdict } from '../contract/assessment.ts';

/** Stop before incomplete before check; where no rule that can fail applied, nothing was assessed and nothing is green. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const binding = findings.filter(
    (finding) => finding.level !== 'info' && finding.outcome !== 'not-applicable',
  );
  const has = (level: Finding['level'], outcome: Finding['outcome']) =>
    binding.some((finding) => finding.level === level && finding.outcome === outcome);
  if (binding.length === 0) return 'not-assessed';
  if (has('stop', 'not-met')) return 'stop';
  if (has('stop', 'unknown')) return 'incomplete';
  return has('check', 'not-met') || has('check', 'unknown') ? 'check' : 'ok';
}
