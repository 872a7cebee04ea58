import { InlineMessage, LocalAlert } from '@navikt/ds-react';
import type { ReactNode } from 'react';

interface ImportEndingProps {
  /** Whether another file can be chosen now. */
  readonly waiting: boolean;
  /** How the last import ended, where it did. */
  readonly ended: { readonly good: boolean; readonly text: string } | null;
  /** Said aloud only, since what it speaks of stands on the page. */
  readonly ready: string | null;
  readonly failure: { readonly title: string; readonly text: string } | null;
}

/** How an import went: for the eye, and aloud for those who don't see it. */
export function ImportEnding({ waiting, ended, ready, failure }: ImportEndingProps): ReactNode {
  return (
    <div className="hj-options-ending" tabIndex={-1} data-focus={waiting || undefined}>
      <div role="status">
        {ended && (
          <InlineMessage status={ended.good ? 'success' : 'info'} size="small">
            {ended.text}
          </InlineMessage>
        )}
        {ready !== null && <span className="aksel-sr-only">{ready}</span>}
      </div>
      {failure && (
        <LocalAlert status="error" size="small" role="alert">
          <LocalAlert.Header>
            <LocalAlert.Title as="h3">{failure.title}</LocalAlert.Title>
          </LocalAlert.Header>
          <LocalAlert.Content>{failure.text}</LocalAlert.Content>
        </LocalAlert>
      )}
    </div>
  );
}
