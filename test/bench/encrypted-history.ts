import type { Page } from 'playwright-core';
import { buildLab } from '../history-lab/launch-lab.ts';

/**
 * What encryption costs in a real browser, in milliseconds: to seal and open every case, and after a start of the browser to
 * unlock, show the first page, search for the first time, search again and save.
 */
const SIZES = (process.env.CASES ?? '1000,10000,100000').split(',').map(Number);
const PASSPHRASE = 'blåbær på fjellet i høst';
const PIECE = 5000;

async function fill(page: Page, count: number): Promise<void> {
  for (let start = 0; start < count; start += PIECE) {
    await page.evaluate(
      async ({ start, end }) => {
        const cases = Array.from({ length: end - start }, (_, at) => historyLab.madeUpCase(start + at));
        const result = await historyLab.restoreCases(cases);
        if (result.kind !== 'ok') throw new Error(result.reason);
      },
      { start, end: Math.min(count, start + PIECE) },
    );
  }
}

/** Each step's time, and the longest that the page stood still in it. */
async function steps(page: Page) {
  return page.evaluate(async (passphrase) => {
    const times: Record<string, { readonly ms: number; readonly stillFor: number }> = {};
    async function timed(name: string, work: () => Promise<{ readonly kind: string }>) {
      let longest = 0;
      let last = performance.now();
      const beat = setInterval(() => {
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }, 1);
      const from = performance.now();
      const result = await work();
      const ms = performance.now() - from;
      clearInterval(beat);
      if (result.kind !== 'ok') throw new Error(`${name}: ${JSON.stringify(result)}`);
      times[name] = { ms, stillFor: longest };
    }
    const find = (text: string) =>
      historyLab.pageOfCases({ filter: { text }, sort: 'newest', after: null, limit: 50 });
    await timed('unlock', () => historyLab.unlockCases(passphrase));
    await timed('first page', () =>
      historyLab.pageOfCases({ filter: {}, sort: 'newest', after: null, limit: 50 }),
    );
    await timed('first search', () => find('sjelden'));
    await timed('search again', () => find('oxynorm'));
    await timed('search, on every case', () => find('mg'));
    await timed('count', () => historyLab.countCases({ text: 'oxynorm' }));
    const like = historyLab.madeUpCase(1);
    await timed('change', () => historyLab.updateCase(like.id, { label: 'endret' }));
    await timed('search after a change', () => find('endret'));
    return times;
  }, PASSPHRASE);
}

for (const size of SIZES) {
  const lab = await buildLab();
  try {
    const first = await lab.start();
    const page = await first.openPage();
    await fill(page, size);
    const turnedOn = performance.now();
    await page.evaluate(async (passphrase) => {
      await historyLab.turnOnEncryption(passphrase);
      await historyLab.goOn();
    }, PASSPHRASE);
    const sealing = performance.now() - turnedOn;
    await first.close();

    const second = await lab.start();
    const times = await steps(await second.openPage());
    await second.close();
    process.stdout.write(`${size} cases, all sealed in ${(sealing / 1000).toFixed(1)} s\n`);
    for (const [name, { ms, stillFor }] of Object.entries(times))
      process.stdout.write(
        `  ${name.padEnd(24)} ${ms.toFixed(0).padStart(7)} ms, page still for at most ${stillFor.toFixed(0)} ms\n`,
      );
  } finally {
    await lab.remove();
  }
}
