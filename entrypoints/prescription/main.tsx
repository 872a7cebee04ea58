import { createRoot } from 'react-dom/client';
import { SettingsWaiting } from '../../components/settings-waiting.tsx';
import { Theme } from '../../components/theme.tsx';
import '../../components/aksel.css';
import '../../components/panel/page.css';
import '../../components/panel/panel.css';

const element = document.getElementById('root');
if (element) {
  const root = createRoot(element);
  root.render(
    <Theme>
      <main className="hj-section">
        <SettingsWaiting />
      </main>
    </Theme>,
  );
  const { typedPrescription } = await import('./opened-prescription.tsx');
  root.render(<Theme>{await typedPrescription()}</Theme>);
}
