import { BodyShort, Select } from '@navikt/ds-react';
import { useState } from 'react';
import type { KnownDrug } from '../../rules/drug/drug-resolution.ts';
import { norwegianNumber } from '../../rules/number/norwegian.ts';
import { type Calculation, type CalculatorRow, productOf } from '../../rules/omeq/calculator.ts';
import { type CountedRow, mostWithin, omeqLimits } from '../../rules/omeq/room.ts';
import { soldForms } from '../../rules/omeq/sold-forms.ts';
import { isConfirmed } from './calculator-text.ts';
import { isPatch, opioidLabel, strengthUnit } from './opioid-labels.ts';
import { TaperForm } from './taper-form.tsx';
import { TryProduct } from './try-product.tsx';
import './what-if.css';

export interface PossibilitiesProps {
  readonly rows: readonly CalculatorRow[];
  readonly calculation: Calculation;
  readonly productsOf: (substance: string) => readonly KnownDrug[];
  /** ISO date. */
  readonly today: string;
  /** Puts a row in the place of the one at this index. */
  readonly onReplace: (index: number, row: CalculatorRow) => void;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onPrint: (text: string) => void;
}

interface Countable {
  readonly index: number;
  readonly name: string;
  readonly row: CalculatorRow;
  readonly reading: CountedRow;
}

/** The most of each drug within the limits, another form of it, and a way down. */
export function Possibilities({ calculation, ...props }: PossibilitiesProps) {
  const { sum } = calculation;
  const countable = countableOf(props.rows, calculation);
  const [chosen, setChosen] = useState(0);
  const one = countable.find(({ index }) => index === chosen) ?? countable[0];
  if (!one) return <BodyShort size="small">Før et opioid først.</BodyShort>;
  const forms = soldForms(props.productsOf(one.reading.factor.substance));
  return (
    <div className="hj-what-if">
      <h3 className="hj-what-if-heading">Høyeste antall når resten er som nå</h3>
      {sum.notCounted > 0 ? (
        <BodyShort size="small">Kan ikke regnes ut før alle radene er regnet med.</BodyShort>
      ) : (
        <table className="hj-what-if-most">
          <thead>
            <tr>
              <th scope="col">Legemiddel</th>
              <th scope="col">nå</th>
              {omeqLimits.map((limit) => (
                <th scope="col" key={limit}>
                  innenfor {limit}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {countable.map(({ index, name, reading }) => (
              <tr key={index}>
                <th scope="row">
                  {name}
                  {!isConfirmed(reading.factor) && (
                    <small className="hj-opioid-row-doubt"> faktoren er ikke bekreftet</small>
                  )}
                </th>
                <td>{norwegianNumber(reading.count, 6)}</td>
                {omeqLimits.map((limit) => (
                  <td key={limit}>{mostWithin(limit, sum, reading)?.toString()}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {countable.length > 1 && (
        <Select
          label="Videre for"
          size="small"
          value={one.index}
          onChange={(event) => setChosen(Number(event.target.value))}
        >
          {countable.map(({ index, name }) => (
            <option key={index} value={index}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <h3 className="hj-what-if-heading">
        {isPatch(one.reading.factor) ? 'Annet plaster eller annen form' : 'Annen styrke eller form'}
      </h3>
      <TryProduct
        key={`try ${one.index}`}
        rows={props.rows}
        index={one.index}
        forms={forms}
        onReplace={(row) => props.onReplace(one.index, row)}
      />
      <h3 className="hj-what-if-heading">Trappe ned</h3>
      <TaperForm
        key={`taper ${one.index}`}
        row={one.row}
        reading={one.reading}
        sum={sum}
        forms={forms}
        today={props.today}
        onCopy={props.onCopy}
        onPrint={props.onPrint}
      />
    </div>
  );
}

function countableOf(rows: readonly CalculatorRow[], { readings }: Calculation): readonly Countable[] {
  return readings.flatMap((reading, index) => {
    const row = rows[index];
    if (reading.kind !== 'counted' || !row) return [];
    const strength = `${norwegianNumber(reading.strength, 6)} ${strengthUnit(reading.factor)}`;
    const name = productOf(row)?.product ?? `${opioidLabel(reading.factor)} ${strength}`;
    return [{ index, name, row, reading }];
  });
}
