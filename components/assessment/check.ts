import type { Assessment, Verdict } from '../../rules/contract/assessment.ts';

export type Check =
  /** The catalogue is being read, so the drug is not known yet. */
  | { readonly kind: 'loading' }
  | { readonly kind: 'assessed'; readonly assessment: Assessment }
  /** The rules did not answer. */
  | { readonly kind: 'failed'; readonly reason: string };

/** `not-read`: there is no prescription to assess. */
export type Standing = Verdict | 'loading' | 'failed' | 'not-read';

export function standingOf(check: Check): Standing {
  return check.kind === 'assessed' ? check.assessment.verdict : check.kind;
}
