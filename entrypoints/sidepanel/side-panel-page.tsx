import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { browser } from 'wxt/browser';
import { VerdictBanner } from '../../components/assessment/verdict-banner.tsx';
import { SettingsWaiting } from '../../components/settings-waiting.tsx';
import { SidePanelFrame } from '../../components/side-panel/side-panel-frame.tsx';
import { openCasesTab } from '../../utils/opening/open-cases.ts';
import { followPanelPlace, PANEL_PLACE, type PanelPlace } from '../../utils/page/panel-place.ts';
import type { AgentPort } from '../../utils/session/agent-port.ts';
import type { PanelSession } from '../../utils/session/panel-session.ts';
import { observeVisibility, watchVisibility } from '../../utils/session/panel-visibility.ts';
import type { InFront } from '../../utils/session/side-panel-lines.ts';
import { settingsOrNone } from '../../utils/settings/settings.ts';
import type { OpenSession } from '../panel/open-session.ts';

interface SidePanelPageProps {
  readonly inFront: () => InFront;
  readonly subscribe: (listener: () => void) => () => void;
}

const openOptions = () => void browser.runtime.openOptionsPage();
const openCases = (caseId?: string) => void openCasesTab(caseId);
const seenFor = watchVisibility(document.documentElement, {
  observe: observeVisibility,
  now: () => performance.now(),
});

/** The browser places it, and no page can move it. */
const sight = () => ({ seenFor: seenFor(), stillFor: null, mask: 'none' as const });

// At once, and not waited for before the frame is drawn.
const opener = import('../panel/open-session.ts');
const SessionPanel = lazy(async () => ({
  default: (await import('../panel/session-panel.tsx')).SessionPanel,
}));

type InFrontOne = Extract<InFront, { readonly kind: 'one' }>;

/** One session for each line, kept while the line is, so that another tab and back again loses no answers. */
const sessions = new Map<AgentPort, Promise<OpenSession>>();

function sessionOn({ agent, isPrivate }: InFrontOne): Promise<OpenSession> {
  const kept = sessions.get(agent);
  if (kept) return kept;
  const opening = Promise.all([opener, settingsOrNone()]).then(([{ openSession, nothingStored }, loaded]) =>
    openSession(agent, loaded, sight, isPrivate ? nothingStored : undefined),
  );
  sessions.set(agent, opening);
  agent.onDisconnect(() => {
    sessions.delete(agent);
    void opening.then(({ close }) => close());
  });
  return opening;
}

export function SidePanelPage({ inFront, subscribe }: SidePanelPageProps) {
  const shown = useSyncExternalStore(subscribe, inFront);
  const one = shown.kind === 'one' ? shown : null;
  const agent = one?.agent ?? null;
  const [place, setPlace] = useState<PanelPlace | null>(null);
  const [opened, setOpened] = useState<{ agent: AgentPort; session: PanelSession } | null>(null);
  useEffect(() => followPanelPlace(browser.storage.local, setPlace), []);
  useEffect(() => {
    if (!one) return;
    let wanted = true;
    void sessionOn(one).then(({ session }) => {
      if (wanted) setOpened({ agent: one.agent, session });
    });
    return () => {
      wanted = false;
    };
  }, [one]);
  if (place === null) return null;
  return (
    <SidePanelFrame
      placedHere={place === 'side-panel'}
      onPlace={(chosen) => void browser.storage.local.set({ [PANEL_PLACE]: chosen })}
      onOpenOptions={openOptions}
    >
      {agent === null && <NoPrescription several={shown.kind === 'several'} />}
      {agent && (
        <Suspense fallback={waiting}>
          {opened?.agent === agent ? (
            <SessionPanel session={opened.session} onOpenOptions={openOptions} onOpenCases={openCases} />
          ) : (
            waiting
          )}
        </Suspense>
      )}
    </SidePanelFrame>
  );
}

const waiting = (
  <div className="hj-section">
    <SettingsWaiting />
  </div>
);

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
