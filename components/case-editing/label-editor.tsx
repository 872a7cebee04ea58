import { BodyShort, Button, TextField } from '@navikt/ds-react';
import { type FormEvent, useId, useState } from 'react';
import './label-editor.css';

const LONGEST = 100;

interface LabelEditorProps {
  readonly label: string | null;
  readonly labels: readonly string[];
  /** Why a text may not be stored; null where it may. */
  readonly refusal: (text: string) => string | null;
  readonly onLabel: (label: string | null) => void;
  readonly legend?: string;
}

/** The doctor's own word for what belongs together. Saved by the button, so that half a word is never a label. */
export function LabelEditor({ label, labels, refusal, onLabel, legend = 'Forløp' }: LabelEditorProps) {
  const [text, setText] = useState(label ?? '');
  const [error, setError] = useState<string | null>(null);
  const [sent, setSent] = useState<string | null>(null);
  const known = useId();
  const written = text.trim().replace(/\s+/g, ' ');

  function save(event: FormEvent) {
    event.preventDefault();
    const problem =
      written.length > LONGEST ? `Navnet på forløpet kan ha høyst ${LONGEST} tegn.` : refusal(written);
    setError(problem && `${problem} Ikke lagret.`);
    setSent(problem === null ? written : null);
    if (problem === null) onLabel(written === '' ? null : written);
  }

  return (
    <form className="hj-history-label-editor" onSubmit={save}>
      <TextField
        label={legend}
        description="Et navn som samler sakene for ett forløp. Skriv aldri pasientens navn eller fødselsnummer."
        size="small"
        autoComplete="off"
        list={known}
        value={text}
        error={error}
        onChange={({ target }) => setText(target.value)}
      />
      <datalist id={known}>
        {labels.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Button type="submit" size="small" variant="secondary">
        Lagre forløp
      </Button>
      <BodyShort size="small" role="status">
        {sent !== null && sent === (label ?? '') && 'Forløpet er lagret.'}
      </BodyShort>
    </form>
  );
}
