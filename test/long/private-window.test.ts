import type { Page } from 'playwright-core';
import puppeteer, { type Browser, type Frame, type Page as PrivatePage } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoExtensionDir } from '../browser/build.ts';
import { type LaunchedExtension, launchWithExtension } from '../browser/chromium.ts';
import { openPanel } from '../browser/panel-page.ts';
import { countOfCases } from '../browser/put-cases.ts';
import { openPrescribingPage } from '../hosts/prescribing-page.ts';
import { type Hosts, serveHosts } from '../hosts/serve.ts';

const PORT = 9_000 + (process.pid % 900);

let extension: LaunchedExtension;
let hosts: Hosts;
let own: Page;

beforeAll(async () => {
  hosts = await serveHosts();
  extension = await launchWithExtension({
    headless: true,
    extensionDir: demoExtensionDir,
    flags: [`--remote-debugging-port=${PORT}`],
  });
});
afterAll(async () => {
  await extension?.close();
  await hosts?.close();
});

/** What Chromium's page of extensions may do. */
interface DeveloperApi {
  readonly chrome: {
    readonly developerPrivate: {
      updateExtensionConfiguration(change: {
        readonly extensionId: string;
        readonly incognitoAccess: boolean;
      }): Promise<void>;
      updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
    };
    readonly windows: {
      create(window: { readonly incognito: true; readonly url: string }): Promise<unknown>;
    };
  };
}

async function openedOwn(): Promise<boolean> {
  const page = await extension.context.newPage();
  try {
    await page.goto(`chrome-extension://${extension.extensionId}/options.html`);
    own = page;
    return true;
  } catch {
    await page.close();
    return false;
  }
}

/** The private window, which the driver of the other tests does not see, with a page that has a form. */
async function openPrivate(): Promise<{ readonly driver: Browser; readonly page: PrivatePage }> {
  const settings = await extension.context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(async (extensionId) => {
    const { developerPrivate } = (globalThis as unknown as DeveloperApi).chrome;
    // What was loaded from a folder does not come back without it, once the browser is past its start.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  }, extension.extensionId);
  // The extension starts anew with it, and a page that was refused meanwhile is refused for good.
  await expect.poll(openedOwn, { interval: 1_000 }).toBe(true);
  await own.evaluate(async (url) => {
    await (globalThis as unknown as DeveloperApi).chrome.windows.create({ incognito: true, url });
  }, `${hosts.origin}/prescribing/index.html?privat`);
  const driver = await puppeteer.connect({
    browserURL: `http://127.0.0.1:${PORT}`,
    defaultViewport: null,
  });
  const target = await driver.waitForTarget((each) => each.url().includes('?privat'));
  const page = await target.page();
  if (page === null) throw new Error('The private window has no page.');
  return { driver, page };
}

const tellsNotSaved = (shown: PrivatePage | Frame) =>
  shown.evaluate(() => document.body.textContent.includes('ble ikke lagret i Saker'));

async function savedNothing(): Promise<void> {
  await own.goto(`chrome-extension://${extension.extensionId}/cases.html`);
  await own.getByText('Viser sak 1–1 av 1').waitFor();
  expect(await countOfCases(own)).toBe(1);
  expect(await own.getByText('Feil:').count()).toBe(0);
}

it('says in a private window that nothing is saved, and leaves the history of the others as it was', async () => {
  const { driver, page: privatePage } = await openPrivate();
  const privately = await privatePage.waitForFrame((frame) => frame.url().includes('/panel.html'));
  const page = await extension.context.newPage();
  const host = await openPrescribingPage(page, hosts.origin);
  await host.prescribe({
    drug: 'OxyContin Depottab 20 mg',
    dosage: '1 tablett 2 ganger daglig',
    scheme: '§ 3',
  });
  const panel = await openPanel(page);
  await panel.click('Lagre vurderingen');
  await panel.frame.getByText('Vurderingen er lagret i Saker.').waitFor();

  const save = await privately.waitForSelector('::-p-text(Lagre vurderingen)');
  const isTold = async () => {
    await save?.hover();
    await save?.click();
    return tellsNotSaved(privately);
  };
  // A press in a panel that has just come into sight decides nothing, and is made again.
  await expect.poll(isTold, { interval: 1_000 }).toBe(true);
  await savedNothing();

  // The browser's side panel is a page of the ordinary windows, also beside a private one.
  const devtools = await extension.context.newCDPSession(own);
  await devtools.send('Runtime.evaluate', {
    expression: `chrome.storage.local.set({ 'settings.panelPlace': 'side-panel' })
      .then(() => chrome.windows.getAll())
      .then((all) => chrome.sidePanel.open({ windowId: all.find(({ incognito }) => incognito).id }))`,
    userGesture: true,
    awaitPromise: true,
  });
  const target = await driver.waitForTarget((each) => each.url().endsWith('/sidepanel.html'));
  const sidePanel = await target.asPage();
  const saveThere = await sidePanel.waitForSelector('::-p-text(Lagre vurderingen)');
  const isToldThere = async () => {
    await saveThere?.click();
    return tellsNotSaved(sidePanel);
  };
  await expect.poll(isToldThere, { interval: 1_000 }).toBe(true);
  await savedNothing();
  await driver.disconnect();
});
