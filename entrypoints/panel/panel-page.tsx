import { useState } from 'react';
import { PanelFrame } from '../../components/panel/panel-frame.tsx';
import type { Layout } from '../../components/panel/panel-view.ts';
import type { PanelSession } from '../../utils/session/panel-session.ts';
import { SessionPanel, useSessionState } from './session-panel.tsx';

interface PanelPageProps {
  readonly session: PanelSession;
  readonly firstLayout: Layout;
  readonly onLayout: (layout: Layout, settled: boolean) => void;
  readonly onOpenOptions: () => void;
  readonly onSetUpAgain: () => void;
  /** With the id of a case, that case is opened. */
  readonly onOpenCases: (caseId?: string) => void;
}

/** The panel in the page, in the frame that can be moved and folded. */
export function PanelPage({ session, firstLayout, onLayout, ...on }: PanelPageProps) {
  const [layout, setLayout] = useState(firstLayout);
  const { session: read, check } = useSessionState(session);
  return (
    <PanelFrame
      layout={layout}
      check={read.reading && check}
      onLayout={(next, settled) => {
        setLayout(next);
        onLayout(next, settled);
      }}
      onOpenOptions={on.onOpenOptions}
      onOpenHistory={() => on.onOpenCases()}
    >
      <SessionPanel session={session} {...on} />
    </PanelFrame>
  );
}
