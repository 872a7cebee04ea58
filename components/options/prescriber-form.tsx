import {
  Button,
  Checkbox,
  CheckboxGroup,
  Chips,
  Label,
  Radio,
  RadioGroup,
  TextField,
} from '@navikt/ds-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Prescriber } from '../../rules/contract/request.ts';
import { prescribingRights, roles } from '../../rules/contract/terms.ts';
import { sentenceCase } from '../../rules/text/sentence.ts';
import { rightNames, roleNames } from '../../rules/vocabulary.ts';
import { specialtyName, specialtyValue } from './specialties.ts';

interface PrescriberFormProps {
  readonly prescriber: Prescriber | null;
  readonly onChange: (prescriber: Prescriber) => void;
}

const NOT_GIVEN = 'not-given';

interface ChoiceProps<V extends string> {
  readonly legend: string;
  readonly description?: string;
  readonly value: V | null | undefined;
  readonly options: readonly (readonly [value: V, label: string])[];
  readonly onChange: (value: V | null) => void;
}

/** One of a few, or nothing said: an unanswered question stays unknown. */
function Choice<V extends string>({ legend, description, value, options, onChange }: ChoiceProps<V>) {
  return (
    <RadioGroup
      legend={legend}
      description={description}
      size="small"
      value={value ?? NOT_GIVEN}
      onChange={(chosen: string) => onChange(options.find(([option]) => option === chosen)?.[0] ?? null)}
    >
      {options.map(([option, label]) => (
        <Radio key={option} value={option}>
          {label}
        </Radio>
      ))}
      <Radio value={NOT_GIVEN}>Ikke oppgitt</Radio>
    </RadioGroup>
  );
}

type YesNoProps = Omit<ChoiceProps<'yes' | 'no'>, 'value' | 'options' | 'onChange'> & {
  readonly value: boolean | null | undefined;
  readonly onChange: (value: boolean | null) => void;
};

function YesNo({ value, onChange, ...choice }: YesNoProps) {
  return (
    <Choice
      {...choice}
      value={value == null ? null : value ? 'yes' : 'no'}
      options={[
        ['yes', 'Ja'],
        ['no', 'Nei'],
      ]}
      onChange={(chosen) => onChange(chosen === null ? null : chosen === 'yes')}
    />
  );
}

interface SpecialtiesProps {
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

function Specialties({ values, onChange }: SpecialtiesProps) {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const label = useId();

  function addTyped() {
    const value = specialtyValue(typed);
    field.current?.focus();
    if (value === '') return;
    setTyped('');
    if (!values.includes(value)) onChange([...values, value]);
  }

  function addOnEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    addTyped();
  }

  return (
    <div>
      <div className="hj-options-field-with-button">
        <TextField
          autoComplete="off"
          label="Spesialiteter"
          description="Skriv én om gangen. Nevrologi har betydning for pregabalin på § 3."
          size="small"
          maxLength={100}
          value={typed}
          ref={field}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={addOnEnter}
        />
        <Button type="button" size="small" variant="secondary" onClick={addTyped}>
          Legg til spesialitet
        </Button>
      </div>
      {values.length > 0 && (
        <>
          <Label as="p" size="small" id={label} className="hj-options-chips-label">
            Dine spesialiteter
          </Label>
          <Chips size="small" aria-labelledby={label}>
            {values.map((value) => (
              <Chips.Removable
                key={value}
                onClick={() => {
                  onChange(values.filter((other) => other !== value));
                  field.current?.focus();
                }}
              >
                {specialtyName(value)}
              </Chips.Removable>
            ))}
          </Chips>
        </>
      )}
    </div>
  );
}

export function PrescriberForm({ prescriber, onChange }: PrescriberFormProps) {
  const chosen = prescriber?.roles ?? [];
  const set = (patch: Prescriber) => onChange({ ...prescriber, ...patch });

  function setRoles(values: readonly string[]) {
    const next = roles.filter((role) => values.includes(role));
    set({
      roles: next.length > 0 ? next : null,
      ...(chosen.includes('contract-specialist') && !next.includes('contract-specialist')
        ? { hReseptApproved: null }
        : {}),
    });
  }

  return (
    <div className="hj-options-fields">
      <CheckboxGroup
        legend="Hvem er du når du forskriver?"
        description="Kryss av for alt som vanligvis gjelder."
        size="small"
        value={[...chosen]}
        onChange={setRoles}
      >
        {roles.map((role) => (
          <Checkbox key={role} value={role}>
            {sentenceCase(roleNames[role])}
          </Checkbox>
        ))}
      </CheckboxGroup>
      {chosen.includes('contract-specialist') && (
        <YesNo
          legend="Har RHF godkjent deg for å skrive H-resept?"
          value={prescriber?.hReseptApproved}
          onChange={(hReseptApproved) => set({ hReseptApproved })}
        />
      )}
      <Specialties
        values={prescriber?.specialties ?? []}
        onChange={(values) => set({ specialties: values.length > 0 ? [...values] : null })}
      />
      <Choice
        legend="Er du spesialist i fagfeltet til sykdommene du vanligvis forskriver mot?"
        value={prescriber?.diseaseField}
        options={[
          ['own', 'Ja, i sykdommens fagfelt'],
          ['adjacent', 'I et tilgrensende fagfelt'],
          ['other', 'Nei, i et annet fagfelt eller ikke spesialist'],
        ]}
        onChange={(diseaseField) => set({ diseaseField })}
      />
      <Choice
        legend="Hvilke reseptgrupper har du rett til å forskrive?"
        value={prescriber?.rightAB}
        options={prescribingRights.map((right) => [right, rightNames[right]] as const)}
        onChange={(rightAB) => set({ rightAB })}
      />
      <YesNo
        legend="Er du behandlende overlege?"
        description="Behandlende overlege søker om unntak."
        value={prescriber?.seniorConsultant}
        onChange={(seniorConsultant) => set({ seniorConsultant })}
      />
    </div>
  );
}
