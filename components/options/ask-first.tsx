import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { useId, useRef, useState } from 'react';

interface AskFirstProps {
  /** What stands on the button that asks. */
  readonly button: string;
  readonly question: string;
  readonly consequence: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
}

/** A button for what can't be undone: it asks, and the focus comes back to it. */
export function AskFirst({ button, question, consequence, yes, no, onYes }: AskFirstProps) {
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const heading = useId();

  function stopAsking() {
    setAsking(false);
    opener.current?.focus();
  }

  return (
    <div>
      <Button
        type="button"
        size="small"
        variant="secondary"
        data-color="neutral"
        ref={opener}
        aria-expanded={asking}
        onClick={() => setAsking(!asking)}
      >
        {button}
      </Button>
      {asking && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; this is a question with two answers
        <div role="group" aria-labelledby={heading} className="hj-options-confirm">
          <Heading level="3" size="xsmall" id={heading}>
            {question}
          </Heading>
          <BodyShort size="small">{consequence}</BodyShort>
          <div className="hj-options-buttons">
            <Button
              type="button"
              size="small"
              variant="primary"
              data-color="danger"
              autoFocus
              onClick={() => {
                stopAsking();
                onYes();
              }}
            >
              {yes}
            </Button>
            <Button type="button" size="small" variant="tertiary" onClick={stopAsking}>
              {no}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
