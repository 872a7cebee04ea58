import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Quoted } from './field-step.tsx';
import { fieldHints, fieldWords, type KeyWhilePointing, type PointingView } from './wizard-view.ts';

interface PointingBarProps {
  readonly pointing: PointingView;
  readonly onKey: (key: KeyWhilePointing) => void;
  /** The key that a press means, or null; the page's frames understand the same ones. */
  readonly keyOf: (event: { readonly key: string; readonly shiftKey: boolean }) => KeyWhilePointing | null;
}

/** While the user points: what would be read, and the keys that do the same. */
export function PointingBar({ pointing, onKey, keyOf }: PointingBarProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const name = fieldWords[pointing.field];

  function onKeyDown(event: KeyboardEvent) {
    const key = keyOf(event);
    if (key === null) return;
    event.preventDefault();
    onKey(key);
  }

  return (
    <section
      className="hj-pointing"
      ref={place}
      tabIndex={-1}
      aria-label={`Pek på ${name}`}
      onKeyDown={onKeyDown}
    >
      <Heading level="2" size="small">
        Pek på: {name}
      </Heading>
      {fieldHints[pointing.field] && <BodyShort size="small">{fieldHints[pointing.field]}</BodyShort>}
      <div className="hj-live" aria-live="polite" aria-atomic="true">
        {pointing.refusal !== null ? (
          <BodyShort size="small" className="hj-refusal">
            {pointing.refusal}
          </BodyShort>
        ) : pointing.seen === null ? (
          <BodyShort size="small">Hold pekeren over feltet på siden, og klikk.</BodyShort>
        ) : (
          <BodyShort size="small">
            Leser <Quoted {...pointing.seen} />
            {pointing.at > 0 && (
              <span className="hj-subtle">
                {' '}
                ({pointing.at} av {pointing.count})
              </span>
            )}
          </BodyShort>
        )}
      </div>
      <BodyShort size="small" className="hj-subtle">
        Tastatur: skriv det feltet heter på siden, eller gå med <kbd>Tab</kbd> og piltastene. <kbd>Enter</kbd>{' '}
        velger, <kbd>Esc</kbd> avbryter.
      </BodyShort>
      <Button size="small" variant="secondary" onClick={() => onKey('cancel')}>
        Avbryt
      </Button>
    </section>
  );
}
