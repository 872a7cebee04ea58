import { FileTextIcon } from '@navikt/aksel-icons';
import { BodyShort, Heading, InlineMessage, LocalAlert } from '@navikt/ds-react';
import { FileField } from '../file-field.tsx';
import { useFocusOnChange } from '../focus-on-change.ts';
import { TransferProgress } from './export-progress.tsx';
import { ImportSummaryView } from './import-summary.tsx';
import type { CaseImport } from './transfer-view.ts';
import { casesCounted } from './transfer-words.ts';

interface CaseImporterProps {
  readonly state: CaseImport;
  readonly onChoose: (file: File) => void;
  /** Cancels the reading, or throws away what is read. */
  readonly onDiscard: () => void;
  /** With `replacing`, also those that are otherwise here. */
  readonly onTake: (replacing: boolean) => void;
}

/** Cases from a file: read, looked over, and only then taken in. */
export function CaseImporter({ state, onChoose, onDiscard, onTake }: CaseImporterProps) {
  const step = state.kind === 'ready' ? `ready ${state.looks}` : state.kind;
  const section = useFocusOnChange(step);
  return (
    <div ref={section} className="hj-history-transfer-part">
      <Heading level="3" size="small">
        Importer
      </Heading>
      {state.kind === 'reading' && (
        <TransferProgress
          title={`Leser ${state.fileName}`}
          words={`${Math.floor(state.share * 100)} % er lest`}
          share={state.share}
          onCancel={onDiscard}
        />
      )}
      {state.kind === 'ready' && (
        <ImportSummaryView key={state.looks} ready={state} onTake={onTake} onDiscard={onDiscard} />
      )}
      <Ending state={state} />
      {state.kind !== 'reading' && state.kind !== 'ready' && (
        <>
          <BodyShort size="small">
            Du ser hva filen kommer til før noe endres. Alt tas inn, eller ingenting.
          </BodyShort>
          <FileField
            label="Les inn saker fra en fil"
            description="JSON-filen som er lagret fra Hjemmel. Den blir på maskinen."
            accept=".json"
            icon={FileTextIcon}
            invitation="Slipp JSON-filen her."
            wanted="JSON-filen som er lagret fra Hjemmel"
            catchesMissed
            onChoose={onChoose}
          />
        </>
      )}
    </div>
  );
}

function Ending({ state }: { readonly state: CaseImport }) {
  const waiting = state.kind !== 'reading' && state.kind !== 'ready';
  return (
    <div className="hj-history-ending" tabIndex={-1} data-focus={waiting || undefined}>
      <div role="status">
        {state.kind === 'taken' && (
          <InlineMessage status="success" size="small">
            {casesCounted(state.added)} er tatt inn
            {state.replaced > 0 && `, og ${casesCounted(state.replaced)} er erstattet`}.
          </InlineMessage>
        )}
        {state.kind === 'discarded' && (
          <InlineMessage status="info" size="small">
            Ingenting er endret.
          </InlineMessage>
        )}
      </div>
      {state.kind === 'refused' && (
        <LocalAlert status="error" size="small" role="alert">
          <LocalAlert.Header>
            <LocalAlert.Title as="h4">«{state.fileName}» ble ikke lest inn</LocalAlert.Title>
          </LocalAlert.Header>
          <LocalAlert.Content>{state.reason} Ingenting er endret.</LocalAlert.Content>
        </LocalAlert>
      )}
    </div>
  );
}
