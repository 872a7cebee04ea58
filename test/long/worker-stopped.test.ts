import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { findBench, guardOf, startBench } from '../bench/agent-bench.ts';
import { answeredCase, demoCase, overlege } from '../browser/answered-case.ts';
import { demoExtensionDir } from '../browser/build.ts';
import { openPanel, setUpPrescriber } from '../browser/panel-page.ts';
import { countOfCases } from '../browser/put-cases.ts';
import { buildLab, type Lab } from '../history-lab/launch-lab.ts';
import { openPrescribingPage } from '../hosts/prescribing-page.ts';
import { serveHosts } from '../hosts/serve.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs in a frame: when the first event of this type came, by the machine's clock. */
function noteFirst({ ownerDocument: document }: Element, type: string): void {
  document.defaultView?.addEventListener(type, () => Object.assign(globalThis, { notedAt: Date.now() }), {
    capture: true,
    once: true,
  });
}

const notedAt = (): number => (globalThis as unknown as { readonly notedAt: number }).notedAt;

describe('where the browser stops the background', () => {
  /** Milliseconds after the panel got its line, when the background is asked for what writes to the page, and after the order. */
  const moments = [0, 5, 10, 20, 40, 80, 160, 320];

  it('in the middle of anything, the remark is filled and taken back all the same', async () => {
    const bench = await startBench();
    const own = await bench.context.newPage();
    await own.goto(`chrome-extension://${bench.extensionId}/manifest.json`);
    const devtools = await bench.context.newCDPSession(own);
    await devtools.send('ServiceWorker.enable');
    const stop = () => devtools.send('ServiceWorker.stopAllWorkers');
    const outcomes: string[] = [];
    for (const moment of moments) {
      const page = await bench.context.newPage();
      const host = await openPrescribingPage(page, bench.origin);
      const panel = await findBench(page);
      await Promise.all([panel.connect(), pause(moment).then(stop)]);
      const reading = await panel.readingWhere((each) => each?.remarkField != null);
      const order = { guard: guardOf(reading), before: '', after: 'Prosjekt DM 02224' };
      const [filled] = await Promise.all([panel.fill(order), pause(moment).then(stop)]);
      const stood = await host.remark.inputValue();
      const [undone] = await Promise.all([panel.undo(), pause(moment).then(stop)]);
      outcomes.push(`${filled.kind}, ${stood}, ${undone.kind}, ${await host.remark.inputValue()}`);
      await page.close();
    }
    await bench.close();
    expect(outcomes).toEqual(moments.map(() => 'filled, Prosjekt DM 02224, undone, '));
  });

  let lab: Lab | null = null;
  afterEach(() => lab?.remove());

  it('because nothing has been asked of it for long, the next press fills and saves as before', async () => {
    const hosts = await serveHosts();
    lab = await buildLab(demoExtensionDir);
    const first = await lab.start();
    const own = await first.openBarePage();
    await setUpPrescriber(own, new URL(own.url()).host, overlege);
    const ready = await own.context().newPage();
    await answeredCase(ready, hosts.origin, demoCase);
    // A debugger at the worker keeps it alive.
    await first.browser.close();
    const [port] = (await readFile(join(lab.profile, 'DevToolsActivePort'), 'utf8')).split('\n');
    const address = `http://127.0.0.1:${port}`;
    const hasWorker = async () => {
      const targets = (await (await fetch(`${address}/json/list`)).json()) as { readonly type: string }[];
      return targets.some(({ type }) => type === 'service_worker');
    };
    expect(await hasWorker()).toBe(true);
    await expect.poll(hasWorker, { timeout: 120_000, interval: 1000 }).toBe(false);
    const again = await chromium.connectOverCDP(address);
    const pages = again.contexts().flatMap((context) => context.pages());
    const page = pages.find((each) => each.url().startsWith(hosts.origin));
    if (page === undefined) throw new Error('The page is gone.');
    const { frame } = await openPanel(page);
    const remark = page
      .frameLocator('iframe[title="Forskrivning"]')
      .getByLabel('Merknad til apotek', { exact: true });
    // By the clock of the machine, which both frames read: the driver's own waiting is no part of it.
    await frame.locator('body').evaluate(noteFirst, 'click');
    await remark.evaluate(noteFirst, 'input');
    await frame.getByRole('button', { name: 'Fyll inn', exact: true }).click();
    await expect.poll(() => remark.inputValue(), { interval: 20 }).toBe(demoCase.remark);
    const [pressed, filled] = await Promise.all([
      frame.locator('body').evaluate(notedAt),
      remark.evaluate(notedAt),
    ]);
    process.stdout.write(`filled ${Math.round(filled - pressed)} ms after the press, its worker gone\n`);
    const options = pages.find((each) => each.url().endsWith('/options.html'));
    if (options === undefined) throw new Error('The settings are gone.');
    await expect.poll(() => countOfCases(options)).toBe(1);
    await again.close();
    await hosts.close();
  });
});
