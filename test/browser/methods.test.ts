import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPrescribingPage } from '../hosts/prescribing-page.ts';
import { type Hosts, serveHosts } from '../hosts/serve.ts';
import { leastOfThree } from '../processor-time.ts';
import { inLongRun, isFirst, standingFor } from '../standing-for.ts';
import {
  decisionWorkbook,
  headingRow,
  type Row,
  workbookOf,
  workbookRow,
} from '../utils/methods/workbooks.ts';
import { axeFindings } from './axe.ts';
import { demoExtensionDir } from './build.ts';
import { type LaunchedExtension, launchWithExtension } from './chromium.ts';
import { openPanel, type PanelPage, restIn } from './panel-page.ts';

const herceptin = {
  drug: 'Herceptin Inj væske 600 mg',
  dosage: '1 dose hver 3. uke',
  scheme: 'H-resept',
  refundCode: 'C50',
};

const rows: readonly Row[] = [
  workbookRow({
    id: '2014_031',
    substance: 'Trastuzumab ',
    brand: 'Herceptin',
    indication: 'HER2-positiv brystkreft, subkutan injeksjon',
    decidedOn: 45_000,
    shortText: 'Innføres ikke',
    fullText:
      'Trastuzumab (Herceptin) innføres ikke til subkutan behandling av brystkreft.\nPrisen er for høy.',
  }),
  workbookRow({
    id: '2020_077',
    substance: 'pertuzumab i kombinasjon med trastuzumab',
    brand: 'Phesgo',
    indication: 'HER2-positiv brystkreft',
    decidedOn: 44_500,
    shortText: 'Innføres',
    fullText: 'Phesgo innføres dersom prisen er lik eller lavere enn avtalt.',
  }),
  workbookRow({
    id: '2021_005',
    substance: 'trastuzumab',
    brand: '-',
    indication: 'Magekreft',
    decidedOn: 0,
    shortText: 'Avventer',
    fullText: 'Beslutningen er utsatt.',
  }),
  workbookRow({ id: '2019_100', substance: 'trastuzumab emtansin', brand: 'Kadcyla', shortText: 'Innføres' }),
  workbookRow({ id: 'uten nummer', substance: 'trastuzumab', brand: 'Herceptin' }),
];

let extension: LaunchedExtension;
let hosts: Hosts;
let page: Page;

beforeAll(async () => {
  hosts = await serveHosts();
  extension = await launchWithExtension({ headless: true, extensionDir: demoExtensionDir });
});

afterAll(async () => {
  await extension?.close();
  await hosts?.close();
});

beforeEach(async () => {
  page = await extension.context.newPage();
});

afterEach(() => page.close());

interface MethodsPage {
  readonly section: Locator;
  choose(name: string, bytes: Uint8Array): Promise<void>;
  click(button: string): Promise<void>;
  sees(text: string | RegExp): Promise<void>;
}

async function openMethods(): Promise<MethodsPage> {
  await page.goto(`chrome-extension://${extension.extensionId}/options.html#metoder`);
  const section = page.getByRole('region', { name: 'Nye metoder', exact: true });
  return {
    section,
    choose: (name, bytes) =>
      section
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }),
    click: (button) => section.getByRole('button', { name: button, exact: true }).click(),
    sees: (text) => section.getByText(text).first().waitFor(),
  };
}

async function take(name: string, workbook: readonly Row[]): Promise<void> {
  const methods = await openMethods();
  await methods.choose(name, await decisionWorkbook(workbook));
  await methods.click('Ta i bruk');
  await methods.sees('Arbeidsboken er tatt i bruk.');
}

async function prescribed(): Promise<PanelPage> {
  const host = await openPrescribingPage(page, hosts.origin);
  await host.prescribe(herceptin);
  const panel = await openPanel(page);
  await panel.frame.getByText(herceptin.dosage, { exact: false }).first().waitFor();
  return panel;
}

const decisionsIn = (panel: PanelPage) =>
  panel.frame.getByRole('region', { name: 'Beslutninger om legemidlet' }).getByRole('listitem');

const headlineIs = (panel: PanelPage, text: string) =>
  panel.frame.locator('[data-verdict]').first().getByText(text, { exact: true }).waitFor();

/** Where pictures of the two sections go, for whoever changes their looks. */
const pictures = process.env.HJEMMEL_PICTURES;
const picture = async (name: string, of: Locator | Page) => {
  if (pictures) await of.screenshot({ path: `${pictures}/${name}.png` });
};

describe('before any workbook is read in', () => {
  it('the panel says so for an H-listed drug, with the way to the settings', async () => {
    const panel = await prescribed();
    await panel.frame.getByText('Beslutningene fra Nye metoder er ikke lest inn.').waitFor();
    await panel.answer('prescriber.roles', 'public-hospital');
    await headlineIs(panel, 'H-resept kan skrives; Nye metoder er ikke sjekket');
    const [opened] = await Promise.all([
      extension.context.waitForEvent('page'),
      panel.frame.getByRole('button', { name: 'Les inn i innstillingene' }).click(),
    ]);
    expect(opened.url()).toContain('options.html');
    await opened.close();
  });

  it.runIf(inLongRun)('the panel does not say so for an ordinary drug', async () => {
    const host = await openPrescribingPage(page, hosts.origin);
    await host.prescribe({
      drug: 'OxyContin Depottab 20 mg',
      dosage: '1 tablett 2 ganger daglig',
      scheme: '§ 3',
    });
    const panel = await openPanel(page);
    await panel.frame.getByText('1 tablett 2 ganger daglig').first().waitFor();
    await page.waitForTimeout(500);
    expect(await panel.frame.getByText(/Nye metoder (er ikke|\()|Nye metoder:/).count()).toBe(0);
  });
});

describe('a workbook', () => {
  it('is summed up, taken into use, and shown beside the prescription; the doctor answers with a press', async () => {
    const methods = await openMethods();
    await methods.sees('Ingen arbeidsbok er lest inn');
    await methods.choose('beslutninger.xlsx', await decisionWorkbook(rows));
    await methods.sees('Lest inn, men ikke tatt i bruk');
    await methods.section.getByRole('button', { name: '1 rad ble ikke forstått' }).click();
    await methods.sees(/Rad 6: «ID-nr» er «uten nummer»/);
    await picture('options-summary', methods.section);
    expect(await axeFindings(page.mainFrame())).toEqual([]);
    await methods.click('Ta i bruk');
    await methods.sees('Arbeidsboken er tatt i bruk.');
    await picture('options-in-use', methods.section);

    const panel = await prescribed();
    await panel.frame.getByText('Nye metoder: 3 beslutninger').click();
    expect(await panel.frame.getByRole('button', { name: /Bruk som svar/ }).count()).toBe(0);
    await panel.tick('Unntaksordningen gjelder');
    await decisionsIn(panel).first().waitFor();
    const texts = await decisionsIn(panel).allTextContents();
    expect(texts).toHaveLength(3);
    expect(texts[0]).toContain('ID2014_031 · 15.03.2023 · Trastuzumab – Herceptin');
    expect(texts[1]).toContain('Raden gjelder flere legemidler');
    expect(texts[1]).toContain('Innføres på vilkår');
    expect(texts[2]).toContain('uten dato');
    expect(texts[2]).toContain('Ikke klassifisert – les teksten');
    expect(
      await decisionsIn(panel)
        .nth(2)
        .getByRole('button', { name: /Bruk som svar/ })
        .count(),
    ).toBe(0);
    const answer = panel.frame.getByLabel('Hva er metodens status i Nye metoder?', { exact: true });
    expect(await answer.inputValue()).toBe('');
    await panel.frame.getByText('1 rad i den ble ikke forstått', { exact: false }).waitFor();
    await picture('panel', page);
    expect(await axeFindings(panel.frame)).toEqual([]);

    await restIn(panel.frame);
    await decisionsIn(panel)
      .first()
      .getByRole('button', { name: /Bruk som svar: Besluttet ikke innført/ })
      .click();
    await panel.frame.getByText('Ditt svar på metodens status: Besluttet ikke innført.').waitFor();
    expect(await answer.inputValue()).toBe('not-introduced');
    await panel.verdictIs('stop');
    await picture('panel-answered', page);
  });

  it.runIf(inLongRun)('is clean to axe in the dark theme, as it is in the light', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await take('beslutninger.xlsx', rows);
    expect(await axeFindings(page.mainFrame())).toEqual([]);
    const panel = await prescribed();
    await panel.tick('Unntaksordningen gjelder');
    await decisionsIn(panel).first().waitFor();
    expect(await axeFindings(panel.frame)).toEqual([]);
    await decisionsIn(panel).nth(1).scrollIntoViewIfNeeded();
    await picture('panel-dark', page);
  });

  it.runIf(inLongRun)('changes an open panel as soon as it is taken into use', async () => {
    await take('beslutninger.xlsx', rows);
    const panel = await prescribed();
    await panel.tick('Unntaksordningen gjelder');
    await expect.poll(() => decisionsIn(panel).count()).toBe(3);
    const beside = page;
    page = await extension.context.newPage();
    await take('nyere.xlsx', rows.slice(0, 1));
    await page.close();
    page = beside;
    await expect.poll(() => decisionsIn(panel).count()).toBe(1);
    await panel.frame.getByText('nyere.xlsx', { exact: false }).first().waitFor();
  });

  it.runIf(inLongRun)(
    'gives a prescription without an exception its headline, and another as soon as it is replaced',
    async () => {
      await take('beslutninger.xlsx', rows);
      const panel = await prescribed();
      await panel.answer('prescriber.roles', 'public-hospital');
      await headlineIs(panel, 'H-resept kan skrives; Nye metoder: les beslutningene');
      await panel.verdictIs('ok');
      const beside = page;
      page = await extension.context.newPage();
      await take('nyere.xlsx', rows.slice(0, 1));
      await page.close();
      page = beside;
      await headlineIs(panel, 'Formen er i orden; Nye metoder: ikke innført');
      await panel.verdictIs('ok');
    },
  );

  it.runIf(inLongRun)('without the drug says nothing of whether it is under assessment', async () => {
    await take('annet.xlsx', [workbookRow()]);
    const panel = await prescribed();
    await panel.tick('Unntaksordningen gjelder');
    await panel.frame
      .getByText('Ingen beslutning funnet i arbeidsboken. Det betyr ikke at metoden ikke er under vurdering.')
      .waitFor();
    expect(await panel.frame.getByRole('button', { name: /Bruk som svar/ }).count()).toBe(0);
  });
});

describe('what is not the workbook', () => {
  const renamed = headingRow.map((heading) => (heading === 'Virkestoff' ? 'Stoff' : heading));

  const refused: readonly [string, () => Promise<Uint8Array>, RegExp][] = [
    [
      'renamed columns',
      () => decisionWorkbook(rows, renamed),
      /Kolonnen «Virkestoff» mangler.*i stedet «Stoff»/,
    ],
    [
      'another workbook',
      () => workbookOf([{ name: 'Vakt', cells: [['Navn'], ['Kari']] }]),
      /«Vakt» begynner med «Navn»/,
    ],
    ['an old or encrypted file', async () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), /beskyttet med passord/],
    ['a web page', async () => Buffer.from('<html>'), /nettside/],
  ];

  it.each(standingFor(refused, isFirst))(
    '%s: the message says what, and the workbook in use stays',
    async (_, make, message) => {
      await take('beslutninger.xlsx', rows);
      const methods = await openMethods();
      await methods.choose('feil.xlsx', await make());
      await methods.sees('«feil.xlsx» ble ikke lest inn');
      await methods.sees(message);
      await methods.sees('beslutninger.xlsx');
      await picture(`options-refused-${_.replaceAll(' ', '-')}`, methods.section);
      expect(await axeFindings(page.mainFrame())).toEqual([]);
      await page.reload();
      await methods.sees('beslutninger.xlsx');
    },
  );
});

interface TracedTask {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds that the thread itself worked, whatever else the machine was doing. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The longest that a page's main thread worked in one go meanwhile, in milliseconds. */
async function longestTask(work: () => Promise<void>): Promise<number> {
  const session = await extension.context.newCDPSession(page);
  const events: TracedTask[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TracedTask[])));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', { traceConfig: { includedCategories: ['toplevel', '__metadata'] } });
  await work();
  await session.send('Tracing.end');
  await complete;
  const thread = ({ pid, tid }: TracedTask) => `${pid} ${tid}`;
  const mains = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(thread),
  );
  const tasks = events.filter((event) => event.tdur !== undefined && mains.has(thread(event)));
  expect(tasks.length).toBeGreaterThan(10);
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1_000;
}

it.runIf(inLongRun)('reads a workbook of the real size without holding the page up for 50 ms', async () => {
  const many = Array.from({ length: 1_005 }, (_, index) =>
    workbookRow({
      id: `${2013 + (index % 13)}_${String(index % 900).padStart(3, '0')}`,
      indication: `Indikasjon ${index}`,
      fullText: `Metode ${index} innføres ikke. ${'Nytten står ikke i et rimelig forhold til kostnaden. '.repeat(30)}`,
    }),
  );
  const bytes = await decisionWorkbook(many);
  const longest = await leastOfThree(50, async () => {
    const methods = await openMethods();
    await methods.sees(/arbeidsbok/i);
    await page.waitForTimeout(500);
    return longestTask(async () => {
      await methods.choose('full.xlsx', bytes);
      await methods.sees('Lest inn, men ikke tatt i bruk');
      await methods.sees('1005');
      await methods.click('Ta i bruk');
      await methods.sees('Arbeidsboken er tatt i bruk.');
      await page.waitForTimeout(500);
    });
  });
  if (pictures) process.stdout.write(`The longest task took ${longest} ms.\n`);
  expect(longest).toBeLessThan(50);
});
