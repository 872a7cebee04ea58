import { TextField } from '@navikt/ds-react';
import { useId } from 'react';

interface DrugFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onSearch: (text: string) => readonly string[];
  readonly autoFocus?: boolean;
}

/** A drug's name, with the catalogue's names as suggestions. */
export function DrugField({ label, value, onChange, onSearch, autoFocus = false }: DrugFieldProps) {
  const list = useId();
  const suggestions = value.trim().length < 2 ? [] : onSearch(value);
  return (
    <>
      <TextField
        size="small"
        label={label}
        value={value}
        list={list}
        maxLength={300}
        autoComplete="off"
        autoFocus={autoFocus}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={list}>
        {suggestions.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
