import { BodyShort, Button, Heading, Radio, RadioGroup } from '@navikt/ds-react';
import { useState } from 'react';
import { useFocusOnChange } from '../focus-on-change.ts';
import { ExportProgress } from './export-progress.tsx';
import type { CaseFormat, ExportScope, ExportState } from './transfer-view.ts';
import { casesCounted } from './transfer-words.ts';

interface CaseExportProps {
  readonly state: ExportState;
  /** Whether the search leaves any out: then one may choose what it shows. */
  readonly searched: boolean;
  /** How many the search shows; null while they are counted. */
  readonly found: number | null;
  readonly onExport: (format: CaseFormat, scope: ExportScope) => void;
  readonly onCancel: () => void;
}

const formatNames: Readonly<Record<CaseFormat, string>> = {
  csv: 'regneark (CSV)',
  json: 'sikkerhetskopi (JSON)',
};

export function CaseExport({ state, searched, found, onExport, onCancel }: CaseExportProps) {
  const [chosen, setChosen] = useState<ExportScope>('all');
  const section = useFocusOnChange(state.kind === 'writing' ? 'writing' : 'waiting');
  const scope = searched ? chosen : 'all';
  const writing = state.kind === 'writing';
  return (
    <div ref={section} className="hj-history-transfer-part">
      <Heading level="3" size="small">
        Eksporter
      </Heading>
      <BodyShort size="small">
        Regnearket åpnes i Excel. Sikkerhetskopien har alt om hver sak, og kan leses inn igjen her. Filene er
        ikke kryptert: Legg dem der bare du har tilgang.
      </BodyShort>
      {searched && (
        <RadioGroup
          legend="Hvilke saker"
          size="small"
          value={chosen}
          onChange={(value: ExportScope) => setChosen(value)}
        >
          <Radio value="all">Alle saker, også de som er skadet</Radio>
          <Radio value="search">Bare de som søket viser{found !== null && ` (${casesCounted(found)})`}</Radio>
        </RadioGroup>
      )}
      <div className="hj-history-buttons">
        {(['csv', 'json'] as const).map((format) => (
          <Button
            key={format}
            type="button"
            size="small"
            variant="secondary"
            disabled={writing}
            onClick={() => onExport(format, scope)}
          >
            Lagre {formatNames[format]}
          </Button>
        ))}
      </div>
      <ExportProgress state={state} onCancel={onCancel} />
    </div>
  );
}
