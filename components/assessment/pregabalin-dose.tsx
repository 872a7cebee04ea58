import { Heading } from '@navikt/ds-react';
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
    <section className="hj-section" aria-label="Pregabalin per døgn">
      <Heading level="2" size="xsmall">
        Pregabalin per døgn: {othersUnknown && 'minst '}
        {withUnit(mgPerDay, 'mg')}
      </Heading>
      <DoseMeter label="Pregabalin per døgn" value={mgPerDay} lowerBound={othersUnknown} limits={limits} />
    </section>
  );
}
