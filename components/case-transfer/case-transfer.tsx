import { Heading } from '@navikt/ds-react';
import { type ComponentProps, useId } from 'react';
import { CaseExport } from './case-export.tsx';
import { CaseImporter } from './case-importer.tsx';
import '../history/history.css';
import './transfer.css';

interface CaseTransferProps {
  readonly exporting: ComponentProps<typeof CaseExport>;
  readonly importing: ComponentProps<typeof CaseImporter>;
}

/** The cases out of the browser, and back into it. */
export function CaseTransfer({ exporting, importing }: CaseTransferProps) {
  const title = useId();
  return (
    <section aria-labelledby={title} className="hj-history-section hj-history-transfer">
      <Heading level="2" size="medium" id={title}>
        Eksport og import
      </Heading>
      <div className="hj-history-transfer-parts">
        <CaseExport {...exporting} />
        <CaseImporter {...importing} />
      </div>
    </section>
  );
}
