import { BodyShort, Button, Checkbox, Heading, InlineMessage } from '@navikt/ds-react';
import { useState } from 'react';
import { norwegianNumber } from '../../rules/number/norwegian.ts';
import { PagedList } from '../paged-list.tsx';
import type { CaseImport, ImportSummary } from './transfer-view.ts';
import { casesCounted, differenceWords, entryWords } from './transfer-words.ts';

interface ImportSummaryProps {
  readonly ready: Extract<CaseImport, { kind: 'ready' }>;
  readonly onTake: (replacing: boolean) => void;
  readonly onDiscard: () => void;
}

/** What the file would come to, before anything is changed, and the last word on it. */
export function ImportSummaryView({ ready, onTake, onDiscard }: ImportSummaryProps) {
  const [replacing, setReplacing] = useState(true);
  const { summary, busy, trouble } = ready;
  const { added, changed } = summary;
  const taken = added.length + (replacing ? changed.length : 0);
  return (
    <div className="hj-history-preview">
      <Heading level="4" size="xsmall" tabIndex={-1} data-focus>
        «{ready.fileName}» er lest. Ingenting er endret ennå.
      </Heading>
      {ready.looks > 1 && (
        <InlineMessage status="warning" size="small" role="alert">
          Sakene her ble endret etter at du så over filen, så ingenting ble tatt inn. Dette er hva den nå
          kommer til.
        </InlineMessage>
      )}
      <Groups summary={summary} />
      {changed.length > 0 && (
        <Checkbox
          size="small"
          checked={replacing}
          disabled={busy}
          onChange={({ target }) => setReplacing(target.checked)}
        >
          Erstatt {changed.length === 1 ? 'saken' : 'sakene'} som er annerledes her, med{' '}
          {changed.length === 1 ? 'den' : 'de'} i filen
        </Checkbox>
      )}
      {added.length + changed.length === 0 && (
        <BodyShort size="small">Det er ingenting nytt å ta inn.</BodyShort>
      )}
      {trouble !== null && (
        <InlineMessage status="error" size="small" role="alert">
          {trouble}
        </InlineMessage>
      )}
      <div className="hj-history-buttons">
        {taken > 0 && (
          <Button type="button" size="small" loading={busy} onClick={() => onTake(replacing)}>
            Ta inn {casesCounted(taken)}
          </Button>
        )}
        <Button
          type="button"
          size="small"
          variant="secondary"
          data-color="neutral"
          disabled={busy}
          onClick={onDiscard}
        >
          {taken > 0 ? 'Forkast' : 'Lukk'}
        </Button>
      </div>
    </div>
  );
}

function Groups({ summary }: { readonly summary: ImportSummary }) {
  const { added, changed, same, refused, passing, retentionDays } = summary;
  return (
    <>
      {added.length > 0 && (
        <PagedList
          header={`${casesCounted(added.length)} som ikke er her`}
          items={added}
          render={entryWords}
        />
      )}
      {changed.length > 0 && (
        <PagedList
          header={`${casesCounted(changed.length)} som er annerledes her`}
          items={changed}
          render={(entry) => (
            <>
              {entryWords(entry)}
              <ul className="hj-history-changes">
                {entry.differences.map((difference) => (
                  <li key={difference.name}>{differenceWords(difference)}</li>
                ))}
              </ul>
            </>
          )}
        />
      )}
      {same > 0 && (
        <BodyShort size="small">
          {casesCounted(same)} er her fra før, slik som i filen, og hoppes over.
        </BodyShort>
      )}
      {refused.length > 0 && (
        <>
          <InlineMessage status="warning" size="small">
            {casesCounted(refused.length)} i filen kan ikke tas inn.
          </InlineMessage>
          <PagedList
            header="Vis hvilke, og hvorfor"
            items={refused}
            render={({ place, reason }) => `${place}: ${reason}`}
          />
        </>
      )}
      {passing.length > 0 && retentionDays !== null && (
        <>
          <InlineMessage status="warning" size="small">
            {casesCounted(passing.length)} er eldre enn de {norwegianNumber(retentionDays)} dagene saker blir
            tatt vare på her, og slettes ved neste opprydding, senest i morgen.
          </InlineMessage>
          <PagedList header="Vis hvilke som slettes" items={passing} render={entryWords} />
        </>
      )}
    </>
  );
}
