import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { useRef, useState } from 'react';

/** Asks before the imported catalogue is given up. */
export function CatalogueRemoval({ onRemove }: { readonly onRemove: () => void }) {
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  function stopAsking() {
    setAsking(false);
    button.current?.focus();
  }

  return (
    <div>
      <Button
        type="button"
        size="small"
        variant="secondary"
        data-color="neutral"
        ref={button}
        aria-expanded={asking}
        onClick={() => setAsking(!asking)}
      >
        Gå tilbake til den innebygde
      </Button>
      {asking && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; this is a question with two answers
        <div role="group" aria-labelledby="catalogue-removal" className="options__confirm">
          <Heading level="3" size="xsmall" id="catalogue-removal">
            Gå tilbake til den innebygde katalogen?
          </Heading>
          <BodyShort size="small">
            Det innleste uttrekket slettes. Hjemmel kjenner da bare det innebygde utvalget.
          </BodyShort>
          <div className="options__buttons">
            <Button
              type="button"
              size="small"
              variant="primary"
              data-color="danger"
              autoFocus
              onClick={() => {
                stopAsking();
                onRemove();
              }}
            >
              Ja, gå tilbake
            </Button>
            <Button type="button" size="small" variant="tertiary" onClick={stopAsking}>
              Behold uttrekket
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
