import { BodyShort, Button, Radio, RadioGroup } from '@navikt/ds-react';
import type { AssessmentRequest } from '../../rules/contract/request.ts';
import { prescribingRights } from '../../rules/contract/terms.ts';
import { rightNames } from '../../rules/vocabulary.ts';
import { cardsOf, doctorCards, withCardPressed } from './doctor-cards.ts';
import './first-run.css';

type Prescriber = NonNullable<AssessmentRequest['prescriber']>;

interface WhoPaneProps {
  readonly prescriber: Prescriber | null;
  readonly onChange: (prescriber: Prescriber) => void;
  readonly onNext: () => void;
}

/** Each answer is stored as it is given; what is not answered stays unknown to the rules. */
export function WhoPane({ prescriber, onChange, onNext }: WhoPaneProps) {
  const chosen = cardsOf(prescriber);
  return (
    <>
      <BodyShort>Velg alt som passer. Ingenting forlater maskinen.</BodyShort>
      <div className="hj-first-run-cards">
        {doctorCards.map(({ id, name }) => (
          <Button
            key={id}
            type="button"
            className="hj-first-run-card"
            variant={chosen.includes(id) ? 'primary' : 'secondary'}
            aria-pressed={chosen.includes(id)}
            onClick={() => onChange(withCardPressed(prescriber, id))}
          >
            {name}
          </Button>
        ))}
      </div>
      <RadioGroup
        legend="Rett til å forskrive"
        size="small"
        value={prescriber?.rightAB ?? ''}
        onChange={(value: string) =>
          onChange({ ...prescriber, rightAB: prescribingRights.find((right) => right === value) ?? null })
        }
      >
        {prescribingRights.map((right) => (
          <Radio key={right} value={right}>
            {rightNames[right]}
          </Radio>
        ))}
      </RadioGroup>
      <div>
        <Button type="button" onClick={onNext}>
          Neste
        </Button>
      </div>
    </>
  );
}
