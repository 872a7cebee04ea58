import type { Assessment } from '../../rules/contract/assessment.ts';
import { unverifiedGrounds } from '../../rules/unverified.ts';

/** Said whatever the verdict is, as a footnote: it stands under most prescriptions, and is not what the doctor is to act on. */
export function UnverifiedGrounds({ assessment }: { readonly assessment: Assessment }) {
  const grounds = unverifiedGrounds(assessment);
  if (grounds.length === 0) return null;
  return <p className="hj-section hj-subtle">Ikke bekreftet mot offisiell kilde: {grounds.join('; ')}.</p>;
}
