import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWizardBench, type WizardBench } from '../bench/wizard-bench.ts';
import { packed } from './packed-picture.ts';
import { differenceBetween } from './picture-comparison.ts';
import { now, views } from './pictured-views.ts';

/**
 * Each view as it was when somebody last looked at it. `PICTURES=renew` takes them anew, to be looked at and put with the change
 * that they show. What is another is left in `picture-results/`: the new picture, and beside it what differs.
 */
const kept = join(import.meta.dirname, '../pictures');
const results = join(import.meta.dirname, '../../picture-results');
const renew = process.env.PICTURES === 'renew';

/** It stands in the picture of the set-up. */
const PORT = 41_719;
const LARGEST_TOGETHER = 4 * 1024 * 1024;

const kinds = {
  light: { colorScheme: 'light', forcedColors: 'none', width: 840, height: 680 },
  dark: { colorScheme: 'dark', forcedColors: 'none', width: 840, height: 680 },
  '320px': { colorScheme: 'light', forcedColors: 'none', width: 320, height: 640 },
  /** What a window of 1280 × 1024 has room for. */
  '400percent': { colorScheme: 'light', forcedColors: 'none', width: 320, height: 256 },
  /** The last: nothing has the focus in it, since the caret blinks in forced colours also where it is hidden. */
  forced: { colorScheme: 'light', forcedColors: 'active', width: 840, height: 680 },
} as const;
type Kind = keyof typeof kinds;
const kindNames = Object.keys(kinds) as Kind[];

let bench: WizardBench;

beforeAll(async () => {
  bench = await startWizardBench({ port: PORT });
  rmSync(results, { recursive: true, force: true });
  mkdirSync(renew ? kept : results, { recursive: true });
});

afterAll(() => bench?.close());

async function take(page: Page, kind: Kind): Promise<Buffer> {
  const { width, height, ...media } = kinds[kind];
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
  await page.evaluate(() => {
    const { activeElement, body } = document;
    if (activeElement !== body) activeElement?.scrollIntoView({ block: 'center' });
  });
  if (media.forcedColors === 'active')
    for (const frame of page.frames())
      await frame.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      });
  let last: Buffer | null = null;
  // It stands still when it is twice the same.
  for (let looks = 0; looks < 10; looks += 1) {
    await page.waitForTimeout(150);
    const picture = await page.screenshot({ caret: 'hide', animations: 'disabled' });
    if (last?.equals(picture)) return packed(picture);
    last = picture;
  }
  throw new Error(`It does not come to rest in ${kind}.`);
}

/** What is another in this kind, in words; null where nothing is. */
function hold(name: string, taken: Buffer): string | null {
  const file = join(kept, `${name}.png`);
  if (renew) {
    writeFileSync(file, taken);
    return null;
  }
  const difference = existsSync(file)
    ? differenceBetween(readFileSync(file), taken)
    : { words: 'No picture is kept of it.', picture: null };
  if (difference === null) return null;
  writeFileSync(join(results, `${name}.png`), taken);
  if (difference.picture !== null) writeFileSync(join(results, `${name}-difference.png`), difference.picture);
  return `${name}: ${difference.words}`;
}

describe.each(views)('$name', ({ name, arrange }) => {
  it('looks as it did', async () => {
    const page = await bench.context.newPage();
    await page.clock.setFixedTime(now);
    await arrange(page, bench);
    const changed: string[] = [];
    for (const kind of kindNames) {
      const words = hold(`${name}-${kind}`, await take(page, kind));
      if (words !== null) changed.push(words);
    }
    await page.close();
    expect(changed).toEqual([]);
  });
});

it('keeps a picture of each view in each kind, and of nothing else, in little room', () => {
  const files = globSync('*.png', { cwd: kept });
  expect(files.toSorted()).toEqual(
    views.flatMap(({ name }) => kindNames.map((kind) => `${name}-${kind}.png`)).toSorted(),
  );
  const together = files.reduce((sum, file) => sum + statSync(join(kept, file)).size, 0);
  expect(together).toBeLessThanOrEqual(LARGEST_TOGETHER);
});

it('tells how much is another, and lets an edge pass', async () => {
  const page = await bench.context.newPage();
  await page.setViewportSize({ width: 100, height: 100 });
  const drawn = async (side: number) => {
    await page.setContent(`<body style="margin:0"><div style="width:${side}px;height:50px;background:#000">`);
    return page.screenshot();
  };
  const kept = packed(await drawn(50));
  expect(differenceBetween(kept, await drawn(50))).toBeNull();
  expect(differenceBetween(kept, await drawn(60))?.words).toContain('500 pixels');
  expect(differenceBetween(kept, await drawn(60))?.picture).not.toBeNull();
  await page.setViewportSize({ width: 90, height: 100 });
  expect(differenceBetween(kept, await drawn(50))?.words).toContain('100px by 100px');
  await page.close();
});
