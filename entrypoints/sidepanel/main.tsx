import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { PanelBoundary } from '../../components/panel/panel-boundary.tsx';
import { Theme } from '../../components/theme.tsx';
import { SIDE_PANEL } from '../../utils/page/protocol.ts';
import { SidePanelLines } from '../../utils/session/side-panel-lines.ts';
import { SidePanelPage } from './side-panel-page.tsx';
import '../../components/aksel.css';
import '../../components/panel/page.css';
import '../../components/panel/panel.css';

const listeners = new Set<() => void>();
const lines = new SidePanelLines(browser.runtime.id, () => {
  for (const listener of listeners) listener();
});
browser.runtime.onConnect.addListener((port) => lines.take(port));

/** A tab in front, and a call to its agents: those that see a prescription open a line. */
async function follow(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  lines.show(tab?.id ?? null);
  // Where Hjemmel does not run, nobody answers.
  if (tab?.id !== undefined) await browser.tabs.sendMessage(tab.id, SIDE_PANEL).catch(() => {});
}

browser.tabs.onActivated.addListener(() => void follow());
browser.storage.local.onChanged.addListener(() => void follow());
void follow();

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <Theme>
      <PanelBoundary>
        <SidePanelPage
          inFront={lines.inFront}
          subscribe={(listener) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
          }}
        />
      </PanelBoundary>
    </Theme>,
  );
