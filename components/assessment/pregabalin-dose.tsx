import { BodyShort, Heading } from '@navikt/ds-react';
import { type DoseLimit, DoseMeter } from './dose-meter.tsx';
import { withUnit } from './omeq-words.ts';

interface PregabalinDoseProps {
  readonly mgPerDay: number;
  /** Nobody has said what else the patient uses: the dose is then a lower bound. */
  readonly othersUnknown: boolean;
  readonly limits: readonly DoseLimit[];
}

export function PregabalinDose({ mgPerDay, othersUnknown, limits }: PregabalinDoseProps) {
  return (
    <section className="hj-section" aria-labelledby="hj-pregabalin">
      <Heading level="2" size="xsmall" id="hj-pregabalin">
        Pregabalin per døgn
      </Heading>
      <BodyShort weight="semibold">
        {othersUnknown && 'minst '}
        {withUnit(mgPerDay, 'mg')}
      </BodyShort>
      <DoseMeter label="Pregabalin per døgn" value={mgPerDay} lowerBound={othersUnknown} limits={limits} />
    </section>
  );
}
