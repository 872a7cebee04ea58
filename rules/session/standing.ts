import type { Assessment, Verdict } from '../contract/assessment.ts';
import type { AssessmentRequest } from '../contract/request.ts';

export type Check =
  /** There is no catalogue of the day yet, so no drug is known and nothing is assessed. */
  | { readonly kind: 'loading' }
  | { readonly kind: 'assessed'; readonly request: AssessmentRequest; readonly assessment: Assessment }
  /** The rules did not answer. Nothing is known, so nothing may look fine. */
  | { readonly kind: 'failed'; readonly reason: string };

/** `not-read`: there is no prescription to assess. */
export type Standing = Verdict | 'loading' | 'failed' | 'not-read';

export function standingOf(check: Check): Standing {
  return check.kind === 'assessed' ? check.assessment.verdict : check.kind;
}
