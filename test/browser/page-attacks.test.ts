import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { hostPages } from '../hosts/host-pages.ts';
import { openPrescribingPage } from '../hosts/prescribing-page.ts';
import { findBench, startBench } from './agent-bench.ts';
import { ownFrame, startWizardBench } from './wizard-bench.ts';

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
  benches = { panel: await startBench(), wizard: await startWizardBench() };
});
afterAll(async () => {
  await benches?.panel.close();
  await benches?.wizard.close();
});
afterEach(() => page.close());

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
  await wizard
    .getByRole('button', { name: /^Pek på/ })
    .first()
    .click();
  await page.mouse.move(240, 56);
  await page.locator('[data-hjemmel="outline"]').waitFor({ state: 'attached' });
  const { got, made } = await spied();
  expect(got).toEqual([]);
  expect(new Set(made.map(({ name }) => name))).toEqual(new Set(['div']));
  expect(made.map(({ refused }) => refused)).toEqual(made.map(() => 3));
});
