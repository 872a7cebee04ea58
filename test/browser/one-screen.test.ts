import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPrescribingPage, type Prescription } from '../hosts/prescribing-page.ts';
import { type Hosts, serveHosts } from '../hosts/serve.ts';
import { standingFor } from '../standing-for.ts';
import { axeFindings } from './axe.ts';
import { demoExtensionDir } from './build.ts';
import { type LaunchedExtension, launchWithExtension } from './chromium.ts';
import { openPanel, setUpPrescriber } from './panel-page.ts';

/** The panel as it is measured, in CSS pixels. */
const WIDTH = 360;
const HEIGHT = 680;

const gp = { roles: ['gp'], rightAB: 'all' };
const hospital = { roles: ['public-hospital'], rightAB: 'all', seniorConsultant: true };
const painClinic = { roles: ['pain-clinic', 'public-hospital'], rightAB: 'all' };

interface Case {
  readonly name: string;
  readonly prescriber: object;
  readonly prescription: Prescription;
  readonly tick?: string;
}

const section3 = (drug: string, dosage: string): Prescription => ({
  drug,
  dosage,
  scheme: '§ 3',
  refundCode: '-71',
});

/** Typical prescriptions, with the doctor's settings known and nothing answered. */
const cases: readonly Case[] = [
  {
    name: 'OxyContin § 3',
    prescriber: gp,
    prescription: section3('OxyContin Depottab 20 mg', '1 tablett 2 ganger daglig'),
  },
  {
    name: 'Paralgin forte',
    prescriber: gp,
    prescription: {
      drug: 'Paralgin forte Tab 400 mg/30 mg',
      dosage: '1 tablett inntil 3 ganger daglig ved behov',
      scheme: 'Hvit resept',
    },
  },
  {
    name: 'Norspan § 3',
    prescriber: gp,
    prescription: section3('Norspan Depotplaster 10 µg/time', '1 plaster skiftes hver 7. dag'),
  },
  {
    name: 'Lyrica § 3',
    prescriber: gp,
    prescription: section3('Lyrica Kaps 300 mg', '1 kapsel 2 ganger daglig'),
  },
  {
    name: 'Sobril',
    prescriber: gp,
    prescription: { drug: 'Sobril Tab 10 mg', dosage: '1 tablett 3 ganger daglig', scheme: 'Hvit resept' },
  },
  {
    name: 'Herceptin',
    prescriber: hospital,
    prescription: { drug: 'Herceptin Inj væske 600 mg', dosage: '600 mg hver 3. uke', scheme: 'H-resept' },
  },
  {
    name: 'Herceptin under the exception',
    prescriber: hospital,
    prescription: { drug: 'Herceptin Inj væske 600 mg', dosage: '600 mg hver 3. uke', scheme: 'H-resept' },
    tick: 'Unntaksordningen gjelder',
  },
  {
    name: 'Paracet',
    prescriber: gp,
    prescription: {
      drug: 'Paracet Tab 500 mg',
      dosage: '2 tabletter inntil 4 ganger daglig',
      scheme: 'Hvit resept',
    },
  },
  {
    name: 'Metadon § 3',
    prescriber: painClinic,
    prescription: section3('Metadon Tab 20 mg', '1 tablett 2 ganger daglig'),
  },
  {
    name: 'Abstral § 3',
    prescriber: hospital,
    prescription: section3('Abstral Sublingvaltab 200 mikrog', '1 tablett inntil 4 ganger daglig ved behov'),
  },
  {
    name: 'Imovane § 3',
    prescriber: gp,
    prescription: section3('Imovane Tab 7,5 mg', '1 tablett til natten'),
  },
  {
    name: 'Humira',
    prescriber: hospital,
    prescription: { drug: 'Humira Inj væske 40 mg', dosage: '40 mg hver 14. dag', scheme: 'H-resept' },
  },
  {
    name: 'Ritalin § 2',
    prescriber: gp,
    prescription: { drug: 'Ritalin Tab 10 mg', dosage: '1 tablett 2 ganger daglig', scheme: '§ 2' },
  },
];

/** The longest of all, which has something to ask, and one with nothing to say. */
const tried = standingFor(cases, ({ name }) => name === 'Herceptin under the exception');

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

async function setUp(prescriber: object): Promise<void> {
  const page = await extension.context.newPage();
  await setUpPrescriber(page, extension.extensionId, prescriber);
  await page.evaluate(
    async (panel) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set(items: object): Promise<void> } } };
      };
      await chrome.storage.local.set({ 'settings.panel': panel });
    },
    { side: 'right', width: WIDTH, collapsed: false },
  );
  await page.close();
}

async function opened({ prescriber, prescription, tick }: Case): Promise<{ page: Page; frame: Frame }> {
  await setUp(prescriber);
  const page = await extension.context.newPage();
  // The panel stands in the form's frame, below the host's own head.
  await page.setViewportSize({ width: 1280, height: HEIGHT + 120 });
  const host = await openPrescribingPage(page, hosts.origin);
  await host.prescribe(prescription);
  const panel = await openPanel(page);
  await panel.frame.getByText(prescription.dosage, { exact: false }).first().waitFor();
  await panel.frame.locator('[data-verdict]:not([data-verdict="loading"])').first().waitFor();
  if (tick !== undefined) await panel.tick(tick);
  return { page, frame: panel.frame };
}

interface Measured {
  readonly verdict: string;
  readonly headline: string;
  readonly words: number;
  /** How much of the panel's own height all of it takes. */
  readonly screens: number;
  readonly lines: number;
  readonly asked: string;
}

/** What is in sight, without opening anything. */
function measure(frame: Frame): Promise<Measured> {
  return frame.evaluate((screen) => {
    const main = document.querySelector('main');
    // biome-ignore lint/performance/useDomNodeTextContent: only what is in sight is counted
    const shown = (main?.innerText ?? '').trim();
    const header = document.querySelector('.hj-header');
    const content = (main?.scrollHeight ?? 0) + (header?.clientHeight ?? 0);
    // What scrolls is never less tall than what it scrolls in.
    const last = main?.lastElementChild?.previousElementSibling?.getBoundingClientRect().bottom ?? 0;
    const tall = (main?.scrollHeight ?? 0) > (main?.clientHeight ?? 0) ? content : last;
    return {
      verdict: document.querySelector('[data-verdict]')?.getAttribute('data-verdict') ?? '',
      headline: document.querySelector('.hj-verdict h2')?.textContent ?? '',
      words: shown.split(/\s+/).length,
      screens: Math.round((100 * tall) / screen) / 100,
      lines: shown.split(/\n+/).length,
      asked: document.querySelector('.hj-asked-text')?.textContent ?? '',
    };
  }, HEIGHT);
}

describe('a typical prescription, before anything is answered', () => {
  it.each(tried)('$name stands on one screen, with the reason at the top', async (one) => {
    const { page, frame } = await opened(one);
    const measured = await measure(frame);
    const { PICTURES: folder } = process.env;
    if (folder !== undefined) {
      await page.screenshot({ path: join(folder, `${one.name}.png`) });
      await writeFile(join(folder, `${one.name}.json`), JSON.stringify(measured));
    }
    expect(measured.headline).not.toBe('');
    expect(measured.screens).toBeLessThanOrEqual(1);
    expect(measured.words).toBeLessThanOrEqual(160);
    expect(await axeFindings(frame)).toEqual([]);
    await page.close();
  });
});
