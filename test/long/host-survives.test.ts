import type { CDPSession, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findPanelFrame } from '../bench/agent-bench.ts';
import { demoExtensionDir } from '../browser/build.ts';
import { type LaunchedExtension, launchWithExtension } from '../browser/chromium.ts';
import { panelIn, setUpPrescriber } from '../browser/panel-page.ts';
import { type Hosts, serveHosts } from '../hosts/serve.ts';

let extension: LaunchedExtension;
let hosts: Hosts;
let page: Page;
let devtools: CDPSession;
let notRestored: unknown[];

beforeAll(async () => {
  hosts = await serveHosts();
  extension = await launchWithExtension({
    headless: true,
    extensionDir: demoExtensionDir,
    backForwardCache: true,
  });
  const setUp = await extension.context.newPage();
  await setUpPrescriber(setUp, extension.extensionId, { roles: ['public-hospital'] });
  await setUp.close();
});

afterAll(async () => {
  await extension?.close();
  await hosts?.close();
});

beforeEach(async () => {
  page = await extension.context.newPage();
  notRestored = [];
  devtools = await extension.context.newCDPSession(page);
  await devtools.send('Page.enable');
  devtools.on('Page.backForwardCacheNotUsed', (why) => notRestored.push(why));
});

afterEach(() => page.close());

const FORM = '/prescribing/prescription.html';
/** Where the next page answers at once, the browser may not know yet that the panel's frame is gone. */
const NEXT = '/pages/summary.html?after=200';

async function openForm(): Promise<void> {
  await page.goto(`${hosts.origin}${FORM}`);
  await page.getByLabel('Søk etter legemiddel').pressSequentially('Herceptin Inj væske 600 m');
  await page.getByRole('option').first().click();
  await page.getByLabel('Dosering', { exact: true }).fill('1 dose hver 3. uke');
}

const applies = (frame: Frame) => frame.getByRole('checkbox', { name: 'Unntaksordningen gjelder' });

/** The panel with one answer in it. */
async function answered(): Promise<Frame> {
  const panel = await panelIn(await findPanelFrame(page));
  await panel.tick('Unntaksordningen gjelder');
  return panel.frame;
}

async function goBack(): Promise<void> {
  const { currentIndex, entries } = await devtools.send('Page.getNavigationHistory');
  const before = entries[currentIndex - 1];
  if (before === undefined) throw new Error('There is no way back.');
  await devtools.send('Page.navigateToHistoryEntry', { entryId: before.id });
}

describe('the way back', () => {
  it.each([
    ['by the page', () => page.evaluate(() => void location.assign('/pages/summary.html?after=200'))],
    ['by a link', () => page.locator('#away').click()],
    ['by the browser', () => page.goto(`${hosts.origin}${NEXT}`)],
  ])('is as short as without Hjemmel, and the answers are there: left %s', async (_, leave) => {
    await openForm();
    const first = await answered();
    await page.evaluate(() => {
      Object.assign(window, { same: true });
      const link = document.createElement('a');
      Object.assign(link, { id: 'away', href: '/pages/summary.html?after=200', textContent: 'Oversikt' });
      document.body.prepend(link);
    });
    await leave();
    await page.waitForURL(`**${NEXT}`);
    await page.waitForTimeout(500);
    await goBack();
    await page.waitForURL(`**${FORM}`, { waitUntil: 'commit' });
    await expect.poll(() => page.evaluate(() => 'same' in window)).toBe(true);
    expect(notRestored).toEqual([]);
    const again = await findPanelFrame(page, first);
    await expect.poll(() => applies(again).isChecked()).toBe(true);
    expect(await again.getByText('lagt til side').count()).toBe(0);
    expect(await page.locator('[data-hjemmel="panel"]').count()).toBe(1);
  });

  it('leaves the panel and its answers where the page stays after all, as for a letter', async () => {
    await openForm();
    const first = await answered();
    await page.evaluate(() => void location.assign('mailto:noen@example.no'));
    const again = await findPanelFrame(page, first);
    await expect.poll(() => applies(again).isChecked()).toBe(true);
    expect(await page.locator('[data-hjemmel="panel"]').count()).toBe(1);
  });
});

describe('on paper', () => {
  it.each([
    ['of the form', FORM],
    ['of a record with the form in a frame', '/prescribing/index.html'],
  ])('a page %s has no panel, and the screen has it again after', async (_, path) => {
    await page.goto(`${hosts.origin}${path}`);
    const panel = await findPanelFrame(page);
    const form = panel.parentFrame();
    if (form === null) throw new Error('The panel stands in no frame.');
    await panelIn(panel);
    await form.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const look = () => {
        const host = document.querySelector('[data-hjemmel="panel"]');
        seen.push(host === null ? 'gone' : getComputedStyle(host).visibility);
      };
      addEventListener('beforeprint', look);
      addEventListener('afterprint', () => setTimeout(look, 50));
    });
    await page.pdf();
    await expect
      .poll(() => form.evaluate(() => (window as unknown as { seen: string[] }).seen))
      .toEqual(['hidden', 'visible']);
    expect(panel.isDetached()).toBe(false);
  });
});
