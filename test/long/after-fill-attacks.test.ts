import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { answeredCase } from '../browser/answered-case.ts';
import { demoExtensionDir } from '../browser/build.ts';
import { type LaunchedExtension, launchWithExtension } from '../browser/chromium.ts';
import { type PanelPage, setUpPrescriber } from '../browser/panel-page.ts';
import { demoCases } from '../demo/cases.ts';
import { type Hosts, serveHosts } from '../hosts/serve.ts';

const [demoCase] = demoCases;
if (demoCase === undefined) throw new Error('The demo has lost its cases.');

let extension: LaunchedExtension;
let hosts: Hosts;
let page: Page;
let panel: PanelPage;
let form: Frame;

beforeAll(async () => {
  hosts = await serveHosts();
  extension = await launchWithExtension({ headless: true, extensionDir: demoExtensionDir });
  const setUp = await extension.context.newPage();
  await setUpPrescriber(setUp, extension.extensionId, { roles: ['public-hospital'], seniorConsultant: true });
  await setUp.close();
});

afterAll(async () => {
  await extension?.close();
  await hosts?.close();
});

const isSaid = () => panel.frame.getByText('Merknaden er fylt inn.').isVisible();

beforeEach(async () => {
  page = await extension.context.newPage();
  const answered = await answeredCase(page, hosts.origin, demoCase);
  panel = answered.panel;
  const around = panel.frame.parentFrame();
  if (around === null) throw new Error('The panel stands in no frame.');
  form = around;
  await panel.click('Fyll inn');
  await expect.poll(() => answered.host.remark.inputValue()).toBe(demoCase.remark);
  await expect.poll(isSaid).toBe(true);
});

afterEach(() => page.close());

const attacks: readonly (readonly [string, (field: HTMLTextAreaElement) => void])[] = [
  [
    'changes one figure',
    (field) => {
      field.value = field.value.replace('02224', '02225');
    },
  ],
  [
    'puts a mark without width in it',
    (field) => {
      field.value = field.value.replace('02', '0\u200b2');
    },
  ],
  [
    'turns it round',
    (field) => {
      field.value = `\u202e${field.value.slice(1)}`;
    },
  ],
  ['resets the form', (field) => (field.form ?? document.querySelector('form'))?.reset()],
  [
    'puts an empty copy in its place',
    (field) => {
      const copy = field.cloneNode(true) as HTMLTextAreaElement;
      copy.value = '';
      field.replaceWith(copy);
    },
  ],
  ['takes it away', (field) => field.remove()],
  [
    'hides it',
    (field) => {
      field.style.display = 'none';
    },
  ],
  ['moves it beside the page', (field) => field.setAttribute('style', 'position: absolute; left: -9999px')],
  [
    'calls it something else',
    (field) => {
      for (const label of field.labels) label.textContent = 'Melding til pasient';
    },
  ],
  [
    'sets an empty one before it, by the same names',
    (field) => {
      const copy = field.cloneNode(true) as HTMLTextAreaElement;
      copy.value = '';
      const label = field.labels[0]?.cloneNode(true);
      if (label) field.before(label);
      field.before(copy);
    },
  ],
];

it.each(attacks)('is not said to be filled in when the page %s afterwards', async (_, attack) => {
  await form.getByLabel('Merknad til apotek', { exact: true }).evaluate(attack);
  await expect.poll(isSaid, { timeout: 3_000 }).toBe(false);
});

it('is said to be filled in for as long as nobody touches it', async () => {
  await page.waitForTimeout(3_000);
  expect(await isSaid()).toBe(true);
});
