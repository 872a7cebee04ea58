import type { Frame, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Reading } from '../../rules/session/reading.ts';
import { type Bench, findBench, guardOf } from '../bench/agent-bench.ts';
import { startWizardBench, step, type WizardBench } from '../bench/wizard-bench.ts';
import { drugWidgets } from '../browser/drug-widgets.ts';
import {
  answerWithKeys,
  eventually,
  keyAway,
  openWizard,
  pointWithPointer,
  preview,
  saveSite,
} from '../browser/wizard-moves.ts';

const text = 'Prosjekt DM 02224  Enkeltpasientunntak\n\nFaktureres «Helfo» – 1 × 2 µg';
const first = 'Palexia Depottab 100 mg';
const second = 'OxyContin Depottab 20 mg';
const targets = ['drug', 'dosage', 'remark'] as const;
type Target = (typeof targets)[number];
const names = { drug: 'Legemiddel', dosage: 'Dosering', remark: 'Merknad til apotek' } as const;

/** From the toolbar to the wizard: the button, and the browser's own question. Then the one that saves. */
const around = 3;

interface Host {
  readonly name: string;
  readonly path: string;
  /** What a doctor would point at. */
  readonly shown: Readonly<Record<Target, string>>;
  readonly mostPresses: 5 | 10;
  readonly choose: (page: Page, drug: string) => Promise<void>;
  /** More than the page will take, by a limit that stands in no attribute. */
  readonly tooLong?: number;
}

const fillFirst = async (page: Page, drug: string): Promise<void> => page.locator('input').first().fill(drug);

const inOrder = { drug: 'input >> nth=0', dosage: 'input >> nth=1' } as const;
const known = { mostPresses: 5, choose: fillFirst } as const;

const widgetHosts = drugWidgets.map(
  ({ name, query = '', shown, choose }): Host => ({
    name: `${name}${query}`,
    path: `/apps/${name}/index.html${query}`,
    shown: {
      drug: shown,
      dosage: 'role=textbox[name="Dosering"]',
      remark: name === 'shoelace' ? 'sl-textarea' : 'textarea:visible',
    },
    mostPresses: 5,
    choose,
    ...(name === 'hookform' ? { tooLong: 240 } : {}),
  }),
);

const editorHost = (name: string, app: string, page: string, remark: string): Host => ({
  ...known,
  name,
  path: `/apps/${app}/${page}.html`,
  shown: { ...inOrder, remark },
});
const editable = '[contenteditable="true"]';

const hosts: readonly Host[] = [
  ...widgetHosts,
  {
    ...known,
    name: 'AngularJS',
    path: '/apps/angularjs/index.html',
    shown: { ...inOrder, remark: 'textarea' },
  },
  {
    name: 'React 17, in the manner of Carbon',
    path: '/apps/reactseventeen/index.html',
    shown: { drug: '#medicationInfo strong', dosage: '#text-input-41', remark: 'textarea' },
    mostPresses: 10,
    choose: (page, drug) => page.getByRole('button', { name: drug }).click(),
  },
  {
    ...known,
    name: 'in the manner of ExtJS',
    path: '/pages/ext.html',
    shown: { drug: 'input:visible >> nth=0', dosage: 'input:visible >> nth=1', remark: 'textarea' },
    choose: (page, drug) => page.locator('input:visible').first().fill(drug),
    tooLong: 210,
  },
  editorHost('TinyMCE in its frame', 'tinymce', 'textarea', '.tox-edit-area iframe'),
  editorHost('CKEditor 5', 'ckeditor', 'textarea', editable),
  editorHost('Jodit', 'jodit', 'textarea', editable),
  {
    ...editorHost('CodeMirror 5, contenteditable', 'codemirrorfive', 'textarea', editable),
    path: '/apps/codemirrorfive/textarea.html?input=contenteditable',
  },
  editorHost('Trix', 'trix', 'index', 'trix-editor'),
  ...(
    [
      ['Draft.js', 'draft'],
      ['Quill', 'quill'],
      ['ProseMirror', 'prosemirror'],
      ['Lexical', 'lexical'],
      ['CodeMirror 6', 'codemirror'],
      ['Slate', 'slate'],
    ] as const
  ).map(([name, app]) => editorHost(name, app, 'editor', editable)),
];

let bench: WizardBench;
let page: Page;
const table = new Map<string, Record<string, string>>();

beforeAll(async () => {
  bench = await startWizardBench({ panel: 'bench' });
});

afterAll(async () => {
  const columns = ['pointer', 'keys', 'presses', 'read', 'follows', 'fill in model', 'undo', 'traps'];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = [...table].map(([name, row]) => line([name, ...columns.map((column) => row[column] ?? '–')]));
  process.stdout.write(`${[line(['page', ...columns]), ...rows].join('\n')}\n`);
  await bench?.close();
});

beforeEach(async () => {
  await bench.store([]);
  page = await bench.context.newPage();
});

afterEach(() => page.close());

const note = (host: Host, column: string, said: string): void => {
  table.set(host.name, { ...table.get(host.name), [column]: said });
};

async function open({ path, shown }: Host): Promise<void> {
  await page.goto(`${bench.origin}${path}`);
  await page.locator(shown.drug).first().waitFor();
  await page.locator(shown.remark).first().waitFor();
}

/** Which of the three are taken by themselves; what is not suggested is not waited for longer than a hand would. */
async function suggested(wizard: Frame): Promise<readonly Target[]> {
  const taken = targets.map((target) => step(wizard, names[target]).getByText('Leses', { exact: true }));
  const isTaken = (label: Locator) =>
    label.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
  const are = await Promise.all(taken.map(isTaken));
  return targets.filter((_, i) => are[i]);
}

async function readsAll(wizard: Frame): Promise<void> {
  await eventually(() => preview(wizard)).toMatchObject({
    Legemiddel: first,
    Dosering: '1 tablett 2 ganger daglig',
    'Merknad til apotek': '(tomt)',
  });
}

/** What the page holds that it would send; where it does not tell, what stands in its field. */
async function held(host: Host): Promise<string> {
  const state = (await page.locator('#app-state').textContent()) ?? '{}';
  const { remark } = JSON.parse(state || '{}') as { remark?: string };
  return remark?.replaceAll('\u00a0', ' ') ?? page.locator(host.shown.remark).first().inputValue();
}

/** All other fields, and what the page has heard. */
async function rest(): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll('input')].map(({ value }) => value);
    return JSON.stringify([fields, (globalThis as { heard?: string[] }).heard, location.href]);
  });
}

async function listen(): Promise<void> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const type of ['click', 'submit', 'keydown', 'pointerdown', 'copy'])
      addEventListener(type, () => heard.push(type), { capture: true });
  });
}

async function fillAndUndo(host: Host, panel: Bench, reading: Reading): Promise<void> {
  const order = (after: string, from = reading) => ({ guard: guardOf(from), before: '', after });
  const before = await rest();
  const stale = { ...reading, fields: { ...reading.fields, drug: first } };
  expect(await panel.fill(order(text, stale))).toEqual({ kind: 'page-changed' });
  expect(await held(host)).toBe('');
  let traps = 'another drug than the verdict’s: left alone';
  if (host.tooLong !== undefined) {
    const outcome = await panel.fill(order('x'.repeat(host.tooLong + 1)));
    expect(outcome).toMatchObject({ kind: 'invalid' });
    expect(await held(host)).toBe('');
    traps += `; ${host.tooLong + 1} characters: «${outcome.kind === 'invalid' ? outcome.words : ''}», put back`;
  }
  expect(await panel.fill(order(text))).toEqual({ kind: 'filled' });
  await eventually(() => held(host)).toBe(text);
  note(host, 'fill in model', 'exact');
  expect(await panel.undo()).toEqual({ kind: 'undone' });
  await eventually(() => held(host)).toBe('');
  note(host, 'undo', 'exact');
  expect(await rest()).toBe(before);
  note(host, 'traps', traps);
}

describe.each(hosts)('$name', (host) => {
  it('is set up with the pointer, read, followed, filled and put back', async () => {
    await open(host);
    const wizard = await openWizard(bench, page);
    const taken = await suggested(wizard);
    const presses = around + 2 * (targets.length - taken.length);
    note(host, 'presses', String(presses));
    for (const target of targets) {
      const box = await page.locator(host.shown[target]).first().boundingBox();
      if (box === null) throw new Error(`${host.shown[target]} is not on the page.`);
      const spot = { x: box.x + Math.min(12, box.width / 2), y: box.y + Math.min(20, box.height / 2) };
      await pointWithPointer(wizard, target, spot);
    }
    await readsAll(wizard);
    note(host, 'pointer', 'yes');
    await saveSite(bench, wizard, 'Prøvesiden');
    const panel = await findBench(page);
    await panel.connect();
    await panel.readingWhere((next) => next?.fields.drug === first && next.remarkField?.value === '');
    note(host, 'read', 'yes');
    await host.choose(page, second);
    const from = performance.now();
    const reading = await panel.readingWhere((next) => next?.fields.drug === second);
    note(host, 'follows', `${Math.round(performance.now() - from)} ms`);
    if (reading === null) throw new Error('Nothing is read.');
    await listen();
    await fillAndUndo(host, panel, reading);
    expect(presses).toBeLessThanOrEqual(host.mostPresses);
  });

  it('is set up with keys', async () => {
    await open(host);
    const wizard = await openWizard(bench, page);
    const taken = await suggested(wizard);
    const shows = { drug: first, dosage: '1 tablett 2 ganger daglig', remark: 'tomt felt' };
    for (const target of targets)
      if (!taken.includes(target)) await answerWithKeys(wizard, target, shows[target]);
    await readsAll(wizard);
    const save = wizard.getByRole('button', { name: 'Lagre og ta i bruk' });
    // The focus is on it already where nothing more is asked of.
    for (let tabs = 0; tabs < 20 && !(await save.evaluate((it) => it.matches(':focus'))); tabs += 1)
      await page.keyboard.press('Tab');
    expect(await save.evaluate((it) => it.matches(':focus'))).toBe(true);
    keyAway(page, 'Enter');
    await eventually(async () => (await bench.stored()).length).toBe(1);
    note(host, 'keys', 'yes');
  });
});
