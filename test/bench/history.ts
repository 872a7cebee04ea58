import type { Page } from 'playwright-core';
import type { CaseFilter, CaseSort, PageMark } from '../../utils/history/case-query.ts';
import { buildLab } from '../browser/history-lab/launch-lab.ts';
import { madeUpCase } from '../browser/history-lab/made-up-cases.ts';

/**
 * Over 100,000 cases in a real browser: the first page of the history, searches and filters, and a save, in milliseconds, from
 * the call until the answer is there. What misses its limit makes the command fail.
 */
const CASES = 100_000;
const ROUNDS = 15;
const PAGE = 50;
const LIMIT_MS = 100;
const SAVE_LIMIT_MS = 20;

interface Asked {
  readonly name: string;
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
}

const asked: readonly Asked[] = [
  { name: 'first page, newest', filter: {}, sort: 'newest' },
  { name: 'first page, by drug', filter: {}, sort: 'drug' },
  { name: 'first page, by OMEQ', filter: {}, sort: 'omeq' },
  { name: 'search for a word on 100 cases', filter: { text: 'sjelden' }, sort: 'newest' },
  { name: 'search for a word on 200 cases', filter: { text: 'pasient 123' }, sort: 'newest' },
  { name: 'search for a word on 10 000', filter: { text: 'oxynorm' }, sort: 'newest' },
  { name: 'search for the beginning of words', filter: { text: 'oxy' }, sort: 'newest' },
  { name: 'search for a word on every case', filter: { text: 'mg' }, sort: 'newest' },
  { name: 'search for two common words', filter: { text: 'depottab tablett' }, sort: 'newest' },
  { name: 'search for what is not there', filter: { text: 'ingenting' }, sort: 'newest' },
  { name: 'filter by verdict', filter: { verdict: 'stop' }, sort: 'newest' },
  { name: 'filter by rule', filter: { rule: 'RULE-3' }, sort: 'newest' },
  { name: 'filter by verdict, by OMEQ', filter: { verdict: 'stop' }, sort: 'omeq' },
  { name: 'filter by period', filter: { from: '2026-01-01', to: '2026-02-01' }, sort: 'newest' },
  { name: 'filter by expiry', filter: { expiresTo: '2027-02-01' }, sort: 'newest' },
];

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

async function fill(page: Page): Promise<void> {
  const PIECE = 5000;
  for (let start = 0; start < CASES; start += PIECE) {
    const result = await page.evaluate(
      ({ start, count }) => {
        const cases = Array.from({ length: count }, (_, at) => historyLab.madeUpCase(start + at));
        return historyLab.importCases(cases, 'replace');
      },
      { start, count: PIECE },
    );
    if (result.kind !== 'ok') throw new Error(result.reason);
  }
}

async function timesOf(page: Page, { filter, sort }: Asked): Promise<{ times: number[]; found: number }> {
  return page.evaluate(
    async ({ filter, sort, rounds, limit }) => {
      const times: number[] = [];
      let found = 0;
      for (let round = 0; round < rounds; round += 1) {
        const from = performance.now();
        const page = await historyLab.pageOfCases({ filter, sort, after: null, limit });
        times.push(performance.now() - from);
        if (page.kind !== 'ok') throw new Error(page.reason);
        found = page.value.cases.length;
      }
      return { times, found };
    },
    { filter, sort, rounds: ROUNDS, limit: PAGE },
  );
}

async function deepPage(page: Page): Promise<number[]> {
  return page.evaluate(async (limit) => {
    const times: number[] = [];
    let after: PageMark | null = null;
    for (let turn = 0; turn < 40; turn += 1) {
      const from = performance.now();
      const found: Awaited<ReturnType<typeof historyLab.pageOfCases>> = await historyLab.pageOfCases({
        filter: { verdict: 'stop' },
        sort: 'newest',
        after,
        limit,
      });
      times.push(performance.now() - from);
      if (found.kind !== 'ok') throw new Error(found.reason);
      after = found.value.next;
    }
    return times;
  }, PAGE);
}

async function savingTimes(page: Page): Promise<number[]> {
  const like = madeUpCase(1);
  if (!like.request) throw new Error('The case has no request.');
  const newCase = {
    occasion: 'saved' as const,
    drug: like.drug,
    dosage: like.dosage,
    request: like.request,
    assessment: {
      version: 1 as const,
      verdict: like.verdict,
      omeq: { perDay: 60, atLeast: 60, lines: [...like.omeqLines] },
      pregabalinMgPerDay: null,
      dosage: { understood: true, fixedPerDay: 2, asNeededMaxPerDay: 0, unit: 'tablett' },
      findings: like.findings.map((finding) => ({
        ...finding,
        message: '',
        facts: {},
        source: { document: 'B', section: '§ 3', changed: null },
      })),
      remark: null,
      orderMarking: null,
      missing: [],
      next: [],
      drafts: { application: null, journalNote: null, treatmentPlan: null },
    },
    remark: null,
    fillOutcome: null,
    catalogueVersion: 'innebygd-1',
    drugId: null,
  };
  return page.evaluate(async (saved) => {
    const times: number[] = [];
    for (let round = 0; round < 200; round += 1) {
      const from = performance.now();
      const result = await historyLab.saveCase(saved);
      times.push(performance.now() - from);
      if (result.kind !== 'ok') throw new Error(result.reason);
    }
    return times;
  }, newCase);
}

function tell(name: string, times: readonly number[], limit: number, more = ''): boolean {
  const [p50, p95, most] = [0.5, 0.95, 1].map((share) => percentile(times, share));
  const ok = (p95 ?? Number.NaN) < limit;
  const figures = [p50, p95, most].map((ms) => (ms ?? Number.NaN).toFixed(1).padStart(7)).join(' ');
  process.stdout.write(`${name.padEnd(40)} ${figures} ${ok ? '' : `over ${limit} ms`}${more}\n`);
  return ok;
}

const lab = await buildLab();
try {
  const running = await lab.start();
  const page = await running.openPage();
  const from = performance.now();
  await fill(page);
  process.stdout.write(
    `${CASES} cases imported in ${((performance.now() - from) / 1000).toFixed(0)} s\n${'ms'.padEnd(40)}     p50     p95    most\n`,
  );
  await running.close();
  // A browser that has just started has nothing of the database in memory.
  const again = await lab.start();
  const fresh = await again.openPage();
  const results: boolean[] = [];
  const first = await timesOf(fresh, { name: '', filter: {}, sort: 'newest' });
  tell('the very first call, with opening', first.times.slice(0, 1), LIMIT_MS);
  for (const each of asked) {
    const { times, found } = await timesOf(fresh, each);
    results.push(tell(each.name, times, LIMIT_MS, ` (${found} shown)`));
  }
  results.push(tell('the next page of a filter', await deepPage(fresh), LIMIT_MS));
  results.push(tell('a save', await savingTimes(fresh), SAVE_LIMIT_MS));
  await again.close();
  if (results.includes(false)) process.exitCode = 1;
} finally {
  await lab.remove();
}
