import '../../components/aksel.css';
import '@navikt/ds-css/dist/component/readmore.css';
import '@navikt/ds-css/dist/component/alert.css';
import '@navikt/ds-css/dist/component/progressbar.css';
import '@navikt/ds-css/dist/component/loader.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Theme } from '../../components/theme.tsx';
import { searchBy } from '../../utils/history/search/memory-searcher.ts';
import { workerSearcher } from '../../utils/history/search/worker-searcher.ts';
import { EncryptedApp } from './encrypted-app.tsx';

searchBy(workerSearcher(new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' })));

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Theme>
        <EncryptedApp />
      </Theme>
    </StrictMode>,
  );
}
