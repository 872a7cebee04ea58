import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { REMARK_HEADING } from './remark-section.tsx';

interface TrustQuestionProps {
  /** The name of a trust. */
  readonly offered: string;
  readonly onTake: () => void;
  readonly onAnother: () => void;
}

/** Where the remark would stand. It holds a trust's own address, so it is not shown before the doctor has said whose. */
export function TrustQuestion({ offered, onTake, onAnother }: TrustQuestionProps) {
  return (
    <section className="hj-section" aria-labelledby={REMARK_HEADING}>
      <Heading level="2" size="xsmall" id={REMARK_HEADING} tabIndex={-1}>
        Hvilket foretak skriver du for?
      </Heading>
      <BodyShort size="small">
        Teksten har foretakets egne numre og adresse. Du velger bare én gang.
      </BodyShort>
      <div className="hj-buttons">
        <Button size="small" onClick={onTake}>
          {offered}
        </Button>
        <Button size="small" variant="secondary" onClick={onAnother}>
          Min står ikke her
        </Button>
      </div>
    </section>
  );
}
