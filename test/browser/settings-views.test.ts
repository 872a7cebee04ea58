import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsViewNames, settingsViews } from '../../components/options/settings-views.ts';
import { axeFindings } from './axe.ts';
import { releaseExtensionDir } from './build.ts';
import { type LaunchedExtension, launchWithExtension } from './chromium.ts';
import { smallTargets, widerThanWindow } from './targets.ts';

/** Where to leave pictures of each view for a person to look at. */
const pictures = process.env.SETTINGS_PICTURES;

let extension: LaunchedExtension;
let page: Page;

beforeAll(async () => {
  extension = await launchWithExtension({ headless: true, extensionDir: releaseExtensionDir });
  page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.extensionId}/options.html`);
  if (pictures) mkdirSync(pictures, { recursive: true });
});

afterAll(() => extension?.close());

const link = (view: (typeof settingsViews)[number]) =>
  page
    .getByRole('navigation', { name: 'Innstillinger' })
    .getByRole('link', { name: settingsViewNames[view], exact: true });

describe.each(settingsViews)('the view «%s»', (view) => {
  it('is reached by keyboard, and begins at its heading', async () => {
    await link(view).press('Enter');
    await expect.poll(() => link(view).getAttribute('aria-current')).toBe('page');
    expect(await page.locator('main section:not(section section)').filter({ visible: true }).count()).toBe(1);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  });

  it('has no fault that a machine finds, in light and dark, and large enough targets', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeFindings(page.mainFrame()), colorScheme).toEqual([]);
      if (pictures) await page.screenshot({ path: `${pictures}/${view}-${colorScheme}.png`, fullPage: true });
    }
    expect(await smallTargets(page)).toEqual([]);
  });

  it('fits a window of 320 px', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => widerThanWindow(page)).toEqual([]);
    if (pictures) await page.screenshot({ path: `${pictures}/${view}-320.png` });
    await page.setViewportSize({ width: 1280, height: 800 });
  });
});

it('comes back to the view after a reload, and by the way back', async () => {
  await link('katalog').click();
  await link('metoder').click();
  await page.reload();
  await expect.poll(() => link('metoder').getAttribute('aria-current')).toBe('page');
  await page.goBack();
  await expect.poll(() => link('katalog').getAttribute('aria-current')).toBe('page');
});
