import { BodyShort, Button } from '@navikt/ds-react';

interface AnswersSetAsideProps {
  readonly drug: string;
  readonly onKeep: () => void;
  readonly onForget: () => void;
}

/** Another prescription may be another patient's, so its answers start empty. */
export function AnswersSetAside({ drug, onKeep, onForget }: AnswersSetAsideProps) {
  return (
    <div className="hj-section hj-note" role="status">
      <BodyShort size="small">
        Resepten er en annen enn før. Svarene {drug === '' ? '' : `for ${drug} `}er tatt bort, for pasienten
        kan også være en annen.
      </BodyShort>
      <div className="hj-buttons">
        <Button size="small" variant="secondary" onClick={onKeep}>
          Behold svarene
        </Button>
        <Button size="small" variant="tertiary" onClick={onForget}>
          Start på nytt
        </Button>
      </div>
    </div>
  );
}
