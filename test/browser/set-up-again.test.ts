import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { ownFrame, startWizardBench, step, type WizardBench } from '../bench/wizard-bench.ts';
import { hostPages } from '../hosts/host-pages.ts';
import { inLongRun } from '../standing-for.ts';
import { dialogSite } from './dialog-site.ts';
import { panelIn } from './panel-page.ts';
import { eventually, openHost, pointWithPointer, saveSite, spotsOn } from './wizard-moves.ts';

let bench: WizardBench;
let page: Page;

beforeAll(async () => {
  bench = await startWizardBench();
});

afterAll(() => bench?.close());

beforeEach(async () => {
  page = await bench.context.newPage();
});

afterEach(() => page.close());

const exceptionApplies = { name: 'Unntaksordningen gjelder' };

it('takes a lost field anew from the panel and nothing else, and the answers stand', async () => {
  const host = hostPages.find(({ profile }) => profile.id === 'react');
  if (host === undefined) throw new Error('There is no such page.');
  const dosage = { find: [{ by: 'label', text: 'Dosis' }], read: 'value' } as const;
  const stored = { ...host.profile, fields: { ...host.profile.fields, dosage } };
  await bench.store([stored]);
  const spots = await spotsOn(page, bench.origin, host);
  await openHost(page, bench.origin, host);
  await page.bringToFront();
  const panel = await panelIn(await ownFrame(page, 'panel.html'));
  await panel.tick(exceptionApplies.name);
  await panel.answer('exception.caseNumber', '24/1234');

  await panel.click('Sett opp siden på nytt');
  const wizard = await ownFrame(page, 'wizard.html');
  await step(wizard, 'Dosering').getByText('Vises ikke der det var').waitFor();
  const spot = spots.get('dosage');
  if (spot === undefined) throw new Error('The page has no dosage.');
  await pointWithPointer(wizard, 'dosage', spot);
  const saved = await saveSite(bench, wizard, 'Rettet');
  expect(saved).toMatchObject({ id: stored.id, form: stored.form, otherMedicines: stored.otherMedicines });
  expect(saved.fields.drug).toEqual(stored.fields.drug);
  expect(saved.fields.dosage?.find[0]).toEqual({ by: 'label', text: 'Dosering' });

  const again = await panelIn(await ownFrame(page, 'panel.html'));
  await again.frame
    .getByText(host.fields.dosage ?? '')
    .first()
    .waitFor();
  await again.frame.getByRole('button', { name: 'Sett opp siden på nytt' }).waitFor({ state: 'detached' });
  expect(await again.frame.getByRole('checkbox', exceptionApplies).isChecked()).toBe(true);
});

it.runIf(inLongRun)(
  'offers the answers again after the page has thrown away the dialog with the panel in it',
  async () => {
    await bench.store([dialogSite]);
    await page.goto(`${bench.origin}/apps/dialog/index.html`);
    await page.getByRole('button', { name: 'Ny resept' }).click();
    const panel = await panelIn(await ownFrame(page, 'panel.html'));
    await panel.tick(exceptionApplies.name);
    await panel.answer('exception.caseNumber', '24/1234');
    await page.getByRole('button', { name: 'Lukk' }).click();
    await page.locator('[data-hjemmel="panel"]').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Ny resept' }).click();
    await eventually(() => page.frames().filter((frame) => frame.url().includes('/panel.html#')).length).toBe(
      1,
    );
    const again = await panelIn(await ownFrame(page, 'panel.html'));
    await again.frame.getByText('Svarene for Palexia Depottab 100 mg er tatt bort').waitFor();
    expect(await again.frame.getByRole('checkbox', exceptionApplies).isChecked()).toBe(false);
    await again.click('Behold svarene');
    await eventually(() => again.frame.getByRole('checkbox', exceptionApplies).isChecked()).toBe(true);
    expect(JSON.stringify(await storedBy(bench))).not.toContain('24/1234');
  },
);

/** All that the extension has in the browser's storage. */
async function storedBy({ context, extensionId }: WizardBench): Promise<unknown> {
  const own = await context.newPage();
  await own.goto(`chrome-extension://${extensionId}/options.html`);
  const stored = await own.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<'local' | 'session', { get(): Promise<object> }> };
    };
    return [await chrome.storage.local.get(), await chrome.storage.session.get()];
  });
  await own.close();
  return stored;
}
