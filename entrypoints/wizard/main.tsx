import { createRoot } from 'react-dom/client';
import { Theme } from '../../components/theme.tsx';
import type { ToPointer } from '../../utils/pointing/pointing-protocol.ts';
import { pointersAt } from '../../utils/pointing/wizard-line.ts';
import { WizardSession } from '../../utils/pointing/wizard-session.ts';
import { handedLine } from '../../utils/session/handed-line.ts';
import { loadStoredProfiles, putProfiles } from '../../utils/sites/stored-profiles.ts';
import { WizardPage } from './wizard-page.tsx';
import '../../components/aksel.css';

// Before anything that takes time: the line comes as soon as this page has loaded.
const handed = handedLine<ToPointer>(location.hash.slice(1), window);

/** The pointers' line; the stored profiles and the user's answers → one session → React. */
async function start(): Promise<void> {
  const line = await pointersAt(await handed);
  const root = document.getElementById('root');
  if (!root) return;
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
