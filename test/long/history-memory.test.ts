import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildLab, type Lab } from '../history-lab/launch-lab.ts';

const CASES = Number(process.env.CASES ?? 100_000);
const PIECE = 5_000;
const MOST_MB = 150;

let lab: Lab;

beforeAll(async () => {
  lab = await buildLab();
});
afterAll(() => lab.remove());

interface Held {
  /** MB of the machine's memory that are the process's own, now. */
  readonly own: number;
  /** The most that it has held of everything, shared parts and code included. */
  readonly most: number;
}

/** Of the process that the pages of the extension and their workers run in. */
async function heldBy(browser: Browser): Promise<Held> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  for (const { id } of processInfo) {
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    if (!command.includes('--extension-process')) continue;
    const status = await readFile(`/proc/${id}/status`, 'utf8');
    const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
    return { own: megabytes('RssAnon'), most: megabytes('VmHWM') };
  }
  throw new Error('The extension has no process.');
}

const shown = ({ own, most }: Held) =>
  `${own.toFixed(0)} MB (at most ${most.toFixed(0)} with what is shared)`;

it(`searches ${CASES} cases and then holds at most ${MOST_MB} MB, its page, its worker and the browser’s part included`, async () => {
  const first = await lab.start();
  const page = await first.openPage();
  for (let start = 0; start < CASES; start += PIECE) {
    const stored = await page.evaluate(
      ({ start, count }) =>
        historyLab.restoreCases(Array.from({ length: count }, (_, at) => historyLab.madeUpCase(start + at))),
      { start, count: Math.min(PIECE, CASES - start) },
    );
    expect(stored.kind).toBe('ok');
  }
  await first.close();

  const again = await lab.start();
  const fresh = await again.openPage();
  const before = await heldBy(again.browser);
  const asked = ['sjelden', 'oxynorm', 'mg', 'oxy', '1', 'ingenting'];
  for (const text of asked) {
    const found = await fresh.evaluate(
      (text) => historyLab.pageOfCases({ filter: { text }, sort: 'newest', after: null, limit: 50 }),
      text,
    );
    expect(found.kind).toBe('ok');
  }
  expect(await fresh.evaluate(() => historyLab.countCases({}))).toEqual({ kind: 'ok', value: CASES });
  const after = await heldBy(again.browser);
  process.stdout.write(`${CASES} cases: ${shown(before)} before the first search, ${shown(after)} after\n`);
  // What was read on the way is let go of when the browser comes to it.
  await expect
    .poll(async () => (await heldBy(again.browser)).own, { timeout: 60_000, interval: 1000 })
    .toBeLessThanOrEqual(MOST_MB);
  await again.close();
});
