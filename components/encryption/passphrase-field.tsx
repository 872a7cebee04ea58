import { TextField } from '@navikt/ds-react';
import type { Ref } from 'react';

interface PassphraseFieldProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | null;
  /** A password that is about to be chosen, for the browser's own keeper of passwords. */
  readonly isNew?: boolean;
  readonly shown: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

export function PassphraseField({ isNew = false, shown, onChange, error, ...field }: PassphraseFieldProps) {
  return (
    <TextField
      {...field}
      size="small"
      type={shown ? 'text' : 'password'}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      spellCheck={false}
      error={error ?? undefined}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
