import { Button, Checkbox } from '@navikt/ds-react';
import { type FormEvent, useRef, useState } from 'react';
import type { WhyNot } from './encryption-view.ts';
import { PassphraseField } from './passphrase-field.tsx';
import './encryption.css';

interface PassphraseFormProps {
  readonly button: string;
  readonly description?: string;
  readonly onPassphrase: (passphrase: string) => Promise<WhyNot>;
}

/** Asks for the passphrase in use. */
export function PassphraseForm({ button, description, onPassphrase }: PassphraseFormProps) {
  const [written, setWritten] = useState('');
  const [trouble, setTrouble] = useState<WhyNot>(null);
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  async function send(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const answer = written === '' ? 'Skriv passordet.' : await onPassphrase(written);
    setBusy(false);
    setTrouble(answer);
    if (answer) field.current?.focus();
    else setWritten('');
  }

  return (
    <form className="hj-encryption-fields" onSubmit={(event) => void send(event)} noValidate>
      <PassphraseField
        ref={field}
        label="Passord"
        description={description}
        value={written}
        error={trouble}
        shown={shown}
        onChange={(value) => {
          setTrouble(null);
          setWritten(value);
        }}
      />
      <Checkbox size="small" checked={shown} onChange={({ target }) => setShown(target.checked)}>
        Vis passordet
      </Checkbox>
      <div>
        <Button type="submit" size="small" loading={busy}>
          {button}
        </Button>
      </div>
    </form>
  );
}
