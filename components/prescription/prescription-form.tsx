import { Heading, InlineMessage, Select, TextField } from '@navikt/ds-react';
import { isScheme, schemes } from '../../rules/contract/terms.ts';
import { sentenceCase } from '../../rules/text/sentence.ts';
import { schemeNames } from '../../rules/vocabulary.ts';
import { DrugCombobox } from '../drug-search/drug-combobox.tsx';
import type { SearchDrugs } from '../drug-search/drug-suggestion.ts';
import { FestConditions } from '../panel/fest-conditions.tsx';
import { DosageField } from './dosage-field.tsx';
import type { PrescriptionFields, PrescriptionReading } from './prescription-view.ts';
import './prescription.css';

interface PrescriptionFormProps {
  readonly fields: PrescriptionFields;
  readonly reading: PrescriptionReading;
  readonly onChange: (patch: Partial<Omit<PrescriptionFields, 'drug'>>) => void;
  /** `settled` is false while the name is still being typed: half a name may be the whole name of another drug. */
  readonly onDrug: (drug: string, settled: boolean) => void;
  /** The name stands as it is. */
  readonly onDrugSettled: () => void;
  readonly onSearchDrug: SearchDrugs;
  /** Takes a name with its dose, or a list, that was typed or pasted as the name. Answers whether it was taken. */
  readonly onWholeText: (text: string) => boolean;
}

/** Takes focus when a prescription has come into the fields. */
export const FORM_HEADING = 'hj-typed';

/** A prescription that stands on no page, field by field. */
export function PrescriptionForm({ fields, reading, ...on }: PrescriptionFormProps) {
  return (
    <section className="hj-section" aria-labelledby={FORM_HEADING}>
      <Heading level="2" size="xsmall" id={FORM_HEADING} tabIndex={-1}>
        Resepten
      </Heading>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only follows what is done in its field */}
      <div
        className="hj-typed-drug"
        onBlur={on.onDrugSettled}
        onKeyUp={({ key }) => {
          if (key === 'Enter') on.onDrugSettled();
        }}
      >
        <DrugCombobox
          label="Legemiddel"
          value={fields.drug}
          onChange={(text) => on.onDrug(text, false)}
          onPick={({ known }) => on.onDrug(known.drug.name ?? '', true)}
          onSearch={on.onSearchDrug}
          onWholeText={on.onWholeText}
        />
        <DrugReading reading={reading} onChoose={(drug) => on.onDrug(drug, true)} />
      </div>
      <DosageField
        text={fields.dosage}
        reading={reading.dosage}
        onChange={(dosage) => on.onChange({ dosage })}
      />
      <Select
        size="small"
        label="Ordning"
        value={fields.scheme ?? ''}
        onChange={({ target }) => on.onChange({ scheme: isScheme(target.value) ? target.value : null })}
      >
        <option value="">Ikke oppgitt</option>
        {schemes.map((scheme) => (
          <option key={scheme} value={scheme}>
            {sentenceCase(schemeNames[scheme])}
          </option>
        ))}
      </Select>
      <TextField
        size="small"
        label="Refusjonskode"
        value={fields.refundCode}
        maxLength={40}
        autoComplete="off"
        onChange={(event) => on.onChange({ refundCode: event.target.value })}
      />
    </section>
  );
}

interface DrugReadingProps {
  readonly reading: PrescriptionReading;
  readonly onChoose: (drug: string) => void;
}

function DrugReading({ reading: { drugProblem, lookingUp, hReseptConditions }, onChoose }: DrugReadingProps) {
  return (
    <>
      {drugProblem?.kind === 'ambiguous' && (
        <Select
          size="small"
          label="Navnet passer på flere. Hvilket er det?"
          value=""
          onChange={(event) => {
            if (event.target.value !== '') onChoose(event.target.value);
          }}
        >
          <option value="">Vet ikke</option>
          {drugProblem.candidates.map((candidate) => (
            <option key={candidate} value={candidate}>
              {candidate}
            </option>
          ))}
        </Select>
      )}
      <div role="status">
        {lookingUp && 'Slår opp …'}
        {drugProblem?.kind === 'unknown' && (
          <InlineMessage status="warning" size="small">
            Legemidlet er ikke i katalogen. Velg et fra listen mens du skriver.
          </InlineMessage>
        )}
      </div>
      {hReseptConditions.length > 0 && <FestConditions conditions={hReseptConditions} />}
    </>
  );
}
