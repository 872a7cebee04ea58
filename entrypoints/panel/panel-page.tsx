import { useEffect, useState, useSyncExternalStore } from 'react';
import { VerdictBanner } from '../../components/assessment/verdict-banner.tsx';
import { PanelFrame } from '../../components/panel/panel-frame.tsx';
import type { Layout } from '../../components/panel/panel-view.ts';
import type { OpenedPanel } from './opened-panel.tsx';

interface PanelPageProps {
  /** What stands in the frame: it comes after it. */
  readonly opened: Promise<OpenedPanel>;
  readonly firstLayout: Layout;
  readonly onLayout: (layout: Layout, settled: boolean) => void;
  readonly onOpenOptions: () => void;
  readonly onOpenCases: () => void;
}

const nothingChanges = () => () => {};

/** The panel in the page, in the frame that can be moved and folded. */
export function PanelPage({ opened, firstLayout, onLayout, onOpenOptions, onOpenCases }: PanelPageProps) {
  const [layout, setLayout] = useState(firstLayout);
  const [panel, setPanel] = useState<OpenedPanel | null>(null);
  useEffect(() => {
    opened.then(setPanel, (error: unknown) =>
      // In a render, where the boundary around the panel hears of it.
      setPanel(() => {
        throw error;
      }),
    );
  }, [opened]);
  const state = useSyncExternalStore(
    panel?.session.subscribe ?? nothingChanges,
    () => panel?.session.state() ?? null,
  );
  return (
    <PanelFrame
      layout={layout}
      check={state ? state.session.reading && state.check : { kind: 'loading' }}
      onLayout={(next, settled) => {
        setLayout(next);
        onLayout(next, settled);
      }}
      onOpenOptions={onOpenOptions}
      onOpenHistory={onOpenCases}
    >
      {panel ? panel.contents : <VerdictBanner standing="loading" />}
    </PanelFrame>
  );
}
