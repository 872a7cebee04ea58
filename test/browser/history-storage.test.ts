import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildLab, type Lab } from '../history-lab/launch-lab.ts';
import { caseId } from '../history-lab/made-up-cases.ts';
import { inLongRun } from '../standing-for.ts';

const CASES = inLongRun ? 200 : 40;

let lab: Lab;

beforeAll(async () => {
  lab = await buildLab();
});
afterAll(() => lab.remove());

it('loses no case that two pages write at once', async () => {
  const running = await lab.start();
  const pages = [await running.openPage(), await running.openPage()];
  const saved = await Promise.all(
    pages.map((page, turn) =>
      page.evaluate(
        async ([turn, count]) => {
          const ids: string[] = [];
          for (let number = turn; number < count; number += 2) {
            const kept = historyLab.madeUpCase(number);
            const result = await historyLab.restoreCases([kept]);
            if (result.kind === 'ok') ids.push(kept.id);
            // Both change one and the same case in turn; neither may undo what the other has set.
            if (number < 2) continue;
            const change =
              turn === 0 ? { label: `${number}` } : { overrides: [{ rule: 'A', reason: 'other' as const }] };
            await historyLab.updateCase(historyLab.madeUpCase(0).id, change);
          }
          return ids;
        },
        [turn, CASES] as const,
      ),
    ),
  );
  const { cases } = await (await running.openPage()).evaluate(() => historyLab.everyCase());
  expect(saved.flat()).toHaveLength(CASES);
  expect(cases.map(({ id }) => id).toSorted()).toEqual(saved.flat().toSorted());
  const both = cases.find(({ id }) => id === caseId(0));
  expect(both).toMatchObject({ label: `${CASES - 2}`, overrides: [{ rule: 'A', reason: 'other' }] });
  await running.close();
}, 240_000);
