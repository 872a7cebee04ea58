import { Button, Heading, InlineMessage } from '@navikt/ds-react';
import { type ReactNode, useId } from 'react';
import { useFocusOnView } from '../view-in-address.ts';
import './first-run.css';

/** As they stand in the address. */
export const firstRunViews = ['du', 'foretak', 'sider', 'prov'] as const;
export type FirstRunView = (typeof firstRunViews)[number];

const titles: Readonly<Record<FirstRunView, string>> = {
  du: 'Hvem er du når du forskriver?',
  foretak: 'Hvilket foretak skriver du for?',
  sider: 'Der du forskriver',
  prov: 'En oppdiktet resept',
};

const HEADING = 'first-run-heading';
const headingOf = () => document.getElementById(HEADING);

interface FirstRunPageProps {
  readonly view: FirstRunView;
  /** Why the last answer was not stored; null where it was. */
  readonly notSaved: string | null;
  readonly onSkip: () => void;
  readonly children: ReactNode;
}

/** One short pane at a time, and then a case to try. What is answered is stored at once, so it can be left at any point. */
export function FirstRunPage({ view, notSaved, onSkip, children }: FirstRunPageProps) {
  const steps = useId();
  const at = firstRunViews.indexOf(view);
  useFocusOnView(view, headingOf);
  return (
    <main className="hj-first-run" data-wide={view === 'prov' || undefined}>
      <div className="hj-first-run-head">
        <ol className="hj-bare-list hj-first-run-steps" aria-labelledby={steps}>
          {firstRunViews.map((step, place) => (
            <li key={step} data-done={place <= at || undefined} />
          ))}
        </ol>
        <span className="aksel-sr-only" id={steps}>
          Steg {at + 1} av {firstRunViews.length}
        </span>
        <Button type="button" size="small" variant="tertiary" onClick={onSkip}>
          {view === 'prov' ? 'Ferdig' : 'Hopp over'}
        </Button>
      </div>
      <div className="hj-first-run-pane">
        <Heading level="1" size="large" id={HEADING} tabIndex={-1}>
          {titles[view]}
        </Heading>
        {notSaved !== null && (
          <InlineMessage status="error" role="alert">
            Ikke lagret: {notSaved}
          </InlineMessage>
        )}
        {children}
      </div>
    </main>
  );
}
