import axe from 'axe-core';
import type { Frame, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SiteProfile } from '../../utils/page/site-profile.ts';
import { fieldNames } from '../../utils/page/site-profile.ts';
import type { Target } from '../../utils/pointing/protocol.ts';
import { type HostPageCase, hostPages } from '../hosts/host-pages.ts';
import { serveHosts } from '../hosts/serve.ts';
import { ownFrame, startWizardBench, step, type WizardBench } from './wizard-bench.ts';

const names: Readonly<Record<Target, string>> = {
  drug: 'Legemiddel',
  strength: 'Styrke',
  form: 'Legemiddelform',
  dosage: 'Dosering',
  scheme: 'Refusjonshjemmel',
  refundCode: 'Refusjonskode',
  remark: 'Merknad til apotek',
  otherDrug: 'Andre legemidler: navn',
  otherDosage: 'Andre legemidler: dosering',
};
const inOrder = Object.keys(names) as Target[];

/** Where a row of the other medicines is pointed at. */
const rowsAt: Readonly<Record<string, readonly [string, string]>> = {
  table: ['.legemiddelliste tbody td:nth-child(2)', '.legemiddelliste tbody td:nth-child(3)'],
  shadow: ['rx-app .legemiddel b', 'rx-app .legemiddel i'],
  redraw: ['[role="gridcell"]:nth-child(1)', '[role="gridcell"]:nth-child(2)'],
  react: ['[data-testid="legemiddel"] strong', '[data-testid="legemiddel"] span'],
  vue: ['tbody td:nth-child(1)', 'tbody td:nth-child(2)'],
  angular: ['.legemiddelkort h3', '.legemiddelkort p'],
};

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The places on the screen that a person would point at. Those in closed shadow roots are where the open ones are. */
async function spotsOn(page: Page, origin: string, host: HostPageCase): Promise<ReadonlyMap<Target, Spot>> {
  await page.goto(`${origin}${host.path.replace('mode=closed', 'mode=open')}`);
  const [otherDrug, otherDosage] = host.otherMedicines ? (rowsAt[host.profile.id] ?? []) : [];
  const selectors: Partial<Record<Target, string | undefined>> = {
    ...host.pointedAt,
    ...(otherDrug ? { otherDrug, otherDosage } : {}),
  };
  const spots = new Map<Target, Spot>();
  for (const [target, selector] of Object.entries(selectors) as [Target, string][]) {
    const box = await page.locator(selector.replaceAll(' >>> ', ' ')).first().boundingBox();
    if (box === null) throw new Error(`${selector} is not on the page.`);
    spots.set(target, { x: box.x + Math.min(8, box.width / 2), y: box.y + box.height / 2 });
  }
  return spots;
}

let bench: WizardBench;
let page: Page;
const times: string[] = [];

beforeAll(async () => {
  bench = await startWizardBench();
});

afterAll(async () => {
  process.stdout.write(`${times.join('\n')}\n`);
  await bench?.close();
});

beforeEach(async () => {
  await bench.store([]);
  page = await bench.context.newPage();
});

afterEach(() => page.close());

async function openWizard(): Promise<Frame> {
  await page.bringToFront();
  expect(await bench.start(page)).toBe('started');
  const wizard = await ownFrame(page, 'wizard.html');
  await step(wizard, 'Legemiddel').waitFor();
  return wizard;
}

/** The machine that runs the tests may be slow, and the browser reads the trust's policy late. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 10_000 });

/** A press that takes its own frame away: a click of the frame's would wait for an answer from it. */
async function pressAway(button: Locator): Promise<void> {
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  if (box === null) throw new Error('The button is not shown.');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

async function settled(wizard: Frame, target: Target): Promise<void> {
  await step(wizard, names[target]).getByText('Finnes nøyaktig én gang').waitFor();
}

async function pointWithPointer(wizard: Frame, target: Target, spot: Spot): Promise<void> {
  const field = step(wizard, names[target]);
  const open = field.getByRole('button', { name: /^(?:Velg|Endre)/ });
  if (await open.count()) await open.click();
  await field.getByRole('button', { name: /^Pek på/ }).click();
  await wizard.getByRole('heading', { name: `Pek på: ${names[target]}` }).waitFor();
  await page.mouse.move(spot.x, spot.y);
  await wizard.getByText('Leser').waitFor();
  await page.mouse.click(spot.x, spot.y);
  await settled(wizard, target);
}

/** Only keys: what has the focus when a field is next, and from there. */
async function answerWithKeys(wizard: Frame, target: Target, text: string | null): Promise<void> {
  const field = step(wizard, names[target]);
  await eventually(() => field.locator(':focus').count()).toBe(1);
  const offered = (await field.locator(':focus').textContent()) ?? '';
  if (offered.startsWith('Bruk')) {
    await page.keyboard.press('Enter');
    await settled(wizard, target);
    return;
  }
  if (text === null) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    return;
  }
  await page.keyboard.press('Enter');
  const live = wizard.locator('.hj-live');
  await live.waitFor();
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('Tab');
    await live.getByText(/^Leser .*\(\d+ av \d+\)/s).waitFor();
    const said = (await live.textContent()) ?? '';
    if (said.includes(text)) break;
  }
  await page.keyboard.press('Enter');
  await settled(wizard, target);
}

/** What the wizard says will be read, by the name of the field. */
const preview = (wizard: Frame) =>
  wizard
    .getByRole('region', { name: 'Slik leses siden nå' })
    .locator('dl > div')
    .evaluateAll((rows) =>
      Object.fromEntries(rows.map((row) => [...row.children].map((cell) => cell.textContent ?? ''))),
    );

const shownSchemes: Readonly<Record<string, string>> = {
  'section-2': 'blå resept § 2',
  'section-3': 'blå resept § 3',
  'h-resept': 'H-resept',
  white: 'hvit resept',
};

function expectedPreview({ fields }: HostPageCase) {
  return {
    Legemiddel: fields.drug,
    Dosering: fields.dosage,
    Refusjonshjemmel: shownSchemes[fields.scheme ?? ''],
    Refusjonskode: fields.refundCode || '(tomt)',
    'Merknad til apotek': fields.remark || '(tomt)',
  };
}

async function save(wizard: Frame, name: string): Promise<SiteProfile> {
  await wizard.getByLabel('Navn på siden').fill(name);
  await pressAway(wizard.getByRole('button', { name: 'Lagre og ta i bruk' }));
  await eventually(async () => (await bench.stored()).some((profile) => profile.name === name)).toBe(true);
  const saved = (await bench.stored()).find((profile) => profile.name === name);
  if (saved === undefined) throw new Error('The profile was not stored.');
  return saved;
}

/** The panel of the agent, which must have come by itself and have read the drug with the profile that was saved. */
async function readByAgent(host: HostPageCase): Promise<Frame> {
  const panel = await ownFrame(page, 'panel.html');
  await panel
    .getByText(host.fields.drug ?? '')
    .first()
    .waitFor();
  return panel;
}

const otherMedicines = (wizard: Frame) =>
  wizard.getByRole('region', { name: 'Slik leses siden nå' }).getByRole('listitem').allTextContents();

const expectedMedicines = ({ otherMedicines: rows = [] }: HostPageCase) =>
  rows.slice(0, 4).map(({ drug, dosage }) => `${drug} – ${dosage ?? 'ukjent dosering'}`);

const namesPicked = (spots: ReadonlyMap<Target, Spot>) => fieldNames.filter((name) => spots.has(name)).sort();

async function open(host: HostPageCase): Promise<void> {
  await page.goto(`${bench.origin}${host.path}`);
  await page
    .locator(host.profile.id === 'shadow' ? 'rx-app' : 'input:visible, dd')
    .first()
    .waitFor();
}

function caseNamed(name: string): HostPageCase {
  const found = hostPages.find((candidate) => candidate.name.includes(name));
  if (found === undefined) throw new Error(`There is no host page for ${name}.`);
  return found;
}

describe('a site is set up by pointing', () => {
  it.each(hostPages)('with the pointer: $name', async (host) => {
    const spots = await spotsOn(page, bench.origin, host);
    await open(host);
    const from = performance.now();
    const wizard = await openWizard();
    for (const target of inOrder) {
      const spot = spots.get(target);
      if (spot !== undefined) await pointWithPointer(wizard, target, spot);
    }
    await eventually(() => preview(wizard)).toEqual(expectedPreview(host));
    await eventually(() => otherMedicines(wizard)).toEqual(expectedMedicines(host));
    const profile = await save(wizard, 'Prøvesiden');
    times.push(`${host.name}: pointer ${Math.round(performance.now() - from)} ms`);
    expect(profile).toMatchObject({ origins: [bench.origin] });
    expect(Object.keys(profile.fields).sort()).toEqual(namesPicked(spots));
    expect(profile.otherMedicines !== undefined).toBe(host.otherMedicines !== undefined);
    await readByAgent(host);
  });

  it.each(hostPages)('with the keyboard: $name', async (host) => {
    const spots = await spotsOn(page, bench.origin, host);
    await open(host);
    const from = performance.now();
    const wizard = await openWizard();
    for (const target of inOrder) {
      if (target === 'otherDosage' && !spots.has('otherDrug')) continue;
      await answerWithKeys(wizard, target, spots.has(target) ? textOf(host, target) : null);
    }
    await eventually(() => preview(wizard)).toEqual(expectedPreview(host));
    await eventually(() => otherMedicines(wizard)).toEqual(expectedMedicines(host));
    await eventually(() => wizard.locator(':focus').textContent()).toBe('Lagre og ta i bruk');
    await page.keyboard.press('Enter');
    await eventually(async () => (await bench.stored()).length).toBe(1);
    times.push(`${host.name}: keyboard ${Math.round(performance.now() - from)} ms`);
    const [profile] = await bench.stored();
    expect(Object.keys(profile?.fields ?? {}).sort()).toEqual(namesPicked(spots));
    await readByAgent(host);
  });
});

/** What the page shows where the target is; the strength is the end of the drug that is read from two fields. */
function textOf({ fields, otherMedicines }: HostPageCase, target: Target): string {
  const [row] = otherMedicines ?? [];
  switch (target) {
    case 'otherDrug':
      return `«${row?.drug}»`.slice(1, -1);
    case 'otherDosage':
      return row?.dosage ?? '';
    case 'strength':
    case 'form':
      return '100 mg';
    default:
      return fields[target] || 'tomt felt';
  }
}

describe('fields in frames', () => {
  it('that have another address than the page are set up for that address', async () => {
    const other = await serveHosts();
    try {
      await page.goto(`${bench.origin}/prescribing/record.css`);
      await page.setContent(
        `<h1>Journal</h1><iframe src="${other.origin}/pages/table.html" width="700" height="400"></iframe>`,
      );
      const inner = page.frameLocator('iframe').first();
      const box = await inner.locator('[name="preparat"]').boundingBox();
      const wizard = await openWizard();
      await pointWithPointer(wizard, 'drug', { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 });
      await answerWithKeys(wizard, 'strength', null);
      await answerWithKeys(wizard, 'form', null);
      await answerWithKeys(wizard, 'dosage', '1 tablett morgen og kveld');
      const saved = await save(wizard, 'Rammen');
      expect(saved.origins).toEqual([other.origin]);
      expect(Object.keys(saved.fields).sort()).toEqual(['dosage', 'drug']);
      await inner.locator('hjemmel-panel').waitFor();
    } finally {
      await other.close();
    }
  });

  it('are refused where they stand in two of them', async () => {
    await page.goto(`${bench.origin}/prescribing/record.css`);
    await page.setContent(
      '<iframe src="/pages/table.html" width="700" height="300"></iframe><iframe src="/pages/parts.html" width="700" height="400"></iframe>',
    );
    const first = await page.frameLocator('iframe').nth(0).locator('[name="preparat"]').boundingBox();
    const second = await page.frameLocator('iframe').nth(1).locator('#f-3').boundingBox();
    const wizard = await openWizard();
    await pointWithPointer(wizard, 'drug', { x: (first?.x ?? 0) + 8, y: (first?.y ?? 0) + 8 });
    await step(wizard, 'Dosering').getByRole('button', { name: /^Velg/ }).click();
    await step(wizard, 'Dosering')
      .getByRole('button', { name: /^Pek på/ })
      .click();
    await page.mouse.move((second?.x ?? 0) + 8, (second?.y ?? 0) + 8);
    await page.mouse.down();
    await page.mouse.up();
    await wizard.getByText('Alle feltene må stå i samme ramme').waitFor();
  });
});

describe('a site that has a profile', () => {
  it('shows what fits and what is lost, and takes the lost field anew and nothing else', async () => {
    const host = caseNamed('React');
    const dosage = { find: [{ by: 'label', text: 'Dosis' }], read: 'value' } as const;
    const stored = { ...host.profile, fields: { ...host.profile.fields, dosage } };
    await bench.store([stored]);
    const spots = await spotsOn(page, bench.origin, host);
    const wizard = await openWizard();
    await step(wizard, 'Dosering').getByText('Finnes ikke igjen').waitFor();
    expect(await wizard.getByText('Passer fortsatt').count()).toBe(7);
    const spot = spots.get('dosage');
    if (spot === undefined) throw new Error('The page has no dosage.');
    await pointWithPointer(wizard, 'dosage', spot);
    const saved = await save(wizard, 'Rettet');
    expect(saved).toMatchObject({ id: stored.id, form: stored.form, otherMedicines: stored.otherMedicines });
    expect(saved.fields.drug).toEqual(stored.fields.drug);
    expect(saved.fields.dosage?.find[0]).toEqual({ by: 'label', text: 'Dosering' });
    expect(await bench.stored()).toHaveLength(1);
  });
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
    const wizard = await openWizard();
    await step(wizard, 'Legemiddel')
      .getByRole('button', { name: /^Pek på/ })
      .click();
    await page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
    const box = await page.locator('[name="preparat"]').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 8, (box?.y ?? 0) + 8);
    await page.mouse.click((box?.x ?? 0) + 8, (box?.y ?? 0) + 8);
    await settled(wizard, 'drug');
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('[style]')?.localName)).toBe('hjemmel-panel');
  });

  it.each(['Escape', 'the button'])('is left as it was when the wizard is closed with %s', async (way) => {
    await page.goto(`${bench.origin}/pages/table.html`);
    const before = await page.content();
    const wizard = await openWizard();
    await step(wizard, 'Legemiddel')
      .getByRole('button', { name: /^Pek på/ })
      .click();
    await page.mouse.move(240, 56);
    await page.locator('hjemmel-outline').waitFor({ state: 'attached' });
    if (way === 'Escape') {
      await page.keyboard.press('Escape');
      await wizard.getByText('Bare det du bekrefter').waitFor();
      await page.keyboard.press('Escape');
    } else await pressAway(wizard.getByRole('button', { name: 'Lukk uten å lagre' }));
    await page.locator('hjemmel-outline').waitFor({ state: 'detached' });
    await eventually(() => page.frames().some((frame) => frame.url().includes('wizard.html'))).toBe(false);
    await page.locator('[name="dosering"]').click();
    await page.keyboard.type('!');
    expect(await page.locator('[name="dosering"]').inputValue()).toContain('!');
    expect((await page.content()).replace(/<hjemmel-panel.*?<\/hjemmel-panel>/g, '')).toBe(
      before.replace(/<hjemmel-panel.*?<\/hjemmel-panel>/g, ''),
    );
  });

  it('never has two wizards', async () => {
    await page.goto(`${bench.origin}/pages/table.html`);
    const first = await openWizard();
    expect(await bench.start(page)).toBe('started');
    const wizards = () => page.frames().filter((frame) => frame.url().includes('wizard.html'));
    await eventually(() => wizards().length === 1 && wizards()[0] !== first).toBe(true);
    await step(await ownFrame(page, 'wizard.html'), 'Legemiddel').waitFor();
  });

  it('that goes away in its frame is told of, and nothing is stored', async () => {
    await page.goto(`${bench.origin}/prescribing/record.css`);
    await page.setContent('<iframe src="/pages/table.html" width="700" height="400"></iframe>');
    const box = await page.frameLocator('iframe').first().locator('[name="preparat"]').boundingBox();
    const wizard = await openWizard();
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
  const wizard = await openWizard();
  await step(wizard, 'Legemiddel').getByRole('button', { name: /^Bruk/ }).click();
  await settled(wizard, 'drug');
  await step(wizard, 'Refusjonshjemmel').getByRole('button', { name: /^Velg/ }).click();
  await step(wizard, 'Refusjonshjemmel').getByRole('button', { name: /^Bruk/ }).click();
  await settled(wizard, 'scheme');
  await wizard.getByLabel('«Ordning X»').selectOption({ label: 'H-resept' });
  expect(await faultsIn(wizard)).toEqual([]);
  const saved = await save(wizard, 'Med ordning X');
  expect(saved.fields.scheme?.normalise).toMatchObject({ 'Ordning X': 'h-resept', '§ 3': 'section-3' });
  expect(saved.fields.scheme?.normalise).not.toHaveProperty('Velg');
});

async function faultsIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    );
  });
}
