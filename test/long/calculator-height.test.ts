import { afterAll, beforeAll, expect, it } from 'vitest';
import { releaseExtensionDir } from '../browser/build.ts';
import { type LaunchedExtension, launchWithExtension } from '../browser/chromium.ts';
import { sitePermissions, toolbarFlag } from '../browser/site-permission.ts';
import { type Hosts, serveHosts } from '../hosts/serve.ts';
import { sixOpioids } from './pictured-views.ts';

let extension: LaunchedExtension;
let hosts: Hosts;

beforeAll(async () => {
  hosts = await serveHosts();
  extension = await launchWithExtension({
    headless: true,
    extensionDir: releaseExtensionDir,
    flags: [toolbarFlag],
  });
});

afterAll(async () => {
  await extension?.close();
  await hosts?.close();
});

/** As large as a browser shows a popup. */
const WIDTH = 400;
const HEIGHT = 600;

it('holds six opioids without scrolling, over a page that is not allowed yet', async () => {
  const page = await extension.context.newPage();
  await page.goto(`${hosts.origin}/pages/table.html`);
  const popup = await (await sitePermissions(extension)).popupOn(page);
  await popup.setViewportSize({ width: WIDTH, height: HEIGHT });
  await popup.getByRole('button', { name: 'Tillat og sett opp siden' }).waitFor();
  const field = popup.getByRole('combobox', { name: 'Finn legemiddel' });
  for (const [at, opioid] of sixOpioids.entries()) {
    await field.fill(opioid);
    await popup.getByRole('option').first().waitFor();
    await field.press('Enter');
    await popup.getByRole('group', { name: `Opioid ${at + 1}` }).waitFor();
  }
  const heights = await popup.evaluate(() => ({
    all: document.documentElement.scrollHeight,
    rows: [...document.querySelectorAll('fieldset')].map((row) => row.getBoundingClientRect().height),
  }));
  expect(heights.rows).toEqual(sixOpioids.map(() => 44));
  expect(heights.all).toBeLessThanOrEqual(HEIGHT);
});
