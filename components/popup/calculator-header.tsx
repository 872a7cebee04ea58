import { CogIcon, QuestionmarkIcon } from '@navikt/aksel-icons';
import { Button, Heading } from '@navikt/ds-react';

export interface WaysOn {
  /** To the page for a prescription that stands on none. */
  readonly onWritePrescription: () => void;
  readonly onOpenHistory: () => void;
  readonly onOpenSettings: () => void;
  readonly onOpenHelp: () => void;
}

const way = { size: 'xsmall', variant: 'tertiary' } as const;
const quietWay = { ...way, 'data-color': 'neutral' } as const;

export function CalculatorHeader(ways: WaysOn) {
  return (
    <header className="hj-calculator-header">
      <Heading level="1" size="xsmall">
        OMEQ-kalkulator
      </Heading>
      <div className="hj-calculator-ways">
        <Button {...way} onClick={ways.onWritePrescription}>
          Skriv inn resept
        </Button>
        <Button {...quietWay} onClick={ways.onOpenHistory}>
          Saker
        </Button>
        <Button
          {...quietWay}
          icon={<CogIcon aria-hidden />}
          onClick={ways.onOpenSettings}
          aria-label="Innstillinger"
        />
        <Button
          {...quietWay}
          icon={<QuestionmarkIcon aria-hidden />}
          onClick={ways.onOpenHelp}
          aria-label="Hjelp"
        />
      </div>
    </header>
  );
}
