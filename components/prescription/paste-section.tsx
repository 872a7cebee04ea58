import { Button, Heading, InlineMessage, Textarea } from '@navikt/ds-react';
import { useState } from 'react';
import { norwegianNumber } from '../../rules/number/norwegian.ts';
import type { ShownPastedText } from '../../rules/session/pasted-medicines.ts';
import { PastedMedicines } from './pasted-medicines.tsx';
import type { TakenFromText } from './prescription-view.ts';
import './prescription.css';

interface PasteSectionProps {
  /** What was pasted outside any field, or nothing yet. */
  readonly initialText: string;
  /** Null while the catalogue is being read. */
  readonly onRead: (text: string) => ShownPastedText | null;
  readonly onTake: (taken: TakenFromText) => void;
  readonly onCancel: () => void;
}

/** A text from elsewhere, and what is understood of it. Nothing of it is used before the doctor says so. */
export function PasteSection({ initialText, onRead, onTake, onCancel }: PasteSectionProps) {
  const [text, setText] = useState(initialText);
  const pasted = text.trim() === '' ? null : onRead(text);
  return (
    <section className="hj-section hj-paste" aria-labelledby="hj-paste">
      <Heading level="2" size="xsmall" id="hj-paste">
        Lim inn resept
      </Heading>
      <Textarea
        size="small"
        label="Tekst fra journalen, en resept eller en legemiddelliste"
        description="Ett legemiddel på hver linje, eller med Rp. og Dssn. Teksten lagres ikke."
        value={text}
        minRows={3}
        maxRows={10}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      <div role="status" className="aksel-sr-only">
        {pasted?.kind === 'read' && countWords(pasted)}
      </div>
      {text.trim() !== '' && pasted === null && <p className="hj-subtle">Laster katalogen …</p>}
      {pasted?.kind === 'too-long' && (
        <InlineMessage status="error" size="small">
          Teksten er for lang: {norwegianNumber(pasted.length)} tegn. Lim inn høyst{' '}
          {norwegianNumber(pasted.limit)}.
        </InlineMessage>
      )}
      {pasted?.kind === 'read' && (
        <PastedMedicines
          // Another text is another choice.
          key={text}
          pasted={pasted}
          onTake={onTake}
        />
      )}
      <Button size="small" variant="tertiary" onClick={onCancel}>
        Avbryt
      </Button>
    </section>
  );
}

function countWords({
  medicines,
  looseDosages,
  notUnderstood,
}: Extract<ShownPastedText, { kind: 'read' }>): string {
  const found =
    medicines.length === 0
      ? 'Fant ingen legemidler'
      : `Fant ${medicines.length} legemid${medicines.length === 1 ? 'del' : 'ler'}`;
  const rest = notUnderstood.length + looseDosages.length;
  return rest === 0
    ? `${found}.`
    : `${found}. ${rest} ${rest === 1 ? 'linje er' : 'linjer er'} ikke forstått.`;
}
