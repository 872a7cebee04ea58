import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoSite } from '../../utils/page/site-profiles.ts';
import { findPanelFrame } from '../bench/agent-bench.ts';
import { type Hosts, serveHosts } from '../hosts/serve.ts';
import { inLongRun, standingFor } from '../standing-for.ts';
import { releaseExtensionDir } from './build.ts';
import { type LaunchedExtension, launchWithExtension } from './chromium.ts';
import { type SitePermissions, sitePermissions, toolbarFlag } from './site-permission.ts';
import { storeSites } from './stored-sites.ts';

/** Where to leave pictures of the popup for a person to look at. */
const pictures = process.env.SITE_PICTURES;
const elsewhere = 'https://example.no/*';

let extension: LaunchedExtension;
let hosts: Hosts;
let permissions: SitePermissions;
let pattern: string;
/** The form in the top frame, and the form in a frame of a record. */
let formPage: Page;
let recordPage: Page;

beforeAll(async () => {
  hosts = await serveHosts();
  pattern = `${hosts.origin}/*`;
  extension = await launchWithExtension({
    headless: true,
    extensionDir: releaseExtensionDir,
    flags: [toolbarFlag],
  });
  permissions = await sitePermissions(extension);
  await storeSites(extension, [demoSite]);
  formPage = await extension.context.newPage();
  await formPage.goto(`${hosts.origin}/prescribing/prescription.html`);
  recordPage = await extension.context.newPage();
  await recordPage.goto(`${hosts.origin}/prescribing/index.html`);
});

afterAll(async () => {
  for (const row of table) process.stdout.write(`| ${row.join(' | ')} |\n`);
  await extension?.close();
  await hosts?.close();
});

const panelsIn = (page: Page) =>
  page.frames().filter((frame) => frame.url().startsWith('chrome-extension:')).length;
const panels = () => [formPage, recordPage].map(panelsIn);
const mountsIn = (page: Page) =>
  Promise.all(page.frames().map((frame) => frame.locator('[data-hjemmel="panel"]').count())).then((counts) =>
    counts.reduce((sum, count) => sum + count, 0),
  );
const breath = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function press(button: string, result: RegExp): Promise<void> {
  const popup = await permissions.popupOn(formPage);
  const row = popup.getByRole('complementary', { name: 'Denne siden' });
  await row.getByRole('button', { name: button }).click();
  await row.getByText(result).waitFor();
  if (pictures) await popup.screenshot({ path: `${pictures}/popup-${button.split(' ')[0]}.png` });
  await popup.close();
}

const allow = () => press('Tillat på denne siden', /– tillatt/);

async function panelsCome(): Promise<void> {
  await findPanelFrame(formPage);
  await findPanelFrame(recordPage);
}

/** Until no page has anything of the panel. */
async function untilGone(): Promise<void> {
  const from = performance.now();
  await expect
    .poll(async () => [...panels(), await mountsIn(formPage), await mountsIn(recordPage)], {
      interval: 20,
    })
    .toEqual([0, 0, 0, 0]);
  process.stdout.write(`Gone from every tab in ${Math.round(performance.now() - from)} ms\n`);
}

/** When, permissions, origins, and where the agent is registered: what the browser itself answers. */
const table: string[][] = [];

async function note(when: string): Promise<void> {
  const granted = await permissions.granted();
  const named = (origins: readonly string[]) =>
    origins.map((origin) => origin.replace(/:\d+\//, ':PORT/')).join(', ') || '–';
  table.push([
    when,
    granted.permissions.sort().join(', '),
    named(granted.origins),
    named(await permissions.registeredFor()),
  ]);
}

describe('the release build', () => {
  it('runs nowhere until it is allowed to, though it knows the site', async () => {
    await Promise.all([formPage.reload(), recordPage.reload()]);
    await breath(2000);
    expect(panels()).toEqual([0, 0]);
    expect(await mountsIn(formPage)).toBe(0);
    expect((await permissions.granted()).origins).toEqual([]);
    expect(await permissions.registeredFor()).toEqual([]);
    await note('før');
  });

  it('still runs nowhere when the toolbar button is pressed', async () => {
    const popup = await permissions.popupOn(formPage);
    await popup.getByText(/localhost:\d+ – ikke tillatt/).waitFor();
    if (pictures) await popup.screenshot({ path: `${pictures}/popup.png` });
    await breath(500);
    expect(panels()).toEqual([0, 0]);
    await popup.close();
  });

  it('comes into open tabs and their frames when the doctor allows the site, once in each', async () => {
    await permissions.consentTo(pattern);
    expect((await permissions.granted()).origins).toEqual([]);
    await allow();
    await panelsCome();
    await breath(1000);
    expect(panels()).toEqual([1, 1]);
    expect(await permissions.granted()).toMatchObject({ origins: [pattern] });
    await note('etter «Tillat på denne siden»');
  });

  it.runIf(inLongRun)('does not run twice in a page that it came into by itself', async () => {
    await formPage.reload();
    const first = await findPanelFrame(formPage);
    await permissions.stopWorker();
    // Another site starts the worker, which then goes through all tabs anew.
    await permissions.consentTo(elsewhere);
    expect(await permissions.request(elsewhere)).toBe(true);
    await expect.poll(() => permissions.registeredFor()).toEqual([pattern, elsewhere]);
    await permissions.stopWorker();
    expect(await permissions.revoke(elsewhere)).toBe(true);
    await expect.poll(() => permissions.registeredFor()).toEqual([pattern]);
    await breath(1000);
    expect(panels()).toEqual([1, 1]);
    expect(first.isDetached()).toBe(false);
  });

  it('is gone from every tab at once when the doctor takes it back', async () => {
    await press('Fjern', /– ikke tillatt/);
    await untilGone();
    expect(await permissions.registeredFor()).toEqual([]);
    await note('etter «Fjern»');
    await formPage.reload();
    await breath(1500);
    expect(panels()).toEqual([0, 0]);
  });

  it.runIf(inLongRun)(
    'comes back, also into pages where it was stopped, and goes again, with its worker dead each time',
    async () => {
      await permissions.stopWorker();
      await allow();
      await panelsCome();
      await permissions.stopWorker();
      const revoked = permissions.revoke(pattern);
      await untilGone();
      expect(await revoked).toBe(true);
      expect(await permissions.registeredFor()).toEqual([]);
    },
  );

  it.runIf(inLongRun)(
    'comes into a frame from elsewhere that is allowed, though the page around it is not',
    async () => {
      const around = await serveHosts();
      const page = await extension.context.newPage();
      await page.goto(`${around.origin}/pages/summary.html`);
      await page.evaluate((address) => {
        const frame = document.createElement('iframe');
        frame.src = address;
        frame.style.cssText = 'width: 1000px; height: 600px';
        document.body.append(frame);
      }, `${hosts.origin}/prescribing/prescription.html`);
      await page.frameLocator('iframe').getByLabel('Dosering').waitFor();

      const popup = await permissions.popupOn(page);
      const row = popup.getByRole('complementary', { name: 'Denne siden' });
      await row.getByText('Ramme:').waitFor();
      if (pictures) await popup.screenshot({ path: `${pictures}/popup-frame.png` });
      await row.getByRole('button', { name: 'Tillat rammen' }).click();
      const panel = await findPanelFrame(page);
      expect(panel.parentFrame()?.url()).toContain(hosts.origin);
      expect((await permissions.granted()).origins).toEqual([pattern]);
      expect(await page.locator('[data-hjemmel="panel"]').count()).toBe(0);
      await page.close();
      await around.close();
    },
  );

  const waysOfShuttingOut = [
    ['in a page that is not allowed', 'elsewhere', 'width: 1000px; height: 600px', false],
    ['that is not to be seen', 'here', 'width: 1000px; height: 600px; opacity: 0', false],
    ['of one pixel', 'here', 'width: 1px; height: 1px', false],
    ['that is shut off from its own origin', 'here', 'width: 1000px; height: 600px', true],
  ] as const;
  const shutOut = standingFor(waysOfShuttingOut, (_, at) => at < 2);

  it(`does not come into an allowed form in a frame ${shutOut.map(([which]) => which).join(', nor ')}`, async () => {
    const around = await serveHosts();
    const open = async ([, where, style, sandboxed]: (typeof shutOut)[number]): Promise<Page> => {
      const page = await extension.context.newPage();
      await page.goto(`${where === 'here' ? hosts.origin : around.origin}/pages/summary.html`);
      await page.evaluate(
        ([address, css, shut]) => {
          const frame = document.createElement('iframe');
          if (shut) frame.setAttribute('sandbox', 'allow-scripts');
          frame.src = address;
          frame.style.cssText = css;
          document.body.append(frame);
        },
        [`${hosts.origin}/prescribing/prescription.html`, style, sandboxed] as const,
      );
      await page.frameLocator('iframe').locator('body').waitFor({ state: 'attached' });
      return page;
    };
    const pages = await Promise.all(shutOut.map(open));
    await breath(3_000);
    // A tab that is not in front shows nothing and so decides nothing.
    for (const [at, [which]] of shutOut.entries()) {
      await pages[at]?.bringToFront();
      await breath(1_000);
      expect(pages[at] && panelsIn(pages[at]), which).toBe(0);
      await pages[at]?.close();
    }
    await around.close();
  });
});
