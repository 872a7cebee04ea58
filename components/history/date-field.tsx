import { ErrorMessage, Label } from '@navikt/ds-react';
import { useId } from 'react';

interface DateFieldProps {
  readonly label: string;
  /** ISO date, or empty. */
  readonly value: string;
  readonly error?: string | null;
  readonly onChange: (date: string) => void;
}

/** The browser's own field for a date, in Aksel's clothes: Aksel's text field has no such kind. */
export function DateField({ label, value, error = null, onChange }: DateFieldProps) {
  const id = useId();
  return (
    <div className="aksel-form-field aksel-form-field--small">
      <Label htmlFor={id} size="small" className="aksel-form-field__label">
        {label}
      </Label>
      <input
        autoComplete="off"
        id={id}
        type="date"
        className="aksel-text-field__input aksel-body-short aksel-body-short--small"
        value={value}
        aria-invalid={error !== null || undefined}
        aria-describedby={error === null ? undefined : `${id}-error`}
        onChange={({ target }) => onChange(target.value)}
      />
      {error !== null && (
        <div id={`${id}-error`} role="alert">
          <ErrorMessage size="small" showIcon>
            {error}
          </ErrorMessage>
        </div>
      )}
    </div>
  );
}
