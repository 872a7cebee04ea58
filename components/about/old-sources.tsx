import { InlineMessage } from '@navikt/ds-react';
import { oldSourcesRemark } from '../../rules/source-age.ts';

/** A word where a year has passed since rules and figures were held against their sources. `on` is an ISO date. */
export function OldSources({ on }: { readonly on: string }) {
  const remark = oldSourcesRemark(on);
  return (
    remark && (
      <InlineMessage status="warning" size="small">
        {remark}
      </InlineMessage>
    )
  );
}
