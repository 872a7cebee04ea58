import { BodyShort, Heading } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import './first-run.css';

interface TrialPaneProps {
  /** What stands on the made-up prescription. */
  readonly lines: readonly { readonly name: string; readonly text: string }[];
  readonly children: ReactNode;
}

const PANEL_HEADING = 'trial-panel';

/** In the place of what was read from a page, which stands beside it here. */
export function PanelHeading() {
  return (
    <Heading level="2" size="xsmall" id={PANEL_HEADING} className="aksel-sr-only">
      Panelet
    </Heading>
  );
}

/** A prescription that belongs to nobody, with the panel beside it as on a page. */
export function TrialPane({ lines, children }: TrialPaneProps) {
  return (
    <div className="hj-first-run-trial">
      <div className="hj-first-run-paper">
        <dl>
          {lines.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <BodyShort size="small">Svar i panelet. Ingenting lagres.</BodyShort>
      </div>
      <div className="hj-panel hj-first-run-panel">
        {/* biome-ignore lint/a11y/useSemanticElements: the page has its own main */}
        <div className="hj-main" role="region" aria-labelledby={PANEL_HEADING}>
          {children}
        </div>
      </div>
    </div>
  );
}
