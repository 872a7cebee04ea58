import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { PanelBoundary } from '../../components/panel/panel-boundary.tsx';
import { Theme } from '../../components/theme.tsx';
import { wizardRefused } from '../../rules/session/outcome-words.ts';
import { openHistory } from '../../utils/machine/open-history.ts';
import { connectToAgent, type TabLines } from '../../utils/session/agent-port.ts';
import { observeVisibility, watchVisibility } from '../../utils/session/panel-visibility.ts';
import { saveSettings } from '../../utils/settings/settings.ts';
import { createFitNotes } from '../../utils/sites/last-fit.ts';
import { startWizard } from '../../utils/sites/start-wizard.ts';
import { openSession, settingsOrNone, today } from './open-session.ts';
import { PanelPage } from './panel-page.tsx';
import '../../components/aksel.css';
import '../../components/drug-search/drug-search.css';
import '../../components/panel/panel.css';
import '../../components/panel/method-decisions.css';

const tabLines: TabLines = {
  currentTab: async () => (await browser.tabs.getCurrent())?.id ?? null,
  connect: (tab, name) => browser.tabs.connect(tab, { name }),
};

/** The page's token → the agent's line → one session → React. */
async function start(): Promise<void> {
  const loaded = await settingsOrNone();
  const { settings } = loaded;
  const agent = await connectToAgent(location.hash.slice(1), tabLines);
  const root = document.getElementById('root');
  if (!agent || !root) return;

  const seenFor = watchVisibility(document.documentElement, {
    observe: observeVisibility,
    now: () => performance.now(),
  });
  const { session } = openSession(agent, loaded, seenFor);
  const noteFit = createFitNotes(today);
  agent.onReading((reading, unread) => void noteFit(reading, unread));
  agent.setLayout(settings.panel);

  createRoot(root).render(
    <Theme>
      <PanelBoundary>
        <PanelPage
          session={session}
          firstLayout={settings.panel}
          onLayout={(layout, settled) => {
            agent.setLayout(layout);
            if (settled) void saveSettings({ panel: layout });
          }}
          onOpenOptions={() => void browser.runtime.openOptionsPage()}
          onSetUpAgain={async () => {
            const tab = await tabLines.currentTab();
            if (tab === null || (await startWizard(tab)) === 'refused') session.tell(wizardRefused);
          }}
          onOpenCases={(caseId) => void openHistory(caseId)}
        />
      </PanelBoundary>
    </Theme>,
  );
}

void start();
