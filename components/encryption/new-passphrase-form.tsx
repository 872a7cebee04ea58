import { Button, Checkbox, InlineMessage } from '@navikt/ds-react';
import { type FormEvent, useState } from 'react';
import { passphraseAdvice, type WhyNot } from './encryption-view.ts';
import { PassphraseField } from './passphrase-field.tsx';

interface NewPassphraseFormProps {
  /** Whether the one in use is asked for too. */
  readonly asksForCurrent: boolean;
  readonly button: string;
  /** Why the passphrase may not be chosen; null where it may. */
  readonly refusal: (passphrase: string) => WhyNot;
  readonly onChoose: (passphrase: string, current: string) => Promise<WhyNot>;
  readonly onDone?: () => void;
}

const nothing = { current: '', chosen: '', again: '' };

/** A passphrase is written twice, since nobody can tell it afterwards. */
export function NewPassphraseForm({ asksForCurrent, button, refusal, ...on }: NewPassphraseFormProps) {
  const [written, setWritten] = useState(nothing);
  const [problem, setProblem] = useState<{
    readonly of: 'chosen' | 'again' | 'all';
    readonly text: string;
  } | null>(null);
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const { current, chosen, again } = written;
  const write = (part: keyof typeof nothing) => (value: string) => {
    setProblem(null);
    setWritten({ ...written, [part]: value });
  };
  const problemOf = (part: 'chosen' | 'again') => (problem?.of === part ? problem.text : null);

  async function choose(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const refused = refusal(chosen);
    if (refused) return setProblem({ of: 'chosen', text: refused });
    if (chosen !== again) return setProblem({ of: 'again', text: 'De to passordene er ikke like.' });
    setBusy(true);
    const trouble = await on.onChoose(chosen, current);
    setBusy(false);
    if (trouble) return setProblem({ of: 'all', text: trouble });
    setWritten(nothing);
    on.onDone?.();
  }

  return (
    <form className="hj-encryption-fields" onSubmit={(event) => void choose(event)} noValidate>
      {asksForCurrent && (
        <PassphraseField label="Passordet i bruk" value={current} onChange={write('current')} shown={shown} />
      )}
      <PassphraseField
        label="Nytt passord"
        description={`Minst 12 tegn. ${passphraseAdvice(chosen) ?? 'Gjerne en setning du husker.'}`}
        value={chosen}
        onChange={write('chosen')}
        error={problemOf('chosen')}
        isNew
        shown={shown}
      />
      <PassphraseField
        label="Nytt passord en gang til"
        value={again}
        onChange={write('again')}
        error={problemOf('again')}
        isNew
        shown={shown}
      />
      <Checkbox size="small" checked={shown} onChange={({ target }) => setShown(target.checked)}>
        Vis passordene
      </Checkbox>
      <InlineMessage status="warning" size="small">
        Passordet kan ikke gjenopprettes, heller ikke av foretaket. Er det glemt, er sakene tapt.
      </InlineMessage>
      {problem?.of === 'all' && (
        <InlineMessage status="error" size="small" role="alert">
          {problem.text}
        </InlineMessage>
      )}
      <div>
        <Button type="submit" size="small" loading={busy}>
          {button}
        </Button>
      </div>
    </form>
  );
}
