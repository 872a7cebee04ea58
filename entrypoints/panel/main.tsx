import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { PanelBoundary } from '../../components/panel/panel-boundary.tsx';
import { Theme } from '../../components/theme.tsx';
import { wizardRefused } from '../../rules/session/outcome-words.ts';
import { openCasesTab } from '../../utils/opening/open-cases.ts';
import type { ToAgent } from '../../utils/page/protocol.ts';
import { agentAt } from '../../utils/session/agent-port.ts';
import { handedLine } from '../../utils/session/handed-line.ts';
import { lookWhileInUse } from '../../utils/session/look-while-in-use.ts';
import { observeVisibility, watchVisibility } from '../../utils/session/panel-visibility.ts';
import { watchStillness } from '../../utils/session/stillness.ts';
import { saveSettings } from '../../utils/settings/settings.ts';
import { askForWizard } from '../../utils/sites/ask-for-wizard.ts';
import { createFitNotes } from '../../utils/sites/last-fit.ts';
import { openSession, settingsOrNone, today } from './open-session.ts';
import { PanelPage } from './panel-page.tsx';
import '../../components/aksel.css';
import '../../components/panel/page.css';
import '../../components/panel/panel.css';

// Before anything that takes time: the line comes as soon as this page has loaded.
const handed = handedLine<ToAgent>(location.hash.slice(1), window);

/** The agent's line → one session → React. Without an agent's line, nothing is shown. */
async function start(): Promise<void> {
  const loaded = await settingsOrNone();
  const { settings } = loaded;
  const agent = await agentAt(await handed);
  const root = document.getElementById('root');
  if (!root) return;

  const seenFor = watchVisibility(document.documentElement, {
    observe: observeVisibility,
    now: () => performance.now(),
  });
  const stillFor = watchStillness(window, () => performance.now());
  lookWhileInUse(document, () => agent.look());
  const { session } = openSession(agent, loaded, () => ({
    seenFor: seenFor(),
    stillFor: stillFor(),
    mask: agent.mask(),
  }));
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
            if ((await askForWizard()) === 'refused') session.tell(wizardRefused);
          }}
          onOpenCases={(caseId) => void openCasesTab(caseId)}
        />
      </PanelBoundary>
    </Theme>,
  );
}

void start();
