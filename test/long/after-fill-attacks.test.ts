import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  answeredCase,
  type DemoBrowser,
  demoCase,
  formAround,
  openDemoBrowser,
} from '../browser/answered-case.ts';
import type { PanelPage } from '../browser/panel-page.ts';

let browser: DemoBrowser;
let page: Page;
let panel: PanelPage;
let form: Frame;

beforeAll(async () => {
  browser = await openDemoBrowser();
});

afterAll(() => browser?.close());

const isSaid = () => panel.frame.getByText('Merknaden er fylt inn.').isVisible();

beforeEach(async () => {
  page = await browser.extension.context.newPage();
  const answered = await answeredCase(page, browser.hosts.origin, demoCase);
  panel = answered.panel;
  form = formAround(panel);
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
