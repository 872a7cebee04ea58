import type { Frame, Page } from 'playwright-core';
import { helpViewNames } from '../../components/help/help-views.ts';
import { settingsViews } from '../../components/options/settings-views.ts';
import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import type { WizardBench } from '../bench/wizard-bench.ts';
import { step } from '../bench/wizard-bench.ts';
import { openPanel, setUpPrescriber } from '../browser/panel-page.ts';
import { putCases } from '../browser/put-cases.ts';
import { openWizard } from '../browser/wizard-moves.ts';
import { type DemoCase, demoCases } from '../demo/cases.ts';
import { openPrescribingPage } from '../hosts/prescribing-page.ts';
import { idOf, noException, noVedtak, ordinary } from '../utils/history/cases.ts';

/** Whatever day it is, it is this in the pictures. */
export const now = new Date('2026-11-30T10:00:00Z');

/** As many as the calculator has room for. */
export const sixOpioids = [
  'oxycontin 20 x 2',
  'oxynorm 5 x 4',
  'norspan 10 skiftes hver 7. dag',
  'dolcontin 30 x 2',
  'tramadol 50 x 4',
  'palexia depot 100 x 2',
];

export interface View {
  readonly name: string;
  /** Comes to where it stands as it is to be seen. */
  arrange(page: Page, bench: WizardBench): Promise<void>;
}

const gp = { roles: ['gp'], rightAB: 'all', seniorConsultant: false };
const hospital = { roles: ['public-hospital'], rightAB: 'all', seniorConsultant: true };

/** Before anything else of it is shown. */
const store = (page: Page, values: Readonly<Record<string, unknown>>) =>
  page.evaluate(async (items) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } };
    };
    await chrome.storage.local.set(items);
  }, values);

async function setUp(page: Page, { extensionId }: WizardBench, prescriber: object): Promise<void> {
  await setUpPrescriber(page, extensionId, prescriber);
  await store(page, {
    'settings.panel': { side: 'right', width: 360, collapsed: false },
    'settings.retentionDays': 3650,
  });
}

const own =
  (at: string, arrive: (page: Page) => Promise<unknown>, prescriber: object = gp): View['arrange'] =>
  async (page, bench) => {
    await setUp(page, bench, prescriber);
    await page.goto(`chrome-extension://${bench.extensionId}/${at}`);
    await arrive(page);
  };

const heading = (name: string) => (page: Page) =>
  page.getByRole('heading', { name, exact: true }).filter({ visible: true }).first().waitFor();

/** The panel beside the form of a page. */
const beside =
  (prescriber: object, of: Partial<DemoCase> & Pick<DemoCase, 'prescription'>): View['arrange'] =>
  async (page, bench) => {
    await setUp(page, bench, prescriber);
    const host = await openPrescribingPage(page, bench.origin);
    await host.prescribe(of.prescription);
    const panel = await openPanel(page);
    await panel.frame.getByText(of.prescription.dosage, { exact: false }).first().waitFor();
    for (const situation of of.situations ?? []) await panel.tick(situation);
    await panel.answerAll(of.answers ?? {});
    if (of.verdict !== undefined) await panel.verdictIs(of.verdict);
    await panel.frame.locator('[data-verdict]:not([data-verdict="loading"])').first().waitFor();
    await foldQuestions(panel.frame);
    await panel.frame.locator('main').evaluate((main) => main.scrollTo(0, 0));
  };

/** They were unfolded to be answered. */
async function foldQuestions(frame: Frame): Promise<void> {
  const open = frame.locator('details[open]:has(> summary #hj-questions) > summary');
  if ((await open.count()) > 0) await open.click();
}

const demoCase = (at: number): DemoCase => {
  const found = demoCases[at];
  if (found === undefined) throw new Error(`There is no demo case ${at}.`);
  return found;
};

const oxycontin = {
  drug: 'OxyContin Depottab 20 mg',
  dosage: '1 tablett 2 ganger daglig',
  scheme: '§ 3',
  refundCode: '-71',
};
const sobril = { drug: 'Sobril Tab 10 mg', dosage: '1 tablett 3 ganger daglig', scheme: 'Hvit resept' };

const calculator = (opioids: readonly string[]) =>
  own('popup.html', async (page) => {
    // What was written in it before is there still.
    await page.getByRole('button', { name: 'Nullstill' }).click();
    const field = page.getByRole('combobox').first();
    for (const [at, opioid] of opioids.entries()) {
      await field.fill(opioid);
      await page.getByRole('option').first().waitFor();
      await field.press('Enter');
      await page.getByRole('group', { name: `Opioid ${at + 1}` }).waitFor();
    }
  });

/** Each of them so many days before. */
const madeUp = (daysAgo: number, of: Partial<KeptCase>): KeptCase => ({
  ...ordinary,
  id: idOf(daysAgo),
  at: new Date(now.getTime() - daysAgo * 86_400_000).toISOString(),
  ...of,
});

const cases: readonly KeptCase[] = [
  madeUp(1, {
    label: 'Forløp A',
    omeqPerDay: 320,
    omeqAtLeast: 320,
    vedtak: { ...noVedtak, omeqPerDay: 200, validTo: '2026-12-11' },
  }),
  madeUp(3, {
    occasion: 'fill',
    verdict: 'ok',
    drug: 'Herceptin Inj væske 600 mg',
    dosage: '600 mg hver 3. uke',
    headline: 'Merknaden er klar',
    omeqPerDay: null,
    omeqAtLeast: null,
    findings: [],
    exception: { ...noException, decision: 'granted', decidedOn: '2026-10-01', validTo: '2026-12-20' },
    remark: { kind: 'h-resept', text: demoCase(0).remark ?? '' },
    fillOutcome: 'filled',
  }),
  madeUp(8, {
    verdict: 'incomplete',
    drug: 'Lyrica Kaps 75 mg',
    dosage: '1 kapsel 2 ganger daglig',
    headline: 'Gjenstår: indikasjonen',
    omeqPerDay: null,
    omeqAtLeast: null,
    findings: [],
  }),
  ...[240, 280, 320, 300].map((omeqPerDay, month) =>
    madeUp(30 * (month + 1), {
      label: 'Forløp A',
      ...(omeqPerDay > 300 ? {} : { verdict: 'ok', headline: 'Vedtaket dekker resepten', findings: [] }),
      omeqPerDay,
      omeqAtLeast: omeqPerDay,
      vedtak: { ...noVedtak, omeqPerDay: 300, validTo: '2026-12-11' },
    }),
  ),
];

const ofCases =
  (view: string, arrive: (page: Page) => Promise<unknown>): View['arrange'] =>
  async (page, bench) => {
    await own('cases.html#saker', heading('Saker'))(page, bench);
    await page
      .getByText(/Ingen saker ennå|Viser sak/)
      .first()
      .waitFor();
    await putCases(page, cases);
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${bench.extensionId}/cases.html#${view}`);
    await arrive(page);
  };

const option = (page: Page) => page.getByRole('listbox', { name: 'Saker' }).getByRole('option');

export const views: readonly View[] = [
  { name: 'panel-question', arrange: beside(gp, { prescription: oxycontin }) },
  {
    name: 'panel-indication',
    arrange: beside(gp, { prescription: oxycontin, answers: { 'vedtak.exists': false } }),
  },
  { name: 'panel-stop', arrange: beside(gp, demoCase(2)) },
  { name: 'panel-remark', arrange: beside(hospital, demoCase(1)) },
  { name: 'panel-calm', arrange: beside(gp, { prescription: sobril }) },
  { name: 'calculator-empty', arrange: calculator([]) },
  { name: 'calculator', arrange: calculator(['oxycontin 20 x 2', 'oxynorm 5 x 4']) },
  {
    name: 'calculator-six',
    arrange: calculator(sixOpioids),
  },
  {
    name: 'cases',
    arrange: ofCases('saker', (page) => option(page).nth(6).waitFor()),
  },
  {
    name: 'cases-open',
    arrange: ofCases('saker', async (page) => {
      await option(page).first().click();
      await page.locator('.hj-history-detail h2').waitFor();
    }),
  },
  {
    name: 'cases-follow-up',
    arrange: ofCases('oppfolging', (page) => page.getByText('Utløper').first().waitFor()),
  },
  {
    name: 'cases-overview',
    arrange: ofCases('oversikt', async (page) => {
      await page
        .getByRole('region', { name: 'Opioider over tid' })
        .getByLabel('Forløp')
        .selectOption('Forløp A');
      await page.getByRole('img', { name: 'Sum OMEQ over tid' }).waitFor();
    }),
  },
  { name: 'cases-export', arrange: ofCases('eksport', heading('Eksport og import')) },
  { name: 'prescription-empty', arrange: own('prescription.html', heading('Resepten')) },
  {
    name: 'prescription',
    arrange: own('prescription.html', async (page) => {
      const form = page.getByRole('region', { name: 'Resepten' });
      await form.getByRole('combobox', { name: 'Legemiddel' }).fill(oxycontin.drug);
      await form.getByRole('textbox', { name: 'Dosering', exact: true }).fill(oxycontin.dosage);
      await form.getByLabel('Ordning').selectOption('section-3');
      await page.locator('[data-verdict="incomplete"]').first().waitFor();
      await page.keyboard.press('Escape');
    }),
  },
  ...settingsViews.map((view) => ({
    name: `settings-${view}`,
    arrange: own(`options.html#${view}`, (page) => page.locator('main h2:visible').first().waitFor()),
  })),
  { name: 'welcome-who', arrange: own('welcome.html#du', heading('Hvem er du når du forskriver?')) },
  { name: 'welcome-trust', arrange: own('welcome.html#foretak', heading('Hvilket foretak skriver du for?')) },
  { name: 'welcome-where', arrange: own('welcome.html#sider', heading('Der du forskriver')) },
  {
    name: 'welcome-trial',
    arrange: own('welcome.html#prov', (page) =>
      page.locator('[data-verdict="incomplete"]').first().waitFor(),
    ),
  },
  ...(['utgave', 'hurtigtaster', 'regler', 'grenser', 'personvern'] as const).map((view) => ({
    name: `help-${view}`,
    arrange: own(`help.html#${view}`, async (page) => {
      await heading(helpViewNames[view])(page);
      await page.getByText('Henter …').waitFor({ state: 'hidden' });
    }),
  })),
  {
    name: 'wizard',
    async arrange(page, bench) {
      await setUp(page, bench, gp);
      await page.goto(`${bench.origin}/pages/table.html`);
      const wizard = await openWizard(bench, page);
      await step(wizard, 'Legemiddel').getByText('Leses', { exact: true }).waitFor();
      // It takes the focus when all is read, and is scrolled into sight: before the window is made lower.
      await wizard.locator('button:focus', { hasText: 'Lagre og ta i bruk' }).waitFor();
    },
  },
];
