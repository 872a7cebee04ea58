import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { Theme } from '../../components/theme.tsx';
import { connectToPointers, type WizardTabs } from '../../utils/pointing/wizard-line.ts';
import { WizardSession } from '../../utils/pointing/wizard-session.ts';
import { loadStoredProfiles, putProfiles } from '../../utils/sites/stored-profiles.ts';
import { WizardPage } from './wizard-page.tsx';
import '../../components/aksel.css';
import '../../components/wizard/wizard.css';

const tabs: WizardTabs = {
  currentTab: async () => (await browser.tabs.getCurrent())?.id ?? null,
  connect: (tab, name) => browser.tabs.connect(tab, { name }),
};

/** The page's token → the pointers' line; the stored profiles and the user's answers → one session → React. */
async function start(): Promise<void> {
  const line = await connectToPointers(location.hash.slice(1), tabs);
  const root = document.getElementById('root');
  if (!line || !root) return;
  const { profiles } = await loadStoredProfiles();
  const session = new WizardSession({
    line,
    stored: profiles.map(({ profile }) => profile),
    store: (profile) => putProfiles([{ profile, on: true }]),
  });
  session.start();
  createRoot(root).render(
    <Theme>
      <WizardPage session={session} />
    </Theme>,
  );
}

void start();
