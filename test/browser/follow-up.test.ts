import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import { localDate } from '../../utils/time/local-date.ts';
import { openPrescribingPage } from '../hosts/prescribing-page.ts';
import { type Hosts, serveHosts } from '../hosts/serve.ts';
import { inLongRun, isFirst, standingFor } from '../standing-for.ts';
import { idOf, noException, noVedtak, ordinary } from '../utils/history/cases.ts';
import { axeFindings } from './axe.ts';
import { demoExtensionDir } from './build.ts';
import { ANSWERS_WITHIN, type LaunchedExtension, launchWithExtension } from './chromium.ts';
import { openPanel, setUpPrescriber } from './panel-page.ts';
import { putCases } from './put-cases.ts';

/** Where pictures go, for a person to look at; left out in ordinary runs. */
const pictures = process.env.PICTURES;

interface ExtensionApi {
  readonly chrome: {
    readonly action: {
      getBadgeText(of: object): Promise<string>;
      getTitle(of: object): Promise<string>;
      getBadgeBackgroundColor(of: object): Promise<readonly number[]>;
    };
    readonly alarms: {
      create(name: string, when: { readonly when: number }): Promise<void>;
      get(name: string): Promise<{ readonly scheduledTime: number } | undefined>;
    };
    readonly runtime: { reload(): void; getManifest(): { readonly version: string } };
  };
}

interface DeveloperApi {
  readonly chrome: {
    readonly developerPrivate: {
      updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
    };
  };
}

let root: string;
let hosts: Hosts;
let extension: LaunchedExtension;
let page: Page;

const address = (place = 'cases.html') => `chrome-extension://${extension.extensionId}/${place}`;
const list = () => page.getByRole('region', { name: 'Oppfølging' });

/** The ISO date so many days from today. */
function inDays(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return localDate(day);
}

const kept = (number: number, patch: Partial<KeptCase>): KeptCase => ({
  ...ordinary,
  id: idOf(number),
  at: new Date(Date.now() - number * 60_000).toISOString(),
  ...patch,
});

const cases = () => [
  kept(1, { label: 'Forløp A', vedtak: { ...noVedtak, omeqPerDay: 200, validTo: inDays(11) } }),
  kept(2, { label: 'Forløp B', vedtak: { ...noVedtak, omeqPerDay: 200, validTo: inDays(-1) } }),
  kept(3, { drug: 'Lyrica Kaps 75 mg', exception: { ...noException, validTo: inDays(31) } }),
  kept(4, { omeqPerDay: 250, omeqAtLeast: 250, vedtak: { ...noVedtak, omeqPerDay: 200 } }),
  kept(5, { omeqPerDay: null, omeqAtLeast: 10, vedtak: { ...noVedtak, omeqPerDay: 200 } }),
  kept(6, { label: 'forløp a', vedtak: { ...noVedtak, omeqPerDay: 100, validTo: inDays(-300) } }),
];

async function open(place = 'cases.html#oppfolging'): Promise<void> {
  await page.goto(address('popup.html'));
  await page.goto(address(place));
  await page.getByRole('navigation', { name: 'Visninger' }).waitFor();
}

const toFollowUps = () => page.getByRole('link', { name: /^Oppfølging/ }).click();

const badge = () =>
  page.evaluate(async () => {
    const { action } = (globalThis as unknown as ExtensionApi).chrome;
    return { text: await action.getBadgeText({}), title: await action.getTitle({}) };
  });

const badgeIs = (text: string) => expect.poll(async () => (await badge()).text).toBe(text);

const alarm = () =>
  page.evaluate(() =>
    (globalThis as unknown as ExtensionApi).chrome.alarms.create('history.follow-up', { when: Date.now() }),
  );

async function start(): Promise<void> {
  extension = await launchWithExtension({
    headless: true,
    extensionDir: join(root, 'extension'),
    profile: join(root, 'profile'),
  });
  page = await extension.context.newPage();
  // A browser that is started again may open the settings once more, and takes an empty tab for it.
  const popup = address('popup.html');
  await vi.waitUntil(
    () =>
      page.goto(popup).then(
        () => page.url() === popup,
        () => false,
      ),
    { timeout: ANSWERS_WITHIN },
  );
}

async function restart(): Promise<void> {
  await extension.close();
  await start();
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'hjemmel-follow-up-'));
  await cp(demoExtensionDir, join(root, 'extension'), { recursive: true });
  await cp(join(root, 'extension', 'manifest.json'), join(root, 'manifest.json'));
  await mkdir(join(root, 'profile'));
  hosts = await serveHosts();
  await start();
  const setUp = await extension.context.newPage();
  await setUpPrescriber(setUp, extension.extensionId, {
    roles: ['public-hospital'],
    rightAB: 'all',
    seniorConsultant: true,
  });
  await setUp.close();
});

afterAll(async () => {
  await extension?.close();
  await hosts?.close();
  await rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

async function isWhole(name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  expect(await axeFindings(page.mainFrame())).toEqual([]);
  const { wide, shown } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    shown: document.documentElement.clientWidth,
  }));
  expect(wide).toBeLessThanOrEqual(shown);
}

describe('what is to be followed up', () => {
  it('stands in groups on the page of cases, and on the toolbar button as a number', async () => {
    await open();
    await list().getByText('Ingen saker har vedtak eller unntak.').waitFor();
    await putCases(page, cases());
    await open();
    await list().getByRole('heading', { name: 'Utløpt (1)' }).waitFor();
    await list().getByRole('heading', { name: 'Utløper innen 30 dager (1)' }).waitFor();
    await list().getByRole('heading', { name: 'Overskrider vedtaket (1)' }).waitFor();
    await list().getByText('I 1 sak er summen ikke fullt kjent').waitFor();
    await alarm();
    await badgeIs('3');
    const { title } = await badge();
    expect(title).toBe(
      'Hjemmel: 1 vedtak er utløpt, 1 vedtak utløper innen 30 dager, 1 resept overskrider vedtaket',
    );
  });

  it('opens its case, is put aside and taken back, and the number follows', async () => {
    await open();
    await badgeIs('3');
    await list()
      .getByRole('button', { name: /^OxyContin.*Forløp B/ })
      .click();
    const detail = page.locator('.hj-history-detail');
    await detail.getByText(/Vedtaket gjelder til og med/).waitFor();
    await toFollowUps();
    await list()
      .getByRole('button', { name: /^Ferdig fulgt opp: OxyContin.*Forløp B/ })
      .click();
    await list().getByText('Fulgt opp (1)').waitFor();
    await badgeIs('2');
    await open();
    await list().getByText('Fulgt opp (1)').click();
    await list()
      .getByRole('button', { name: /^Ta tilbake: .*Forløp B/ })
      .click();
    await list().getByRole('heading', { name: 'Utløpt (1)' }).waitFor();
    await badgeIs('3');
  });

  it('changes when the vedtak is changed on the case, which is then assessed anew', async () => {
    await open(`cases.html#sak=${idOf(2)}`);
    const detail = page.locator('.hj-history-detail');
    await detail.getByText(/Vedtaket dekker resepten.*→ ikke oppfylt/).waitFor();
    await detail.getByRole('button', { name: 'Endre vedtaket' }).click();
    const validTo = detail.getByLabel('Gjelder til og med');
    await validTo.fill('31.02.2027');
    await detail.getByRole('button', { name: 'Lagre', exact: true }).click();
    await detail.getByText('Skriv datoen slik').waitFor();
    const [year, month, day] = inDays(200).split('-');
    await validTo.fill(`${day}.${month}.${year}`);
    await detail.getByLabel('Er du blant forskriverne i vedtaket?').selectOption('Ja');
    await detail.getByRole('button', { name: 'Lagre', exact: true }).click();
    await detail.getByText('Vedtaket er lagret.').waitFor();
    await detail.getByText(`Vedtaket gjelder til og med ${day}.${month}.${year}`).waitFor();
    await detail.getByText(/Vedtaket dekker resepten.*→ oppfylt/).waitFor();
    await toFollowUps();
    await list().getByRole('heading', { name: 'Overskrider vedtaket (1)' }).waitFor();
    await expect.poll(() => list().getByRole('heading', { name: 'Utløpt (1)' }).count()).toBe(0);
    await badgeIs('2');
  });

  it('is said in the panel for the drug at hand, with a way to the case', async () => {
    await putCases(page, cases());
    const host = await openPrescribingPage(page, hosts.origin);
    await host.prescribe({
      drug: 'OxyContin Depottab 20 mg',
      dosage: '1 tablett 2 ganger daglig',
      scheme: '§ 3',
    });
    const panel = await openPanel(page);
    const notice = panel.frame.getByRole('region', { name: 'Oppfølging' });
    const day = new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeZone: 'UTC' });
    await notice.getByText(`Vedtaket for «Forløp B» utløp ${day.format(new Date(inDays(-1)))}.`).waitFor();
    expect(await axeFindings(panel.frame)).toEqual([]);
    const opening = extension.context.waitForEvent('page');
    await notice.getByRole('button', { name: 'Åpne saken' }).click();
    const opened = await opening;
    await opened.locator('.hj-history-detail').getByText('Vedtaket gjelder til og med').waitFor();
    expect(opened.url()).toBe(address(`cases.html#sak=${idOf(2)}`));
    await opened.close();
  });

  it('is still on the button when the browser has been closed and opened', async () => {
    await open();
    await alarm();
    await badgeIs('3');
    await restart();
    await badgeIs('3');
    const next = await page.evaluate(() =>
      (globalThis as unknown as ExtensionApi).chrome.alarms.get('history.follow-up'),
    );
    const midnight = new Date(next?.scheduledTime ?? 0);
    expect([midnight.getHours(), midnight.getMinutes()]).toEqual([0, 1]);
  });

  it('is counted by the alarm also when the background has been stopped', async () => {
    await open();
    await putCases(page, [kept(7, { vedtak: { ...noVedtak, validTo: inDays(0) } })], { empty: false });
    const inspector = await extension.context.newCDPSession(page);
    await inspector.send('ServiceWorker.enable');
    await inspector.send('ServiceWorker.stopAllWorkers');
    await inspector.detach();
    await badgeIs('3');
    await alarm();
    await badgeIs('4');
  });

  const looks = [
    ['narrow-dark', { colorScheme: 'dark', forcedColors: null }, 320],

    ['light', { colorScheme: 'light', forcedColors: null }, 1200],
    ['dark', { colorScheme: 'dark', forcedColors: null }, 1200],
    ['narrow', { colorScheme: 'light', forcedColors: null }, 320],
    ['forced-colours', { colorScheme: 'dark', forcedColors: 'active' }, 1200],
  ] as const;

  it.each(standingFor(looks, isFirst))('is clean to axe and not cut off: %s', async (name, media, width) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia(media);
    await open(`cases.html#sak=${idOf(1)}`);
    for (const button of ['Endre vedtaket', 'Legg inn unntak', 'Begrunn hvorfor du fraviker'])
      await page.getByRole('button', { name: button }).click();
    await isWhole(`case-${name}`);
    await toFollowUps();
    await list().getByRole('heading', { name: 'Overskrider vedtaket (1)' }).waitFor();
    await isWhole(`follow-up-${name}`);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: null, forcedColors: null });
  });
});

describe.runIf(inLongRun)('the extension updated with the panel open', () => {
  async function textInPage(): Promise<string> {
    const inspector = await extension.context.newCDPSession(page);
    const { root: document } = await inspector.send('DOM.getDocument', { depth: -1, pierce: true });
    await inspector.detach();
    return JSON.stringify(document);
  }

  it('says once that the page must be loaded anew, and has every case', async () => {
    // Chromium starts no unpacked extension anew without it.
    await page.goto('chrome://extensions');
    await page.evaluate(() =>
      (globalThis as unknown as DeveloperApi).chrome.developerPrivate.updateProfileConfiguration({
        inDeveloperMode: true,
      }),
    );
    await open();
    await putCases(page, cases());
    const host = await openPrescribingPage(page, hosts.origin);
    await host.prescribe({
      drug: 'OxyContin Depottab 20 mg',
      dosage: '1 tablett 2 ganger daglig',
      scheme: '§ 3',
    });
    const panel = await openPanel(page);
    // A press in a panel that has just come into sight decides nothing, and is made again.
    await expect
      .poll(
        async () => {
          if ((await panel.frame.getByText(/er lagret/).count()) > 0) return 1;
          await panel.frame.getByRole('button', { name: 'Lagre vurderingen' }).click();
          return 0;
        },
        { interval: 1_000 },
      )
      .toBeGreaterThan(0);

    const manifest = join(root, 'extension', 'manifest.json');
    const newer = { ...JSON.parse(await readFile(manifest, 'utf8')), version: '0.2.0' };
    await writeFile(manifest, JSON.stringify(newer));
    await panel.frame
      .evaluate(() => (globalThis as unknown as ExtensionApi).chrome.runtime.reload())
      .catch(() => {});
    await expect.poll(textInPage, { timeout: 20_000 }).toContain('Hjemmel er oppdatert');
    const said = await textInPage();
    expect(said.split('Hjemmel er oppdatert')).toHaveLength(2);
    expect(said).not.toContain('panel.html');
    expect(page.frames().filter((frame) => frame.url().includes('panel.html'))).toEqual([]);

    const other = await extension.context.newPage();
    await expect
      .poll(
        () =>
          other.goto(address()).then(
            () => 'opened',
            // While the new version is being started.
            (problem: Error) => problem.message,
          ),
        { timeout: 30_000 },
      )
      .toBe('opened');
    await other.getByText('Viser sak 1–7 av 7').waitFor({ timeout: 20_000 });
    const version = await other.evaluate(
      () => (globalThis as unknown as ExtensionApi).chrome.runtime.getManifest().version,
    );
    expect(version).toBe('0.2.0');
    await other.getByRole('link', { name: 'Oppfølging (3)' }).waitFor();
    await other.close();

    await page.reload();
    const again = await openPrescribingPage(page, hosts.origin);
    await again.prescribe({ drug: 'OxyContin Depottab 20 mg', dosage: '1 tablett daglig' });
    await openPanel(page);
  });
});
