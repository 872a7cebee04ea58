import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { Button, Checkbox, Heading, Select, TextField } from '@navikt/ds-react';
import { type ReactNode, useRef } from 'react';
import type { ReadMedicines } from '../../rules/pasted-prescription/medicines-in-text.ts';
import type { MedicineAsRead } from '../../rules/session/medicines-read.ts';
import type { OtherMedicine } from '../../rules/session/page-medicines.ts';
import { DrugCombobox } from '../drug-search/drug-combobox.tsx';
import type { SearchDrugs } from '../drug-search/drug-suggestion.ts';
import { MedicineRemarks } from './medicine-remarks.tsx';
import type { OtherMedication } from './panel-view.ts';
import './other-medication.css';

interface OtherMedicationEditorProps {
  readonly other: OtherMedication;
  /** It is asked for at the verdict. */
  readonly asked?: boolean;
  /** By the medicine's id. */
  readonly read: ReadonlyMap<number, MedicineAsRead>;
  readonly onChange: (other: OtherMedication) => void;
  readonly onSearchDrug: SearchDrugs;
  readonly onReadMedicines: ReadMedicines;
  /** The page's own list, to take from. */
  readonly children?: ReactNode;
}

/** The patient's other opioids and pregabalin, whoever prescribed them: they count in the sum. */
export function OtherMedicationEditor({
  other,
  asked = false,
  read,
  onChange,
  onSearchDrug,
  onReadMedicines,
  children,
}: OtherMedicationEditorProps) {
  const add = useRef<HTMLButtonElement>(null);
  const { medicines } = other;
  const put = (changed: readonly OtherMedicine[]) => onChange({ medicines: changed, none: false });
  const nextId = 1 + Math.max(0, ...medicines.map((medicine) => medicine.id));

  /**
   * Puts the medicines of a text in the place of the row that it was written in. A name alone that leaves a choice stays as
   * it is; what is left of a list gets a row too, so that nothing of it is lost.
   */
  function takeText(row: OtherMedicine, text: string): boolean {
    const { medicines: found, left } = onReadMedicines(text) ?? { medicines: [], left: [] };
    const [first, another] = found;
    if (!first || (!another && first.known === null)) return false;
    const lines = left.map((drug) => ({ drug, dosage: '' }));
    const rows = [...found, ...lines].map(({ drug, dosage }, at) => ({
      ...(at === 0 ? row : { id: nextId + at }),
      drug,
      dosage: dosage === '' && at === 0 ? row.dosage : dosage,
    }));
    put(medicines.flatMap((each) => (each.id === row.id ? rows : [each])));
    return true;
  }

  return (
    <section className="hj-section" aria-labelledby="hj-other">
      <Heading level="2" size="xsmall" id="hj-other">
        Andre opioider og pregabalin i bruk
      </Heading>
      {medicines.length === 0 && !other.none && !asked && (
        <p className="hj-subtle">Ikke oppgitt. Summen gjelder bare denne resepten.</p>
      )}
      {children}
      {medicines.map((medicine, index) => (
        <MedicineRow
          key={medicine.id}
          number={index + 1}
          medicine={medicine}
          read={read.get(medicine.id) ?? null}
          onChange={(changed) => put(medicines.map((each) => (each.id === changed.id ? changed : each)))}
          onRemove={() => {
            put(medicines.filter((each) => each.id !== medicine.id));
            add.current?.focus();
          }}
          onSearchDrug={onSearchDrug}
          onWholeText={(text) => takeText(medicine, text)}
        />
      ))}
      <div className="hj-others-row">
        {medicines.length === 0 && (
          <Checkbox
            size="small"
            checked={other.none}
            onChange={(event) => onChange({ medicines, none: event.target.checked })}
          >
            Pasienten bruker ingen andre
          </Checkbox>
        )}
        <Button
          ref={add}
          size="xsmall"
          variant="tertiary"
          icon={<PlusIcon aria-hidden />}
          onClick={() => put([...medicines, { id: nextId, drug: '', dosage: '' }])}
        >
          Legg til <span className="aksel-sr-only">legemiddel</span>
        </Button>
      </div>
    </section>
  );
}

interface MedicineRowProps {
  readonly number: number;
  readonly medicine: OtherMedicine;
  readonly read: MedicineAsRead | null;
  readonly onChange: (medicine: OtherMedicine) => void;
  readonly onRemove: () => void;
  readonly onSearchDrug: SearchDrugs;
  readonly onWholeText: (text: string) => boolean;
}

function MedicineRow({ number, medicine, read, onChange, onRemove, ...on }: MedicineRowProps) {
  const problem = read?.problem;
  return (
    <fieldset className="hj-medicine">
      <legend className="aksel-sr-only">Legemiddel {number}</legend>
      <DrugCombobox
        label="Legemiddel"
        value={medicine.drug}
        autoFocus={medicine.drug === '' && medicine.dosage === '' && !medicine.fromPage}
        onChange={(drug) => onChange({ ...medicine, drug })}
        onPick={({ known }) => onChange({ ...medicine, drug: known.drug.name ?? '' })}
        onSearch={on.onSearchDrug}
        onWholeText={on.onWholeText}
      />
      <TextField
        size="small"
        label="Dosering"
        value={medicine.dosage}
        maxLength={2000}
        autoComplete="off"
        onChange={(event) => onChange({ ...medicine, dosage: event.target.value })}
      />
      <Button
        size="small"
        variant="tertiary"
        data-color="neutral"
        icon={<TrashIcon title={`Fjern legemiddel ${number}`} />}
        onClick={onRemove}
      />
      {problem?.drug?.kind === 'ambiguous' && (
        <Select
          className="hj-medicine-problem"
          size="small"
          label="Navnet passer på flere. Hvilket er det?"
          value=""
          onChange={(event) => onChange({ ...medicine, drug: event.target.value })}
        >
          <option value="">Vet ikke: regnes ikke med</option>
          {problem.drug.candidates.map((candidate) => (
            <option key={candidate} value={candidate}>
              {candidate}
            </option>
          ))}
        </Select>
      )}
      <div role="status" className="hj-medicine-problem">
        {read?.understood && <p className="hj-subtle">Lest som {read.understood}.</p>}
        {problem && <MedicineRemarks problem={problem} />}
      </div>
    </fieldset>
  );
}
