import type { Page } from 'playwright-core';
import { buildExtension, demoExtensionDir } from '../browser/build.ts';
import { launchWithExtension } from '../browser/chromium.ts';
import { serveHosts } from '../hosts/serve.ts';

/**
 * How long the popup and the panel take to open, and a stopped worker to answer, in milliseconds: medians of 20, turn by turn
 * with an empty page of the same extension. What is drawn is taken by the clock of the frame that draws it; all frames and this
 * process read the same machine's clock.
 */
const TURNS = 20;

/** What is waited for in every frame, by its selector. */
const drawn = {
  text: 'pre',
  calculator: '.hj-calculator .hj-opioid-row select',
  form: '#send, button[type="submit"]',
  verdict: '[data-verdict]:not([data-verdict="loading"], [data-verdict="not-read"])',
};
type Drawn = keyof typeof drawn;

/** Runs in the page. Notes when each is first in a frame that is about to be painted. */
function noteDrawn(selectors: Readonly<Record<string, string>>): void {
  const times: Record<string, number> = {};
  Object.assign(globalThis, { drawnAt: times });
  const look = () => {
    for (const [name, selector] of Object.entries(selectors))
      if (times[name] === undefined && document.querySelector(selector))
        times[name] = performance.timeOrigin + performance.now();
    if (Object.keys(times).length < Object.keys(selectors).length) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function whenDrawn(page: Page, name: Drawn): Promise<number> {
  for (;;) {
    for (const frame of page.frames()) {
      const at = await frame
        .evaluate((wanted) => (globalThis as { drawnAt?: Record<string, number> }).drawnAt?.[wanted], name)
        .catch(() => undefined);
      if (at !== undefined) return at;
    }
    await page.waitForTimeout(20);
  }
}

const median = (times: readonly number[]): number => {
  const sorted = times.toSorted((a, b) => a - b);
  return ((sorted[TURNS / 2 - 1] ?? Number.NaN) + (sorted[TURNS / 2] ?? Number.NaN)) / 2;
};

buildExtension('demo');
const hosts = await serveHosts();
const { context, extensionId, close } = await launchWithExtension({
  headless: true,
  extensionDir: demoExtensionDir,
});
try {
  await context.addInitScript(noteDrawn, drawn);
  const own = (path: string) => `chrome-extension://${extensionId}/${path}`;
  const page = await context.newPage();

  async function opening(path: string, name: Drawn): Promise<number> {
    const started = Date.now();
    await page.goto(own(path), { waitUntil: 'commit' });
    return (await whenDrawn(page, name)) - started;
  }

  const empty: number[] = [];
  const popup: number[] = [];
  const verdict: number[] = [];
  const worker: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    empty.push(await opening('license.txt', 'text'));
    popup.push(await opening('popup.html', 'calculator'));

    await page.goto(`${hosts.origin}/prescribing/index.html`);
    verdict.push((await whenDrawn(page, 'verdict')) - (await whenDrawn(page, 'form')));

    await page.goto(own('popup.html'));
    const inspector = await context.newCDPSession(page);
    await inspector.send('ServiceWorker.enable');
    await inspector.send('ServiceWorker.stopAllWorkers');
    await inspector.detach();
    worker.push(
      await page.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { runtime: { sendMessage(message: string): Promise<unknown> } };
        };
        const asked = performance.now();
        await chrome.runtime.sendMessage('hjemmel-ask-for-wizard');
        return performance.now() - asked;
      }),
    );
  }
  const lines = [
    `an empty page: ${median(empty).toFixed(0)} ms`,
    `the popup: ${median(popup).toFixed(0)} ms, ${(median(popup) - median(empty)).toFixed(0)} more`,
    `the panel's verdict: ${median(verdict).toFixed(0)} ms after the form is drawn`,
    `a stopped worker answers in ${median(worker).toFixed(0)} ms`,
  ];
  process.stdout.write(`Medians of ${TURNS}:\n${lines.join('\n')}\n`);
} finally {
  await close();
  await hosts.close();
}
