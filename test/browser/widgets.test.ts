import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ownFrame, startWizardBench, type WizardBench } from '../bench/wizard-bench.ts';
import { eventually, openWizard, pointWithPointer, preview, saveSite, settled } from './wizard-moves.ts';

/** Pages whose drug is in a widget that shows it somewhere else than in a field, and how a doctor chooses another. */
const widgets: readonly {
  readonly name: string;
  /** What comes after the page's address. */
  readonly query?: string;
  readonly shown: string;
  /** Whether it is tried in the long run alone, as another of its kind is tried in each. */
  readonly inLongRun?: boolean;
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
    name: 'chosen',
    shown: '.chosen-single',
    inLongRun: true,
    async choose(page, drug) {
      await page.locator('.chosen-single').click();
      await page.locator('.chosen-results li', { hasText: drug }).click();
    },
  },
  {
    name: 'typeahead',
    shown: '.tt-input',
    inLongRun: true,
    async choose(page, drug) {
      await page.locator('.tt-input').fill('');
      await page.locator('.tt-input').pressSequentially(drug.slice(0, 4));
      await page.locator('.tt-suggestion', { hasText: drug }).click();
    },
  },
  {
    name: 'ngselect',
    shown: 'ng-select .ng-value-label',
    inLongRun: true,
    async choose(page, drug) {
      await page.locator('ng-select').click();
      await page.locator('.ng-option', { hasText: drug }).click();
    },
  },
  {
    name: 'material',
    shown: 'mat-select',
    inLongRun: true,
    async choose(page, drug) {
      await page.locator('mat-select').click();
      await page.locator('mat-option', { hasText: drug }).click();
    },
  },
  {
    name: 'material',
    query: '?as=autocomplete',
    shown: '[formcontrolname="drug"]',
    inLongRun: true,
    async choose(page, drug) {
      await page.locator('[formcontrolname="drug"]').click();
      await page.locator('mat-option', { hasText: drug }).click();
    },
  },
  {
    name: 'aksel',
    shown: '[role="combobox"]',
    inLongRun: true,
    async choose(page, drug) {
      await page.locator('[role="combobox"]').click();
      await page.getByRole('option', { name: drug }).click();
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

const tried = widgets.filter(({ inLongRun }) => process.env.EVERY_HOST || !inLongRun);

describe.each(tried)('the drug in a widget: $name, $shown', ({ name, query = '', shown, choose }) => {
  it('is suggested, read as it is shown, and followed', async () => {
    await page.goto(`${bench.origin}/apps/${name}/index.html${query}`);
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

describe.runIf(process.env.EVERY_HOST)('a remark that is edited in a frame of its own', () => {
  const edited = '.tox-edit-area iframe';

  it('is suggested, without its toolbar', async () => {
    await page.goto(`${bench.origin}/apps/tinymce/textarea.html`);
    await page.locator(edited).waitFor();
    const wizard = await openWizard(bench, page);
    for (const target of ['drug', 'dosage', 'remark'] as const) await settled(wizard, target);
    await eventually(() => preview(wizard)).toMatchObject({ 'Merknad til apotek': '(tomt)' });
  });

  it('can be pointed at, though another page hears the pointer there', async () => {
    await page.goto(`${bench.origin}/apps/tinymce/textarea.html`);
    await page.frameLocator(edited).locator('body').fill('Ring lege');
    const box = await page.locator(edited).boundingBox();
    const wizard = await openWizard(bench, page);
    for (const target of ['drug', 'dosage', 'remark'] as const) await settled(wizard, target);
    await pointWithPointer(wizard, 'remark', { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 });
    await eventually(() => preview(wizard)).toMatchObject({ 'Merknad til apotek': 'Ring lege' });
    expect(await page.frameLocator(edited).locator('body').textContent()).toBe('Ring lege');
  });
});
