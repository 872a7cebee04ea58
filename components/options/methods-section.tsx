import { BodyShort, Button, InlineMessage } from '@navikt/ds-react';
import { useFocusOnChange } from '../focus-on-change.ts';
import { ImportEnding } from './import-ending.tsx';
import { MethodsChooser } from './methods-chooser.tsx';
import { MethodsInUseFacts } from './methods-in-use.tsx';
import { MethodsSummary } from './methods-summary.tsx';
import type { MethodsImport, MethodsInUse } from './methods-view.ts';
import './options-page.css';
import './catalogue.css';

interface MethodsSectionProps {
  readonly inUse: MethodsInUse;
  readonly importing: MethodsImport;
  /** ISO date. */
  readonly today: string;
  readonly onChoose: (file: File) => void;
  readonly onCancel: () => void;
  readonly onTake: () => void;
  readonly onDiscard: () => void;
}

const unchanged = 'Det som er i bruk, er uendret.';
const endings: Readonly<Record<Extract<MethodsImport, { kind: 'ended' }>['how'], string>> = {
  taken: 'Arbeidsboken er tatt i bruk. Åpne paneler viser beslutningene i den.',
  discarded: `Arbeidsboken er forkastet. ${unchanged}`,
  cancelled: `Innlesingen er avbrutt. ${unchanged}`,
};

function Status({ inUse, today }: Pick<MethodsSectionProps, 'inUse' | 'today'>) {
  switch (inUse.kind) {
    case 'loading':
      return <BodyShort size="small">Ser etter arbeidsboken …</BodyShort>;
    case 'failed':
      return (
        <InlineMessage status="error" size="small" role="alert">
          {inUse.message}
        </InlineMessage>
      );
    case 'none':
      return (
        <BodyShort size="small">
          Ingen arbeidsbok er lest inn, så panelet kan ikke vise hva som er besluttet.
        </BodyShort>
      );
    case 'in-use':
      return <MethodsInUseFacts inUse={inUse} today={today} />;
  }
}

/** Which decision workbook is in use, and how another is read in and takes its place. */
export function MethodsSection(props: MethodsSectionProps) {
  const { inUse, importing } = props;
  const section = useFocusOnChange(importing.kind);
  const waiting = importing.kind === 'none' || importing.kind === 'refused' || importing.kind === 'ended';
  return (
    <div ref={section} className="hj-options-fields">
      <Status inUse={inUse} today={props.today} />
      {importing.kind === 'reading' && (
        <div className="hj-options-progress-line" tabIndex={-1} data-focus>
          <BodyShort size="small" role="status">
            Leser inn {importing.fileName} …
          </BodyShort>
          <Button
            type="button"
            size="small"
            variant="secondary"
            data-color="neutral"
            onClick={props.onCancel}
          >
            Avbryt
          </Button>
        </div>
      )}
      {importing.kind === 'ready' && (
        <MethodsSummary ready={importing} inUse={inUse} onTake={props.onTake} onDiscard={props.onDiscard} />
      )}
      <ImportEnding
        waiting={waiting}
        ended={
          importing.kind === 'ended'
            ? { good: importing.how === 'taken', text: endings[importing.how] }
            : null
        }
        ready={
          importing.kind === 'ready'
            ? 'Arbeidsboken er lest inn. Se over den, og ta den i bruk eller forkast den.'
            : null
        }
        failure={
          importing.kind === 'refused'
            ? {
                title: `«${importing.fileName}» ble ikke lest inn`,
                text: `${importing.message} ${unchanged}`,
              }
            : null
        }
      />
      {waiting && <MethodsChooser onChoose={props.onChoose} />}
    </div>
  );
}
