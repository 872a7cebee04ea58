import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Assessment } from '../../../rules/contract/assessment.ts';
import type { KeptCase, NewCase } from '../../../rules/kept-case/kept-case.ts';
import { database } from '../../../utils/database/database.ts';
import type { CaseWrite } from '../../../utils/history/case-writes.ts';
import {
  allCases,
  countCases,
  deleteCases,
  pageOfCases,
  restoreCases,
  saveCase,
  updateCase,
  watchCases,
} from '../../../utils/history/history-store.ts';
import { importCases, storedCases } from '../../../utils/history/import-cases.ts';
import type { CaseQuery } from '../../../utils/history/search/case-index.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  const runtime = { getManifest: () => ({ version: '0.1.0' }) };
  return { browser: { runtime, storage: fakeBrowser.storage } };
});

const source = { document: 'B', section: '§ 3', changed: '2023-11-23' };
const assessment: Assessment = {
  version: 2,
  headline: 'Du kan søke',
  checked: ['application'],
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
  it('writes what is done later with an assessment on its case, and leaves the rest as it is', async () => {
    const saved = { ...fill, occasion: 'saved', remark: null, fillOutcome: null } as const;
    const { id, at } = value(await saveCase(saved));
    value(await updateCase(id, { label: 'pasient A' }));
    const added = value(await saveCase(fill, id));
    expect(added).toMatchObject({ id, at, label: 'pasient A', occasion: 'fill', fillOutcome: 'filled' });
    expect(value(await countCases({}))).toBe(1);
    value(await deleteCases([id]));
    expect(value(await saveCase(fill, id))).toMatchObject({ id, label: null });
    expect(value(await countCases({}))).toBe(1);
  });

  it('keeps what the list shows, and nothing more of the request', async () => {
    const added = value(await saveCase(fill));

    expect(added).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      occasion: 'fill',
      drug: 'OxyContin Depottab 20 mg',
      dosage: '1 tablett 2 ganger daglig',
      verdict: 'stop',
      headline: 'Du kan søke',
      checked: ['application'],
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
        vedtak: {},
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
      followedUp: [],
      reassessment: null,
    });
    expect(await cases()).toEqual([added]);
    expect(JSON.stringify(await cases())).not.toMatch(/Ola|Saksnummer/);
  });

  it('keeps a sum as a lower bound while nobody has said what else the patient uses', async () => {
    const kept = async (perDay: number | null) => {
      const omeq = { perDay, atLeast: 60, lines: [] };
      return value(await saveCase({ ...fill, assessment: { ...fill.assessment, omeq } }));
    };

    expect(await kept(60)).toMatchObject({ omeqPerDay: 60, omeqAtLeast: 60 });
    expect(await kept(null)).toMatchObject({ omeqPerDay: null, omeqAtLeast: 60 });
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
    const seen: (readonly KeptCase[])[] = [];
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

  it('changes what the doctor sets afterwards, and nothing else', async () => {
    const saved = value(await saveCase(fill));
    const overrides = [{ rule: 'OP-CAP-300', reason: 'clinical-need' as const }];
    expect(value(await updateCase(saved.id, { label: 'A', overrides }))).toEqual({
      ...saved,
      label: 'A',
      overrides,
    });
    expect(await cases()).toEqual([{ ...saved, label: 'A', overrides }]);
    expect(value(await countCases({ label: 'a' }))).toBe(1);
    expect(value(await updateCase('00000000-0000-4000-8000-00000000dead', { label: 'B' }))).toBeNull();
  });

  it.each<[string, Partial<NewCase>]>([
    ['Legemidlet', { drug: 'OxyContin 13097248022' }],
    ['Doseringen', { dosage: '1 tablett til 130972 48022' }],
    ['Merknaden', { remark: { kind: 'white', text: 'Gjelder 13.09.72-48022' } }],
    ['Refusjonskoden', { request: { ...fill.request, refundCode: '13097248022' } }],
    ['Foretakets id', { request: { ...fill.request, profile: 'p13097248022' } }],
    [
      'Andre legemidler i bruk',
      { request: { ...fill.request, otherMedication: [{ drug: 'Nobligan', dosage: '13097248022' }] } },
    ],
    ['Saksnummeret', { request: { ...fill.request, exception: { caseNumber: '13097248022' } } }],
    ['Prosjektnummeret', { request: { ...fill.request, exception: { ownProjectNumber: '13097248022' } } }],
  ])('stores no national identity number: %s', async (where, differs) => {
    const refused = await saveCase({ ...fill, ...differs });
    expect(refused).toMatchObject({ kind: 'refused', reason: expect.stringContaining(where) });
    expect(await cases()).toEqual([]);
  });

  it('lets none in by a change or an import either, and imports nothing then', async () => {
    const saved = value(await saveCase(fill));
    expect(await updateCase(saved.id, { label: '13097248022' })).toMatchObject({ kind: 'refused' });
    const other = { ...saved, id: crypto.randomUUID() };
    const ids = [other.id, saved.id];
    const ground = { ids, seen: value(await storedCases(ids)) };
    expect(await importCases([other, { ...saved, drug: '13097248022' }], ground)).toMatchObject({
      kind: 'refused',
    });
    expect(await cases()).toEqual([saved]);
  });

  it('imports all or nothing', async () => {
    const saved = value(await saveCase(fill));
    const imported = Array.from({ length: 1200 }, () => ({ ...saved, id: crypto.randomUUID() }));
    const { put } = IDBObjectStore.prototype;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row, key) {
      puts += 1;
      if (puts > 900) throw new DOMException('refused', 'QuotaExceededError');
      return put.call(this, row, key);
    });
    const ground = { ids: imported.map(({ id }) => id), seen: new Map() };
    expect(await importCases(imported, ground)).toMatchObject({ kind: 'failed', failure: 'full' });
    expect(puts).toBeGreaterThan(900);
    expect(await cases()).toEqual([saved]);
  });

  it('gives every case once, some hundred at a time', async () => {
    const saved = value(await saveCase(fill));
    const others = Array.from({ length: 1200 }, () => ({ ...saved, id: crypto.randomUUID() }));
    value(await restoreCases(others));
    const pieces = await Array.fromAsync(allCases());
    const ids = pieces.flatMap((piece) => value(piece).cases.map(({ id }) => id));
    expect(ids).toEqual([saved, ...others].map(({ id }) => id).toSorted());
    await deleteCases(ids);
  });

  it('gives those that a filter finds, as the list does', async () => {
    const saved = value(await saveCase(fill));
    const others = Array.from({ length: 7 }, (_, at) => ({
      ...saved,
      id: crypto.randomUUID(),
      at: `2026-11-0${at + 1}T12:00:00.000Z`,
      label: at % 2 === 0 ? 'Forløp A' : null,
      verdict: at < 4 ? ('ok' as const) : ('stop' as const),
    }));
    value(await restoreCases(others));
    await database.table('cases').put({ id: 'skadd', form: 'clear' });
    for (const filter of [
      {},
      { text: 'for oxy' },
      { verdict: 'ok' as const, label: 'Forløp A' },
      { from: '2026-11-02', to: '2026-11-05' },
      { expiresTo: '2027-04-01' },
      { text: 'finnesikke' },
    ]) {
      const pieces = (await Array.fromAsync(allCases(filter))).map(value);
      const listed = value(await pageOfCases({ filter, sort: 'newest', after: null, limit: 100 })).cases;
      expect(pieces.flatMap(({ cases: found }) => found.map(({ id }) => id)).toSorted()).toEqual(
        listed.map(({ id }) => id).toSorted(),
      );
      expect(pieces.flatMap(({ damaged }) => damaged.map(({ id }) => id))).toEqual(
        Object.keys(filter).length === 0 ? ['skadd'] : [],
      );
    }
    await deleteCases(['skadd']);
  });

  it('imports on a ground only while that stands', async () => {
    const saved = value(await saveCase(fill));
    const fresh = { ...saved, id: crypto.randomUUID() };
    const ids = [saved.id, fresh.id];
    const labelled = { ...saved, label: 'fra filen' };
    const ground = { ids, seen: value(await storedCases(ids)) };
    expect(ground.seen.get(saved.id)).toEqual({ kind: 'case', case: saved });
    expect(ground.seen.has(fresh.id)).toBe(false);

    value(await updateCase(saved.id, { label: 'her' }));
    expect(value(await importCases([labelled, fresh], ground))).toBe('changed-since');
    expect(await cases()).toEqual([{ ...saved, label: 'her' }]);

    value(await updateCase(saved.id, { label: null }));
    expect(value(await importCases([labelled, fresh], ground))).toEqual({
      added: 1,
      replaced: 1,
    });
    expect((await cases()).map(({ label }) => label).toSorted()).toEqual([null, 'fra filen'].toSorted());
    // What was new is there now.
    expect(value(await importCases([fresh], ground))).toBe('changed-since');
  });

  it.each([
    ['QuotaExceededError', 'full'],
    ['InvalidStateError', 'unavailable'],
    ['DataError', 'unknown'],
  ])('answers %s with a failure, not an exception', async (name, failure) => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('refused', name);
    });

    expect(await saveCase(fill)).toMatchObject({ kind: 'failed', failure });
  });
});
