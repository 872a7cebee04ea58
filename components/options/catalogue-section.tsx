import { BodyShort, InlineMessage } from '@navikt/ds-react';
import type { CatalogueAddress } from '../../utils/settings/policy.ts';
import { useFocusOnChange } from '../focus-on-change.ts';
import { AskFirst } from './ask-first.tsx';
import { CatalogueChooser } from './catalogue-chooser.tsx';
import { CatalogueInUseFacts } from './catalogue-in-use.tsx';
import { CatalogueProgress } from './catalogue-progress.tsx';
import { CatalogueSummary } from './catalogue-summary.tsx';
import type { CatalogueImport, CatalogueInUse, ImportTrouble } from './catalogue-view.ts';
import { ImportEnding } from './import-ending.tsx';
import './options-page.css';
import './catalogue.css';

interface CatalogueSectionProps {
  readonly inUse: CatalogueInUse;
  readonly attribution: string;
  /** Packs in the whole register. */
  readonly registerPackages: number;
  readonly importing: CatalogueImport;
  readonly trustAddress: CatalogueAddress;
  /** ISO date. */
  readonly today: string;
  readonly onChoose: (file: File) => void;
  readonly onCancel: () => void;
  readonly onTake: () => void;
  readonly onDiscard: () => void;
  readonly onRemove: () => void;
}

const endings: Readonly<Record<Extract<CatalogueImport, { kind: 'ended' }>['how'], string>> = {
  taken: 'FEST-filen er tatt i bruk. Åpne paneler og kalkulatorer går over til den av seg selv.',
  discarded: 'FEST-filen er forkastet. Katalogen i bruk er uendret.',
  cancelled: 'Innlesingen er avbrutt. Katalogen i bruk er uendret.',
  embedded: 'Den innebygde katalogen er i bruk igjen.',
};

const failureOf = ({ title, advice }: ImportTrouble) => ({
  title,
  text: `${advice} Katalogen i bruk er uendret.`,
});

/** Which catalogue is in use, and how another is read in and takes its place. */
export function CatalogueSection(props: CatalogueSectionProps) {
  const { inUse, importing } = props;
  const underway = importing.kind === 'reading' || importing.kind === 'storing';
  const waiting = importing.kind === 'none' || importing.kind === 'failed' || importing.kind === 'ended';
  const section = useFocusOnChange(underway ? 'underway' : importing.kind);
  return (
    <div ref={section} className="hj-options-fields">
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
          registerPackages={props.registerPackages}
          today={props.today}
          onTake={props.onTake}
          onDiscard={props.onDiscard}
        />
      )}
      <ImportEnding
        waiting={waiting}
        ended={
          importing.kind === 'ended'
            ? { good: importing.how === 'taken', text: endings[importing.how] }
            : null
        }
        ready={
          importing.kind === 'staged'
            ? 'FEST-filen er lest inn. Se over den, og ta den i bruk eller forkast den.'
            : null
        }
        failure={importing.kind === 'failed' ? failureOf(importing.failure) : null}
      />
      {waiting && <CatalogueChooser trustAddress={props.trustAddress} onChoose={props.onChoose} />}
      {waiting && inUse.kind === 'imported' && (
        <AskFirst
          button="Gå tilbake til den innebygde"
          question="Gå tilbake til den innebygde katalogen?"
          consequence="Den innleste FEST-filen slettes. Hjemmel kjenner da bare det innebygde utvalget."
          yes="Ja, gå tilbake"
          no="Behold FEST-filen"
          onYes={props.onRemove}
        />
      )}
    </div>
  );
}
