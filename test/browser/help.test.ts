import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { helpViewNames, helpViews } from '../../components/help/help-views.ts';
import { inLongRun } from '../standing-for.ts';
import { axeFindings } from './axe.ts';
import { releaseExtensionDir } from './build.ts';
import { type LaunchedExtension, launchWithExtension } from './chromium.ts';
import { smallTargets, widerThanWindow } from './targets.ts';

let extension: LaunchedExtension;
let page: Page;

beforeAll(async () => {
  extension = await launchWithExtension({ headless: true, extensionDir: releaseExtensionDir });
  page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.extensionId}/help.html`);
});

afterAll(() => extension?.close());

const link = (view: (typeof helpViews)[number]) =>
  page
    .getByRole('navigation', { name: 'Hjelp' })
    .getByRole('link', { name: helpViewNames[view], exact: true });

/** The one with the most in it, a text, and the one with something to press; all of them in the long run. */
const looked = ['regler', 'personvern', 'feil'];

describe.each(helpViews)('the view «%s»', (view) => {
  it('is reached by keyboard, begins at its heading, and has what it is of', async () => {
    await link(view).press('Enter');
    await expect.poll(() => link(view).getAttribute('aria-current')).toBe('page');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe(helpViewNames[view]);
    const said = async () => (await page.locator('main').textContent())?.length;
    await expect.poll(said).toBeGreaterThan(400);
  });

  it.runIf(inLongRun || looked.includes(view))(
    'has no fault that a machine finds, in light and dark, and large enough targets',
    async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await axeFindings(page.mainFrame()), colorScheme).toEqual([]);
      }
      expect(await smallTargets(page)).toEqual([]);
    },
  );

  it('fits a window of 320 px', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await widerThanWindow(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
  });
});

it('saves the diagnosis file that it shows, to the letter', async () => {
  await link('feil').click();
  const shown = page.getByRole('region', { name: 'Diagnosefilen' }).locator('pre');
  await expect.poll(() => shown.textContent()).toContain('Kryptering: av');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lagre diagnosefilen' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toBe(await shown.textContent());
});

it('is reached from the popup and the settings', async () => {
  for (const file of ['popup', 'options']) {
    const from = await extension.context.newPage();
    await from.goto(`chrome-extension://${extension.extensionId}/${file}.html`);
    const [opened] = await Promise.all([
      extension.context.waitForEvent('page'),
      from.getByRole('button', { name: 'Hjelp' }).click(),
    ]);
    await opened.getByRole('heading', { name: 'Utgaven' }).waitFor();
    expect(new URL(opened.url()).pathname).toBe('/help.html');
  }
});
