import type { Frame, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { fieldNames } from '../../rules/session/reading.ts';
import type { SiteProfile } from '../../utils/page/site-profile.ts';
import type { Target } from '../../utils/pointing/pointing-protocol.ts';
import { ownFrame, step, type WizardBench } from '../bench/wizard-bench.ts';
import type { HostPageCase } from '../hosts/host-pages.ts';

const names: Readonly<Record<Target, string>> = {
  drug: 'Legemiddel',
  dosage: 'Dosering',
  remark: 'Merknad til apotek',
  scheme: 'Refusjonshjemmel',
  refundCode: 'Refusjonskode',
  strength: 'Styrke',
  form: 'Legemiddelform',
  unit: 'Doseenhet',
  frequency: 'Hyppighet',
  otherDrug: 'Andre legemidler: navn',
  otherDosage: 'Andre legemidler: dosering',
};
export const inOrder = Object.keys(names) as Target[];

/** Where a row of the other medicines is pointed at. */
const rowsAt: Readonly<Record<string, readonly [string, string]>> = {
  table: ['.legemiddelliste tbody td:nth-child(2)', '.legemiddelliste tbody td:nth-child(3)'],
  shadow: ['rx-app .legemiddel b', 'rx-app .legemiddel i'],
  redraw: ['[role="gridcell"]:nth-child(1)', '[role="gridcell"]:nth-child(2)'],
  react: ['[data-testid="legemiddel"] strong', '[data-testid="legemiddel"] span'],
  vue: ['tbody td:nth-child(1)', 'tbody td:nth-child(2)'],
  angular: ['.legemiddelkort h3', '.legemiddelkort p'],
};

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The places on the screen that a person would point at. Those in closed shadow roots are where the open ones are. */
export async function spotsOn(
  page: Page,
  origin: string,
  host: HostPageCase,
): Promise<ReadonlyMap<Target, Spot>> {
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

/** Started as the popup does, and waited for. */
export async function openWizard(bench: WizardBench, page: Page): Promise<Frame> {
  await page.bringToFront();
  expect(await bench.start(page)).toBe('started');
  const wizard = await ownFrame(page, 'wizard.html');
  await step(wizard, 'Legemiddel').waitFor();
  return wizard;
}

/** The machine that runs the tests may be slow, and the browser reads the trust's policy late. */
export const eventually = <T>(read: () => T) => expect.poll(read);

async function middleOf(button: Locator): Promise<{ readonly x: number; readonly y: number }> {
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  if (box === null) throw new Error('The button is not shown.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A press that takes its own frame away: a click of the frame's would wait for an answer from it. */
export async function pressAway(button: Locator): Promise<void> {
  const { mouse } = button.page();
  let now = await middleOf(button);
  let before: typeof now;
  // A hand rests before it presses, as what has come into sight a moment ago takes no press, and follows what moves meanwhile.
  do {
    before = now;
    await mouse.move(now.x, now.y);
    await button.page().waitForTimeout(700);
    now = await middleOf(button);
  } while (now.x !== before.x || now.y !== before.y);
  await mouse.down();
  // The answer to the last of the press is never told of where the frame is gone by then.
  void mouse.up().catch(() => undefined);
}

/** The same of a key: it may be pressed and never answered. What it brings about is waited for. */
export function keyAway(page: Page, key: 'Enter' | 'Escape'): void {
  void page.keyboard.press(key).catch(() => undefined);
}

export async function settled(wizard: Frame, target: Target): Promise<void> {
  await step(wizard, names[target]).getByText('Leses', { exact: true }).waitFor();
}

export async function openPointing(wizard: Frame, name: string): Promise<void> {
  const field = step(wizard, name);
  const press = async (button: RegExp) => {
    const found = field.getByRole('button', { name: button });
    if (await found.count()) await found.click({ timeout: 1000 }).catch(() => undefined);
  };
  // What is suggested may be taken in the meantime, and then has another button.
  await eventually(async () => {
    await press(/^(?:Velg|Endre)/);
    await press(/^Pek på/);
    return wizard.getByRole('heading', { name: `Pek på: ${name}` }).isVisible();
  }).toBe(true);
  await wizard.getByRole('heading', { name: `Pek på: ${name}` }).waitFor();
}

/** A hand moves until it is heard: what hears it comes into each frame in its own time. */
export async function hover(wizard: Frame, { x, y }: Spot, said = 'Leser'): Promise<void> {
  const { mouse } = wizard.page();
  let aside = 0;
  await eventually(async () => {
    aside = 1 - aside;
    await mouse.move(x + aside, y);
    return wizard.getByText(said).first().isVisible();
  }).toBe(true);
}

export async function pointWithPointer(wizard: Frame, target: Target, spot: Spot): Promise<void> {
  await openPointing(wizard, names[target]);
  await hover(wizard, spot);
  await wizard.page().mouse.click(spot.x, spot.y);
  await settled(wizard, target);
}

/** Only keys, from where the focus is: to the field, and there by the name that it has on the page, or step by step. */
export async function answerWithKeys(wizard: Frame, target: Target, text: string | null): Promise<void> {
  const { keyboard } = wizard.page();
  const field = step(wizard, names[target]);
  // What is suggested is taken by itself, and what is not there is taken not to be; the preview says whether that is right.
  if (text === null) return;
  const taken = field.getByText('Leses', { exact: true });
  if (
    await taken.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false,
    )
  )
    return;
  for (let presses = 0; presses < 60; presses += 1) {
    const focused = field.locator(':focus');
    const button = (await focused.count()) > 0 ? ((await focused.textContent()) ?? '') : '';
    if (/^(?:Pek|Velg|Endre)/.test(button)) {
      await keyboard.press('Enter');
      if (button.startsWith('Pek')) break;
      await eventually(async () => (await focused.textContent())?.startsWith('Pek') ?? false).toBe(true);
    } else await keyboard.press('Tab');
  }
  const live = wizard.locator('.hj-live');
  await live.waitFor();
  let said = '';
  for (let steps = 0; steps < 60 && !said.includes(text); steps += 1) {
    const before = said;
    await keyboard.press('Tab');
    // What was said of the one before stands until the key has been heard.
    await eventually(async () => {
      said = (await live.textContent()) ?? '';
      return said !== before && /^Leser .*\(\d+ av \d+\)/s.test(said);
    }).toBe(true);
  }
  await keyboard.press('Enter');
  await settled(wizard, target);
}

/** What the wizard says will be read, by the name of the field. */
export const preview = (wizard: Frame) =>
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

export function expectedPreview({ fields }: HostPageCase) {
  return {
    Legemiddel: fields.drug,
    Dosering: fields.dosage,
    Refusjonshjemmel: shownSchemes[fields.scheme ?? ''],
    Refusjonskode: fields.refundCode || '(tomt)',
    'Merknad til apotek': fields.remark || '(tomt)',
  };
}

export async function saveSite(bench: WizardBench, wizard: Frame, name: string): Promise<SiteProfile> {
  await wizard.getByLabel('Navn på siden').fill(name);
  await pressAway(wizard.getByRole('button', { name: 'Lagre og ta i bruk' }));
  await eventually(async () => (await bench.stored()).some((profile) => profile.name === name)).toBe(true);
  const saved = (await bench.stored()).find((profile) => profile.name === name);
  if (saved === undefined) throw new Error('The profile was not stored.');
  return saved;
}

export const otherMedicines = (wizard: Frame) =>
  wizard.getByRole('region', { name: 'Slik leses siden nå' }).getByRole('listitem').allTextContents();

export const expectedMedicines = ({ otherMedicines: rows = [] }: HostPageCase) =>
  rows.slice(0, 4).map(({ drug, dosage }) => `${drug} – ${dosage ?? 'ukjent dosering'}`);

export const namesPicked = (spots: ReadonlyMap<Target, Spot>) =>
  fieldNames.filter((name) => spots.has(name)).sort();

export async function openHost(page: Page, origin: string, host: HostPageCase): Promise<void> {
  await page.goto(`${origin}${host.path}`);
  await page
    .locator(host.profile.id === 'shadow' ? 'rx-app' : 'input:visible, dd')
    .first()
    .waitFor();
}

/** What the page shows where the target is; the strength is the end of the drug that is read from two fields, and so on. */
export function textOf({ fields, otherMedicines }: HostPageCase, target: Target): string {
  const [row] = otherMedicines ?? [];
  switch (target) {
    case 'otherDrug':
      return `«${row?.drug}»`.slice(1, -1);
    case 'otherDosage':
      return row?.dosage ?? '';
    case 'strength':
    case 'form':
      return '100 mg';
    case 'unit':
      return 'kapsel';
    case 'frequency':
      return '3 ganger daglig';
    default:
      return fields[target] || 'tomt felt';
  }
}
