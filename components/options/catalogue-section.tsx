import { BodyShort, InlineMessage, LocalAlert } from '@navikt/ds-react';
import { CatalogueChooser } from './catalogue-chooser.tsx';
import { CatalogueInUseFacts } from './catalogue-in-use.tsx';
import { CatalogueProgress } from './catalogue-progress.tsx';
import { CatalogueRemoval } from './catalogue-removal.tsx';
import { CatalogueSummary } from './catalogue-summary.tsx';
import type { CatalogueImport, CatalogueInUse, ImportTrouble, TrustAddress } from './catalogue-view.ts';
import { useFocusOnChange } from './focus-on-change.ts';

interface CatalogueSectionProps {
  readonly inUse: CatalogueInUse;
  readonly attribution: string;
  readonly importing: CatalogueImport;
  readonly trustAddress: TrustAddress;
  /** ISO date. */
  readonly today: string;
  readonly onChoose: (file: File) => void;
  readonly onCancel: () => void;
  readonly onTake: () => void;
  readonly onDiscard: () => void;
  readonly onRemove: () => void;
}

const endings: Readonly<Record<Extract<CatalogueImport, { kind: 'ended' }>['how'], string>> = {
  taken: 'Uttrekket er tatt i bruk. Åpne paneler og kalkulatorer går over til det av seg selv.',
  discarded: 'Uttrekket er forkastet. Katalogen i bruk er uendret.',
  cancelled: 'Innlesingen er avbrutt. Katalogen i bruk er uendret.',
  embedded: 'Den innebygde katalogen er i bruk igjen.',
};

function Failure({ failure }: { readonly failure: ImportTrouble }) {
  return (
    <LocalAlert status="error" size="small" role="alert">
      <LocalAlert.Header>
        <LocalAlert.Title as="h3">{failure.title}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>{failure.advice} Katalogen i bruk er uendret.</LocalAlert.Content>
    </LocalAlert>
  );
}

/** Which catalogue is in use, and how another is read in and takes its place. */
export function CatalogueSection(props: CatalogueSectionProps) {
  const { inUse, importing } = props;
  const underway = importing.kind === 'reading' || importing.kind === 'storing';
  const waiting = importing.kind === 'none' || importing.kind === 'failed' || importing.kind === 'ended';
  const section = useFocusOnChange(underway ? 'underway' : importing.kind);
  return (
    <div ref={section} className="options__fields">
      {inUse.kind === 'loading' && <BodyShort size="small">Ser etter katalogen …</BodyShort>}
      {inUse.kind === 'failed' && (
        <InlineMessage status="error" size="small" role="alert">
          {inUse.message}
        </InlineMessage>
      )}
      {(inUse.kind === 'embedded' || inUse.kind === 'imported') && (
        <CatalogueInUseFacts inUse={inUse} attribution={props.attribution} today={props.today} />
      )}
      {underway && <CatalogueProgress reading={importing} onCancel={props.onCancel} />}
      {importing.kind === 'staged' && (
        <CatalogueSummary
          staged={importing}
          today={props.today}
          onTake={props.onTake}
          onDiscard={props.onDiscard}
        />
      )}
      <div className="options__ending" tabIndex={-1} data-focus={waiting || undefined}>
        <div role="status">
          {importing.kind === 'ended' && (
            <InlineMessage status={importing.how === 'taken' ? 'success' : 'info'} size="small">
              {endings[importing.how]}
            </InlineMessage>
          )}
          {importing.kind === 'staged' && (
            <span className="aksel-sr-only">
              Uttrekket er lest inn. Se over det, og ta det i bruk eller forkast det.
            </span>
          )}
        </div>
        {importing.kind === 'failed' && <Failure failure={importing.failure} />}
      </div>
      {waiting && <CatalogueChooser trustAddress={props.trustAddress} onChoose={props.onChoose} />}
      {waiting && inUse.kind === 'imported' && <CatalogueRemoval onRemove={props.onRemove} />}
    </div>
  );
}
