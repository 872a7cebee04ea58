import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, type BenchSession, findBench, guardOf, startBench } from '../bench/agent-bench.ts';
import { openPrescribingPage, type PrescribingPage } from '../hosts/prescribing-page.ts';

let session: BenchSession;
let page: Page;
let host: PrescribingPage;
let bench: Bench;

beforeAll(async () => {
  session = await startBench();
});
afterAll(() => session?.close());

beforeEach(async () => {
  await page?.close();
  page = await session.context.newPage();
  host = await openPrescribingPage(page, session.origin);
  await host.prescribe({
    drug: 'Herceptin Inj væske 600 mg',
    dosage: '1 dose hver 3. uke',
    scheme: 'H-resept',
    refundCode: 'C50',
  });
  bench = await findBench(page);
  await bench.connect();
  await bench.readingWhere((each) => each?.fields.refundCode === 'C50');
});

const TEXT = 'Prosjekt DM 02224';
const fill = async () => {
  const order = {
    guard: guardOf(await bench.readingWhere((each) => each !== null)),
    before: '',
    after: TEXT,
  };
  return (await bench.fill(order)).kind;
};

describe('a page that never rests', () => {
  it('by a thousand changes a second, is read, filled and let work', async () => {
    const inForm = <T>(work: () => T | Promise<T>) => host.form.locator('html').evaluate(work);
    await inForm(() => {
      const list = document.createElement('ul');
      document.body.append(list);
      const counted = { changes: 0, longest: 0, last: performance.now() };
      Object.assign(window, { counted });
      setInterval(() => {
        const now = performance.now();
        counted.longest = Math.max(counted.longest, now - counted.last);
        counted.last = now;
        for (let time = 0; time < 10; time += 1) {
          counted.changes += 1;
          const item = document.createElement('li');
          item.textContent = `nr. ${counted.changes}`;
          list.append(item);
          if (list.children.length > 100) list.firstElementChild?.remove();
        }
      }, 10);
    });
    await page.waitForTimeout(10_000);
    await host.typeDosage('2 doser hver 3. uke');
    const from = performance.now();
    await bench.readingWhere((each) => each?.fields.dosage === '2 doser hver 3. uke');
    const read = Math.round(performance.now() - from);
    expect(await fill()).toBe('filled');
    expect(await host.remark.inputValue()).toBe(TEXT);
    const { changes, longest } = await inForm(
      () => (window as unknown as { counted: { changes: number; longest: number } }).counted,
    );
    process.stdout.write(
      `${changes} changes, read after ${read} ms, longest wait of the page ${Math.round(longest)} ms\n`,
    );
    expect(await host.form.locator('[data-hjemmel="panel"]').count()).toBe(1);
  });

  const meanwhile: readonly (readonly [string, () => void])[] = [
    [
      'draws the field anew, with the same words',
      () => {
        for (const field of document.querySelectorAll('textarea')) field.replaceWith(field.cloneNode(true));
      },
    ],
    [
      'takes the field away',
      () => {
        for (const field of document.querySelectorAll('textarea')) field.remove();
      },
    ],
    [
      'goes to another view by its own router',
      () => {
        history.pushState({}, '', '?visning=oversikt');
        document.querySelector('form')?.replaceWith(document.createElement('main'));
      },
    ],
  ];

  it.each(meanwhile)(
    'that %s just before and during the fill, is filled right or told',
    async (_, change) => {
      await host.form.locator('html').evaluate((_, source) => {
        // A string, as a function cannot be handed over.
        const work = new Function(`(${source})()`);
        document.addEventListener('focusin', () => queueMicrotask(() => work()), { once: true });
      }, change.toString());
      const said = await fill();
      const stood = (await host.remark.count()) > 0 ? await host.remark.inputValue() : '';
      expect(stood).toBe(said === 'filled' ? TEXT : '');
    },
  );
});
