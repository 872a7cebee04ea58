import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ownFrame, startWizardBench, type WizardBench } from '../bench/wizard-bench.ts';
import { eventually, openWizard, preview, saveSite, settled } from './wizard-moves.ts';

/** Pages whose drug is in a widget that shows it somewhere else than in a field, and how a doctor chooses another. */
const widgets: readonly {
  readonly name: string;
  readonly shown: string;
  readonly choose: (page: Page, drug: string) => Promise<void>;
}[] = [
  {
    name: 'selecttwo',
    shown: '.select2-selection',
    async choose(page, drug) {
      await page.locator('.select2-selection').click();
      await page.locator('.select2-results__option', { hasText: drug }).click();
    },
  },
  {
    name: 'shoelace',
    shown: 'sl-input[name="drug"]',
    choose: (page, drug) => page.locator('sl-input[name="drug"] input').fill(drug),
  },
  {
    name: 'hookform',
    shown: 'input[name="drug"]',
    choose: (page, drug) => page.locator('input[name="drug"]').fill(drug),
  },
];

let bench: WizardBench;
let page: Page;

beforeAll(async () => {
  bench = await startWizardBench();
});

afterAll(() => bench?.close());

beforeEach(async () => {
  await bench.store([]);
  page = await bench.context.newPage();
});

afterEach(() => page.close());

const held = () =>
  page.locator('#app-state').evaluate((shown) => JSON.parse(shown.textContent ?? '').drug as string);

const panelReads = async (drug: string): Promise<void> => {
  const panel: Frame = await ownFrame(page, 'panel.html');
  await panel.locator('.hj-read-drug').filter({ hasText: drug }).waitFor();
};

describe.each(widgets)('the drug in a widget: $name', ({ name, shown, choose }) => {
  it('is suggested, read as it is shown, and followed', async () => {
    await page.goto(`${bench.origin}/apps/${name}/index.html`);
    await page.locator(shown).waitFor();
    const wizard = await openWizard(bench, page);
    for (const target of ['drug', 'dosage', 'remark'] as const) await settled(wizard, target);
    await eventually(() => preview(wizard)).toMatchObject({
      Legemiddel: 'Palexia Depottab 100 mg',
      Dosering: '1 tablett 2 ganger daglig',
      'Merknad til apotek': '(tomt)',
    });
    await saveSite(bench, wizard, 'Med valgliste');
    await panelReads('Palexia Depottab 100 mg');
    await choose(page, 'OxyContin Depottab 20 mg');
    expect(await held()).toBe('OxyContin Depottab 20 mg');
    await panelReads('OxyContin Depottab 20 mg');
  });
});
