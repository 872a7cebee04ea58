import { BodyShort, Button, Tag } from '@navikt/ds-react';
import { useEffect, useRef } from 'react';
import { WaysOn } from './ways-on.tsx';
import {
  type FieldRow,
  type FieldStanding,
  fieldHints,
  fieldWords,
  type WizardActions,
} from './wizard-view.ts';

interface FieldStepProps {
  readonly row: FieldRow;
  /** The field that is next: its buttons are shown, and take focus when it becomes so. */
  readonly current: boolean;
  readonly takesFocus: boolean;
  readonly actions: Pick<
    WizardActions,
    'onAccept' | 'onPoint' | 'onLeaveOut' | 'onDescribe' | 'onHandOver' | 'onWriteByHand'
  >;
  readonly onOpen: () => void;
}

/** One field: what Hjemmel takes it to be, and what the user says to that. */
export function FieldStep({ row, current, takesFocus, actions, onOpen }: FieldStepProps) {
  const { field, standing, refusal } = row;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current && takesFocus) first.current?.focus();
  }, [current, takesFocus]);
  const name = fieldWords[field];
  const isSettled = standing.kind === 'found' || standing.kind === 'absent' || standing.kind === 'hidden';
  return (
    <li className="hj-step" data-current={current || undefined}>
      <div className="hj-step-head">
        <h2 className="hj-step-name">{name}</h2>
        <StandingTag standing={standing} />
      </div>
      <StandingText standing={standing} />
      {refusal !== null && (
        <BodyShort size="small" role="alert" className="hj-refusal">
          {refusal.words}
        </BodyShort>
      )}
      {current ? (
        <>
          {fieldHints[field] && standing.kind !== 'found' && (
            <BodyShort size="small" className="hj-subtle">
              {fieldHints[field]}
            </BodyShort>
          )}
          <div className="hj-buttons">
            {standing.kind === 'suggested' && (
              <Button ref={first} size="small" onClick={() => actions.onAccept(field)}>
                Bruk<span className="aksel-sr-only"> som {name}</span>
              </Button>
            )}
            <Button
              ref={standing.kind === 'suggested' ? undefined : first}
              size="small"
              variant={standing.kind === 'suggested' ? 'secondary' : 'primary'}
              onClick={() => actions.onPoint(field)}
            >
              {pointWords(standing)}
              <span className="aksel-sr-only"> ({name})</span>
            </Button>
            {field !== 'drug' && standing.kind !== 'absent' && (
              <Button size="small" variant="tertiary" onClick={() => actions.onLeaveOut(field)}>
                Finnes ikke<span className="aksel-sr-only"> ({name})</span>
              </Button>
            )}
          </div>
          {needsWaysOn(row) && <WaysOn field={field} actions={actions} />}
        </>
      ) : (
        <Button size="xsmall" variant="tertiary" className="hj-change" onClick={onOpen}>
          {isSettled ? 'Endre' : 'Velg'}
          <span className="aksel-sr-only"> {name}</span>
        </Button>
      )}
    </li>
  );
}

const needsWaysOn = ({ refusal, standing }: FieldRow): boolean =>
  refusal?.waysOn === true || (standing.kind === 'lost' && !standing.kept);

function pointWords({ kind }: FieldStanding): string {
  if (kind === 'suggested') return 'Pek på et annet';
  return kind === 'found' || kind === 'lost' ? 'Pek på nytt' : 'Pek på feltet';
}

function StandingTag({ standing }: { readonly standing: FieldStanding }) {
  switch (standing.kind) {
    case 'found':
      return (
        <Tag size="xsmall" variant="moderate" data-color="success">
          {standing.kept ? 'Passer fortsatt' : 'Leses'}
        </Tag>
      );
    case 'suggested':
      return (
        <Tag size="xsmall" variant="outline" data-color="info">
          Forslag
        </Tag>
      );
    case 'lost':
      return (
        <Tag size="xsmall" variant="moderate" data-color="danger">
          {standing.kept ? 'Vises ikke der det var' : 'Kan forveksles'}
        </Tag>
      );
    case 'hidden':
      return (
        <Tag size="xsmall" variant="outline" data-color="neutral">
          Vises ikke nå
        </Tag>
      );
    case 'absent':
      return (
        <Tag size="xsmall" variant="outline" data-color="neutral">
          Finnes ikke
        </Tag>
      );
    case 'open':
      return null;
  }
}

function StandingText({ standing }: { readonly standing: FieldStanding }) {
  switch (standing.kind) {
    case 'suggested':
      return (
        <BodyShort size="small">
          Ser ut som <Quoted {...standing} />
        </BodyShort>
      );
    case 'found':
      return (
        <>
          <BodyShort size="small">
            Leser nå <Quoted {...standing} />
          </BodyShort>
          {!standing.kept && (
            <BodyShort size="small" className="hj-subtle">
              {standing.recognised === null
                ? 'Finnes igjen på neste resept, så lenge siden ikke bygges om.'
                : `Finnes igjen på neste resept ved «${standing.recognised}».`}
            </BodyShort>
          )}
        </>
      );
    case 'lost':
      return (
        <BodyShort size="small">
          {standing.kept
            ? 'Vis det på nytt, eller la det stå: det leses når siden viser det igjen.'
            : 'Siden viser et felt til som ser likt ut, og Hjemmel vet ikke hvilket du mener.'}
        </BodyShort>
      );
    default:
      return null;
  }
}

export function Quoted({ text, label }: { readonly text: string; readonly label: string | null }) {
  return (
    <>
      {text === '' ? <em>tomt felt</em> : <q className="hj-quoted">{text}</q>}
      {label !== null && label !== text && <span className="hj-subtle"> ved «{label}»</span>}
    </>
  );
}
