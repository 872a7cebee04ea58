import '../../components/aksel.css';
import '../../components/panel/page.css';
import '../../components/panel/panel.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Theme } from '../../components/theme.tsx';
import { WelcomePage } from './welcome-page.tsx';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Theme>
        <WelcomePage />
      </Theme>
    </StrictMode>,
  );
}
