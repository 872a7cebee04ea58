import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { PanelBoundary } from '../../components/panel/panel-boundary.tsx';
import { Theme } from '../../components/theme.tsx';
import { openCasesTab } from '../../utils/opening/open-cases.ts';
import type { ToAgent } from '../../utils/page/protocol.ts';
import { agentAt } from '../../utils/session/agent-port.ts';
import { handedLine } from '../../utils/session/handed-line.ts';
import { saveSettings, settingsOrNone } from '../../utils/settings/settings.ts';
import { PanelPage } from './panel-page.tsx';
import '../../components/aksel.css';
import '../../components/panel/page.css';
import '../../components/panel/panel.css';

// Before anything that takes time: the line comes as soon as this page has loaded.
const handed = handedLine<ToAgent>(location.hash.slice(1), window);
// At once, and not waited for before the frame is drawn: the verdict needs it, the first paint does not.
const opening = import('./opened-panel.tsx');

const openOptions = () => void browser.runtime.openOptionsPage();
const openCases = (caseId?: string) => void openCasesTab(caseId);

/** The agent's line → the frame, and what stands in it when it is there. Without an agent's line, nothing is shown. */
async function start(): Promise<void> {
  const [loaded, agent] = await Promise.all([settingsOrNone(), handed.then(agentAt)]);
  const root = document.getElementById('root');
  if (!root) return;
  agent.setLayout(loaded.settings.panel);
  const opened = opening.then(({ openPanel }) =>
    openPanel(agent, loaded, { onOpenOptions: openOptions, onOpenCases: openCases }),
  );
  createRoot(root).render(
    <Theme>
      <PanelBoundary>
        <PanelPage
          opened={opened}
          firstLayout={loaded.settings.panel}
          onLayout={(layout, settled) => {
            agent.setLayout(layout);
            if (settled) void saveSettings({ panel: layout });
          }}
          onOpenOptions={openOptions}
          onOpenCases={openCases}
        />
      </PanelBoundary>
    </Theme>,
  );
}

void start();
