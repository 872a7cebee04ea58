import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type BenchSession, benchIn, findBench, findPanelFrame, startBench } from '../bench/agent-bench.ts';
import { openPrescribingPage } from '../hosts/prescribing-page.ts';
import { inLongRun, isFirst, standingFor } from '../standing-for.ts';

let session: BenchSession;
let page: Page;

beforeAll(async () => {
  session = await startBench();
});

afterAll(() => session?.close());

beforeEach(async () => {
  page = await session.context.newPage();
});

afterEach(async () => {
  await page.close();
});

/** A few words in the place of the panel; the page can't read them, nor can the test. */
async function wordIsLeft(host: Locator): Promise<void> {
  await host.waitFor({ state: 'visible' });
  await expect
    .poll(() => host.evaluate((element) => element.getBoundingClientRect().height).catch(() => 0))
    .toBeLessThan(300);
}

const whole = { side: 'right', width: 400, collapsed: false } as const;

it('is not seen before the panel has connected, and then stands where the panel wants it', async () => {
  const { form } = await openPrescribingPage(page, session.origin);
  const host = form.locator('[data-hjemmel="panel"]');
  const bench = await findBench(page);
  expect(await host.isVisible()).toBe(false);
  await bench.connect();
  await bench.place(whole);
  await host.waitFor({ state: 'visible' });
  const viewport = await form.locator('html').evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const box = () => host.evaluate((element) => element.getBoundingClientRect().toJSON());
  expect(await box()).toMatchObject({ x: viewport.width - 400, y: 0, width: 400, height: viewport.height });
  await bench.place({ side: 'left', width: 5000, collapsed: false });
  await expect.poll(box).toMatchObject({ x: 0, y: 0, width: 640, height: viewport.height });
  await bench.place({ side: 'right', width: 280, collapsed: false });
  for (const [wide, isSheet] of [
    [479, true],
    [480, false],
    [1000, false],
  ] as const) {
    await page.setViewportSize({ width: wide + (1280 - viewport.width), height: 720 });
    await expect.poll(() => form.locator('html').evaluate(() => innerWidth)).toBe(wide);
    await expect.poll(box).toMatchObject({ width: isSheet ? wide : 280 });
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  await bench.place({ side: 'right', width: 400, collapsed: true });
  await expect.poll(box).toMatchObject({ width: 40, height: 160, x: viewport.width - 40 });
});

it.each(standingFor(['csp=strict', ''], isFirst))(
  'shows the panel and lets it use its database (%s)',
  async (options) => {
    await openPrescribingPage(page, session.origin, options);
    const bench = await findBench(page);
    await bench.connect();
    await bench.place(whole);
    await bench.readingWhere((reading) => reading !== null);
    const opened = await bench.frame.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const request = indexedDB.open('bench');
          request.onsuccess = () => resolve('opened');
          request.onerror = () => resolve(String(request.error));
        }),
    );
    expect(opened).toBe('opened');
  },
);

it('lets the page reach neither the panel nor its token', async () => {
  const { form } = await openPrescribingPage(page, session.origin);
  const bench = await findBench(page);
  const token = new URL(bench.frame.url()).hash.slice(1);
  expect(token.length).toBeGreaterThan(30);
  await bench.connect();
  await bench.place(whole);
  const seen = await form.locator('[data-hjemmel="panel"]').evaluate((host) => ({
    shadowRoot: host.shadowRoot,
    children: host.childNodes.length,
    frames: window.length,
    text: document.documentElement.outerHTML + JSON.stringify(performance.getEntries()),
  }));
  expect(seen.shadowRoot).toBeNull();
  expect(seen.children).toBe(0);
  expect(seen.frames).toBe(0);
  expect(seen.text).not.toContain(token);
});

it('hands its line to nobody else, in particular not to a panel that the page embeds itself', async () => {
  await openPrescribingPage(page, session.origin);
  const mounted = await findPanelFrame(page);
  // Known to the extension alone; the address under its own name is refused by the browser.
  const address = await mounted.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { getURL(path: string): string } } };
    return chrome.runtime.getURL('/panel.html');
  });
  await page.evaluate((source) => {
    const frame = document.createElement('iframe');
    frame.src = `${source}#guessed`;
    document.body.append(frame);
  }, address);
  const intruder = benchIn(await findPanelFrame(page, mounted));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await intruder.ports()).toBe(0);
  // And the right one is none the worse for it.
  const bench = benchIn(mounted);
  await bench.connect();
  await bench.readingWhere((reading) => reading !== null);
});

it('hands it over once', async () => {
  await openPrescribingPage(page, session.origin);
  const bench = await findBench(page);
  await bench.connect();
  await bench.readingWhere((reading) => reading !== null);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await bench.ports()).toBe(1);
});

const navigations = [
  ['loaded anew', () => location.reload()],
  ['sent elsewhere', () => location.replace('about:blank#x')],
] as const;

it.each(standingFor(navigations, isFirst))(
  'mounts a new panel with a new token when the old one is %s',
  async (_, navigate) => {
    await openPrescribingPage(page, session.origin);
    const first = await findBench(page);
    const used = first.frame.url();
    await first.connect();
    await first.readingWhere((reading) => reading !== null);
    await first.frame.evaluate(navigate).catch(() => undefined);
    const second = benchIn(await findPanelFrame(page, first.frame));
    expect(second.frame.url()).not.toBe(used);
    await second.connect();
    await second.readingWhere((reading) => reading !== null);
  },
);

it('goes when the form has gone, and comes back with it', async () => {
  const { form } = await openPrescribingPage(page, session.origin);
  const bench = await findBench(page);
  await bench.connect();
  await form.locator('#root').evaluate((root) => {
    Object.assign(window, { kept: root.firstElementChild });
    root.replaceChildren();
  });
  expect(await bench.readingWhere((reading) => reading === null)).toBeNull();
  await form.locator('[data-hjemmel="panel"]').waitFor({ state: 'detached' });
  await form.locator('#root').evaluate((root) => root.append((window as unknown as { kept: Element }).kept));
  const again = await findBench(page);
  await again.connect();
  await again.readingWhere((reading) => reading !== null);
});

it.each([
  ['opacity', (host: HTMLElement) => host.style.setProperty('opacity', '0', 'important')],
  ['a class', (host: HTMLElement) => host.classList.add('mine')],
])('puts right what the page changes once (%s), and goes away the second time', async (_, tamper) => {
  const { form } = await openPrescribingPage(page, session.origin);
  const host = form.locator('[data-hjemmel="panel"]');
  const bench = await findBench(page);
  await bench.connect();
  await bench.place(whole);
  await host.waitFor({ state: 'visible' });
  await host.evaluate(tamper);
  await expect
    .poll(() => host.evaluate((element) => element.getAttributeNames().toSorted()))
    .toEqual(['data-hjemmel', 'style']);
  expect(await host.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
  await host.evaluate(tamper);
  await expect.poll(() => bench.frame.isDetached()).toBe(true);
  await wordIsLeft(host);
});

it('comes back once when the page removes it', async () => {
  const { form } = await openPrescribingPage(page, session.origin);
  const host = form.locator('[data-hjemmel="panel"]');
  const first = await findBench(page);
  await first.connect();
  await host.evaluate((element) => element.remove());
  const again = benchIn(await findPanelFrame(page, first.frame));
  await again.connect();
  await again.readingWhere((reading) => reading !== null);
  await host.evaluate((element) => element.remove());
  await expect.poll(() => again.frame.isDetached()).toBe(true);
  await wordIsLeft(host);
});

it('is not moved or hidden by the style sheets of the page', async () => {
  const { form } = await openPrescribingPage(page, session.origin);
  await form.locator('head').evaluate((head) => {
    const style = document.createElement('style');
    style.textContent =
      '* { opacity: 0 !important; transform: translateX(300px) !important; position: static !important }';
    head.append(style);
  });
  const bench = await findBench(page);
  await bench.connect();
  await bench.place(whole);
  const styles = await form.locator('[data-hjemmel="panel"]').evaluate((host) => {
    const { opacity, transform, position } = getComputedStyle(host);
    return { opacity, transform, position };
  });
  expect(styles).toEqual({ opacity: '1', transform: 'none', position: 'fixed' });
});

it.runIf(inLongRun)(
  'leaves a word that the doctor may close, and no error, when the extension is updated with the page open',
  async () => {
    const { form } = await openPrescribingPage(page, session.origin);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    const bench = await findBench(page);
    await bench.connect();
    await bench.place(whole);
    await bench.readingWhere((reading) => reading !== null);
    await bench.frame
      .evaluate(() =>
        (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload(),
      )
      .catch(() => undefined);
    const host = form.locator('[data-hjemmel="panel"]');
    await wordIsLeft(host);
    expect(page.frames().filter((frame) => frame.url().includes('panel.html'))).toEqual([]);
    await host.evaluate((element) => (element as HTMLElement).focus());
    await page.keyboard.press('Enter');
    await host.waitFor({ state: 'detached' });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(errors).toEqual([]);
  },
);
