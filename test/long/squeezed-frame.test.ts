import { afterAll, beforeAll, expect, it } from 'vitest';
import { findPanelFrame } from '../bench/agent-bench.ts';
import { demoExtensionDir } from '../browser/build.ts';
import { type LaunchedExtension, launchWithExtension } from '../browser/chromium.ts';
import { restIn, setUpPrescriber } from '../browser/panel-page.ts';
import { openPrescribingPage } from '../hosts/prescribing-page.ts';
import { type Hosts, serveHosts } from '../hosts/serve.ts';

let extension: LaunchedExtension;
let hosts: Hosts;

beforeAll(async () => {
  hosts = await serveHosts();
  extension = await launchWithExtension({ headless: true, extensionDir: demoExtensionDir });
});
afterAll(async () => {
  await extension?.close();
  await hosts?.close();
});

it.each([120, 200])(
  'is a sheet to read, to answer in and to leave, in a frame that the page leaves %d px',
  async (height) => {
    const page = await extension.context.newPage();
    await setUpPrescriber(page, extension.extensionId, { roles: ['gp'], rightAB: 'all' });
    const host = await openPrescribingPage(page, hosts.origin);
    await host.prescribe({
      drug: 'OxyContin Depottab 20 mg',
      dosage: '1 tablett 2 ganger daglig',
      scheme: '§ 3',
      refundCode: '-71',
    });
    // As a window of 1280 × 1024 is at 400 %.
    await page.setViewportSize({ width: 320, height: 256 });
    await page.locator('iframe[title="Forskrivning"]').evaluate((frame, px) => {
      frame.style.setProperty('height', `${px}px`, 'important');
      frame.style.setProperty('min-height', '0', 'important');
      frame.style.setProperty('flex', 'none', 'important');
    }, height);
    const panel = await findPanelFrame(page);
    await expect.poll(() => panel.evaluate(() => innerHeight)).toBeLessThanOrEqual(height);
    await panel.locator('[data-verdict="incomplete"]').first().waitFor();
    await restIn(panel);

    const isWhole = (name: string) =>
      panel.getByRole('button', { name, exact: true }).evaluate((button) => {
        button.scrollIntoView({ block: 'nearest' });
        const { top, bottom, left, right } = button.getBoundingClientRect();
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        const seen = hit !== null && button.contains(hit);
        // Scrolling is by whole pixels.
        return seen && top > -1 && bottom < innerHeight + 1 && left > -1 && right < innerWidth + 1;
      });
    const names = ['Ja', 'Nei', 'Vet ikke', 'Lagre vurderingen', 'Fold sammen panelet'];
    for (const name of names) expect([name, await isWhole(name)]).toEqual([name, true]);
    expect(await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await panel.getByRole('button', { name: 'Fold sammen panelet' }).click();
    // Its lower part is under the edge of the frame.
    await panel.getByRole('button', { name: /Åpne panelet/ }).click({ position: { x: 20, y: 12 } });
    await panel.getByRole('button', { name: 'Fold sammen panelet' }).waitFor();
    await page.close();
  },
);
