import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SiteProfile } from '../../utils/page/site-profile.ts';
import { type HostPageCase, hostPages } from '../hosts/host-pages.ts';
import { type Hosts, serveHosts } from '../hosts/serve.ts';
import { inLongRun, standingFor } from '../standing-for.ts';
import { axeFindings } from './axe.ts';
import { demoExtensionDir } from './build.ts';
import { type LaunchedExtension, launchWithExtension } from './chromium.ts';
import { openPanel, type PanelPage, setUpPrescriber } from './panel-page.ts';
import { storeSites } from './stored-sites.ts';

let extension: LaunchedExtension;
let hosts: Hosts;
let page: Page;

beforeAll(async () => {
  hosts = await serveHosts();
  extension = await launchWithExtension({ headless: true, extensionDir: demoExtensionDir });
  const setUp = await extension.context.newPage();
  await setUpPrescriber(setUp, extension.extensionId, { roles: ['gp'], rightAB: 'all' });
  await setUp.close();
});

afterAll(async () => {
  await extension?.close();
  await hosts?.close();
});

beforeEach(async () => {
  page = await extension.context.newPage();
});

afterEach(() => page.close());

function caseNamed(name: string): HostPageCase {
  const found = hostPages.find(({ path }) => path.includes(name));
  if (found === undefined) throw new Error(`There is no host page ${name}.`);
  return found;
}

async function open(path: string, profile: SiteProfile): Promise<PanelPage> {
  await storeSites(extension, [profile]);
  await page.bringToFront();
  await page.goto(`${hosts.origin}${path}`);
  return openPanel(page);
}

const drugRead = (panel: PanelPage, name: string) =>
  panel.frame.locator('.hj-read-drug').filter({ hasText: name });

describe('why nothing is read', () => {
  const several = caseNamed('several.html');

  it('is that several prescriptions are open; the one with the cursor in it is then read', async () => {
    const panel = await open('/pages/several.html?as=open', several.profile);
    await panel.frame.getByText('Flere resepter er åpne', { exact: false }).waitFor();
    expect(await panel.verdict()).toBe('not-read');
    expect(await axeFindings(panel.frame)).toEqual([]);
    await page.getByLabel('Dosering').nth(1).focus();
    await drugRead(panel, 'Palexia Depottab 50 mg').waitFor();
  });

  it('leaves the answers in place when the same drug comes back, and not when another does', async () => {
    const panel = await open('/pages/several.html?as=open', several.profile);
    await page.getByLabel('Dosering').nth(1).focus();
    await panel.answer('indication', 'chronic-pain');
    const redraw = () =>
      page.evaluate(() => {
        // Drawn anew, the form with the cursor in it is another element.
        for (const card of document.querySelectorAll('.resept')) card.replaceWith(card.cloneNode(true));
      });
    await redraw();
    await panel.frame.getByText('Flere resepter er åpne', { exact: false }).waitFor();
    await page.getByLabel('Dosering').nth(1).focus();
    await drugRead(panel, 'Palexia Depottab 50 mg').waitFor();
    expect(await panel.frame.getByRole('button', { name: 'Behold svarene' }).count()).toBe(0);
    await redraw();
    await panel.frame.getByText('Flere resepter er åpne', { exact: false }).waitFor();
    await page.getByLabel('Dosering').nth(2).focus();
    await panel.frame.getByRole('button', { name: 'Behold svarene' }).waitFor();
  });

  it.runIf(inLongRun)('is that the form is another than the one the site was set up with', async () => {
    const table = caseNamed('table.html');
    const panel = await open(table.path, {
      ...table.profile,
      form: [{ by: 'selector', selector: '#ny-resept' }],
    });
    await panel.frame.getByText('Fant ikke: rammen rundt resepten.', { exact: false }).waitFor();
    expect(await panel.verdict()).toBe('not-read');
    expect(await panel.frame.getByRole('button', { name: 'Sett opp siden på nytt' }).count()).toBe(1);
    expect(await axeFindings(panel.frame)).toEqual([]);
  });

  it.runIf(inLongRun)('is said of a single field by its name', async () => {
    const table = caseNamed('table.html');
    const { refundCode, ...fields } = table.profile.fields;
    const panel = await open(table.path, {
      ...table.profile,
      fields: { ...fields, refundCode: { find: [{ by: 'selector', selector: '#borte' }], read: 'value' } },
    });
    await panel.frame.getByText('Refusjonskode leses ikke fra siden', { exact: false }).waitFor();
    expect(refundCode).toBeDefined();
  });
});

describe('the page’s list of other medicines', () => {
  const { path, profile } = caseNamed('table.html');
  const rows = (panel: PanelPage) => panel.frame.getByRole('group', { name: /^Legemiddel \d+$/ });
  const dosages = async (panel: PanelPage) =>
    Promise.all(
      (await rows(panel).all()).map((row) => row.getByLabel('Dosering', { exact: true }).inputValue()),
    );

  it('counts for nothing until it is used, and can be taken back', async () => {
    const panel = await open(path, profile);
    await panel.frame.getByText('Siden viser 3 andre legemidler').waitFor();
    const before = await panel.sum();
    expect(before).toMatch(/^minst/);
    expect(await rows(panel).count()).toBe(0);
    await panel.click('Bruk denne listen');
    await expect
      .poll(() => dosages(panel))
      .toEqual(['1 tablett 2 ganger daglig', '1 kapsel 2 ganger daglig', '']);
    // 30 mg morphine twice a day is 60 mg more, and the row without a dosage keeps the sum from being whole.
    const added = Number(/\d+/.exec(await panel.sum())?.[0]) - Number(/\d+/.exec(before)?.[0]);
    expect(added).toBe(60);
    expect(await panel.sum()).toMatch(/^minst/);
    await rows(panel).nth(2).getByText('Doseringen er ikke lest fra siden', { exact: false }).waitFor();
    await panel.click('Angre bruk av listen');
    await expect.poll(() => rows(panel).count()).toBe(0);
    expect(await panel.sum()).toBe(before);
  });

  it('is the doctor’s to edit, follows the page only when told, and brings back nothing that was removed', async () => {
    const panel = await open(path, profile);
    await panel.click('Bruk denne listen');
    await rows(panel).nth(2).getByLabel('Dosering', { exact: true }).fill('1 tablett 3 ganger daglig');
    await panel.frame.getByRole('button', { name: 'Fjern legemiddel 2' }).click();
    await expect.poll(() => rows(panel).count()).toBe(2);
    expect(await panel.frame.getByRole('button', { name: 'Angre bruk av listen' }).count()).toBe(0);
    await page.evaluate(() => {
      const cell = document.querySelector('.legemiddelliste tbody tr td:nth-child(3)');
      if (cell) cell.textContent = '1 tablett 3 ganger daglig';
    });
    await panel.frame.getByText('Listen på siden er endret', { exact: false }).waitFor();
    expect(await dosages(panel)).toEqual(['1 tablett 2 ganger daglig', '1 tablett 3 ganger daglig']);
    await panel.click('Oppdater fra siden');
    await expect
      .poll(() => dosages(panel))
      .toEqual(['1 tablett 3 ganger daglig', '1 tablett 3 ganger daglig']);
  });

  it.runIf(inLongRun)('keeps a medicine that the page no longer shows, and says so', async () => {
    const panel = await open(path, profile);
    await panel.click('Bruk denne listen');
    await page.evaluate(() => document.querySelector('.legemiddelliste tbody tr')?.remove());
    await panel.click('Oppdater fra siden');
    await rows(panel).first().getByText('Vises ikke lenger på siden', { exact: false }).waitFor();
    expect(await rows(panel).count()).toBe(3);
  });

  it('is set aside with the answers when another prescription is written', async () => {
    const panel = await open(path, profile);
    await panel.click('Bruk denne listen');
    await expect.poll(() => rows(panel).count()).toBe(3);
    await page.locator('[name="preparat"]').fill('OxyContin Depottab 20 mg');
    await panel.frame.getByRole('button', { name: 'Bruk denne listen' }).waitFor();
    expect(await rows(panel).count()).toBe(0);
    await panel.click('Behold svarene');
    await expect.poll(() => rows(panel).count()).toBe(3);
  });

  it('passes axe, offered and in use, in the light theme and the dark', async () => {
    const panel = await open(path, profile);
    const isClean = async (stands: 'light' | 'dark') => {
      for (const colorScheme of standingFor(['light', 'dark'] as const, (each) => each === stands)) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await axeFindings(panel.frame), colorScheme).toEqual([]);
      }
    };
    await panel.frame.getByText('Siden viser 3 andre legemidler').waitFor();
    await isClean('light');
    await panel.click('Bruk denne listen');
    await expect.poll(() => rows(panel).count()).toBe(3);
    await isClean('dark');
  });
});
