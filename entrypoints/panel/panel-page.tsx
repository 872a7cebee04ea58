import { useState, useSyncExternalStore } from 'react';
import { MethodDecisions } from '../../components/panel/method-decisions.tsx';
import { Panel } from '../../components/panel/panel.tsx';
import { PanelFrame } from '../../components/panel/panel-frame.tsx';
import type { Layout, PanelActions } from '../../components/panel/panel-view.ts';
import { suggestDrugs } from '../../utils/catalogue/suggest-drugs.ts';
import type { PanelSession } from '../../utils/session/panel-session.ts';
import { useMethodDecisions } from './use-method-decisions.ts';
import { panelView } from './view.ts';

interface PanelPageProps {
  readonly session: PanelSession;
  readonly firstLayout: Layout;
  readonly onLayout: (layout: Layout, settled: boolean) => void;
  readonly onOpenOptions: () => void;
}

/** The session's state as the panel's view, and the panel's actions as the session's. */
export function PanelPage({ session, firstLayout, ...on }: PanelPageProps) {
  const [layout, setLayout] = useState(firstLayout);
  const state = useSyncExternalStore(session.subscribe, session.state);
  const view = panelView(state);
  const decisions = useMethodDecisions(state);
  const actions: PanelActions = {
    onAnswer: (path, value) => session.answer(path, value),
    onSituation: (situation) => session.change(situation),
    onOtherMedication: ({ medicines, none }) =>
      session.change({ otherMedication: medicines, noOtherMedication: none }),
    onSearchDrug: (text) => suggestDrugs(state.catalogue, text),
    onKeepAnswers: () => session.keepAnswers(),
    onForgetAnswers: () => session.forgetSetAside(),
    onRemarkMode: (mode) => session.setRemarkMode(mode),
    onFill: (gesture) => void session.fill(gesture),
    onUndo: (gesture) => void session.undo(gesture),
    onCopy: (text) => void session.copy(text),
    onSave: () => void session.save(),
    onDismissNotice: () => session.dismissNotice(),
    onOpenOptions: on.onOpenOptions,
  };
  return (
    <PanelFrame
      layout={layout}
      check={view.check}
      onLayout={(next, settled) => {
        setLayout(next);
        on.onLayout(next, settled);
      }}
      onOpenOptions={on.onOpenOptions}
    >
      <Panel
        view={view}
        actions={actions}
        decisions={
          decisions && (
            <MethodDecisions view={decisions} onAnswer={actions.onAnswer} onOpenOptions={on.onOpenOptions} />
          )
        }
      />
    </PanelFrame>
  );
}
