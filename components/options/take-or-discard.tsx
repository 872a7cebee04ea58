import { Button, InlineMessage } from '@navikt/ds-react';

interface TakeOrDiscardProps {
  /** Something in the summary speaks against taking it into use: then discarding is the first choice. */
  readonly doubtful: boolean;
  readonly busy: boolean;
  /** Why it could not be taken into use or discarded. */
  readonly trouble: string | null;
  readonly onTake: () => void;
  readonly onDiscard: () => void;
}

/** The last word on what has been read in. */
export function TakeOrDiscard({ doubtful, busy, trouble, onTake, onDiscard }: TakeOrDiscardProps) {
  return (
    <>
      {trouble && (
        <InlineMessage status="error" size="small" role="alert">
          {trouble}
        </InlineMessage>
      )}
      <div className="hj-options-buttons">
        <Button
          type="button"
          size="small"
          variant={doubtful ? 'secondary' : 'primary'}
          loading={busy}
          onClick={onTake}
        >
          Ta i bruk
        </Button>
        <Button
          type="button"
          size="small"
          variant={doubtful ? 'primary' : 'secondary'}
          data-color="neutral"
          disabled={busy}
          onClick={onDiscard}
        >
          Forkast
        </Button>
      </div>
    </>
  );
}
