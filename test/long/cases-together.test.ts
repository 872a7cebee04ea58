import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildLab, type Lab, type RunningLab } from '../history-lab/launch-lab.ts';

let lab: Lab;
let running: RunningLab;

beforeAll(async () => {
  lab = await buildLab();
  running = await lab.start();
});
afterAll(() => lab.remove());

const WINDOWS = 3;
const EACH = 333;

it(`${WINDOWS} windows that save and change at once lose nothing, store nothing twice, and leave the history whole`, async () => {
  const pages = await Promise.all(Array.from({ length: WINDOWS }, () => running.openPage()));
  const [first] = pages;
  if (first === undefined) throw new Error('There is no window.');
  const shared = await first.evaluate(async () => {
    const made = historyLab.madeUpCase(0);
    await historyLab.restoreCases([made]);
    return made.id;
  });
  const told = await Promise.all(
    pages.map((page, window) =>
      page.evaluate(
        async ({ window, each, shared }) => {
          const saved: string[] = [];
          let changed = 0;
          for (let number = 0; number < each; number += 1) {
            const like = historyLab.madeUpCase(1 + window * each + number);
            const stored = await historyLab.restoreCases([like]);
            if (stored.kind === 'ok') saved.push(like.id);
            const change = await historyLab.updateCase(shared, { label: `vindu ${window} nr. ${number}` });
            if (change.kind === 'ok') changed += 1;
          }
          return { saved, changed };
        },
        { window, each: EACH, shared },
      ),
    ),
  );
  expect(told.map(({ saved, changed }) => [saved.length, changed])).toEqual(pages.map(() => [EACH, EACH]));
  const { cases, damaged } = await first.evaluate(() => historyLab.everyCase());
  expect(damaged).toBe(0);
  const ids = cases.map(({ id }) => id);
  expect(ids.toSorted()).toEqual([shared, ...told.flatMap(({ saved }) => saved)].toSorted());
  // The last of what one of the windows wrote, whole.
  expect(cases.find(({ id }) => id === shared)?.label).toMatch(new RegExp(`^vindu [0-2] nr. ${EACH - 1}$`));
  expect(await first.evaluate(() => historyLab.isWhole())).toBe(true);
  await running.close();
});
