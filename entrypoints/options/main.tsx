import '../../components/aksel.css';
import '@navikt/ds-css/dist/component/chips.css';
import '@navikt/ds-css/dist/component/readmore.css';
import '@navikt/ds-css/dist/component/alert.css';
import '@navikt/ds-css/dist/component/progressbar.css';
import '@navikt/ds-css/dist/component/loader.css';
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
