import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { About } from '../../components/about/about.tsx';
import { FaultReport } from '../../components/help/fault-report.tsx';
import { HelpPage } from '../../components/help/help-page.tsx';
import { type DocumentName, helpViews } from '../../components/help/help-views.ts';
import { type BrowserKey, Keys } from '../../components/help/keys.tsx';
import { useViewInAddress } from '../../components/view-in-address.ts';
import { norwegianDate } from '../../rules/number/norwegian.ts';
import type { Diagnosis } from '../../utils/diagnosis/diagnosis.ts';
import { saveFile } from '../../utils/handing-over/save-file.ts';
import { openCasesTab } from '../../utils/opening/open-cases.ts';
import { openWelcome } from '../../utils/opening/welcome.ts';
import { localDate } from '../../utils/time/local-date.ts';

const documents = import.meta.glob<string>(
  '../../public/docs/{formaal,personvern,stotte,tilgjengelighet,farelogg,installasjon,policy,drift}.md',
  { query: '?raw', import: 'default' },
);

function loadDocument(name: DocumentName): Promise<string> {
  const load = documents[`../../public/docs/${name}.md`];
  return load === undefined ? Promise.reject(new Error(`No document «${name}»`)) : load();
}

interface Told {
  readonly diagnosis: Diagnosis;
  readonly report: string;
}

/** All that Hjemmel keeps is read for it, by what the page needs for nothing else: fetched when the page is drawn. */
async function diagnosisOn(today: string): Promise<Told> {
  const { diagnosisText, readDiagnosis } = await import('../../utils/diagnosis/diagnosis.ts');
  const diagnosis = await readDiagnosis(today);
  return { diagnosis, report: diagnosisText(diagnosis) };
}

const changedAt = import.meta.env.FIREFOX
  ? '«about:addons», under tannhjulet'
  : '«chrome://extensions/shortcuts»';

export function App() {
  const view = useViewInAddress(helpViews, 'utgave');
  const [told, setTold] = useState<Told | null>(null);
  const [browserKeys, setBrowserKeys] = useState<readonly BrowserKey[]>([]);
  const today = localDate(new Date());
  useEffect(() => {
    void diagnosisOn(localDate(new Date())).then(setTold);
    void keysNow().then(setBrowserKeys);
  }, []);
  return (
    <HelpPage
      view={view}
      about={
        <About
          version={browser.runtime.getManifest().version}
          catalogue={told === null ? 'Henter …' : catalogueWords(told.diagnosis)}
          today={today}
        />
      }
      keys={<Keys browserKeys={browserKeys} changedAt={changedAt} />}
      faultReport={
        <FaultReport
          diagnosis={told?.report ?? null}
          onSave={(text) =>
            saveFile(`hjemmel-diagnose-${today}.txt`, new Blob([text], { type: 'text/plain;charset=utf-8' }))
          }
        />
      }
      loadDocument={loadDocument}
      onOpenSettings={() => void browser.runtime.openOptionsPage()}
      onOpenWelcome={() => void openWelcome()}
      onOpenHistory={() => void openCasesTab()}
    />
  );
}

function catalogueWords({ catalogue }: Diagnosis): string {
  switch (catalogue.kind) {
    case 'embedded':
      return `Innebygd utvalg, ${norwegianDate(catalogue.revised)}`;
    case 'fest':
      return catalogue.extract === null ? 'FEST' : `FEST ${norwegianDate(catalogue.extract)}`;
    case 'failed':
      return 'Kan ikke leses';
  }
}

/** The commands of the manifest with the keys that they have now. */
async function keysNow(): Promise<readonly BrowserKey[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name, description, shortcut }) => ({
    does: name === undefined ? '' : (keyNames[name] ?? description ?? name),
    key: shortcut ? shortcut.replaceAll('+', ' + ') : null,
  }));
}

const keyNames: Readonly<Record<string, string>> = {
  _execute_action: 'åpne kalkulatoren',
  'write-prescription': 'skriv inn en resept',
  'open-side-panel': 'åpne sidepanelet',
  _execute_sidebar_action: 'åpne sidepanelet',
};
