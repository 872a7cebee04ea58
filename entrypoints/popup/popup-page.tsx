import { lazy, Suspense, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { OmeqCalculator } from '../../components/popup/omeq-calculator.tsx';
import { copyToClipboard } from '../../utils/handing-over/clipboard.ts';
import { openHelp } from '../../utils/opening/help.ts';
import { openCasesTab } from '../../utils/opening/open-cases.ts';
import { type CalculatorDraft, keepCalculatorDraft } from '../../utils/settings/calculator-draft.ts';
import { localDate } from '../../utils/time/local-date.ts';
import type { DrugsAtHand } from './drugs-at-hand.ts';

// What is said of the page waits for a look at it in any case.
const PageInFront = lazy(async () => ({ default: (await import('./page-in-front.tsx')).PageInFront }));

const today = () => localDate(new Date());

/** The page in front, and the calculator with the catalogue to search in as soon as it is read. */
export function PopupPage({ initialRows }: { readonly initialRows: CalculatorDraft }) {
  const drugs = useDrugsAtHand();
  return (
    <OmeqCalculator
      initialRows={initialRows}
      catalogue={drugs?.catalogue ?? null}
      onSearchDrug={(text) => drugs?.search(text) ?? null}
      onReadRows={(text) => drugs?.readRows(text) ?? null}
      productsOf={(substance) => drugs?.productsOf(substance) ?? []}
      today={today()}
      onRowsChange={(rows) => void keepCalculatorDraft(rows)}
      onCopy={copyToClipboard}
      onOpenHistory={() => void openCasesTab()}
      onOpenSettings={() => void browser.runtime.openOptionsPage()}
      onOpenHelp={() => void openHelp()}
      onWritePrescription={() => {
        void browser.tabs.create({ url: browser.runtime.getURL('/prescription.html') });
        window.close();
      }}
    >
      <Suspense>
        <PageInFront />
      </Suspense>
    </OmeqCalculator>
  );
}

/** Null until the catalogue is read, which is begun when the calculator can be used. */
function useDrugsAtHand(): DrugsAtHand | null {
  const [drugs, setDrugs] = useState<DrugsAtHand | null>(null);
  useEffect(() => {
    const following = import('./drugs-at-hand.ts').then(({ followDrugs }) => followDrugs(today, setDrugs));
    return () => void following.then((stop) => stop());
  }, []);
  return drugs;
}
