import { useState, useSyncExternalStore } from 'react';
import { FollowUpNotice } from '../../components/panel/follow-up-notice.tsx';
import { MethodDecisions } from '../../components/panel/method-decisions.tsx';
import { Panel } from '../../components/panel/panel.tsx';
import { PanelFrame } from '../../components/panel/panel-frame.tsx';
import type { Layout } from '../../components/panel/panel-view.ts';
import type { PanelSession } from '../../utils/session/panel-session.ts';
import { panelActions } from './panel-actions.ts';
import { useCaseEndings } from './use-case-endings.ts';
import { useMethodDecisions } from './use-method-decisions.ts';
import { panelView } from './view.ts';

interface PanelPageProps {
  readonly session: PanelSession;
  readonly firstLayout: Layout;
  readonly onLayout: (layout: Layout, settled: boolean) => void;
  readonly onOpenOptions: () => void;
  readonly onSetUpAgain: () => void;
  /** With the id of a case, that case is opened. */
  readonly onOpenHistory: (caseId?: string) => void;
}

/** The session's state as the panel's view, and the panel's actions as the session's. */
export function PanelPage({ session, firstLayout, ...on }: PanelPageProps) {
  const [layout, setLayout] = useState(firstLayout);
  const state = useSyncExternalStore(session.subscribe, session.state);
  const view = panelView(state);
  const decisions = useMethodDecisions(state);
  const endings = useCaseEndings(state);
  const actions = { ...panelActions(session, on.onOpenOptions), onSetUpAgain: on.onSetUpAgain };
  return (
    <PanelFrame
      layout={layout}
      check={view.page && view.check}
      onLayout={(next, settled) => {
        setLayout(next);
        on.onLayout(next, settled);
      }}
      onOpenOptions={on.onOpenOptions}
      onOpenHistory={() => on.onOpenHistory()}
    >
      <Panel
        view={view}
        actions={actions}
        followUp={<FollowUpNotice endings={endings} onOpen={on.onOpenHistory} />}
        decisions={
          decisions && (
            <MethodDecisions view={decisions} onAnswer={actions.onAnswer} onOpenOptions={on.onOpenOptions} />
          )
        }
      />
    </PanelFrame>
  );
}
