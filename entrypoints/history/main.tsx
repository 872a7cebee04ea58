import '../../components/aksel.css';
import '@navikt/ds-css/dist/component/readmore.css';
import '../../components/history/history.css';
import '../../components/history/trend.css';
import '../../components/history/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Theme } from '../../components/theme.tsx';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Theme>
        <App />
      </Theme>
    </StrictMode>,
  );
}
