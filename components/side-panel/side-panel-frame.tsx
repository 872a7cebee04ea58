import { CogIcon } from '@navikt/aksel-icons';
import { BodyShort, Button, Heading } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { HeaderButton } from '../panel/header-button.tsx';

interface SidePanelFrameProps {
  /** Whether the panel is to be here, and not in the page. */
  readonly placedHere: boolean;
  readonly onPlace: (place: 'page' | 'side-panel') => void;
  readonly onOpenOptions: () => void;
  readonly children: ReactNode;
}

/** The panel in the browser's own side panel, which has its own edge and its own way to close. */
export function SidePanelFrame({ placedHere, onPlace, onOpenOptions, children }: SidePanelFrameProps) {
  return (
    <div className="hj-panel">
      <header className="hj-header">
        <Heading level="1" size="xsmall">
          Hjemmel
        </Heading>
        <div className="hj-header-buttons">
          {placedHere && (
            <Button size="small" variant="tertiary" onClick={() => onPlace('page')}>
              Vis på siden
            </Button>
          )}
          <HeaderButton icon={<CogIcon title="Innstillinger" />} onClick={onOpenOptions} />
        </div>
      </header>
      <main className="hj-main" id="hj-main">
        {placedHere ? (
          children
        ) : (
          <div className="hj-section">
            <BodyShort size="small">Panelet vises på siden, ved resepten.</BodyShort>
            <Button size="small" onClick={() => onPlace('side-panel')}>
              Vis panelet her
            </Button>
          </div>
        )}
      </main>
    </div>
  );
}
