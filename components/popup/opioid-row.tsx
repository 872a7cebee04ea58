import { XMarkIcon } from '@navikt/aksel-icons';
import { Button, Select, TextField } from '@navikt/ds-react';
import { type Ref, useId, useState } from 'react';
import { norwegianNumber } from '../../rules/number/norwegian.ts';
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
  isConfirmed,
  notCountedNote,
  otherOpioid,
  strengthError,
} from './calculator-text.ts';
import { isPatch, opioidLabel, strengthUnit } from './opioid-labels.ts';

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

/** One opioid on one line: what it is, its strength, how many a day, and what they come to. */
export function OpioidRow({ number, row, reading, onChange, onRemove, ...fields }: OpioidRowProps) {
  const noteId = useId();
  const [left, setLeft] = useState({ strength: false, count: false });
  const factor = reading.kind === 'counted' || reading.kind === 'not-counted' ? reading.factor : null;
  const open = reading.kind === 'not-counted' ? reading : null;
  // An empty field is not an error while the row is being filled in; the line below says what is missing.
  const strengthProblem =
    left.strength && open?.strength !== 'missing' ? strengthError(open?.strength ?? null) : null;
  const countProblem = left.count && open?.count !== 'missing' ? countError(open?.count ?? null) : null;
  const product = productOf(row);
  const readAs = dosageReadAs(row);
  const factorInDoubt = reading.kind === 'counted' && !isConfirmed(reading.factor);
  const notes = [strengthProblem, countProblem, notCountedNote(reading)].filter((note) => note !== null);
  const settled = product !== null && product.opioid !== '' && product.strength !== '';
  const countable = reading.kind !== 'no-factor' && reading.kind !== 'dependence';

  return (
    <fieldset className="hj-opioid-row">
      <legend className="aksel-sr-only">Opioid {number}</legend>
      <div className="hj-opioid-row-what">
        {product !== null && (
          <div>
            <span>{product.product}</span>
            {!product.confirmed && (
              <>
                <span aria-hidden>*</span>
                <span className="aksel-sr-only">Ikke bekreftet</span>
              </>
            )}
          </div>
        )}
        {!settled && (
          <Select
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
        )}
        {factorInDoubt && <small className="hj-opioid-row-doubt">Faktoren er ikke bekreftet</small>}
      </div>
      {countable && (
        <>
          <TextField
            className="hj-opioid-row-number"
            label={`Styrke (${strengthUnit(factor)})`}
            hideLabel
            size="small"
            inputMode="decimal"
            autoComplete="off"
            ref={fields.strengthField}
            value={row.strength}
            error={strengthProblem !== null}
            aria-describedby={noteId}
            onChange={(event) => onChange({ ...row, strength: event.target.value })}
            onBlur={() => setLeft((before) => ({ ...before, strength: true }))}
          />
          <TextField
            className="hj-opioid-row-number"
            label={isPatch(factor) ? 'Plastre samtidig' : 'Antall per døgn'}
            hideLabel
            size="small"
            inputMode="decimal"
            autoComplete="off"
            ref={fields.countField}
            value={row.count}
            error={countProblem !== null}
            aria-describedby={noteId}
            onChange={(event) => onChange({ ...row, count: event.target.value })}
            onBlur={() => setLeft((before) => ({ ...before, count: true }))}
          />
        </>
      )}
      <label className="hj-opioid-row-as-needed">
        <input
          type="checkbox"
          checked={row.asNeeded ?? false}
          aria-label="Ved behov"
          onChange={(event) => onChange(withAsNeeded(row, event.target.checked))}
        />
      </label>
      <output className="hj-opioid-row-omeq">
        {reading.kind === 'counted' ? norwegianNumber(reading.omeq) : '–'}
      </output>
      <Button
        type="button"
        size="small"
        variant="tertiary"
        data-color="neutral"
        icon={<XMarkIcon aria-hidden />}
        onClick={onRemove}
        aria-label={`Fjern opioid ${number}`}
      />
      {readAs !== null && <p className="hj-opioid-row-read">Lest som {readAs}.</p>}
      <p className="hj-opioid-row-note" id={noteId}>
        {notes.join(' ')}
      </p>
    </fieldset>
  );
}

function withAsNeeded({ asNeeded: _, ...row }: CalculatorRow, asNeeded: boolean): CalculatorRow {
  return asNeeded ? { ...row, asNeeded } : row;
}
