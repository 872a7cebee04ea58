import { useId, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  drugNames,
  otherMedicines,
  type Prescription,
  schemes,
  started,
  strengths,
} from '../prescription.ts';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TextField({ label, value, onChange }: FieldProps) {
  const id = useId();
  return (
    <div className="sc-bdVaJa kXyzQw rad">
      <label htmlFor={id}>{label}</label>
      <input id={id} value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}

function SelectField({
  label,
  value,
  onChange,
  choices,
}: FieldProps & { readonly choices: readonly string[] }) {
  const id = useId();
  return (
    <div className="sc-bdVaJa fTrMnP rad">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    </div>
  );
}

function App() {
  const [state, setState] = useState<Prescription>(started);
  const remarkId = useId();
  const set = (key: keyof Prescription) => (value: string) => setState((old) => ({ ...old, [key]: value }));
  return (
    <main>
      <form data-testid="resept" className="css-1x2y3z" onSubmit={(event) => event.preventDefault()}>
        <h1>Ny resept</h1>
        <SelectField label="Legemiddel" value={state.drug} onChange={set('drug')} choices={drugNames} />
        <SelectField label="Styrke" value={state.strength} onChange={set('strength')} choices={strengths} />
        <TextField label="Dosering" value={state.dosage} onChange={set('dosage')} />
        <SelectField
          label="Refusjonshjemmel"
          value={state.scheme}
          onChange={set('scheme')}
          choices={schemes}
        />
        <TextField label="Refusjonskode" value={state.code} onChange={set('code')} />
        <div className="rad">
          <label htmlFor={remarkId}>Merknad til apotek</label>
          <textarea
            id={remarkId}
            value={state.remark}
            onChange={(event) => set('remark')(event.target.value)}
          />
        </div>
      </form>
      <h2>Legemidler i bruk</h2>
      <ul>
        {otherMedicines.map(({ drug, dosage }) => (
          <li key={drug} data-testid="legemiddel">
            <strong>{drug}</strong> <span>{dosage}</span>
          </li>
        ))}
      </ul>
      <details>
        <summary>Appens tilstand</summary>
        <code id="app-state">{JSON.stringify(state)}</code>
      </details>
    </main>
  );
}

const place = document.querySelector('#app');
if (place !== null) createRoot(place).render(<App />);
