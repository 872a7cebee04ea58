import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import { axeFindings } from './axe.ts';
import { demoExtensionDir } from './build.ts';
import { type LaunchedExtension, launchWithExtension } from './chromium.ts';
import { putCases } from './put-cases.ts';

/** Where pictures go, for a person to look at; left out in ordinary runs. */
const pictures = process.env.PICTURES;

let extension: LaunchedExtension;
let page: Page;

const address = () => `chrome-extension://${extension.extensionId}/cases.html`;
const options = () => page.getByRole('listbox', { name: 'Saker' }).getByRole('option');
const status = (text: string | RegExp) => page.getByText(text).first().waitFor();

function storedCase(number: number, patch: Partial<KeptCase> = {}): KeptCase {
  const at = new Date(Date.UTC(2026, 10, 20, 12) - number * 86_400_000).toISOString();
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    at,
    occasion: number % 3 === 0 ? 'saved' : 'fill',
    drug: number % 2 === 0 ? 'OxyContin Depottab 20 mg' : 'Lyrica Kaps 75 mg',
    drugId: null,
    catalogueVersion: 'innebygd-2017',
    dosage: '1 tablett 2 ganger daglig',
    request: null,
    verdict: (['ok', 'check', 'incomplete', 'stop'] as const)[number % 4] ?? 'ok',
    headline: null,
    checked: null,
    omeqPerDay: null,
    omeqAtLeast: null,
    omeqLines: [],
    pregabalinMgPerDay: null,
    findings: [{ rule: 'OP-CAP-300', outcome: number % 4 === 3 ? 'not-met' : 'met', level: 'stop' }],
    ruleSetVersion: '0.1.0',
    remark: null,
    fillOutcome: number % 3 === 0 ? null : 'filled',
    overrides: [],
    exception: null,
    vedtak: null,
    label: null,
    followedUp: [],
    reassessment: null,
    ...patch,
  };
}

/** Puts cases where the extension keeps them; the page makes the database first. */
async function store(cases: readonly KeptCase[]): Promise<void> {
  await page.goto(address());
  await status(/Ingen saker ennå|Viser sak/);
  await putCases(page, cases);
  await page.goto(address());
}

async function openTrend(): Promise<void> {
  await page.getByRole('link', { name: 'Oversikt' }).click();
  await page.getByRole('region', { name: 'Opioider over tid' }).getByLabel('Forløp').selectOption('Forløp A');
  await page.getByRole('img', { name: 'Sum OMEQ over tid' }).waitFor();
}

const cutOff = () =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

async function picture(name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: `${pictures}/history-${name}.png`, fullPage: true });
}

const course = [320, 280, null, 240, 180, 90].map((omeqPerDay, step) =>
  storedCase(60 - step * 10, {
    drug: 'OxyContin Depottab 20 mg',
    label: 'Forløp A',
    omeqPerDay,
    omeqAtLeast: omeqPerDay ?? 150,
    vedtak:
      step % 3 === 1
        ? {
            omeqPerDay: 300 - step * 25,
            pregabalinMgPerDay: null,
            validTo: null,
            onlyMethadone: null,
            namesPrescriber: null,
          }
        : null,
  }),
);

beforeAll(async () => {
  extension = await launchWithExtension({ headless: true, extensionDir: demoExtensionDir });
});

afterAll(() => extension?.close());

beforeEach(async () => {
  page = await extension.context.newPage();
});

afterEach(() => page.close());

describe('the history page', () => {
  it('is opened from the settings and the popup', async () => {
    for (const [from, button] of [
      ['options', 'Åpne sakene'],
      ['popup', 'Saker'],
    ] as const) {
      await page.goto(`chrome-extension://${extension.extensionId}/${from}.html`);
      const opening = extension.context.waitForEvent('page');
      await page.getByRole('button', { name: button, exact: true }).click();
      const opened = await opening;
      await opened.getByRole('heading', { name: 'Saker', level: 1 }).waitFor();
      expect(opened.url()).toBe(address());
      await opened.close();
    }
  });

  it('finds, opens, labels, deletes and takes back what is in the storage', async () => {
    await store(Array.from({ length: 120 }, (_, number) => storedCase(number)));
    await status('Viser sak 1–50 av 120');
    await page.getByRole('button', { name: 'Neste side' }).click();
    await status('Viser sak 51–100 av 120');
    await page.getByLabel('Søk', { exact: true }).fill('lyr');
    await status('Viser sak 1–50 av 60');
    await page.getByText('Filtre og rekkefølge').click();
    await page.getByLabel('Regel ikke oppfylt eller ukjent').selectOption('OP-CAP-300');
    await status('Viser sak 1–30 av 30');

    await options().first().focus();
    await page.keyboard.press('Enter');
    await page.getByText('Saken er fra før opplysningene ble tatt vare på').waitFor();
    const detail = page.getByRole('region', { name: 'Lyrica Kaps 75 mg' });
    await detail.getByLabel('Forløp').fill('Kari 291002 07042');
    await page.keyboard.press('Enter');
    await status(/inneholder et fødselsnummer.*Ikke lagret/);
    await detail.getByLabel('Forløp').fill('Forløp B');
    await page.keyboard.press('Enter');
    await options().first().getByText('Forløp B').waitFor();
    await page.keyboard.press('Escape');
    await expect
      .poll(() =>
        options()
          .first()
          .evaluate((option) => option === document.activeElement),
      )
      .toBe(true);

    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Delete');
    await status(/2 saker er slettet/);
    await status('Viser sak 1–28 av 28');
    await page.reload();
    await status('Viser sak 1–50 av 118');
    await options().first().focus();
    await page.keyboard.press('Delete');
    await status('Viser sak 1–50 av 117');
    await page.keyboard.press('Control+z');
    await status('Viser sak 1–50 av 118');
  });

  it('is clean to axe in the light theme and the dark, with all of it open', async () => {
    const isClean = async (name: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await picture(`${name}${colorScheme}`);
        expect(await axeFindings(page.mainFrame()), colorScheme).toEqual([]);
      }
    };
    await store([...course, ...Array.from({ length: 12 }, (_, number) => storedCase(number))]);
    await page.getByText('Filtre og rekkefølge').click();
    await page.getByLabel('Grupper siden etter forløp').check();
    await options().nth(3).click();
    await page.getByRole('heading', { name: 'I dag' }).waitFor();
    await isClean('');
    await openTrend();
    await isClean('overview-');
  });

  it.each([
    ['320 pixels wide', { width: 320, height: 640 }, null],
    ['in forced colours', { width: 1200, height: 900 }, 'active'],
  ] as const)('%s nothing is cut off sideways', async (name, size, forcedColors) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ forcedColors });
    await store([...course, storedCase(1)]);
    await options().first().click();
    await picture(name.replaceAll(' ', '-'));
    expect(await cutOff()).toBe(false);
    await openTrend();
    await picture(`overview-${name.replaceAll(' ', '-')}`);
    expect(await cutOff()).toBe(false);
  });

  it('prints the cases and the plot, and nothing to press', async () => {
    await store([...course, storedCase(1)]);
    await options().first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('button:visible, input:visible, select:visible').count()).toBe(0);
    expect(await options().first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await openTrend();
    await page.emulateMedia({ media: 'print' });
    await picture('print');
    expect(await page.locator('button:visible, input:visible, select:visible').count()).toBe(0);
    expect(await page.getByRole('img', { name: 'Sum OMEQ over tid' }).isVisible()).toBe(true);
  });
});
