import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ownFrame, startWizardBench, type WizardBench } from '../bench/wizard-bench.ts';
import { demoCases } from '../demo/cases.ts';
import { type HostPageCase, hostPages } from '../hosts/host-pages.ts';
import { type Hosts, serveHosts } from '../hosts/serve.ts';
import { standingFor } from '../standing-for.ts';
import { rememberRoots, textIn, write } from './host-fields.ts';
import { type PanelPage, panelIn, setUpPrescriber } from './panel-page.ts';
import {
  answerWithKeys,
  eventually,
  expectedMedicines,
  expectedPreview,
  inOrder,
  keyAway,
  namesPicked,
  openHost,
  openWizard,
  otherMedicines,
  pointWithPointer,
  preview,
  type Spot,
  saveSite,
  spotsOn,
  textOf,
} from './wizard-moves.ts';

const [hResept, white] = demoCases;

interface Way {
  readonly name: string;
  readonly host: HostPageCase;
  /** In a frame from another address than the page's. */
  readonly framed: boolean;
  /** What is written on the page for the remark to be due. */
  readonly prescribed: Readonly<Partial<Record<keyof HostPageCase['pointedAt'], string>>>;
  readonly remark: string;
  /** What the panel says where the remark can't be filled in. */
  readonly notFilled: string | null;
}

const asWhite = { scheme: 'Hvit resept', refundCode: '' };
/** Its list of schemes has no white prescription. */
const asHResept = {
  drug: 'Herceptin Inj væske 600 mg',
  dosage: '1 dose hver 3. uke',
  scheme: 'H-resept',
  refundCode: 'C50',
};

const notFilled: Readonly<Record<string, string>> = {
  summary: 'Fant ikke et merknadsfelt som kan skrives i. Kopier teksten.',
  parts: 'Teksten får ikke plass',
};

const wayOn = (host: HostPageCase, framed: boolean): Way => {
  const isTable = host.profile.id === 'table';
  return {
    name: framed ? `${host.name}, in a frame from elsewhere` : host.name,
    host,
    framed,
    prescribed: isTable ? asHResept : asWhite,
    remark: (isTable ? hResept : white)?.remark ?? '',
    notFilled: notFilled[host.profile.id] ?? null,
  };
};

const ways: readonly Way[] = [
  ...hostPages.map((host) => wayOn(host, false)),
  ...hostPages.filter(({ profile }) => profile.id === 'table').map((host) => wayOn(host, true)),
];

/** In the long run each way is gone with the pointer and with the keyboard; else these stand for them. */
const goneWith = (...ids: readonly string[]): readonly Way[] =>
  standingFor(ways, ({ host, framed }) =>
    ids.includes(framed ? `${host.profile.id} framed` : host.profile.id),
  );

let bench: WizardBench;
let elsewhere: Hosts;
let page: Page;
const times = new Map<string, Map<string, number | string>>();

beforeAll(async () => {
  bench = await startWizardBench();
  elsewhere = await serveHosts();
  const setUp = await bench.context.newPage();
  await setUpPrescriber(setUp, bench.extensionId, {
    roles: ['public-hospital'],
    rightAB: 'all',
    seniorConsultant: true,
  });
  await setUp.close();
});

afterAll(async () => {
  process.stdout.write(`${tableOf(times)}\n`);
  await bench?.close();
  await elsewhere?.close();
});

beforeEach(async () => {
  await bench.store([]);
  page = await bench.context.newPage();
  await rememberRoots(page);
});

afterEach(() => page.close());

interface Opened {
  readonly form: Frame;
  readonly origin: string;
  readonly spots: ReadonlyMap<keyof HostPageCase['pointedAt'] | 'otherDrug' | 'otherDosage', Spot>;
}

async function open({ host, framed }: Way): Promise<Opened> {
  const spots = await spotsOn(page, bench.origin, host);
  if (!framed) {
    await openHost(page, bench.origin, host);
    return { form: page.mainFrame(), origin: bench.origin, spots };
  }
  const { origin } = elsewhere;
  await page.goto(`${bench.origin}/prescribing/record.css`);
  await page.setContent(
    `<h1>Journal</h1><iframe src="${origin}${host.path}" width="840" height="600"></iframe>`,
  );
  const frame = page.locator('iframe').first();
  await frame.contentFrame().locator('input').first().waitFor();
  const box = await frame.boundingBox();
  const form = page.frames().find((each) => each.url().startsWith(origin));
  if (form === undefined || box === null) throw new Error('The frame is not there.');
  const moved = [...spots].map(
    ([target, { x, y }]) => [target, { x: x + box.x + 2, y: y + box.y + 2 }] as const,
  );
  return { form, origin, spots: new Map(moved) };
}

async function timed<T>({ name }: Way, step: string, take: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const result = await take();
  note(name, step, Math.round(performance.now() - from));
  return result;
}

function note(name: string, step: string, took: number | string): void {
  const row = times.get(name) ?? new Map<string, number | string>();
  times.set(name, row.set(step, took));
}

/** The panel of the agent, which must have come by itself and have read the drug with the profile that was saved. */
async function readByAgent({ host }: Way): Promise<PanelPage> {
  const panel = await panelIn(await ownFrame(page, 'panel.html'));
  await panel.frame
    .getByText(host.fields.drug ?? '')
    .first()
    .waitFor();
  return panel;
}

/** An exception that is granted: the page is made to show the prescription, and the panel's questions are answered. */
async function prescribe({ host, prescribed }: Way, form: Frame, panel: PanelPage): Promise<void> {
  for (const [field, text] of Object.entries(prescribed))
    await write(form, host.pointedAt[field as keyof typeof prescribed] ?? '', text);
  await panel.frame
    .getByText(prescribed.drug ?? host.fields.drug ?? '')
    .first()
    .waitFor();
  await panel.tick('Unntaksordningen gjelder');
  await panel.answerAll(white?.answers ?? {});
}

async function fillAndUndo(way: Way, how: 'pointer' | 'keyboard', form: Frame, panel: PanelPage) {
  const { host, remark } = way;
  const selector = host.pointedAt.remark ?? '';
  const before = await textIn(form, selector);
  if (way.notFilled !== null) {
    await panel.frame.getByText(way.notFilled).waitFor();
    expect(await panel.frame.getByRole('button', { name: 'Fyll inn', exact: true }).count()).toBe(0);
    expect(await textIn(form, selector)).toBe(before);
    note(way.name, 'fill', `«${way.notFilled}»`);
    return;
  }
  const press = async (name: string): Promise<void> => {
    const button = panel.frame.getByRole('button', { name, exact: true });
    if (how === 'pointer') await button.click();
    else await button.press('Enter');
  };
  const filled = before === '' ? remark : `${before}\n${remark}`;
  await panel.frame.getByRole('button', { name: 'Fyll inn', exact: true }).scrollIntoViewIfNeeded();
  await timed(way, 'fill', async () => {
    await press('Fyll inn');
    await eventually(() => textIn(form, selector)).toBe(filled);
  });
  await panel.frame.getByText('Merknaden står i feltet.').waitFor();
  await timed(way, 'undo', async () => {
    await press('Angre');
    await eventually(() => textIn(form, selector)).toBe(before);
  });
}

describe('from a page that nobody has set up to a remark that is filled and taken back', () => {
  it.each(goneWith('table framed'))('with the pointer: $name', async (way) => {
    const { host } = way;
    const { form, origin, spots } = await open(way);
    const profile = await timed(way, 'wizard, pointer', async () => {
      const wizard = await openWizard(bench, page);
      for (const target of inOrder) {
        const spot = spots.get(target);
        if (spot !== undefined) await pointWithPointer(wizard, target, spot);
      }
      await eventually(() => preview(wizard)).toEqual(expectedPreview(host));
      await eventually(() => otherMedicines(wizard)).toEqual(expectedMedicines(host));
      return saveSite(bench, wizard, 'Prøvesiden');
    });
    expect(profile).toMatchObject({ origins: [origin] });
    expect(Object.keys(profile.fields).sort()).toEqual(namesPicked(spots));
    expect(profile.otherMedicines !== undefined).toBe(host.otherMedicines !== undefined);
    const panel = await timed(way, 'read', () => readByAgent(way));
    await prescribe(way, form, panel);
    await fillAndUndo(way, 'pointer', form, panel);
  });

  it.each(goneWith('react'))('with the keyboard: $name', async (way) => {
    const { host } = way;
    const { form, spots } = await open(way);
    await timed(way, 'wizard, keyboard', async () => {
      const wizard = await openWizard(bench, page);
      for (const target of inOrder) {
        if (target === 'otherDosage' && !spots.has('otherDrug')) continue;
        await answerWithKeys(wizard, target, spots.has(target) ? textOf(host, target) : null);
      }
      await eventually(() => preview(wizard)).toEqual(expectedPreview(host));
      await eventually(() => otherMedicines(wizard)).toEqual(expectedMedicines(host));
      await eventually(() => wizard.locator(':focus').textContent()).toBe('Lagre og ta i bruk');
      keyAway(page, 'Enter');
      await eventually(async () => (await bench.stored()).length).toBe(1);
    });
    const [profile] = await bench.stored();
    expect(Object.keys(profile?.fields ?? {}).sort()).toEqual(namesPicked(spots));
    const panel = await timed(way, 'read', () => readByAgent(way));
    await prescribe(way, form, panel);
    await fillAndUndo(way, 'keyboard', form, panel);
  });
});

const columns = ['wizard, pointer', 'wizard, keyboard', 'read', 'fill', 'undo'];

/** Milliseconds; what is said where nothing was filled. */
function tableOf(rows: typeof times): string {
  const line = (cells: readonly (number | string)[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['host', ...columns]),
    line(['---', ...columns.map(() => '---')]),
    ...[...rows].map(([name, row]) => line([name, ...columns.map((column) => row.get(column) ?? '–')])),
  ].join('\n');
}
