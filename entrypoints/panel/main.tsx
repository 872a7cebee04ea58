import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { PanelBoundary } from '../../components/panel/panel-boundary.tsx';
import { Theme } from '../../components/theme.tsx';
import { assess } from '../../rules/assess.ts';
import { defaultCatalogue } from '../../utils/catalogue/default-catalogue.ts';
import { createResolver } from '../../utils/catalogue/resolve-drug.ts';
import { searchCatalogue } from '../../utils/catalogue/search-catalogue.ts';
import { addCase } from '../../utils/history/history.ts';
import { copyToClipboard } from '../../utils/machine/clipboard.ts';
import { localDate } from '../../utils/machine/local-date.ts';
import { connectToAgent, type TabLines } from '../../utils/session/agent-port.ts';
import { PanelSession } from '../../utils/session/panel-session.ts';
import { loadSettings, type Settings, saveSettings, watchSettings } from '../../utils/settings/settings.ts';
import { PanelPage } from './panel-page.tsx';
import '../../components/aksel.css';
import '../../components/panel/panel.css';

const tabLines: TabLines = {
  currentTab: async () => (await browser.tabs.getCurrent())?.id ?? null,
  connect: (tab, name) => browser.tabs.connect(tab, { name }),
};

/** The page's token → the agent's line; settings, rules, catalogue and history → one session; the session → React. */
async function start(): Promise<void> {
  const { settings } = await loadSettings();
  const agent = await connectToAgent(location.hash.slice(1), tabLines);
  const root = document.getElementById('root');
  if (!agent || !root) return;

  const resolveDrug = createResolver(defaultCatalogue);
  let profiles = [settings.institutionProfile];
  const session = new PanelSession(
    {
      agent,
      assess: (request) => assess(request, { resolveDrug, profiles }),
      today: () => localDate(new Date()),
      copy: copyToClipboard,
      saveCase: async (newCase) => (await addCase(newCase)).kind === 'ok',
    },
    requestSettings(settings),
  );
  watchSettings((changed) => {
    profiles = [changed.settings.institutionProfile];
    session.setSettings(requestSettings(changed.settings));
  });
  session.start();
  agent.setLayout(settings.panel);

  createRoot(root).render(
    <Theme>
      <PanelBoundary>
        <PanelPage
          session={session}
          resolveDrug={resolveDrug}
          searchDrug={(text) => searchCatalogue(text, 8).map((entry) => entry.navnFormStyrke)}
          firstLayout={settings.panel}
          onLayout={(layout, settled) => {
            agent.setLayout(layout);
            if (settled) void saveSettings({ panel: layout });
          }}
          onOpenOptions={() => void browser.runtime.openOptionsPage()}
        />
      </PanelBoundary>
    </Theme>,
  );
}

function requestSettings({ prescriber, institutionProfile }: Settings) {
  return { prescriber, profile: institutionProfile.id };
}

void start();
