import { BodyShort, Heading } from '@navikt/ds-react';
import { toNumber } from '../../rules/number/rational.ts';
import type { Calculation } from '../../rules/omeq/calculator.ts';
import { omeqLimits } from '../../rules/omeq/room.ts';
import { DoseBar } from '../assessment/dose-bar.tsx';
import { SettledStatus } from '../settled-status.tsx';
import { incompleteText, roomLine, sumText } from './calculator-text.ts';

/** The sum as the page's headline, as one bar with the limits on it, and what is left to the nearest one. */
export function CalculatorSum({ calculation }: { readonly calculation: Calculation }) {
  const { sum, headline } = calculation;
  const told = [incompleteText(sum), roomLine(calculation)].filter((line) => line !== null).join(' ');
  return (
    <section className="hj-calculator-sum" aria-label="Sum">
      <Heading level="2" size="xsmall">
        Sum: {sumText(sum)}
      </Heading>
      {sum.counted > 0 && (
        <>
          <DoseBar
            label="Sum OMEQ per døgn"
            value={toNumber(sum.atLeast)}
            lowerBound={sum.notCounted > 0}
            limits={omeqLimits}
          />
          <BodyShort size="small" weight="semibold">
            {headline}
          </BodyShort>
        </>
      )}
      {told !== '' && <BodyShort size="small">{told}</BodyShort>}
      <SettledStatus text={`Sum: ${sumText(sum)}. ${headline}. ${told}`} />
    </section>
  );
}
