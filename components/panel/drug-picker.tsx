import { Select } from '@navikt/ds-react';
import { DrugField } from './drug-field.tsx';
import type { DrugProblem } from './panel-view.ts';

interface DrugPickerProps {
  readonly problem: DrugProblem;
  readonly chosen: string | null;
  readonly onChoose: (drug: string | null) => void;
  readonly onSearch: (text: string) => readonly string[];
}

/** The name on the page stands for no drug, or for several. The doctor says which; the panel never guesses. */
export function DrugPicker({ problem, chosen, onChoose, onSearch }: DrugPickerProps) {
  if (problem.kind === 'unknown') {
    return (
      <DrugField
        label="Legemidlet er ikke i katalogen. Hvilket er det?"
        value={chosen ?? ''}
        onChange={(text) => onChoose(text.trim() === '' ? null : text)}
        onSearch={onSearch}
      />
    );
  }
  return (
    <Select
      size="small"
      label="Navnet passer på flere. Hvilket er det?"
      value={chosen ?? ''}
      onChange={(event) => onChoose(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">Vet ikke</option>
      {problem.candidates.map((candidate) => (
        <option key={candidate} value={candidate}>
          {candidate}
        </option>
      ))}
    </Select>
  );
}
