import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, type BenchSession, findBench, guardOf, startBench } from '../bench/agent-bench.ts';
import { standingFor } from '../standing-for.ts';
import { dialogSite } from './dialog-site.ts';
import { isDrawn } from './is-drawn.ts';
import { storeSites } from './stored-sites.ts';

const remark = 'Prosjekt DM 02224\nEnkeltpasientunntak';

let session: BenchSession;
let page: Page;

beforeAll(async () => {
  session = await startBench();
  await storeSites(session, [dialogSite]);
});

afterAll(() => session?.close());

beforeEach(async () => {
  page = await session.context.newPage();
});

afterEach(async () => {
  await page.close();
});

async function openBench(): Promise<Bench> {
  const bench = await findBench(page);
  await bench.connect();
  await bench.place({ side: 'right', width: 400, collapsed: false });
  // What is pressed before it stands there is pressed beside it.
  await expect.poll(() => bench.frame.evaluate(() => innerWidth)).toBe(400);
  await bench.readingWhere((reading) => reading !== null);
  await bench.frame.evaluate(() => {
    const answers = document.createElement('input');
    answers.id = 'answers';
    answers.value = 'besvart';
    document.body.append(answers);
  });
  // A press before that goes beside it.
  await isDrawn(bench.frame);
  return bench;
}

type Act = 'open' | 'close' | 'ask' | 'answer';
const act = (what: Act): Promise<void> =>
  page.evaluate((name) => (globalThis as unknown as { host: Record<Act, () => void> }).host[name](), what);

/** With a real key in a field that a real click went to. */
async function typeInPanel(bench: Bench, text: string): Promise<string> {
  const field = bench.frame.locator('#answers');
  const box = await field.boundingBox();
  if (box === null) return '';
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.press('End');
  await page.keyboard.type(text);
  return field.inputValue();
}

async function fillAndUndo(bench: Bench): Promise<void> {
  const reading = await bench.readingWhere((next) => next?.remarkField?.value === '');
  expect(await bench.fill({ guard: guardOf(reading), before: '', after: remark })).toEqual({
    kind: 'filled',
  });
  await bench.readingWhere((next) => next?.remarkField?.value === remark);
  expect(await bench.undo()).toEqual({ kind: 'undone' });
}

const kinds = standingFor(
  ['plain', 'moved', 'shadow', 'inner', 'script'],
  (kind) => kind === 'plain' || kind === 'shadow',
);

describe.each(kinds)('a form in a dialog (%s)', (as) => {
  it('keeps the panel, its answers and its line through the dialog becoming modal and back', async () => {
    await page.goto(`${session.origin}/pages/dialog.html?as=${as}`);
    const bench = await openBench();
    expect(await typeInPanel(bench, ' 1')).toBe('besvart 1');
    await act('open');
    await expect.poll(() => typeInPanel(bench, ' 2')).toContain('besvart 1 2');
    // Nobody but the extension finds it in a closed shadow root.
    if (as !== 'shadow')
      expect(await page.locator('[data-hjemmel="panel"]').boundingBox()).toEqual({
        x: 880,
        y: 0,
        width: 400,
        height: 800,
      });
    await fillAndUndo(bench);
    await act('close');
    await expect.poll(() => page.locator('html > [data-hjemmel="panel"]').count()).toBe(1);
    expect(await typeInPanel(bench, ' 3')).toContain('besvart 1 2');
    await fillAndUndo(bench);
    expect(bench.frame.isDetached()).toBe(false);
  });
});

it('waits behind a dialog that is opened over the form, and is there again after it', async () => {
  await page.goto(`${session.origin}/pages/dialog.html?as=plain`);
  const bench = await openBench();
  await act('open');
  await expect.poll(() => page.locator('dialog > [data-hjemmel="panel"]').count()).toBe(1);
  await act('ask');
  expect(await typeInPanel(bench, 'nei')).toBe('besvart');
  const reading = (await bench.readings()).at(-1) ?? null;
  expect(await bench.fill({ guard: guardOf(reading), before: '', after: remark })).toEqual({
    kind: 'not-kept',
  });
  await act('answer');
  await expect.poll(() => typeInPanel(bench, ' ja')).toContain('besvart ja');
  await fillAndUndo(bench);
});

it('goes with a dialog that the page throws away, and comes back with the next one, however often', async () => {
  await page.goto(`${session.origin}/apps/dialog/index.html`);
  for (let time = 0; time < 12; time += 1) {
    await page.getByRole('button', { name: 'Ny resept' }).click();
    const bench = await findBench(page);
    await bench.connect();
    await bench.readingWhere((reading) => reading !== null);
    expect(await page.locator('dialog > [data-hjemmel="panel"]').count()).toBe(1);
    if (time === 0) await fillAndUndo(bench);
    await page.getByRole('button', { name: 'Lukk' }).click();
    await page.locator('[data-hjemmel="panel"]').waitFor({ state: 'detached' });
  }
});
