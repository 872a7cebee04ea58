import { Checkbox, CheckboxGroup } from '@navikt/ds-react';
import type { Situation } from './panel-view.ts';

interface SituationTogglesProps {
  readonly situation: Situation;
  readonly onChange: (situation: Partial<Situation>) => void;
}

const names = ['exceptionApplies', 'hospitalOrder'] as const;
const labels: Readonly<Record<(typeof names)[number], string>> = {
  exceptionApplies: 'Unntaksordningen gjelder',
  hospitalOrder: 'Brukes i sykehus: bestilling, ikke resept',
};

export function SituationToggles({ situation, onChange }: SituationTogglesProps) {
  const shown = names.filter((name) => name !== 'hospitalOrder' || situation.exceptionApplies);
  return (
    <div className="hj-section">
      <CheckboxGroup
        legend="Gjelder dette?"
        hideLegend
        size="small"
        value={names.filter((name) => situation[name])}
        onChange={(ticked: string[]) =>
          onChange({
            exceptionApplies: ticked.includes('exceptionApplies'),
            hospitalOrder: ticked.includes('exceptionApplies') && ticked.includes('hospitalOrder'),
          })
        }
      >
        {shown.map((name) => (
          <Checkbox key={name} value={name}>
            {labels[name]}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </div>
  );
}
