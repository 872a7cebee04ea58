import { InlineMessage } from '@navikt/ds-react';
import type { Assessment } from '../../rules/contract/assessment.ts';
import { unverifiedGrounds } from '../../rules/unverified.ts';

/** Said beside the verdict, whatever it is: a green that rests on an unchecked figure must not look like any green. */
export function UnverifiedGrounds({ assessment }: { readonly assessment: Assessment }) {
  const grounds = unverifiedGrounds(assessment);
  if (grounds.length === 0) return null;
  return (
    <div className="hj-section">
      <InlineMessage status="info" size="small">
        Ikke bekreftet mot offisiell kilde: {grounds.join('; ')}.
      </InlineMessage>
    </div>
  );
}
