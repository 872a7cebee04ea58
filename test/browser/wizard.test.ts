import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ownFrame, startWizardBench, step, type WizardBench } from '../bench/wizard-bench.ts';
import { fillableHosts } from '../hosts/fillable-hosts.ts';
import { type HostPageCase, hostPages } from '../hosts/host-pages.ts';
import { serveHosts } from '../hosts/serve.ts';
import { inLongRun, isFirst, standingFor } from '../standing-for.ts';
import { axeFindings } from './axe.ts';
import {
  answerWithKeys,
  eventually,
  hover,
  keyAway,
  openPointing,
  openWizard,
  pointWithPointer,
  pressAway,
  preview,
  saveSite,
  settled,
  spotsOn,
} from './wizard-moves.ts';

let bench: WizardBench;
let page: Page;

beforeAll(async () => {
  bench = await startWizardBench();
});

afterAll(async () => {
  await bench?.close();
});

beforeEach(async () => {
  await bench.store([]);
  page = await bench.context.newPage();
});

afterEach(() => page.close());

function caseNamed(name: string): HostPageCase {
  const found = hostPages.find((candidate) => candidate.name.includes(name));
  if (found === undefined) throw new Error(`There is no host page for ${name}.`);
  return found;
}

const middleOf = (box: { x: number; y: number; width: number; height: number } | null) => {
  if (box === null) throw new Error('It is not shown.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

describe('fields in frames', () => {
  it.runIf(inLongRun)('that have another address than the page are set up for that address', async () => {
    const other = await serveHosts();
    try {
      await page.goto(`${bench.origin}/prescribing/record.css`);
      await page.setContent(
        `<h1>Journal</h1><iframe src="${other.origin}/pages/table.html" width="700" height="400"></iframe>`,
      );
      const inner = page.frameLocator('iframe').first();
      const box = await inner.locator('[name="preparat"]').boundingBox();
      const wizard = await openWizard(bench, page);
      await pointWithPointer(wizard, 'drug', { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 });
      const saved = await saveSite(bench, wizard, 'Rammen');
      expect(saved.origins).toEqual([other.origin]);
      // As many as have a label that is known.
      expect(Object.keys(saved.fields)).toEqual(expect.arrayContaining(['dosage', 'drug']));
      await inner.locator('[data-hjemmel="panel"]').waitFor();
    } finally {
      await other.close();
    }
  });

  it('are refused where they stand in two of them', async () => {
    await page.goto(`${bench.origin}/prescribing/record.css`);
    await page.setContent(
      '<iframe src="/pages/table.html" width="700" height="300"></iframe><iframe src="/pages/parts.html" width="700" height="400"></iframe>',
    );
    const first = page.frameLocator('iframe').nth(0).locator('[name="preparat"]');
    const second = page.frameLocator('iframe').nth(1).locator('#f-3');
    await first.waitFor();
    await second.waitFor();
    const wizard = await openWizard(bench, page);
    await pointWithPointer(wizard, 'drug', middleOf(await first.boundingBox()));
    await openPointing(wizard, 'Dosering');
    await hover(wizard, middleOf(await second.boundingBox()));
    await page.mouse.down();
    await page.mouse.up();
    await wizard.getByText('Alle feltene må stå i samme del').waitFor();
  });
});

describe('an editor', () => {
  const editors = fillableHosts.filter(({ name }) =>
    ['editable, a block a line', 'editable, a paragraph a line', 'Quill', 'ProseMirror'].includes(name),
  );

  it.each(standingFor(editors, ({ name }) => name === 'ProseMirror'))(
    'is meant whole where a paragraph in it is pointed at: $name',
    async ({ path }) => {
      await page.goto(`${bench.origin}${path}`);
      const editor = page.locator('[contenteditable="true"]');
      await editor.click();
      await page.keyboard.type('Ring');
      await page.keyboard.press('Enter');
      await page.keyboard.type('ved spørsmål');
      const line = await editor.locator('> :nth-child(1)').boundingBox();
      const drug = await page.locator('input').first().boundingBox();
      const wizard = await openWizard(bench, page);
      await pointWithPointer(wizard, 'drug', middleOf(drug));
      await openPointing(wizard, 'Merknad til apotek');
      await page.mouse.move(20, 500);
      const { x, y } = middleOf(line);

      await hover(wizard, { x, y }, 'Leser Ring ved spørsmål');
      await page.mouse.click(x, y);
      await settled(wizard, 'remark');
      await eventually(async () => (await preview(wizard))['Merknad til apotek']).toBe('Ring ved spørsmål');
      const { fields } = await saveSite(bench, wizard, 'Redigert');
      expect(fields.remark?.read).toBe('text');
      expect(fields.remark?.find[0]).toEqual({ by: 'label', text: 'Merknad til apotek' });
    },
  );
});

describe('a site that has a profile', () => {
  it.runIf(inLongRun)(
    'shows what fits and what is lost, and takes the lost field anew and nothing else',
    async () => {
      const host = caseNamed('React');
      const dosage = { find: [{ by: 'label', text: 'Dosis' }], read: 'value' } as const;
      const stored = { ...host.profile, fields: { ...host.profile.fields, dosage } };
      await bench.store([stored]);
      const spots = await spotsOn(page, bench.origin, host);
      const wizard = await openWizard(bench, page);
      await step(wizard, 'Dosering').getByText('Vises ikke der det var').waitFor();
      expect(await wizard.getByText('Passer fortsatt').count()).toBe(7);
      const spot = spots.get('dosage');
      if (spot === undefined) throw new Error('The page has no dosage.');
      await pointWithPointer(wizard, 'dosage', spot);
      const saved = await saveSite(bench, wizard, 'Rettet');
      expect(saved).toMatchObject({
        id: stored.id,
        form: stored.form,
        otherMedicines: stored.otherMedicines,
      });
      expect(saved.fields.drug).toEqual(stored.fields.drug);
      expect(saved.fields.dosage?.find[0]).toEqual({ by: 'label', text: 'Dosering' });
      expect(await bench.stored()).toHaveLength(1);
    },
  );
});

describe('the page', () => {
  it('hears nothing of the pointing, and keeps its focus', async () => {
    await page.goto(`${bench.origin}/pages/table.html`);
    await page.locator('[name="dosering"]').focus();
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of [
        'pointerdown',
        'mousedown',
        'mouseup',
        'click',
        'keydown',
        'keyup',
        'submit',
        'focusin',
        'blur',
        'input',
      ])
        document.addEventListener(type, () => heard.push(type), true);
    });
    const wizard = await openWizard(bench, page);
    await openPointing(wizard, 'Legemiddel');
    await page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
    const box = await page.locator('[name="preparat"]').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 8, (box?.y ?? 0) + 8);
    await page.mouse.click((box?.x ?? 0) + 8, (box?.y ?? 0) + 8);
    await settled(wizard, 'drug');
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('[style]')?.getAttribute('data-hjemmel'))).toBe(
      'wizard',
    );
  });

  it.each(standingFor(['Escape', 'the button'], isFirst))(
    'is left as it was when the wizard is closed with %s',
    async (way) => {
      await page.goto(`${bench.origin}/pages/table.html`);
      const before = await page.content();
      const wizard = await openWizard(bench, page);
      await openPointing(wizard, 'Legemiddel');
      await page.mouse.move(240, 56);
      await page.locator('[data-hjemmel="outline"]').waitFor({ state: 'attached' });
      if (way === 'Escape') {
        await page.keyboard.press('Escape');
        await wizard.getByText('Leses', { exact: true }).first().waitFor();
        keyAway(page, 'Escape');
      } else await pressAway(wizard.getByRole('button', { name: 'Lukk uten å lagre' }));
      await page.locator('[data-hjemmel="outline"]').waitFor({ state: 'detached' });
      await eventually(() => page.frames().some((frame) => frame.url().includes('wizard.html'))).toBe(false);
      await page.locator('[name="dosering"]').click();
      await page.keyboard.type('!');
      expect(await page.locator('[name="dosering"]').inputValue()).toContain('!');
      const withoutPanel = (html: string) => html.replace(/<div data-hjemmel="panel".*?<\/div>/g, '');
      expect(withoutPanel(await page.content())).toBe(withoutPanel(before));
    },
  );

  it('never has two wizards', async () => {
    await page.goto(`${bench.origin}/pages/table.html`);
    const first = await openWizard(bench, page);
    expect(await bench.start(page)).toBe('started');
    const wizards = () => page.frames().filter((frame) => frame.url().includes('wizard.html'));
    await eventually(() => wizards().length === 1 && wizards()[0] !== first).toBe(true);
    await step(await ownFrame(page, 'wizard.html'), 'Legemiddel').waitFor();
  });

  it('that goes away in its frame is told of, and nothing is stored', async () => {
    await page.goto(`${bench.origin}/prescribing/record.css`);
    await page.setContent('<iframe src="/pages/table.html" width="700" height="400"></iframe>');
    const box = await page.frameLocator('iframe').first().locator('[name="preparat"]').boundingBox();
    const wizard = await openWizard(bench, page);
    await pointWithPointer(wizard, 'drug', { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 });
    await page
      .locator('iframe')
      .first()
      .evaluate((frame) => frame.setAttribute('src', '/pages/parts.html'));
    await wizard.getByText('Siden med feltene ble byttet ut').waitFor();
    expect(await bench.stored()).toEqual([]);
  });
});

it('is told of scheme texts that it does not know, and has no faults for a screen reader', async () => {
  await page.goto(`${bench.origin}/pages/table.html`);
  await page.locator('[name="hjemmel"]').evaluate((select) => select.append(new Option('Ordning X')));
  const wizard = await openWizard(bench, page);
  await settled(wizard, 'drug');
  await settled(wizard, 'scheme');
  await wizard.getByLabel('«Ordning X»').selectOption({ label: 'H-resept' });
  expect(await axeFindings(wizard)).toEqual([]);
  const saved = await saveSite(bench, wizard, 'Med ordning X');
  expect(saved.fields.scheme?.normalise).toMatchObject({ 'Ordning X': 'h-resept', '§ 3': 'section-3' });
  expect(saved.fields.scheme?.normalise).not.toHaveProperty('Velg');
});

const looks = [
  ['a dark window of 320 pixels', { width: 320, height: 640 }, { colorScheme: 'dark' }],

  ['a window of 320 pixels', { width: 320, height: 640 }, {}],
  ['200 % zoom', { width: 640, height: 400 }, {}],
  ['dark', { width: 1280, height: 800 }, { colorScheme: 'dark' }],
  ["the user's own colours", { width: 1280, height: 800 }, { forcedColors: 'active' }],
] as const;

it.each(standingFor(looks, isFirst))('can be seen and used in %s', async (_, size, media) => {
  await page.setViewportSize(size);
  await page.emulateMedia(media);
  await page.goto(`${bench.origin}/pages/table.html`);
  const wizard = await openWizard(bench, page);
  const sides = async () => {
    const box = await page.locator('[data-hjemmel="wizard"]').boundingBox();
    return [(box?.x ?? -1) >= 0, (box?.width ?? 0) + (box?.x ?? 0) <= size.width];
  };
  await eventually(sides).toEqual([true, true]);
  expect(await wizard.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await answerWithKeys(wizard, 'drug', 'Palexia Depottab 100 mg');
  await wizard.getByRole('button', { name: 'Endre Styrke' }).click();
  await eventually(() => markOf(wizard, 'Styrke')).not.toBe(await markOf(wizard, 'Legemiddel'));
  expect(await axeFindings(wizard)).toEqual([]);
  await openPointing(wizard, 'Dosering');
  expect(await axeFindings(wizard)).toEqual([]);
});

/** The colour at the edge of a step, which tells the one at hand from the others. */
const markOf = (wizard: Frame, name: string) =>
  step(wizard, name).evaluate((item) => getComputedStyle(item).borderInlineStartColor);
