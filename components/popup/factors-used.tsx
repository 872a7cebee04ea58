import { Detail } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { type Calculation, type CalculatorRow, productOf } from '../../rules/omeq/calculator.ts';
import { factorText, isConfirmed, limitsScope, limitTexts, resultText, rowNote } from './calculator-text.ts';
import { opioidLabel } from './opioid-labels.ts';

interface FactorsUsedProps {
  readonly rows: readonly CalculatorRow[];
  readonly calculation: Calculation;
  readonly children: ReactNode;
}

/** How each row and the sum were reached, with factors, limits and sources. */
export function FactorsUsed({ rows, calculation: { readings, sum }, children }: FactorsUsedProps) {
  return (
    <details className="hj-disclosure">
      <summary>Faktorer, grenser og kilder</summary>
      {readings.map((reading, index) => {
        if (reading.kind !== 'counted') return null;
        const row = rows[index];
        const name = (row && productOf(row)?.product) ?? opioidLabel(reading.factor);
        const note = rowNote(reading);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: it is the place of the row
          <div className="hj-calculator-factor" key={index}>
            <strong>{name}</strong>
            <span>{resultText(reading)}</span>
            <Detail>
              {factorText(reading.factor)}
              {!isConfirmed(reading.factor) && ' Faktoren er ikke bekreftet.'}
              {note && ` ${note}`}
            </Detail>
          </div>
        );
      })}
      {sum.counted > 0 && (
        <ul>
          {limitTexts(sum).map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      )}
      {sum.counted > 0 && <Detail>{limitsScope}</Detail>}
      {children}
    </details>
  );
}
