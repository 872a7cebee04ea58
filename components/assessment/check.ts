import type { Assessment, Verdict } from '../../rules/contract/assessment.ts';

export type Check =
  | { readonly kind: 'assessed'; readonly assessment: Assessment }
  /** The rules did not answer. */
  | { readonly kind: 'failed'; readonly reason: string };

export type Standing = Verdict | 'failed';

export function standingOf(check: Check): Standing {
  return check.kind === 'failed' ? 'failed' : check.assessment.verdict;
}
