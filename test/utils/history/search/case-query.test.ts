import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { verdicts } from '../../../../rules/contract/assessment.ts';
import type { KeptCase } from '../../../../rules/kept-case/kept-case.ts';
import { countCases, pageOfCases, restoreCases } from '../../../../utils/history/history-store.ts';
import type { CaseFilter } from '../../../../utils/history/search/case-filter.ts';
import type { CaseSort, PageMark } from '../../../../utils/history/search/case-order.ts';
import { idOf, noException, noVedtak, ordinary } from '../cases.ts';
import { clearAll, value } from '../sealing/sealed-cases.ts';

/** More than are read and sorted as they are, so that both ways to a page are walked. */
const CASES = 420;
const drugs = ['OxyContin Depottab 20 mg', 'OxyNorm Kaps 5 mg', 'Ørkenløk Mikst 2 mg/ml', null];
const pick = <T>(list: readonly T[], number: number): T | undefined => list[number % list.length];

/** Many share a moment, a drug and a sum, so that the order hangs on the id too. */
const cases = Array.from({ length: CASES }, (_, number): KeptCase => {
  const drug = pick(drugs, number * 7) ?? null;
  return {
    ...ordinary,
    id: idOf((number * 397) % 1000),
    at: `2026-0${1 + (number % 5)}-1${number % 3}T12:00:00.000Z`,
    drug,
    dosage: number % 2 === 0 ? '1 tablett 2 ganger daglig' : null,
    verdict: pick(verdicts, number) ?? 'ok',
    omeqAtLeast: number % 6 === 0 ? null : number % 4,
    findings: [{ rule: `R-${number % 8}`, outcome: number % 3 === 0 ? 'unknown' : 'met', level: 'stop' }],
    label: number % 4 === 0 ? `Pasient ${number % 9}` : null,
    vedtak:
      number % 5 === 0 ? { ...noVedtak, validTo: `2027-0${1 + (number % 3)}-0${1 + (number % 7)}` } : null,
    exception: number % 2 === 0 ? { ...noException, caseNumber: `24/${number}` } : null,
  };
});

const words = (text: string | null | undefined) => (text ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The filter in its plainest words, over a list in memory. */
function holds(
  { text, verdict, rule, drug, label, decided, from, to, expiresFrom, expiresTo }: CaseFilter,
  kept: KeptCase,
) {
  const said = [kept.drug, kept.dosage, kept.label, kept.exception?.caseNumber].flatMap(words);
  const last = kept.vedtak?.validTo ?? null;
  const open = kept.findings.filter(({ outcome }) => outcome === 'not-met' || outcome === 'unknown');
  return (
    words(text).every((sought) => said.some((word) => word.startsWith(sought))) &&
    (verdict === undefined || kept.verdict === verdict) &&
    (rule === undefined || open.some((finding) => finding.rule === rule)) &&
    (drug === undefined || kept.drug?.toLowerCase() === drug.toLowerCase()) &&
    (label === undefined || kept.label?.toLowerCase() === label.toLowerCase()) &&
    (decided === undefined || kept.vedtak !== null || kept.exception !== null) &&
    (from === undefined || kept.at.slice(0, 10) >= from) &&
    (to === undefined || kept.at.slice(0, 10) <= to) &&
    ((expiresFrom === undefined && expiresTo === undefined) || last !== null) &&
    (expiresFrom === undefined || (last ?? '') >= expiresFrom) &&
    (expiresTo === undefined || (last ?? '~') <= expiresTo)
  );
}

const compare = <T extends string | number>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0);
const newestFirst = (a: KeptCase, b: KeptCase) => compare(b.at, a.at) || compare(a.id, b.id);
const drugOf = ({ drug }: KeptCase) => (drug ?? '').toLowerCase();
const omeqOf = ({ omeqAtLeast }: KeptCase) => omeqAtLeast ?? -1;
const inOrder: Readonly<Record<CaseSort, (a: KeptCase, b: KeptCase) => number>> = {
  newest: newestFirst,
  oldest: (a, b) => compare(a.at, b.at) || compare(a.id, b.id),
  drug: (a, b) => compare(drugOf(a), drugOf(b)) || newestFirst(a, b),
  omeq: (a, b) => compare(omeqOf(b), omeqOf(a)) || newestFirst(a, b),
};

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 1 });
const filter = fc
  .record({
    text: maybe(
      fc.constantFrom(
        'oxy',
        'OXYNORM',
        'mg',
        'ørken',
        'pasient 3',
        '24/9',
        '1',
        '1 oxy',
        'kaps mg',
        'finnes-ikke',
        ' ',
      ),
    ),
    verdict: maybe(fc.constantFrom(...verdicts)),
    rule: maybe(fc.constantFrom('R-0', 'R-3')),
    drug: maybe(fc.constantFrom('oxynorm kaps 5 mg', 'OxyNorm')),
    label: maybe(fc.constantFrom('Pasient 0', 'pasient 4', 'Pasient')),
    decided: maybe(fc.constant(true)),
    from: maybe(fc.constantFrom('2026-02-11', '2026-04-01')),
    to: maybe(fc.constantFrom('2026-03-11', '2026-05-12')),
    expiresFrom: maybe(fc.constantFrom('2027-01-03')),
    expiresTo: maybe(fc.constantFrom('2027-01-05', '2027-02-03')),
  })
  .map((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));

async function allPages(sought: CaseFilter, sort: CaseSort, limit: number): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: PageMark | null = null;
  do {
    const page: Awaited<ReturnType<typeof pageOfCases>> = await pageOfCases({
      filter: sought,
      sort,
      after,
      limit,
    });
    if (page.kind === 'failed') throw new Error(page.reason);
    expect(page.value.cases.length).toBeLessThanOrEqual(limit);
    ids.push(...page.value.cases.map(({ id }) => id));
    after = page.value.next;
  } while (after);
  return ids;
}

describe('a page of the history', () => {
  beforeAll(async () => {
    await clearAll();
    value(await restoreCases(cases));
  });

  it('after page gives what a list in memory gives, in its order, each once', async () => {
    const sorts = fc.constantFrom<CaseSort>('newest', 'oldest', 'drug', 'omeq');
    await fc.assert(
      fc.asyncProperty(filter, sorts, fc.constantFrom(7, 60, 200), async (sought, sort, limit) => {
        const wanted = cases.filter((kept) => holds(sought, kept)).toSorted(inOrder[sort]);
        expect(await allPages(sought, sort, limit)).toEqual(wanted.map(({ id }) => id));
        expect(await countCases(sought)).toEqual({ kind: 'ok', value: wanted.length });
      }),
      {
        numRuns: 30,
        examples: [
          [{}, 'newest', 60],
          [{ text: 'mg' }, 'drug', 60],
          [{ text: 'mg' }, 'newest', 60],
          // More words begin so than are read one by one.
          [{ text: '1' }, 'newest', 7],
          [{ text: '1 oxy', to: '2026-03-11' }, 'newest', 7],
          [{ expiresFrom: '2027-01-03', expiresTo: '2027-02-03' }, 'newest', 7],
          [{ text: 'oxy' }, 'newest', 7],
          [{ text: 'mg', from: '2026-02-11', to: '2026-03-11' }, 'omeq', 60],
        ],
      },
    );
  }, 60_000);

  it('finds what has two words that are each on many, also where it lies last', async () => {
    const many = Array.from({ length: 2500 }, (_, number): KeptCase => {
      const both = number === 2499 || number === 2498;
      const drug = both ? 'Palexia Nobligan' : number % 2 === 0 ? 'Palexia' : 'Nobligan';
      return { ...ordinary, id: idOf(number), at: `20${10 + (number % 3)}-01-01T00:00:00.000Z`, drug };
    });
    await clearAll();
    value(await restoreCases(many));
    const oldestLast = await allPages({ text: 'nob pal' }, 'newest', 1);
    expect(oldestLast).toEqual([idOf(2498), idOf(2499)]);
    expect(await allPages({ text: 'nob', drug: 'Palexia Nobligan' }, 'omeq', 1)).toEqual([
      idOf(2498),
      idOf(2499),
    ]);
    expect(await allPages({ text: 'pal nob oxy' }, 'drug', 1)).toEqual([]);
  }, 60_000);
});
