import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ownFrame, startWizardBench, type WizardBench } from '../bench/wizard-bench.ts';
import { inLongRun, isFirst, standingFor } from '../standing-for.ts';
import { drugWidgets } from './drug-widgets.ts';
import { eventually, openWizard, pointWithPointer, preview, saveSite, settled } from './wizard-moves.ts';

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

describe.each(standingFor(drugWidgets, isFirst))(
  'the drug in a widget: $name, $shown',
  ({ name, query = '', shown, choose }) => {
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
  },
);

describe.runIf(inLongRun)('a remark that is edited in a frame of its own', () => {
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
