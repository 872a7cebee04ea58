import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { demoExtensionDir } from './build.ts';
import { type LaunchedExtension, launchWithExtension } from './chromium.ts';

let extension: LaunchedExtension;

beforeAll(async () => {
  extension = await launchWithExtension({ headless: true, extensionDir: demoExtensionDir });
});

afterAll(() => extension?.close());

async function open(file: string, view = '') {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.extensionId}/${file}.html${view}`);
  return page;
}

it('opens the side panel from the popup, with the panel in it', async () => {
  const popup = await open('popup');
  const watcher = await extension.context.newCDPSession(await open('options'));
  const sidePanels = async () => {
    const { targetInfos } = await watcher.send('Target.getTargets');
    return targetInfos.filter(({ url }) => url.endsWith('/sidepanel.html')).length;
  };
  expect(await sidePanels()).toBe(0);
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Åpne i sidepanelet' }).click({ noWaitAfter: true });
  await expect.poll(sidePanels, { timeout: 10_000 }).toBe(1);
  const options = await open('options', '#panel');
  await expect
    .poll(() => options.getByRole('radio', { name: 'I nettleserens sidepanel' }).isChecked(), {
      timeout: 10_000,
    })
    .toBe(true);
});

it('keeps the number of days that the doctor sets, and asks before a shorter time', async () => {
  const options = await open('options', '#saker');
  const field = options.getByRole('textbox', { name: 'Hvor mange dager saker lagres' });
  await field.waitFor();
  expect(await field.inputValue()).toBe('180');
  await field.fill('365');
  await field.press('Tab');
  const saved = options
    .getByRole('region', { name: 'Lagring av saker' })
    .getByText('Lagret kl.', { exact: false });
  await saved.waitFor();
  await field.fill('30');
  await field.press('Enter');
  expect(await axeFindings(options.mainFrame())).toEqual([]);
  await options.getByRole('button', { name: 'Ja, forkort tiden' }).click();
  await saved.waitFor();
  await options.reload();
  await expect.poll(() => field.inputValue(), { timeout: 10_000 }).toBe('30');
});
