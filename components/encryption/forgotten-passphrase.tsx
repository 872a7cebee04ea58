import { BodyShort, Button, Checkbox, Heading, InlineMessage } from '@navikt/ds-react';
import { useId, useRef, useState } from 'react';
import { casesWords, type WhyNot } from './encryption-view.ts';
import './encryption.css';

interface ForgottenPassphraseProps {
  readonly sealed: number;
  readonly onDelete: () => Promise<WhyNot>;
}

/** The way out: what can't be opened any more is deleted, once the doctor has said so twice. */
export function ForgottenPassphrase({ sealed, onDelete }: ForgottenPassphraseProps) {
  const [asking, setAsking] = useState(false);
  const [sure, setSure] = useState(false);
  const [trouble, setTrouble] = useState<WhyNot>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const title = useId();

  function stopAsking() {
    setAsking(false);
    setSure(false);
    opener.current?.focus();
  }

  async function remove() {
    const answer = await onDelete();
    setTrouble(answer);
    if (!answer) stopAsking();
  }

  return (
    <div>
      <Button
        ref={opener}
        type="button"
        size="small"
        variant="tertiary"
        data-color="neutral"
        aria-expanded={asking}
        onClick={() => setAsking(!asking)}
      >
        Glemt passordet?
      </Button>
      {asking && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; this is a question with two answers
        <div role="group" aria-labelledby={title} className="hj-encryption-confirm">
          <Heading level="3" size="xsmall" id={title}>
            Slette de krypterte sakene?
          </Heading>
          <BodyShort size="small">
            Uten passordet kan ingen åpne sakene igjen. Det eneste som kan gjøres, er å slette dem og begynne
            på nytt. {casesWords(sealed)} blir borte for godt. Har du en eksportert fil, kan den leses inn
            etterpå.
          </BodyShort>
          <Checkbox size="small" checked={sure} onChange={({ target }) => setSure(target.checked)}>
            Jeg vet at sakene ikke kan hentes tilbake
          </Checkbox>
          {trouble && (
            <InlineMessage status="error" size="small" role="alert">
              {trouble}
            </InlineMessage>
          )}
          <div className="hj-encryption-buttons">
            <Button
              type="button"
              size="small"
              data-color="danger"
              disabled={!sure}
              onClick={() => void remove()}
            >
              Slett de krypterte sakene
            </Button>
            <Button type="button" size="small" variant="tertiary" onClick={stopAsking}>
              Behold dem
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
