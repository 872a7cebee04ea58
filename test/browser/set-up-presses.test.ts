import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { findPanelFrame } from '../bench/agent-bench.ts';
import { ownFrame, step } from '../bench/wizard-bench.ts';
import { type Hosts, serveHosts } from '../hosts/serve.ts';
import { inLongRun, isFirst, standingFor } from '../standing-for.ts';
import { releaseExtensionDir } from './build.ts';
import { type LaunchedExtension, launchWithExtension } from './chromium.ts';
import { sitePermissions, toolbarFlag } from './site-permission.ts';
import { eventually, hover, pressAway, preview, settled } from './wizard-moves.ts';

/** The browser's own question, which no automation can press, is one of them. */
const itsQuestion = 1;
const mostWithKnownLabels = 5;
const mostElsewhere = 10;

let extension: LaunchedExtension;
let hosts: Hosts;
let page: Page;
let presses: number;

beforeAll(async () => {
  extension = await launchWithExtension({
    headless: true,
    extensionDir: releaseExtensionDir,
    flags: [toolbarFlag],
  });
});

afterAll(() => extension?.close());

beforeEach(async () => {
  // Another port is another site, which nobody has allowed.
  hosts = await serveHosts();
  page = await extension.context.newPage();
  presses = itsQuestion;
});

afterEach(async () => {
  await page.close();
  await hosts.close();
});

/** From the button in the toolbar to the wizard, in one press. */
async function allowAndSetUp(): Promise<Frame> {
  const permissions = await sitePermissions(extension);
  await permissions.consentTo(`${hosts.origin}/*`);
  const popup = await permissions.popupOn(page);
  const button = popup.getByRole('button', { name: 'Tillat og sett opp siden' });
  await button.waitFor();
  presses += 1;
  await pressAway(button);
  await eventually(() => popup.isClosed()).toBe(true);
  return ownFrame(page, 'wizard.html');
}

async function save(wizard: Frame): Promise<void> {
  presses += 1;
  await pressAway(wizard.getByRole('button', { name: 'Lagre og ta i bruk' }));
}

const pages = {
  norwegian: '/pages/table.html',
  english: '/pages/english.html',
} as const;

it.each(standingFor(['norwegian', 'english'] as const, isFirst))(
  'a page with known labels is set up in a few presses: %s',
  async (name) => {
    await page.goto(`${hosts.origin}${pages[name]}`);
    const wizard = await allowAndSetUp();
    for (const target of ['drug', 'dosage', 'remark'] as const) await settled(wizard, target);
    await save(wizard);
    await (await findPanelFrame(page)).getByText('Palexia').first().waitFor();
    process.stdout.write(`${name}: ${presses} presses\n`);
    expect(presses).toBeLessThanOrEqual(mostWithKnownLabels);
  },
);

it.runIf(inLongRun)('a page with labels that nobody knows is set up in twice as many', async () => {
  await page.goto(`${hosts.origin}/pages/unknown.html`);
  const wizard = await allowAndSetUp();
  const name = { drug: 'Legemiddel', dosage: 'Dosering', remark: 'Merknad til apotek' };
  for (const [target, selector] of [
    ['drug', '#a'],
    ['dosage', '#b'],
    ['remark', '#c'],
  ] as const) {
    const box = await page.locator(selector).boundingBox();
    // The one that is next is at hand.
    presses += 1;
    await step(wizard, name[target])
      .getByRole('button', { name: /^Pek på/ })
      .click();
    await wizard.getByRole('heading', { name: `Pek på: ${name[target]}` }).waitFor();
    presses += 1;
    const at = { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 };

    await hover(wizard, at);

    await page.mouse.click(at.x, at.y);
    await settled(wizard, target);
  }
  await eventually(() => preview(wizard)).toMatchObject({ Legemiddel: 'Palexia Depottab 100 mg' });
  await save(wizard);
  await (await findPanelFrame(page)).getByText('Palexia').first().waitFor();
  process.stdout.write(`unknown: ${presses} presses\n`);
  expect(presses).toBeLessThanOrEqual(mostElsewhere);
});

it('a field that is not told apart can be left out, described in words, or handed over', async () => {
  await page.goto(`${hosts.origin}/pages/unknown.html`);
  const wizard = await allowAndSetUp();
  await step(wizard, 'Legemiddel')
    .getByRole('button', { name: /^Pek på/ })
    .click();
  await wizard.getByRole('heading', { name: 'Pek på: Legemiddel' }).waitFor();
  const box = await page.locator('.x > input').first().boundingBox();

  const at = { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 };
  await hover(wizard, at);
  await page.mouse.click(at.x, at.y);

  await wizard.getByText('ville ikke bli funnet på neste resept').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    wizard.getByRole('button', { name: 'Lag fil til IT' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('hjemmel-oppsett.json');
  await wizard.getByRole('button', { name: 'Beskriv feltet' }).click();
  await wizard.getByLabel('Hvilke ord står rett ved feltet?').fill('Det som skal gis');
  await page.keyboard.press('Enter');
  await settled(wizard, 'drug');
  await eventually(() => preview(wizard)).toMatchObject({ Legemiddel: 'Palexia Depottab 100 mg' });
});
