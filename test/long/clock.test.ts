import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { releaseExtensionDir } from '../browser/build.ts';
import { type LaunchedExtension, launchWithExtension } from '../browser/chromium.ts';
import { countOfCases, putCases } from '../browser/put-cases.ts';
import { madeUpCase } from '../history-lab/made-up-cases.ts';

const A_DAY = 86_400_000;
const CASES = 30;

let extension: LaunchedExtension;
let page: Page;
let worker: Worker;

/** The release build, with cases of the last hours in it, whose background has looked at them by the right clock. */
beforeAll(async () => {
  extension = await launchWithExtension({ headless: true, extensionDir: releaseExtensionDir });
  page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.extensionId}/cases.html`);
  await page
    .getByText(/Ingen saker/)
    .first()
    .waitFor();
  const now = new Date().toISOString();
  await putCases(
    page,
    Array.from({ length: CASES }, (_, number) => madeUpCase(number, now)),
  );
  const [found] = extension.context.serviceWorkers();
  worker = found ?? (await extension.context.waitForEvent('serviceworker'));
  await worker.evaluate(() => {
    Object.assign(globalThis, { RealDate: Date });
  });
});
afterAll(() => extension?.close());

/** As if the machine's clock had jumped, for the background. */
const jump = (days: number) =>
  worker.evaluate((by) => {
    const { RealDate } = globalThis as unknown as { RealDate: DateConstructor };
    globalThis.Date = class extends RealDate {
      constructor(...given: []) {
        if (given.length > 0) super(...given);
        else super(RealDate.now() + by);
      }
      static override now = () => RealDate.now() + by;
    } as DateConstructor;
  }, days * A_DAY);

/** The look that comes some minutes after each start, now; and what the background then keeps of it. */
async function look(): Promise<{ readonly lastSeen: unknown; readonly why: unknown }> {
  const before = await stored();
  await worker.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { alarms: { create(name: string, when: object): Promise<void> } };
    };
    return chrome.alarms.create('history.retention', { delayInMinutes: 0.01 });
  });
  await expect
    .poll(async () => JSON.stringify(await stored()) !== JSON.stringify(before), { timeout: 90_000 })
    .toBe(true);
  return stored();
}

const stored = () =>
  worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(): Promise<Record<string, unknown>> } } };
    };
    const all = await chrome.storage.local.get();
    const question = all['history.retentionQuestion'] as { why: string } | undefined;
    return { lastSeen: all['history.lastSeenDay'] ?? null, why: question?.why ?? null };
  });

it('a clock that jumps to 2099 and back deletes nothing, and the page of the cases asks', async () => {
  const { lastSeen, why } = await look();
  expect({ why, isKept: typeof lastSeen }).toEqual({ why: null, isKept: 'string' });

  await jump(73 * 365);
  expect(await look()).toEqual({ lastSeen, why: 'clock-ahead' });
  expect(await countOfCases(page)).toBe(CASES);
  await page.reload();
  await page.getByText(/Klokken på maskinen viser .*2099.*Ingen er slettet/).waitFor();

  await jump(0);
  expect(await look()).toEqual({ lastSeen, why: null });
  await expect.poll(() => page.getByText(/Klokken på maskinen/).count()).toBe(0);
  expect(await countOfCases(page)).toBe(CASES);
});
