import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import type { TrustControl } from './trust-control.ts';

interface ResetProfileProps {
  readonly control: Exclude<TrustControl, 'locked'>;
  readonly onReset: () => void;
}

/** Asks first, since all that was changed is lost. */
export function ResetProfile({ control, onReset }: ResetProfileProps) {
  const [asking, setAsking] = useState(false);
  const resetButton = useRef<HTMLButtonElement>(null);

  function stopAsking() {
    setAsking(false);
    resetButton.current?.focus();
  }

  function reset() {
    onReset();
    stopAsking();
  }

  return (
    <div>
      <Button
        type="button"
        size="small"
        variant="secondary"
        data-color="neutral"
        ref={resetButton}
        aria-expanded={asking}
        onClick={() => setAsking(!asking)}
      >
        Tilbakestill til {control === 'given' ? 'foretakets oppsett' : 'Sykehuset Innlandet'}
      </Button>
      {asking && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; this is a question with two answers
        <div role="group" aria-labelledby="reset" className="options__confirm">
          <Heading level="3" size="xsmall" id="reset">
            Tilbakestille profilen?
          </Heading>
          <BodyShort size="small">Alt som er endret i profilen, blir borte.</BodyShort>
          <div className="options__buttons">
            <Button
              type="button"
              size="small"
              variant="primary"
              data-color="danger"
              autoFocus
              onClick={reset}
            >
              Ja, tilbakestill
            </Button>
            <Button type="button" size="small" variant="tertiary" onClick={stopAsking}>
              Avbryt
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
