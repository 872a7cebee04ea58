import { Radio, RadioGroup } from '@navikt/ds-react';

const places = {
  page: 'På siden, ved skjemaet',
  'side-panel': 'I nettleserens sidepanel, så siden ikke dekkes',
} as const;

type PanelPlace = keyof typeof places;

const isPlace = (value: unknown): value is PanelPlace => value === 'page' || value === 'side-panel';

interface PanelPlaceFieldProps {
  readonly place: PanelPlace;
  readonly onChange: (place: PanelPlace) => void;
}

/** Where the panel is to be. It moves at once, in every tab. */
export function PanelPlaceField({ place, onChange }: PanelPlaceFieldProps) {
  return (
    <RadioGroup
      legend="Hvor skal panelet være?"
      description="Sidepanelet åpnes med Alt+Skift+H eller fra nettleserens egen meny."
      size="small"
      value={place}
      onChange={(value) => {
        if (isPlace(value)) onChange(value);
      }}
    >
      {Object.entries(places).map(([value, text]) => (
        <Radio key={value} value={value}>
          {text}
        </Radio>
      ))}
    </RadioGroup>
  );
}
