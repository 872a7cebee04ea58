import '../../components/aksel.css';
import '@navikt/ds-css/dist/component/readmore.css';
import '@navikt/ds-css/dist/component/alert.css';
import '@navikt/ds-css/dist/component/progressbar.css';
import '@navikt/ds-css/dist/component/loader.css';
import '../../components/encryption/encryption.css';
import '../../components/paged-list.css';
import '../../components/history/history.css';
import '../../components/case-transfer/transfer.css';
import '../../components/follow-up/follow-up.css';
import '../../components/opioid-trend/trend.css';
import '../../components/history/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Theme } from '../../components/theme.tsx';
import { EncryptedApp } from './encrypted-app.tsx';

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
