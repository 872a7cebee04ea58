import { BodyShort, Button, InlineMessage, TextField } from '@navikt/ds-react';
import { useId, useRef, useState } from 'react';
import type { TrustControl } from './trust-control.ts';
import './options-page.css';

interface RetentionFieldProps {
  /** How many days cases are kept now. */
  readonly days: number;
  readonly control: TrustControl;
  readonly onChange: (days: number) => void;
}

const longest = 3650;

const inWords = (days: number) => (days === 1 ? '1 dag' : `${days} dager`);

/** Null for what is no whole number of days from 1 to 3650. */
function daysIn(typed: string): number | null {
  const days = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0;
  return days >= 1 && days <= longest ? days : null;
}

const trustNotices: Readonly<Record<TrustControl, string | null>> = {
  none: null,
  given: 'Tallet kommer fra foretakets oppsett. Endrer du det, er det ditt som brukes.',
  locked: 'Styres av foretaket: Lagringstiden er låst i foretakets oppsett og kan ikke endres her.',
};

/** How long cases are kept. A longer time is stored when the field is left; a shorter one deletes, so it is asked about. */
export function RetentionField({ days, control, onChange }: RetentionFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [shorter, setShorter] = useState<number | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const locked = control === 'locked';
  const notice = trustNotices[control];

  function leave() {
    if (typed === null) return;
    const next = daysIn(typed);
    if (next === null) return setError(`Skriv et helt antall dager fra 1 til ${longest}. Ikke lagret.`);
    if (next < days) return setShorter(next);
    forget();
    if (next > days) onChange(next);
  }

  function forget() {
    setTyped(null);
    setError(null);
    setShorter(null);
  }

  return (
    <div className="hj-options-fields">
      {notice !== null && (
        <InlineMessage status="info" size="small">
          {notice}
        </InlineMessage>
      )}
      <TextField
        ref={field}
        size="small"
        inputMode="numeric"
        autoComplete="off"
        htmlSize={6}
        label="Hvor mange dager saker lagres"
        description={`Fra 1 til ${longest}. Regnes fra saken ble lagret, eller fra siste dag i vedtaket eller unntaket på den.`}
        value={locked ? String(days) : (typed ?? String(days))}
        readOnly={locked}
        error={error}
        onChange={(event) => {
          setTyped(event.target.value);
          setError(null);
          setShorter(null);
        }}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave();
        }}
      />
      {shorter !== null && !locked && (
        <ShorterTime
          days={shorter}
          onYes={() => {
            forget();
            field.current?.focus();
            onChange(shorter);
          }}
          onNo={() => {
            forget();
            field.current?.focus();
          }}
        />
      )}
    </div>
  );
}

interface ShorterTimeProps {
  readonly days: number;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

function ShorterTime({ days, onYes, onNo }: ShorterTimeProps) {
  const question = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; this is a question with two answers
    <div role="group" aria-labelledby={question} className="hj-options-confirm">
      <BodyShort size="small" weight="semibold" id={question} role="alert">
        Lagre saker i bare {inWords(days)}?
      </BodyShort>
      <BodyShort size="small">
        Eldre saker slettes for godt, noen minutter etter at nettleseren starter neste gang, eller i løpet av
        et døgn.
      </BodyShort>
      <div className="hj-options-buttons">
        <Button type="button" size="small" data-color="danger" onClick={onYes}>
          Ja, forkort tiden
        </Button>
        <Button type="button" size="small" variant="tertiary" onClick={onNo}>
          Avbryt
        </Button>
      </div>
    </div>
  );
}
