import { TrashIcon } from '@navikt/aksel-icons';
import { BodyShort, Button, Detail, Select, Tag, TextField } from '@navikt/ds-react';
import { type Ref, useState } from 'react';
import {
  type CalculatorRow,
  DEPENDENCE_TREATMENT,
  dosageReadAs,
  OTHER_OPIOID,
  opioidKey,
  productOf,
  type RowReading,
} from '../../rules/omeq/calculator.ts';
import { factors } from '../../rules/omeq/factors.ts';
import {
  countError,
  dependenceTreatment,
  factorText,
  isConfirmed,
  otherOpioid,
  resultText,
  rowNote,
  strengthError,
} from './calculator-text.ts';
import { isPatch, opioidLabel, strengthUnit } from './opioid-names.ts';

interface OpioidRowProps {
  readonly number: number;
  readonly row: CalculatorRow;
  readonly reading: RowReading;
  readonly opioidField: Ref<HTMLSelectElement>;
  readonly strengthField: Ref<HTMLInputElement>;
  readonly countField: Ref<HTMLInputElement>;
  readonly onChange: (row: CalculatorRow) => void;
  readonly onRemove: () => void;
}

const options = factors
  .map((factor) => ({ key: opioidKey(factor), label: opioidLabel(factor) }))
  .sort((a, b) => a.label.localeCompare(b.label, 'nb'));

export function OpioidRow({ number, row, reading, onChange, onRemove, ...fields }: OpioidRowProps) {
  const [left, setLeft] = useState({ strength: false, count: false });
  const factor = reading.kind === 'counted' || reading.kind === 'not-counted' ? reading.factor : null;
  const open = reading.kind === 'not-counted' ? reading : null;
  // An empty field is not an error while the row is being filled in; the line below says what is missing.
  const strengthProblem =
    left.strength && open?.strength !== 'missing' ? strengthError(open?.strength ?? null) : null;
  const countProblem = left.count && open?.count !== 'missing' ? countError(open?.count ?? null) : null;
  const note = rowNote(reading);
  const result = resultText(reading);
  const product = productOf(row);
  const readAs = dosageReadAs(row);

  return (
    <fieldset className="opioid-row">
      <legend className="opioid-row__legend">Opioid {number}</legend>
      {product !== null && (
        <BodyShort size="small" className="opioid-row__product">
          {product.product} {!product.confirmed && <NotConfirmed />}
        </BodyShort>
      )}
      {readAs !== null && <Detail className="opioid-row__product">Lest som {readAs}.</Detail>}
      <Button
        className="opioid-row__remove"
        type="button"
        size="small"
        variant="tertiary"
        data-color="neutral"
        icon={<TrashIcon aria-hidden />}
        onClick={onRemove}
        aria-label={`Fjern opioid ${number}`}
      />
      <Select
        className="opioid-row__opioid"
        label="Virkestoff og administrasjonsvei"
        hideLabel
        size="small"
        value={row.opioid}
        ref={fields.opioidField}
        onChange={(event) => onChange({ ...row, opioid: event.target.value })}
      >
        <option value="">Velg opioid</option>
        {options.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
        <option value={OTHER_OPIOID}>{otherOpioid}</option>
        <option value={DEPENDENCE_TREATMENT}>{dependenceTreatment}</option>
      </Select>
      <TextField
        label={`Styrke (${strengthUnit(factor)})`}
        size="small"
        inputMode="decimal"
        autoComplete="off"
        ref={fields.strengthField}
        value={row.strength}
        error={strengthProblem}
        onChange={(event) => onChange({ ...row, strength: event.target.value })}
        onBlur={() => setLeft((before) => ({ ...before, strength: true }))}
      />
      <TextField
        label={isPatch(factor) ? 'Plastre samtidig' : 'Antall per døgn'}
        size="small"
        inputMode="decimal"
        autoComplete="off"
        ref={fields.countField}
        value={row.count}
        error={countProblem}
        onChange={(event) => onChange({ ...row, count: event.target.value })}
        onBlur={() => setLeft((before) => ({ ...before, count: true }))}
      />
      {result && (
        <div className="opioid-row__result">
          <BodyShort size="small" weight={reading.kind === 'counted' ? 'semibold' : 'regular'}>
            {result}
          </BodyShort>
          {factor && (
            <Detail>
              {factorText(factor)} {!isConfirmed(factor) && <NotConfirmed />}
            </Detail>
          )}
          {note && <Detail>{note}</Detail>}
        </div>
      )}
    </fieldset>
  );
}

function NotConfirmed() {
  return (
    <Tag size="xsmall" variant="outline" data-color="warning">
      Ikke bekreftet
    </Tag>
  );
}
