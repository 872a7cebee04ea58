import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { FollowUpNotice } from '../../components/panel/follow-up-notice.tsx';
import { MethodDecisions } from '../../components/panel/method-decisions.tsx';
import { Panel } from '../../components/panel/panel.tsx';
import type { PanelSession, PanelState } from '../../utils/session/panel-session.ts';
import { decisionsView } from './method-decisions.ts';
import { panelActions } from './panel-actions.ts';
import { useCaseEndings } from './use-case-endings.ts';
import { panelView } from './view-of-panel.ts';

interface SessionPanelProps {
  readonly session: PanelSession;
  readonly onOpenOptions: () => void;
  /** With the id of a case, that case is opened. Left out where the prescription is nobody's: no case is about it. */
  readonly onOpenCases?: (caseId?: string) => void;
  /** Left out where the page cannot be pointed at anew. */
  readonly onSetUpAgain?: (() => void) | undefined;
  /** Where the prescription is typed in, in place of what was read from a page. */
  readonly typed?: ReactNode;
}

export function useSessionState(session: PanelSession): PanelState {
  return useSyncExternalStore(session.subscribe, session.state);
}

/** One session as a panel, wherever it stands: its state as the view, and what is pressed as the session's actions. */
export function SessionPanel({
  session,
  onOpenOptions,
  onOpenCases,
  onSetUpAgain,
  typed,
}: SessionPanelProps) {
  const state = useSessionState(session);
  const decisions = useMemo(() => decisionsView(state), [state]);
  const actions = useMemo(
    () => ({ ...panelActions(session, onOpenOptions), onSetUpAgain }),
    [session, onOpenOptions, onSetUpAgain],
  );
  return (
    <Panel
      view={panelView(state)}
      actions={actions}
      typed={typed}
      followUp={onOpenCases && <FollowUp state={state} onOpen={onOpenCases} />}
      decisions={
        decisions && (
          <MethodDecisions view={decisions} onAnswer={actions.onAnswer} onOpenOptions={onOpenOptions} />
        )
      }
    />
  );
}

interface FollowUpProps {
  readonly state: PanelState;
  readonly onOpen: (caseId: string) => void;
}

function FollowUp({ state, onOpen }: FollowUpProps) {
  return <FollowUpNotice endings={useCaseEndings(state)} onOpen={onOpen} />;
}
