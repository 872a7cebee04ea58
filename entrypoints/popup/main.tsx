import '../../components/aksel.css';
import '../../components/popup/omeq-calculator.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { OmeqCalculator } from '../../components/popup/omeq-calculator.tsx';
import { Theme } from '../../components/theme.tsx';
import { copyToClipboard } from '../../utils/machine/clipboard.ts';
import { localDate } from '../../utils/machine/local-date.ts';
import { keepCalculatorDraft, loadCalculatorDraft } from '../../utils/settings/calculator-draft.ts';

const root = document.getElementById('root');
if (root) {
  const initialRows = await loadCalculatorDraft();
  createRoot(root).render(
    <StrictMode>
      <Theme>
        <OmeqCalculator
          initialRows={initialRows}
          today={localDate(new Date())}
          onRowsChange={(rows) => void keepCalculatorDraft([...rows])}
          onCopy={copyToClipboard}
          onOpenSettings={() => void browser.runtime.openOptionsPage()}
        />
      </Theme>
    </StrictMode>,
  );
}
