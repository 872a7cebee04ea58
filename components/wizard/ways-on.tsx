import { BodyShort, Button, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { fieldWords, type WizardActions, type WizardField } from './wizard-view.ts';

interface WaysOnProps {
  readonly field: WizardField;
  readonly actions: Pick<WizardActions, 'onLeaveOut' | 'onDescribe' | 'onHandOver' | 'onWriteByHand'>;
}

/** What can be done where a field can't be had by pointing. */
export function WaysOn({ field, actions }: WaysOnProps) {
  const [describing, setDescribing] = useState(false);
  const [words, setWords] = useState('');
  const canBeDescribed = field !== 'otherDrug' && field !== 'otherDosage';
  return (
    <fieldset className="hj-ways">
      <legend className="aksel-sr-only">Veier videre for {fieldWords[field]}</legend>
      <BodyShort size="small">{without(field)}</BodyShort>
      <div className="hj-buttons">
        {field === 'drug' ? (
          <Button size="small" variant="secondary" onClick={actions.onWriteByHand}>
            Skriv inn resepten i dag
          </Button>
        ) : (
          <Button size="small" variant="secondary" onClick={() => actions.onLeaveOut(field)}>
            Klar deg uten feltet
          </Button>
        )}
        {canBeDescribed && !describing && (
          <Button size="small" variant="secondary" onClick={() => setDescribing(true)}>
            Beskriv feltet
          </Button>
        )}
        <Button size="small" variant="secondary" onClick={actions.onHandOver}>
          Lag fil til IT
        </Button>
      </div>
      {describing && (
        <form
          className="hj-describe"
          onSubmit={(event) => {
            event.preventDefault();
            if (words.trim() !== '') actions.onDescribe(field, words.trim());
          }}
        >
          <TextField
            size="small"
            label="Hvilke ord står rett ved feltet?"
            description="Skriv dem som på siden, hele teksten."
            value={words}
            maxLength={100}
            autoComplete="off"
            autoFocus
            onChange={({ target }) => setWords(target.value)}
          />
          <Button size="small" type="submit">
            Finn feltet
          </Button>
        </form>
      )}
    </fieldset>
  );
}

function without(field: WizardField): string {
  switch (field) {
    case 'drug':
      return 'Uten legemidlet kan siden ikke leses. Du kan skrive inn resepten selv.';
    case 'remark':
      return 'Uten feltet kopierer du merknaden selv.';
    case 'otherDrug':
    case 'otherDosage':
      return 'Uten listen skriver du inn de andre legemidlene i panelet.';
    default:
      return 'Uten feltet spør panelet deg.';
  }
}
