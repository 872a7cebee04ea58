import type { Page } from 'playwright-core';
import { buildLab } from '../history-lab/launch-lab.ts';
import { firstSearch, tell } from './loading-cases.ts';

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

interface Found {
  readonly change: number;
  readonly searches: Readonly<Record<string, readonly number[]>>;
}

async function searches(page: Page): Promise<Found> {
  return page.evaluate(async () => {
    async function timed(work: () => Promise<{ readonly kind: string }>, rounds: number) {
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const from = performance.now();
        const result = await work();
        times.push(performance.now() - from);
        if (result.kind !== 'ok') throw new Error(JSON.stringify(result));
      }
      return times;
    }
    const query = { sort: 'newest', after: null, limit: 50 } as const;
    const found: Record<string, readonly number[]> = {};
    for (const text of ['sjelden', 'oxynorm', 'mg', 'oxynorm depottab'])
      found[`search for «${text}»`] = await timed(
        () => historyLab.pageOfCases({ ...query, filter: { text } }),
        20,
      );
    found['first page, by drug'] = await timed(
      () => historyLab.pageOfCases({ ...query, sort: 'drug', filter: {} }),
      20,
    );
    found.count = await timed(() => historyLab.countCases({ text: 'oxynorm' }), 20);
    const like = historyLab.madeUpCase(1);
    const [change = Number.NaN] = await timed(() => historyLab.updateCase(like.id, { label: 'endret' }), 1);
    found['search after a change'] = await timed(
      () => historyLab.pageOfCases({ ...query, filter: { text: 'endret' } }),
      1,
    );
    return { change, searches: found };
  });
}

/** New cases while they are unlocked, and while they are locked. */
async function saves(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    const times: number[] = [];
    const { drug, dosage } = historyLab.madeUpCase(1);
    for (let round = 0; round < 50; round += 1) {
      const from = performance.now();
      const saved = await historyLab.saveCase({
        occasion: 'saved',
        drug,
        dosage,
        request: { on: '2026-11-22', prescription: { drug: drug ?? '' } },
        assessment: historyLab.assessment,
        remark: null,
        fillOutcome: null,
        catalogueVersion: '1',
        drugId: null,
      });
      times.push(performance.now() - from);
      if (saved.kind !== 'ok') throw new Error(saved.reason);
    }
    return times;
  });
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
    const sealed = await second.openPage();
    process.stdout.write(`${size} cases, all sealed in ${(sealing / 1000).toFixed(1)} s\n`);
    const unlock = await sealed.evaluate(async (passphrase) => {
      const from = performance.now();
      await historyLab.unlockCases(passphrase);
      return performance.now() - from;
    }, PASSPHRASE);
    tell('unlock', [unlock], Number.POSITIVE_INFINITY);
    const { loaded, newest, gap } = await firstSearch(sealed);
    tell('loaded', [loaded], size > 10_000 ? 4000 : 300);
    tell('the newest page meanwhile', newest, 100);
    tell('the page stands still meanwhile', [gap], 50);
    const { change, searches: found } = await searches(sealed);
    for (const [name, times] of Object.entries(found)) tell(name, times, 100);
    tell('a change', [change], 20);
    tell('a save', await saves(sealed), 20);
    await sealed.evaluate(() => historyLab.lockCases());
    tell('a save while locked', await saves(sealed), 20);
    await second.close();
  } finally {
    await lab.remove();
  }
}
