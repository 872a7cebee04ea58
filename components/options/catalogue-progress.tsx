import { BodyShort, Button, Heading, ProgressBar } from '@navikt/ds-react';
import type { CatalogueImport } from './catalogue-view.ts';
import { bytesRead, counted, timeLeft } from './catalogue-words.ts';

interface CatalogueProgressProps {
  readonly reading: Extract<CatalogueImport, { kind: 'reading' | 'storing' }>;
  readonly onCancel: () => void;
}

function share(reading: CatalogueProgressProps['reading']): number {
  if (reading.kind === 'storing') return 100;
  const { bytes, totalBytes } = reading.progress ?? { bytes: 0, totalBytes: 1 };
  return Math.min(100, Math.floor((bytes / Math.max(totalBytes, 1)) * 100));
}

function wordsOf(reading: CatalogueProgressProps['reading']): string {
  if (reading.kind === 'storing') return 'Sammenligner med katalogen i bruk og lagrer …';
  if (reading.progress === null) return 'Åpner filen …';
  const { progress } = reading;
  return [bytesRead(progress), counted(progress.packages, 'pakning', 'pakninger'), timeLeft(progress)]
    .filter((part) => part !== null)
    .join(' · ');
}

/** Heard by those who do not see the bar: a few words on the way, and not every number. */
function spoken(reading: CatalogueProgressProps['reading']): string {
  if (reading.kind === 'storing') return 'Filen er lest. Lagrer.';
  return share(reading) >= 50 ? 'Halvparten er lest.' : '';
}

export function CatalogueProgress({ reading, onCancel }: CatalogueProgressProps) {
  const words = wordsOf(reading);
  return (
    <div className="hj-options-progress">
      <Heading level="3" size="xsmall" id="catalogue-progress" tabIndex={-1} data-focus>
        Leser inn {reading.fileName}
      </Heading>
      <ProgressBar
        aria-labelledby="catalogue-progress"
        aria-valuetext={words}
        value={share(reading)}
        valueMax={100}
      />
      <div className="hj-options-progress-line">
        <BodyShort size="small">{words}</BodyShort>
        <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={onCancel}>
          Avbryt
        </Button>
      </div>
      <p role="status" className="aksel-sr-only">
        {spoken(reading)}
      </p>
    </div>
  );
}
