import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { PanelBoundary } from '../../components/panel/panel-boundary.tsx';
import { SettingsWaiting } from '../../components/settings-waiting.tsx';
import { Theme } from '../../components/theme.tsx';
import { ownPage } from '../../rules/session/outcome-words.ts';
import { typedLine } from '../../utils/session/typed-prescription.ts';
import { openSession, settingsOrNone } from '../panel/open-session.ts';
import { TypedPrescriptionPage } from './typed-prescription-page.tsx';
import '../../components/aksel.css';
import '../../components/panel/page.css';
import '../../components/panel/panel.css';

/** A form of Hjemmel's own takes the place of a page; the rest is as in the panel. */
async function start(): Promise<void> {
  const element = document.getElementById('root');
  if (!element) return;
  const root = createRoot(element);
  root.render(
    <Theme>
      <main className="hj-section">
        <SettingsWaiting />
      </main>
    </Theme>,
  );
  const loaded = await settingsOrNone();
  const line = typedLine();
  const { session } = openSession(line.agent, loaded, () => ownPage);
  root.render(
    <Theme>
      <PanelBoundary>
        <TypedPrescriptionPage
          line={line}
          session={session}
          onOpenOptions={() => void browser.runtime.openOptionsPage()}
        />
      </PanelBoundary>
    </Theme>,
  );
}

void start();
