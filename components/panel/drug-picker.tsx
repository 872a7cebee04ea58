import { Select } from '@navikt/ds-react';
import type { DrugProblem } from '../../rules/session/medicines-read.ts';
import { DrugCombobox } from '../drug-search/drug-combobox.tsx';
import type { SearchDrugs } from '../drug-search/drug-suggestion.ts';

interface DrugPickerProps {
  readonly nameOnPage: string;
  readonly problem: DrugProblem;
  readonly chosen: string | null;
  readonly onChoose: (drug: string | null) => void;
  readonly onSearch: SearchDrugs;
}

/** The name on the page stands for no drug, or for several. The doctor says which; the panel never guesses. */
export function DrugPicker({ nameOnPage, problem, chosen, onChoose, onSearch }: DrugPickerProps) {
  if (problem.kind === 'unknown') {
    return (
      <DrugCombobox
        label="Legemidlet er ikke i katalogen. Hvilket er det?"
        value={chosen ?? ''}
        onChange={(text) => onChoose(text.trim() === '' ? null : text)}
        onPick={({ known }) => onChoose(known.drug.name ?? null)}
        onSearch={onSearch}
        searchWhenEmpty={nameOnPage}
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
