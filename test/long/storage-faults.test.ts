import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { buildLab, type Lab, mayMount } from '../history-lab/launch-lab.ts';
import { fillUp } from './fill-up.ts';

let lab: Lab | null = null;
afterEach(async () => {
  await lab?.remove();
  lab = null;
});

interface Saved {
  readonly ids: readonly string[];
  /** What the store answered when there was no more room. */
  readonly failure: string | null;
}

/** Stores cases of some kilobytes until the store says that it can't. */
const saveUntilRefused = (page: Page, most: number): Promise<Saved> =>
  page.evaluate(async (count) => {
    const ids: string[] = [];
    for (let piece = 0; piece * 200 < count; piece += 1) {
      const cases = Array.from({ length: 200 }, (_, at) => historyLab.madeUpCase(piece * 200 + at));
      const stored = await historyLab.restoreCases(cases);
      if (stored.kind !== 'ok') return { ids, failure: stored.failure };
      ids.push(...cases.map(({ id }) => id));
    }
    return { ids, failure: null };
  }, most);

const everyId = (page: Page) =>
  page.evaluate(async () => (await historyLab.everyCase()).cases.map(({ id }) => id).toSorted());

describe('where there is no more room', () => {
  it('by the browser’s own share, it is said, what was said to be saved is there, and nothing is half written', async () => {
    lab = await buildLab();
    const running = await lab.start();
    const page = await running.openPage();
    const devtools = await page.context().newCDPSession(page);
    const origin = await page.evaluate(() => location.origin);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 3_000_000 });
    const { ids, failure } = await saveUntilRefused(page, 40_000);
    expect(failure).toBe('full');
    expect(await everyId(page)).toEqual(ids.toSorted());
    await running.close();
  });

  it.skipIf(!mayMount())('on the disk, the same', { timeout: 300_000 }, async () => {
    lab = await buildLab(null, 150);
    const running = await lab.start();
    const page = await running.openPage();
    const first = await saveUntilRefused(page, 400);
    expect(first.failure).toBeNull();
    const rest = join(lab.profile, 'rest');
    await fillUp(rest);
    for (const page of [await running.openPage(), await running.openPage()])
      expect(['full', 'unreadable']).toContain((await saveUntilRefused(page, 40_000)).failure);
    await rm(rest);
    await running.close();
    const again = await lab.start();
    const ids = await everyId(await again.openPage());
    expect(ids).toEqual(expect.arrayContaining([...first.ids]));
    // A piece is one transaction: all of it or nothing.
    expect(ids.length % 200).toBe(0);
    await again.close();
  });
});

it('says that another window holds an older version open, and works when that is closed', async () => {
  lab = await buildLab();
  const running = await lab.start();
  const old = await running.openBarePage();
  await old.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('hjemmel', 30);
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('cases', { keyPath: 'id' }).createIndex('at', 'at');
        };
        opening.onsuccess = () => {
          // As a version that knows nothing of those that come after it: it is held, and does not give way.
          Object.assign(globalThis, { held: opening.result });
          resolve();
        };
      }),
  );
  const page = await running.openPage();
  expect((await saveUntilRefused(page, 200)).failure).toBe('blocked');
  await old.close();
  const after = await running.openPage();
  expect((await saveUntilRefused(after, 200)).failure).toBeNull();
  expect(await everyId(after)).toHaveLength(200);
  await running.close();
});
