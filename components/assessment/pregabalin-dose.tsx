import { BodyShort, Heading } from '@navikt/ds-react';
import { type DoseLimit, DoseMeter } from './dose-meter.tsx';
import { withUnit } from './omeq-words.ts';

interface PregabalinDoseProps {
  readonly mgPerDay: number;
  readonly limits: readonly DoseLimit[];
}

export function PregabalinDose({ mgPerDay, limits }: PregabalinDoseProps) {
  return (
    <section className="hj-section" aria-labelledby="hj-pregabalin">
      <Heading level="2" size="xsmall" id="hj-pregabalin">
        Pregabalin per døgn
      </Heading>
      <BodyShort weight="semibold">{withUnit(mgPerDay, 'mg')}</BodyShort>
      <DoseMeter label="Pregabalin per døgn" value={mgPerDay} lowerBound={false} limits={limits} />
    </section>
  );
}
