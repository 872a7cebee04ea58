import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { SiteProfile } from '../../utils/page/site-profile.ts';
import { findBench, findPanelFrame, guardOf, startBench } from '../bench/agent-bench.ts';
import { ownFrame, startWizardBench, step } from '../bench/wizard-bench.ts';
import { hostPages } from '../hosts/host-pages.ts';
import { openPrescribingPage } from '../hosts/prescribing-page.ts';
import { inLongRun } from '../standing-for.ts';
import { storeSites } from './stored-sites.ts';
import { openPointing, settled } from './wizard-moves.ts';

interface Bench {
  readonly context: { newPage(): Promise<Page> };
  readonly origin: string;
  close(): Promise<void>;
}

let page: Page;

/** What a page may do before anything of ours is made in it, and what it then got hold of. */
interface Spy {
  readonly got: string[];
  readonly made: { name: string; refused: number }[];
}
const spied = (): Promise<Spy> => page.evaluate(() => (window as unknown as { spy: Spy }).spy);

/** Defines every name that we have gone by, and looks for the frame and its token in whatever is put in the page. */
function spyOnHosts(): void {
  const spy: Spy = { got: [], made: [] };
  Object.assign(window, { spy });
  const look = (root: ShadowRoot | null) => {
    for (const frame of root?.querySelectorAll('iframe') ?? []) spy.got.push(frame.src);
  };
  for (const name of ['hjemmel-panel', 'hjemmel-wizard', 'hjemmel-outline', 'hjemmel-notice']) {
    customElements.define(
      name,
      class extends HTMLElement {
        readonly internals = this.attachInternals();
        connectedCallback() {
          const again = () => look(this.internals.shadowRoot);
          again();
          setTimeout(again, 100);
        }
      },
    );
  }
  const attempts = [
    (host: HTMLElement) => look(host.attachInternals().shadowRoot),
    (host: HTMLElement) => look(host.attachShadow({ mode: 'open' })),
    (host: HTMLElement) => look(host.attachShadow({ mode: 'closed' })),
  ];
  new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof HTMLElement) || !node.hasAttribute('data-hjemmel')) continue;
      look(node.shadowRoot);
      let refused = 0;
      for (const attempt of attempts) {
        try {
          attempt(node);
        } catch {
          refused += 1;
        }
      }
      spy.made.push({ name: node.localName, refused });
    }
  }).observe(document, { childList: true, subtree: true });
}

async function begin(bench: Bench): Promise<void> {
  page = await bench.context.newPage();
  await page.addInitScript(spyOnHosts);
}

let benches: {
  panel: Awaited<ReturnType<typeof startBench>>;
  wizard: Awaited<ReturnType<typeof startWizardBench>>;
};

beforeAll(async () => {
  const [panel, wizard] = await Promise.all([startBench(), startWizardBench()]);
  benches = { panel, wizard };
});
afterAll(async () => {
  await benches?.panel.close();
  await benches?.wizard.close();
});
afterEach(() => page.close());

const clobberedProfile: SiteProfile = {
  version: 1,
  id: 'clobbered',
  name: 'Resept',
  origins: ['http://localhost:*'],
  form: [{ by: 'selector', selector: 'form' }],
  fields: {
    drug: { find: [{ by: 'label', text: 'Legemiddel' }], read: 'value' },
    dosage: { find: [{ by: 'beside', text: 'Dosering' }], read: 'value' },
    scheme: { find: [{ by: 'label', text: 'Refusjonshjemmel' }], read: 'selected-text' },
    refundCode: { find: [{ by: 'label', text: 'Refusjonskode' }], read: 'value' },
    remark: { find: [{ by: 'label', text: 'Merknad til apotek' }], read: 'value' },
  },
};

const clobbered = `<!doctype html><meta charset="utf-8"><title>Resept</title>
  <form>
    <p><label>Legemiddel <input value="Herceptin Inj væske 600 mg"></label></p>
    <p><b>Dosering</b> <input value="1 dose hver 3. uke"></p>
    <p><label>Refusjonshjemmel <select><option label="§ 3">H-resept</option></select></label></p>
    <p><label>Refusjonskode <input value="C50"></label></p>
    <p><label>Merknad til apotek <textarea></textarea></label></p>
    <a href="https://example.no/">En lenke</a><svg><input></input></svg>
  </form>
  <script>
    const names = new Set();
    for (const start of [document.forms[0], document, window])
      for (let at = start; at; at = Object.getPrototypeOf(at)) Object.getOwnPropertyNames(at).forEach((name) => names.add(name));
    const [form] = document.forms;
    const body = document.body;
    const make = Document.prototype.createElement;
    const append = Element.prototype.append;
    const box = make.call(document, 'div');
    box.hidden = true;
    for (const name of names) {
      for (const tag of ['input', 'img', 'form', 'a']) {
        const made = make.call(document, tag);
        made.setAttribute('name', name);
        made.setAttribute('id', name);
        append.call(tag === 'input' ? form : box, made);
        if (tag === 'input') made.hidden = true;
      }
    }
    append.call(body, box);
  </script>`;

/** A page whose form and document answer to the name of every property with a control, a picture, a form or a link. */
async function openClobbered(bench: Bench): Promise<string[]> {
  page = await bench.context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.route('**/clobbered.html', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: clobbered }),
  );
  await page.goto(`${bench.origin}/clobbered.html`);
  return errors;
}

const clobberedFields = {
  drug: 'Herceptin Inj væske 600 mg',
  dosage: '1 dose hver 3. uke',
  scheme: '§ 3',
  refundCode: 'C50',
};

it('a form and a document with a control for every property are read and filled all the same', async () => {
  await storeSites(benches.panel, [clobberedProfile]);
  const errors = await openClobbered(benches.panel);
  const bench = await findBench(page);
  await bench.connect();
  const reading = await bench.readingWhere((each) => each !== null);
  expect(reading).toMatchObject({ fields: clobberedFields, lost: [] });
  const order = { guard: guardOf(reading), before: '', after: 'Prosjekt DM 02224' };
  expect(await bench.fill(order)).toEqual({ kind: 'filled' });
  expect(await page.locator('textarea').inputValue()).toBe('Prosjekt DM 02224');
  expect(await bench.undo()).toEqual({ kind: 'undone' });
  expect(errors).toEqual([]);
});

it.runIf(inLongRun)('and can be set up', async () => {
  const errors = await openClobbered(benches.wizard);
  await page.bringToFront();
  expect(await benches.wizard.start(page)).toBe('started');
  const wizard = await ownFrame(page, 'wizard.html');
  await settled(wizard, 'drug');
  await step(wizard, 'Legemiddel').getByText('Herceptin').waitFor();
  await openPointing(wizard, 'Legemiddel');
  const box = await page.evaluate(() => {
    const input = Document.prototype.querySelector.call(document, 'form input');
    return input?.getBoundingClientRect().toJSON() as DOMRect | undefined;
  });
  await page.mouse.move((box?.x ?? 0) + 8, (box?.y ?? 0) + 8);
  await page.mouse.click((box?.x ?? 0) + 8, (box?.y ?? 0) + 8);
  await settled(wizard, 'drug');
  expect(errors).toEqual([]);
});

it('the panel is in an element that a page can neither define nor open', async () => {
  await begin(benches.panel);
  const { form } = await openPrescribingPage(page, benches.panel.origin);
  const bench = await findBench(page);
  await bench.connect();
  await bench.readingWhere((reading) => reading !== null);
  const { got, made } = await form.locator('html').evaluate(() => (window as unknown as { spy: Spy }).spy);
  expect(got).toEqual([]);
  expect(made).toEqual([{ name: 'div', refused: 3 }]);
});

it('nor are the wizard and the outline', async () => {
  await begin(benches.wizard);
  const [host] = hostPages;
  await page.goto(`${benches.wizard.origin}${host?.path}`);
  await page.bringToFront();
  expect(await benches.wizard.start(page)).toBe('started');
  const wizard = await ownFrame(page, 'wizard.html');
  await settled(wizard, 'drug');
  await openPointing(wizard, 'Legemiddel');
  await page.mouse.move(240, 56);
  await page.locator('[data-hjemmel="outline"]').waitFor({ state: 'attached' });
  const { got, made } = await spied();
  expect(got).toEqual([]);
  expect(new Set(made.map(({ name }) => name))).toEqual(new Set(['div']));
  expect(made.map(({ refused }) => refused)).toEqual(made.map(() => 3));
});

it('a panel that the page embeds itself takes no false token, and no second port', async () => {
  page = await benches.wizard.context.newPage();
  await openPrescribingPage(page, benches.wizard.origin);
  const mounted = await findPanelFrame(page);
  // Known to the extension alone; the address under its own name is refused by the browser.
  const address = await mounted.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { getURL(path: string): string } } };
    return chrome.runtime.getURL('/panel.html');
  });
  const heard = await page.evaluate(async (source) => {
    const frame = document.createElement('iframe');
    frame.src = `${source}#guessed`;
    const loaded = new Promise((resolve) => {
      frame.onload = resolve;
    });
    document.body.append(frame);
    await loaded;
    const answers: string[] = [];
    const post = (name: string, data: unknown) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => answers.push(name);
      port1.postMessage({ type: 'reading', reading: null });
      frame.contentWindow?.postMessage(data, '*', [port2]);
    };
    for (const data of [null, '', 'guessed', {}, { token: '' }, { token: 'Guessed' }, { token: ['guessed'] }])
      post('false token', data);
    await new Promise((resolve) => setTimeout(resolve, 700));
    post('first', { token: 'guessed' });
    post('second', { token: 'guessed' });
    // A panel answers when it has read its settings; the others are given as long again.
    for (let looks = 0; looks < 200 && !answers.includes('first'); looks += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return [...new Set(answers)];
  }, address);
  expect(heard).toEqual(['first']);
});
