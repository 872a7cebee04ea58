import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { useId } from 'react';
import { useFocusOnChange } from '../focus-on-change.ts';
import { ExportProgress } from './export-progress.tsx';
import type { ExportState } from './transfer-view.ts';
import { casesCounted } from './transfer-words.ts';
import '../history/history.css';
import './transfer.css';

interface RescueExportProps {
  /** How many rows can be reached. */
  readonly rows: number;
  /** How many more are encrypted, and can't be opened as they lie. */
  readonly sealed: number;
  readonly state: ExportState;
  readonly onExport: () => void;
  readonly onCancel: () => void;
}

/** The rows as they lie in the database, where the cases can't be shown. */
export function RescueExport({ rows, sealed, state, onExport, onCancel }: RescueExportProps) {
  const title = useId();
  const section = useFocusOnChange(state.kind === 'writing' ? 'writing' : 'waiting');
  return (
    <section ref={section} aria-labelledby={title} className="hj-history-section hj-history-transfer">
      <Heading level="2" size="medium" id={title}>
        Ta vare på sakene
      </Heading>
      {rows > 0 && (
        <>
          <BodyShort size="small">
            Det ligger {casesCounted(rows)} i lageret. De kan lagres som sikkerhetskopi slik de ligger, og
            leses inn igjen når lageret er i orden. Filen er ikke kryptert: Legg den der bare du har tilgang.
          </BodyShort>
          <div>
            <Button
              type="button"
              size="small"
              variant="secondary"
              disabled={state.kind === 'writing'}
              onClick={onExport}
            >
              Lagre sikkerhetskopi (JSON)
            </Button>
          </div>
        </>
      )}
      {sealed > 0 && (
        <BodyShort size="small">
          {rows > 0 && 'I tillegg: '}
          {casesCounted(sealed)} er kryptert og kan ikke tas ut slik. De blir liggende i lageret.
        </BodyShort>
      )}
      <ExportProgress state={state} onCancel={onCancel} />
    </section>
  );
}
