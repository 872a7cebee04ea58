import '../../components/aksel.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Theme } from '../../components/theme.tsx';
import { loadCalculatorDraft } from '../../utils/settings/calculator-draft.ts';
import { PopupPage } from './popup-page.tsx';

const root = document.getElementById('root');
if (root) {
  const initialRows = await loadCalculatorDraft();
  createRoot(root).render(
    <StrictMode>
      <Theme>
        <PopupPage initialRows={initialRows} />
      </Theme>
    </StrictMode>,
  );
}
