import '../../components/aksel.css';
import '../../components/drug-search/drug-search.css';
import '../../components/panel/panel.css';
import '../../components/panel/method-decisions.css';
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
