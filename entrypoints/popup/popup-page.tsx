import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { OmeqCalculator } from '../../components/popup/omeq-calculator.tsx';
import { SiteAccess } from '../../components/popup/site-access.tsx';
import { medicinesIn } from '../../rules/pasted-prescription/medicines-in-text.ts';
import { followCatalogue, type ReadyCatalogue } from '../../utils/catalogue/load-catalogue.ts';
import { productsOf } from '../../utils/catalogue/search/products-of.ts';
import { suggestDrugs } from '../../utils/catalogue/search/suggest-drugs.ts';
import { copyToClipboard } from '../../utils/handing-over/clipboard.ts';
import { openHelp } from '../../utils/opening/help.ts';
import { openCasesTab } from '../../utils/opening/open-cases.ts';
import { type CalculatorDraft, keepCalculatorDraft } from '../../utils/settings/calculator-draft.ts';
import { localDate } from '../../utils/time/local-date.ts';
import { useSiteAccess } from './use-site-access.ts';

const today = () => localDate(new Date());

/** The page in front, and the calculator with the catalogue to search in as soon as it is read. */
export function PopupPage({ initialRows }: { readonly initialRows: CalculatorDraft }) {
  const [catalogue, setCatalogue] = useState<ReadyCatalogue | null>(null);
  useEffect(() => {
    const following = followCatalogue(today, setCatalogue);
    return () => following.stop();
  }, []);
  const siteAccess = useSiteAccess();
  return (
    <OmeqCalculator
      initialRows={initialRows}
      catalogue={catalogue}
      onSearchDrug={(text) => suggestDrugs(catalogue, text)}
      onReadMedicines={(text) => medicinesIn(text, catalogue?.index.resolve ?? null)}
      productsOf={(substance) => productsOf(catalogue, substance)}
      today={today()}
      onRowsChange={(rows) => void keepCalculatorDraft([...rows])}
      onCopy={copyToClipboard}
      onOpenHistory={() => void openCasesTab()}
      onOpenSettings={() => void browser.runtime.openOptionsPage()}
      onOpenHelp={() => void openHelp()}
      onWritePrescription={() => {
        void browser.tabs.create({ url: browser.runtime.getURL('/prescription.html') });
        window.close();
      }}
    >
      <SiteAccess {...siteAccess} />
    </OmeqCalculator>
  );
}
