import { Button, InlineMessage } from '@navikt/ds-react';

interface StorageNoticeProps {
  /** What is wrong and what to do about it. */
  readonly message: string;
  readonly onRetry: () => void;
}

export function StorageNotice({ message, onRetry }: StorageNoticeProps) {
  return (
    <div className="hj-history-trouble">
      <InlineMessage status="error" role="alert">
        {message}
      </InlineMessage>
      <div>
        <Button type="button" size="small" variant="secondary" onClick={onRetry}>
          Prøv igjen
        </Button>
      </div>
    </div>
  );
}
