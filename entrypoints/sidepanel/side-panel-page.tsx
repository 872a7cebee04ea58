import { useEffect, useState, useSyncExternalStore } from 'react';
import { browser } from 'wxt/browser';
import { VerdictBanner } from '../../components/assessment/verdict-banner.tsx';
import { FollowUpNotice } from '../../components/panel/follow-up-notice.tsx';
import { MethodDecisions } from '../../components/panel/method-decisions.tsx';
import { Panel } from '../../components/panel/panel.tsx';
import { SettingsWaiting } from '../../components/settings-waiting.tsx';
import { SidePanelFrame } from '../../components/side-panel/side-panel-frame.tsx';
import { openHistory } from '../../utils/machine/open-history.ts';
import { followPanelPlace, PANEL_PLACE, type PanelPlace } from '../../utils/page/panel-place.ts';
import type { AgentPort } from '../../utils/session/agent-port.ts';
import type { PanelSession } from '../../utils/session/panel-session.ts';
import { observeVisibility, watchVisibility } from '../../utils/session/panel-visibility.ts';
import type { InFront } from '../../utils/session/side-panel-lines.ts';
import { type OpenSession, openSession, settingsOrNone } from '../panel/open-session.ts';
import { panelActions } from '../panel/panel-actions.ts';
import { useCaseEndings } from '../panel/use-case-endings.ts';
import { useMethodDecisions } from '../panel/use-method-decisions.ts';
import { panelView } from '../panel/view.ts';

interface SidePanelPageProps {
  readonly inFront: () => InFront;
  readonly subscribe: (listener: () => void) => () => void;
}

const openOptions = () => void browser.runtime.openOptionsPage();
const seenFor = watchVisibility(document.documentElement, {
  observe: observeVisibility,
  now: () => performance.now(),
});

/** One session for each line, kept while the line is, so that another tab and back again loses no answers. */
const sessions = new Map<AgentPort, Promise<OpenSession>>();

function sessionOn(agent: AgentPort): Promise<OpenSession> {
  const kept = sessions.get(agent);
  if (kept) return kept;
  const opening = settingsOrNone().then((loaded) => openSession(agent, loaded, seenFor));
  sessions.set(agent, opening);
  agent.onDisconnect(() => {
    sessions.delete(agent);
    void opening.then(({ close }) => close());
  });
  return opening;
}

export function SidePanelPage({ inFront, subscribe }: SidePanelPageProps) {
  const shown = useSyncExternalStore(subscribe, inFront);
  const agent = shown.kind === 'one' ? shown.agent : null;
  const [place, setPlace] = useState<PanelPlace | null>(null);
  const [opened, setOpened] = useState<{ agent: AgentPort; session: PanelSession } | null>(null);
  useEffect(() => followPanelPlace(browser.storage.local, setPlace), []);
  useEffect(() => {
    if (!agent) return;
    let wanted = true;
    void sessionOn(agent).then(({ session }) => {
      if (wanted) setOpened({ agent, session });
    });
    return () => {
      wanted = false;
    };
  }, [agent]);
  if (place === null) return null;
  return (
    <SidePanelFrame
      placedHere={place === 'side-panel'}
      onPlace={(chosen) => void browser.storage.local.set({ [PANEL_PLACE]: chosen })}
      onOpenOptions={openOptions}
    >
      {agent === null && <NoPrescription several={shown.kind === 'several'} />}
      {agent &&
        (opened?.agent === agent ? (
          <SessionPanel session={opened.session} />
        ) : (
          <div className="hj-section">
            <SettingsWaiting />
          </div>
        ))}
    </SidePanelFrame>
  );
}

function SessionPanel({ session }: { readonly session: PanelSession }) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const decisions = useMethodDecisions(state);
  const endings = useCaseEndings(state);
  const actions = panelActions(session, openOptions);
  return (
    <Panel
      view={panelView(state)}
      actions={actions}
      followUp={<FollowUpNotice endings={endings} onOpen={(id) => void openHistory(id)} />}
      decisions={
        decisions && (
          <MethodDecisions view={decisions} onAnswer={actions.onAnswer} onOpenOptions={openOptions} />
        )
      }
    />
  );
}

function NoPrescription({ several }: { readonly several: boolean }) {
  return (
    <>
      <VerdictBanner standing="not-assessed" />
      <p className="hj-section" role="status">
        {several
          ? 'Flere resepter står åpne på siden. Hjemmel kan ikke se hvilken som skrives.'
          : 'Ingen resept gjenkjent på denne siden.'}
      </p>
    </>
  );
}
