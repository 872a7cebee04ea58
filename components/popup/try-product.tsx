import { BodyShort, Button, Select, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { type CalculatorRow, calculate } from '../../rules/omeq/calculator.ts';
import { productRow } from '../../rules/omeq/product-row.ts';
import type { SoldForm } from '../../rules/omeq/sold-forms.ts';
import { roomLine, sumText } from './calculator-text.ts';
import { isPatch } from './opioid-labels.ts';
import './what-if.css';

interface TryProductProps {
  readonly rows: readonly CalculatorRow[];
  /** Which of the rows another strength or form is tried for. */
  readonly index: number;
  readonly forms: readonly SoldForm[];
  readonly onReplace: (row: CalculatorRow) => void;
}

/** Another strength or form of the same substance in a row's place, to see the sum before anything is changed. */
export function TryProduct({ rows, index, forms, onReplace }: TryProductProps) {
  const [name, setName] = useState('');
  const [count, setCount] = useState('');
  const sold = forms.flatMap(({ products, factor }) => products.map((product) => ({ product, factor })));
  const chosen = sold.find(({ product }) => product.drug.name === name);
  const made = chosen && productRow(chosen.product);
  const tried = made?.kind === 'filled' ? withCount(made.row, count, rows[index]) : null;
  const calculation = tried && calculate(rows.map((row, at) => (at === index ? tried : row)));
  const counts = calculation?.readings[index]?.kind === 'counted';
  return (
    <div className="hj-what-if-part">
      <div className="hj-what-if-fields">
        <Select
          label="Annen styrke eller form"
          size="small"
          value={name}
          onChange={(event) => setName(event.target.value)}
        >
          <option value="">Velg</option>
          {sold.map(({ product }) => (
            <option key={product.drug.name}>{product.drug.name}</option>
          ))}
        </Select>
        <TextField
          label={isPatch(chosen?.factor ?? null) ? 'Plastre samtidig' : 'Antall per døgn'}
          size="small"
          inputMode="decimal"
          autoComplete="off"
          value={count}
          onChange={(event) => setCount(event.target.value)}
        />
      </div>
      {calculation && counts && tried && (
        <div className="hj-calculator-actions" role="status">
          <BodyShort size="small">
            Summen blir <strong>{sumText(calculation.sum)}</strong>. {roomLine(calculation)}
          </BodyShort>
          <Button type="button" size="xsmall" variant="secondary" onClick={() => onReplace(tried)}>
            Bruk i raden
          </Button>
        </div>
      )}
      <BodyShort size="small" className="hj-calculator-subtle">
        Bytte til et annet opioid regnes ikke ut: faktorene er laget for stønadsreglene, og en dose som følger
        av dem, kan være farlig.
      </BodyShort>
    </div>
  );
}

function withCount(row: CalculatorRow, count: string, before: CalculatorRow | undefined): CalculatorRow {
  return { ...row, count, ...(before?.asNeeded ? { asNeeded: true } : {}) };
}
