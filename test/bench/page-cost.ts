import type { CDPSession, Page } from 'playwright-core';
import { buildExtension } from '../browser/build.ts';
import { storeSites } from '../browser/stored-sites.ts';
import { busySite } from '../hosts/busy-site.ts';
import { findBench, startBench } from './agent-bench.ts';

/**
 * What the agent costs a page of 5,000 elements that changes in every frame: the main thread's own processor time to a
 * frame, and the time from a key to the frame that shows it. The same page is open twice in one browser, on an origin
 * where the agent is and on one where it is not, and each is measured in turn. A frame of the
 * extension stands beside it as the panel does; what is drawn in that is another process's.
 */
const ROUNDS = Number(process.argv[2] ?? 7);
const MILLISECONDS = 4_000;
const KEYS = 40;
const LIMIT_MS = 1;

type Agent = 'off' | 'on';

interface Round {
  readonly taskMs: number;
  readonly framesPerSecond: number;
  readonly keyMs: number;
  readonly slowestKeyMs: number;
}

interface BusyWindow {
  framesDrawn(): number;
  keyTimes: number[];
}

async function taskSeconds(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

const frames = (page: Page) => page.evaluate(() => (globalThis as unknown as BusyWindow).framesDrawn());

/** From the key, by the browser's own stamp on it, to the frame after the one that it is drawn in. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const busy = globalThis as unknown as BusyWindow;
    busy.keyTimes = [];
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => busy.keyTimes.push(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      },
      { capture: true, passive: true },
    );
  });
}

async function measure(page: Page, devtools: CDPSession): Promise<Round> {
  await page.bringToFront();
  await page.waitForTimeout(500);
  const before = { task: await taskSeconds(devtools), frames: await frames(page), at: performance.now() };
  await page.waitForTimeout(MILLISECONDS);
  const after = { task: await taskSeconds(devtools), frames: await frames(page), at: performance.now() };
  const drawn = after.frames - before.frames;

  await page.evaluate(() => {
    (globalThis as unknown as BusyWindow).keyTimes = [];
  });
  await page.locator('textarea').focus();
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(key % 10 === 9 ? 'Space' : 'x');
    await page.waitForTimeout(30);
  }
  const keyTimes = await page.evaluate(() => (globalThis as unknown as BusyWindow).keyTimes);
  await page.locator('textarea').fill('');
  return {
    taskMs: ((after.task - before.task) * 1000) / drawn,
    framesPerSecond: (drawn * 1000) / (after.at - before.at),
    keyMs: quantile(keyTimes, 0.5),
    slowestKeyMs: quantile(keyTimes, 0.95),
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const spread = (values: readonly number[]): string =>
  `${quantile(values, 0.5).toFixed(2)} (${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)})`;

buildExtension('demo');
const extension = await startBench();
let lost = Number.NaN;
try {
  await storeSites(extension, [busySite]);
  const rounds: Record<Agent, Round[]> = { off: [], on: [] };
  const pages = new Map<Agent, { readonly page: Page; readonly devtools: CDPSession }>();
  for (const agent of ['off', 'on'] as const) {
    const page = await extension.context.newPage();
    const origin = agent === 'on' ? extension.origin : extension.origin.replace('localhost', '127.0.0.1');
    await page.goto(`${origin}/pages/busy.html?nodes=5000`);
    if (agent === 'on') {
      const bench = await findBench(page);
      await bench.connect();
      await bench.place({ side: 'right', width: 360, collapsed: false });
      await bench.readingWhere((reading) => reading?.fields.refundCode === 'L86');
    } else if ((await page.locator('[data-hjemmel="panel"]').count()) > 0)
      throw new Error('The agent is where it may not be.');
    await watchKeys(page);
    const devtools = await extension.context.newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    pages.set(agent, { page, devtools });
  }
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [agent, { page, devtools }] of pages) rounds[agent].push(await measure(page, devtools));

  const of = (agent: Agent, what: keyof Round) => rounds[agent].map((round) => round[what]);
  const rows: readonly (readonly [string, keyof Round])[] = [
    ['main thread, ms of processor time a frame', 'taskMs'],
    ['frames a second', 'framesPerSecond'],
    ['key to frame, ms, median', 'keyMs'],
    ['key to frame, ms, 95th percentile', 'slowestKeyMs'],
  ];
  const lines = rows.map(([name, what]) =>
    [name.padEnd(44), spread(of('off', what)).padEnd(24), spread(of('on', what))].join(''),
  );
  const differences = rounds.on.map(
    ({ taskMs }, round) => taskMs - (rounds.off[round]?.taskMs ?? Number.NaN),
  );
  lost = quantile(differences, 0.5);
  process.stdout.write(
    `${[
      `median (least–most) of ${ROUNDS} rounds in turn`.padEnd(44) +
        'without the agent'.padEnd(24) +
        'with the agent',
      ...lines,
      `lost to the agent: ${spread(differences)} ms a frame, at most ${LIMIT_MS} allowed`,
    ].join('\n')}\n`,
  );
} finally {
  await extension.close();
}
if (!(lost <= LIMIT_MS)) process.exitCode = 1;
