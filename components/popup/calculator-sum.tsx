import { BodyShort, Heading } from '@navikt/ds-react';
import type { Calculation } from '../../rules/omeq/calculator.ts';
import { incompleteText, limitTexts, sumText } from './calculator-text.ts';

/** The running sum against the two limits. */
export function CalculatorSum({ sum, headline }: Pick<Calculation, 'sum' | 'headline'>) {
  const incomplete = incompleteText(sum);
  return (
    <section className="calculator__sum" aria-label="Sum">
      <div role="status" aria-atomic="true">
        <Heading level="2" size="xsmall">
          Sum: {sumText(sum)}
        </Heading>
        {sum.counted > 0 && (
          <BodyShort size="small" weight="semibold">
            {headline}
          </BodyShort>
        )}
        {incomplete && <BodyShort size="small">{incomplete}</BodyShort>}
        {sum.counted > 0 && (
          <ul className="calculator__limits">
            {limitTexts(sum).map((limit) => (
              <BodyShort as="li" size="small" key={limit}>
                {limit}
              </BodyShort>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
