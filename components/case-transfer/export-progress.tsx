import { BodyShort, Button, InlineMessage, ProgressBar } from '@navikt/ds-react';
import { useId } from 'react';
import { norwegianNumber } from '../../rules/number/norwegian.ts';
import type { ExportState } from './transfer-view.ts';
import { casesCounted, exportWords } from './transfer-words.ts';

interface TransferProgressProps {
  readonly title: string;
  readonly words: string;
  /** From 0 to 1; null where it is not known. */
  readonly share: number | null;
  readonly onCancel: () => void;
}

/** How far it has come, with the way out of it. */
export function TransferProgress({ title, words, share, onCancel }: TransferProgressProps) {
  const heading = useId();
  return (
    <div className="hj-history-progress">
      <BodyShort size="small" weight="semibold" id={heading}>
        {title}
      </BodyShort>
      <ProgressBar
        size="small"
        aria-labelledby={heading}
        aria-valuetext={words}
        value={Math.min(100, Math.floor((share ?? 0) * 100))}
        valueMax={100}
      />
      <div className="hj-history-buttons">
        <Button
          type="button"
          size="small"
          variant="secondary"
          data-color="neutral"
          data-focus
          onClick={onCancel}
        >
          Avbryt
        </Button>
        <BodyShort size="small">{words}</BodyShort>
      </div>
    </div>
  );
}

interface ExportProgressProps {
  readonly state: ExportState;
  readonly onCancel: () => void;
}

/** The export while it goes on, and how it ended. */
export function ExportProgress({ state, onCancel }: ExportProgressProps) {
  const said = exportWords(state);
  return (
    <>
      {state.kind === 'writing' && (
        <TransferProgress
          title="Lager filen"
          words={
            state.total === null
              ? casesCounted(state.done)
              : `${norwegianNumber(state.done)} av ${casesCounted(Math.max(state.done, state.total))}`
          }
          share={state.total === null ? null : state.done / Math.max(state.total, 1)}
          onCancel={onCancel}
        />
      )}
      <div className="hj-history-ending" tabIndex={-1} data-focus={state.kind !== 'writing' || undefined}>
        <div role="status">
          {said !== '' && state.kind !== 'failed' && (
            <InlineMessage status={state.kind === 'written' ? 'success' : 'info'} size="small">
              {said}
            </InlineMessage>
          )}
        </div>
        {state.kind === 'failed' && (
          <InlineMessage status="error" size="small" role="alert">
            {said}
          </InlineMessage>
        )}
      </div>
    </>
  );
}
