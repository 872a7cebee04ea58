import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { PanelBoundary } from '../../components/panel/panel-boundary.tsx';
import { Theme } from '../../components/theme.tsx';
import { assess } from '../../rules/assess.ts';
import { followCatalogue } from '../../utils/catalogue/load-catalogue.ts';
import type { Case } from '../../utils/history/case.ts';
import { type CaseWrite, saveCase } from '../../utils/history/history-store.ts';
import { caseTroubles } from '../../utils/history/storage-words.ts';
import { copyToClipboard } from '../../utils/machine/clipboard.ts';
import { localDate } from '../../utils/machine/local-date.ts';
import { connectToAgent, type TabLines } from '../../utils/session/agent-port.ts';
import { type CaseSaved, PanelSession } from '../../utils/session/panel-session.ts';
import { observeVisibility, watchVisibility } from '../../utils/session/panel-visibility.ts';
import type { RequestSettings } from '../../utils/session/session.ts';
import {
  type LoadedSettings,
  loadSettings,
  saveSettings,
  settingsWithoutStorage,
  watchSettings,
} from '../../utils/settings/settings.ts';
import { createFitNotes } from '../../utils/sites/last-fit.ts';
import { PanelPage } from './panel-page.tsx';
import '../../components/aksel.css';
import '../../components/drug-search/drug-search.css';
import '../../components/panel/panel.css';
import '../../components/panel/method-decisions.css';

const tabLines: TabLines = {
  currentTab: async () => (await browser.tabs.getCurrent())?.id ?? null,
  connect: (tab, name) => browser.tabs.connect(tab, { name }),
};

/** The page's token → the agent's line; settings, rules, catalogue and history → one session; the session → React. */
async function start(): Promise<void> {
  const loaded = await loadSettings().catch(() => settingsWithoutStorage('Lageret svarte ikke.'));
  const { settings } = loaded;
  const agent = await connectToAgent(location.hash.slice(1), tabLines);
  const root = document.getElementById('root');
  if (!agent || !root) return;

  let profiles = [settings.institutionProfile];
  const session = new PanelSession(
    {
      agent,
      assess: (request, resolveDrug) => assess(request, { resolveDrug, profiles }),
      renewCatalogue: () => following.renew(),
      today,
      copy: copyToClipboard,
      seenFor: watchVisibility(document.documentElement, {
        observe: observeVisibility,
        now: () => performance.now(),
      }),
      saveCase: async (newCase) => savedOrWhyNot(await saveCase(newCase)),
    },
    requestSettings(loaded),
  );
  watchSettings((changed) => {
    profiles = [changed.settings.institutionProfile];
    session.setSettings(requestSettings(changed));
  });
  session.start();
  const noteFit = createFitNotes(today);
  agent.onReading((reading, unread) => void noteFit(reading, unread));
  const following = followCatalogue(today, (catalogue) => session.setCatalogue(catalogue));
  setInterval(() => following.renew(), A_MINUTE);
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
        />
      </PanelBoundary>
    </Theme>,
  );
}

function savedOrWhyNot(saving: CaseWrite<Case>): CaseSaved {
  if (saving.kind === 'ok') return { kind: 'saved' };
  const reason = saving.kind === 'refused' ? saving.reason : caseTroubles[saving.failure];
  return { kind: 'not-saved', reason };
}

const today = () => localDate(new Date());

/** How long past midnight a panel that nobody touches may show the verdict of yesterday, in milliseconds. */
const A_MINUTE = 60_000;

/** Only where Hjemmel's own stands in for what can't be read: what the trust gives is right for its doctors. */
function requestSettings({ settings, standingIn, policy }: LoadedSettings): RequestSettings {
  const { prescriber, institutionProfile } = settings;
  const unreadable = standingIn
    .filter((part) => part !== 'retentionDays')
    .filter((part) => !policy.given.includes(part));
  return { prescriber, profile: institutionProfile.id, unreadable };
}

void start();
