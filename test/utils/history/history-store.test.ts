import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Assessment } from '../../../rules/contract/assessment.ts';
import type { Case, NewCase } from '../../../utils/history/case.ts';
import {
  type CaseQuery,
  type CaseWrite,
  deleteCases,
  pageOfCases,
  restoreCases,
  saveCase,
  watchCases,
} from '../../../utils/history/history-store.ts';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getManifest: () => ({ version: '0.1.0' }) } } }));

const source = { document: 'B', section: '§ 3', changed: '2023-11-23' };
const assessment: Assessment = {
  version: 1,
  verdict: 'stop',
  omeq: { perDay: null, atLeast: 330, lines: [] },
  pregabalinMgPerDay: 600,
  dosage: { understood: true, fixedPerDay: 2, asNeededMaxPerDay: 0, unit: 'tablett' },
  findings: [
    {
      rule: 'OP-CAP-300',
      outcome: 'not-met',
      level: 'stop',
      message: 'Over 300.',
      facts: { total: 330, caseNumber: '24/1234' },
      source,
    },
  ],
  remark: null,
  orderMarking: null,
  missing: ['painClarified'],
  next: ['…'],
  drafts: { application: 'Saksnummer 24/1234', journalNote: null, treatmentPlan: null },
};
const fill: NewCase = {
  occasion: 'fill',
  drug: 'OxyContin Depottab 20 mg',
  dosage: '1 tablett 2 ganger daglig',
  request: {
    on: '2026-11-22',
    scheme: 'section-3',
    prescription: { drug: 'OxyContin Depottab 20 mg', dosage: '1 tablett 2 ganger daglig', remark: 'Ola' },
    indication: 'chronic-pain',
    exception: { methodStatus: 'not-introduced', decision: 'granted', caseNumber: '24/1234' },
    vedtak: { omeqPerDay: 120, validTo: '2027-03-01' },
  },
  assessment,
  remark: { kind: 'h-resept', text: 'Prosjekt DM 02224 Enkeltpasientunntak' },
  fillOutcome: 'filled',
  catalogueVersion: 'fest-2026-11-14T04:00:00-1a2b3c',
  drugId: 'ID_1234',
};

function value<T>(result: CaseWrite<T>): T {
  if (result.kind !== 'ok') throw new Error(result.reason);
  return result.value;
}

const latest: CaseQuery = { filter: {}, sort: 'newest', after: null, limit: 100 };
const cases = async () => value(await pageOfCases(latest)).cases;

beforeEach(async () => {
  value(await deleteCases((await cases()).map(({ id }) => id)));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the case history', () => {
  it('keeps what the list shows, and nothing more of the request', async () => {
    const added = value(await saveCase(fill));

    expect(added).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      occasion: 'fill',
      drug: 'OxyContin Depottab 20 mg',
      dosage: '1 tablett 2 ganger daglig',
      verdict: 'stop',
      omeqPerDay: null,
      omeqAtLeast: 330,
      pregabalinMgPerDay: 600,
      findings: [{ rule: 'OP-CAP-300', outcome: 'not-met', level: 'stop' }],
      remark: { kind: 'h-resept', text: 'Prosjekt DM 02224 Enkeltpasientunntak' },
      fillOutcome: 'filled',
      ruleSetVersion: '0.1.0',
      catalogueVersion: 'fest-2026-11-14T04:00:00-1a2b3c',
      drugId: 'ID_1234',
      request: {
        on: '2026-11-22',
        scheme: 'section-3',
        prescription: { drug: 'OxyContin Depottab 20 mg', dosage: '1 tablett 2 ganger daglig' },
        indication: 'chronic-pain',
        exception: { methodStatus: 'not-introduced' },
      },
      omeqLines: [],
      overrides: [],
      exception: {
        decision: 'granted',
        decidedOn: null,
        validTo: null,
        caseNumber: '24/1234',
        costPerYearNok: null,
        ownProjectNumber: null,
      },
      vedtak: {
        omeqPerDay: 120,
        pregabalinMgPerDay: null,
        validTo: '2027-03-01',
        onlyMethadone: null,
        namesPrescriber: null,
      },
      label: null,
      reassessment: null,
    });
    expect(await cases()).toEqual([added]);
    expect(JSON.stringify(await cases())).not.toMatch(/Ola|Saksnummer/);
  });

  it('keeps a sum as a lower bound while nobody has said what else the patient uses', async () => {
    const omeq = { perDay: 60, atLeast: 60, lines: [] };
    const kept = async (missing: string[]) =>
      value(await saveCase({ ...fill, assessment: { ...fill.assessment, omeq, missing } }));

    expect(await kept([])).toMatchObject({ omeqPerDay: 60, omeqAtLeast: 60 });
    expect(await kept(['otherMedication'])).toMatchObject({ omeqPerDay: null, omeqAtLeast: 60 });
  });

  it('lists the newest first, no more than asked for', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    for (const day of ['2026-11-20', '2026-11-22', '2026-11-21']) {
      vi.setSystemTime(new Date(`${day}T12:00:00Z`));
      await saveCase({ ...fill, drug: day });
    }

    expect(value(await pageOfCases({ ...latest, limit: 2 })).cases.map(({ drug }) => drug)).toEqual([
      '2026-11-22',
      '2026-11-21',
    ]);
  });

  it('deletes one, and puts it back as it was', async () => {
    const first = value(await saveCase(fill));
    await saveCase(fill);

    await deleteCases([first.id]);
    expect((await cases()).map(({ id }) => id)).not.toContain(first.id);

    await restoreCases([first]);
    expect(await cases()).toContainEqual(first);
  });

  it('tells of the list at once and after each change, until it is stopped', async () => {
    const seen: (readonly Case[])[] = [];
    const stop = watchCases(latest, (result) => seen.push(value(result).cases));
    await vi.waitFor(() => expect(seen).toEqual([[]]));

    const added = value(await saveCase(fill));
    await vi.waitFor(() => expect(seen.at(-1)).toEqual([added]));
    await deleteCases([added.id]);
    await vi.waitFor(() => expect(seen.at(-1)).toEqual([]));

    stop();
    const told = seen.length;
    await saveCase(fill);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen.length).toBe(told);
  });

  it.each([
    ['QuotaExceededError', 'full'],
    ['InvalidStateError', 'unavailable'],
    ['DataError', 'unknown'],
  ])('answers %s with a failure, not an exception', async (name, failure) => {
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('refused', name);
    });

    expect(await saveCase(fill)).toMatchObject({ kind: 'failed', failure });
  });
});
