import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { KeptCase } from '../../../../rules/kept-case/kept-case.ts';
import { database } from '../../../../utils/database/database.ts';
import {
  allCases,
  countCases,
  damagedCases,
  deleteCases,
  pageOfCases,
  restoreCases,
  saveCase,
  updateCase,
  watchCases,
} from '../../../../utils/history/history-store.ts';
import { importCases, storedCases } from '../../../../utils/history/import-cases.ts';
import { deleteExpired } from '../../../../utils/history/retention.ts';
import {
  changePassphrase,
  deleteSealedCases,
  lockCases,
  turnOffEncryption,
  turnOnEncryption,
  unlockCases,
} from '../../../../utils/history/sealing/case-encryption.ts';
import { readProtection } from '../../../../utils/history/sealing/protection.ts';
import { goOn, SEALED_TOGETHER } from '../../../../utils/history/sealing/sealing-pass.ts';
import { newCase as fill, idOf, noVedtak, ordinary } from '../cases.ts';
import { clearAll, lyingForms, lyingText, PASSPHRASE, value, variedCase } from './sealed-cases.ts';

const MANY = 2 * SEALED_TOGETHER + 30;
const varied = Array.from({ length: MANY }, (_, number) => variedCase(number));

async function turnedOn(cases: readonly KeptCase[]): Promise<void> {
  value(await restoreCases(cases));
  expect(value(await turnOnEncryption(PASSPHRASE))).toEqual({ kind: 'done' });
  await goOn();
}

const firstPage = () => pageOfCases({ filter: {}, sort: 'newest', after: null, limit: 1000 });

async function everyCase(): Promise<readonly KeptCase[]> {
  const cases: KeptCase[] = [];
  for await (const piece of allCases()) cases.push(...value(piece).cases);
  return cases;
}

const byId = (cases: readonly KeptCase[]) => cases.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const locked = { kind: 'failed', failure: 'locked' };

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'Hjemmel', version: '0.1.0' });
  await clearAll();
});

describe('an encrypted history', { timeout: 60_000 }, () => {
  it('has every case as it was, and nothing of what they are about in clear', async () => {
    await turnedOn(varied);
    expect(byId(await everyCase())).toEqual(byId(varied));
    expect(value(await firstPage()).cases).toHaveLength(MANY);
    expect(await lyingForms()).toMatchObject({ inClear: 0 });
    expect(await readProtection()).toMatchObject({ state: 'on' });
    const lying = await lyingText();
    // None so short that it may stand among random bytes by chance.
    for (const secret of ['OxyContin', 'tablett', 'Pasient', '"findings"', 'chronic-pain', PASSPHRASE])
      expect(lying.includes(secret), secret).toBe(false);
    const [row] = await database.cases.toArray();
    expect(Object.keys(row ?? {}).toSorted()).toEqual([
      'at',
      'body',
      'expiries',
      'form',
      'id',
      'newestOrder',
      'turn',
    ]);
  });

  it('says that it is locked, and not that it is empty, wherever it is asked', async () => {
    await turnedOn(varied.slice(0, 3));
    await lockCases();
    const id = varied[0]?.id ?? '';
    const results = [
      await firstPage(),
      await countCases({}),
      await countCases({ text: 'oxy' }),
      await damagedCases(),
      await storedCases([id]),
      await updateCase(id, { label: 'A' }),
      await restoreCases(varied.slice(0, 1)),
      await importCases(varied, { ids: [id], seen: new Map() }),
      (await allCases().next()).value,
    ];
    for (const result of results) expect(result).toMatchObject(locked);
    const told: unknown[] = [];
    const stop = watchCases({ filter: {}, sort: 'newest', after: null, limit: 10 }, (page) =>
      told.push(page),
    );
    await vi.waitFor(() => expect(told).toMatchObject([locked]));
    stop();
  });

  it('is opened by the passphrase alone, and a wrong one changes nothing', async () => {
    await turnedOn(varied.slice(0, 3));
    await lockCases();
    const before = await lyingText();
    expect(value(await unlockCases('et annet passord'))).toMatchObject({ kind: 'refused' });
    expect(await firstPage()).toMatchObject(locked);
    expect(await lyingText()).toBe(before);
    expect(value(await unlockCases(PASSPHRASE))).toEqual({ kind: 'done' });
    expect(value(await firstPage()).cases).toHaveLength(3);
  });

  it('takes a case while it is locked, in nothing that can be read, and has it with the others when unlocked', async () => {
    await turnedOn(varied.slice(0, 3));
    await lockCases();
    const saved = value(await saveCase(fill));
    expect((await lyingText()).includes('Palexia')).toBe(false);
    expect(await database.cases.where('form').equals('posted').count()).toBe(1);
    expect(await firstPage()).toMatchObject(locked);
    value(await unlockCases(PASSPHRASE));
    // Also before it is sealed as the others are.
    expect(value(await firstPage()).cases[0]).toEqual(saved);
    expect(value(await countCases({ text: 'palexia' }))).toBe(1);
    await goOn();
    expect(await database.cases.where('form').equals('posted').count()).toBe(0);
    expect(value(await firstPage()).cases[0]).toEqual(saved);
    expect(value(await countCases({ text: 'palexia' }))).toBe(1);
  });

  it('changes, deletes, puts back and takes in as one in clear does', async () => {
    await turnedOn(varied.slice(0, 5));
    const [first, second] = varied;
    if (!first || !second) throw new Error('There are no cases.');
    expect(value(await countCases({ label: 'Ny' }))).toBe(0);
    expect(value(await updateCase(first.id, { label: 'Ny' }))).toEqual({ ...first, label: 'Ny' });
    expect(value(await countCases({ label: 'Ny' }))).toBe(1);
    expect(value(await updateCase(idOf(999_999), { label: 'Ny' }))).toBeNull();
    value(await deleteCases([second.id]));
    expect(value(await countCases({}))).toBe(4);
    value(await restoreCases([second]));
    expect(value(await storedCases([second.id])).get(second.id)).toEqual({ kind: 'case', case: second });
    const more = varied.slice(0, 8);
    const ids = more.map(({ id }) => id);
    const ground = { ids, seen: value(await storedCases(ids)) };
    expect(value(await importCases(more, ground))).toEqual({ added: 3, replaced: 5 });
    expect(byId(await everyCase())).toEqual(byId(more));
    expect(await lyingForms()).toMatchObject({ inClear: 0 });
  });

  it('loses no change that two windows make of one case at once', async () => {
    await turnedOn([ordinary]);
    await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        updateCase(
          ordinary.id,
          turn % 2 === 0 ? { label: 'A' } : { overrides: [{ rule: 'R', reason: 'other' }] },
        ),
      ),
    );
    expect(await everyCase()).toEqual([
      { ...ordinary, label: 'A', overrides: [{ rule: 'R', reason: 'other' }] },
    ]);
  });

  it('takes in only while what the import was decided on is as it was', async () => {
    await turnedOn(varied.slice(0, 3));
    const ids = varied.slice(0, 5).map(({ id }) => id);
    const ground = { ids, seen: value(await storedCases(ids)) };
    await updateCase(ids[0] ?? '', { label: 'Endret' });
    expect(value(await importCases(varied.slice(0, 5), ground))).toBe('changed-since');
    expect(value(await countCases({}))).toBe(3);
    const anew = { ids, seen: value(await storedCases(ids)) };
    expect(value(await importCases(varied.slice(0, 5), anew))).toEqual({ added: 2, replaced: 3 });
  });

  it('tells those who watch of what is saved, changed, deleted and locked', async () => {
    await turnedOn(varied.slice(0, 2));
    const counts: (number | string)[] = [];
    const stop = watchCases({ filter: { text: 'mg' }, sort: 'drug', after: null, limit: 10 }, (page) =>
      counts.push(page.kind === 'ok' ? page.value.cases.length : page.failure),
    );
    await vi.waitFor(() => expect(counts.length).toBeGreaterThan(0));
    const before = counts.at(-1);
    const { id } = value(await saveCase(fill));
    await vi.waitFor(() => expect(counts.at(-1)).toBe(Number(before) + 1));
    await deleteCases([id]);
    await vi.waitFor(() => expect(counts.at(-1)).toBe(before));
    stop();
  });

  it('is kept as long as one in clear, also while it is locked', async () => {
    const old = { ...ordinary, id: idOf(1), at: '2026-01-01T12:00:00.000Z' };
    const inForce = { ...old, id: idOf(2), vedtak: { ...noVedtak, validTo: '2026-11-01' } };
    await turnedOn([ordinary, old, inForce]);
    await lockCases();
    expect(value(await deleteExpired('2026-11-22', 180))).toBe(1);
    value(await unlockCases(PASSPHRASE));
    expect(byId(await everyCase())).toEqual(byId([ordinary, inForce]));
  });

  it('shows a row that has been changed, moved or exchanged as damaged, and the others as they are', async () => {
    await turnedOn(varied.slice(0, 6));
    const rows = (await database.cases.toArray()).filter((row) => row.form !== 'clear');
    const [first, second, third, fourth] = rows;
    if (!first || !second || !third || !fourth) throw new Error('There are no rows.');
    await database.cases.bulkPut([
      { ...first, body: second.body },
      { ...second, at: '2026-06-01T12:00:00.000Z' },
      { ...third, expiries: ['2099-01-01'] },
      { ...fourth, body: { ...fourth.body, data: fourth.body.data.map((byte) => byte ^ 1) } },
    ]);
    const page = value(await firstPage());
    expect(page.cases).toHaveLength(2);
    expect(page.damaged.map(({ id }) => id).toSorted()).toEqual(
      [first, second, third, fourth].map(({ id }) => id).toSorted(),
    );
    // What is found by was read before; the rows are read anew.
    await database.packs.clear();
    await lockCases();
    value(await unlockCases(PASSPHRASE));
    expect(value(await damagedCases())).toHaveLength(4);
    expect(value(await updateCase(first.id, { label: 'A' }))).toBeNull();
    // It stands as it is when all the others are in clear again.
    value(await turnOffEncryption(PASSPHRASE));
    await goOn();
    expect(await database.cases.count()).toBe(6);
    expect(value(await firstPage()).cases).toHaveLength(2);
  });

  it('seals and opens a row that is no case as it stands', async () => {
    const broken = { id: idOf(7), at: null, verdict: 'kanskje', drug: 'Oxy', sum: 12n };
    value(await restoreCases([{ ...ordinary, id: idOf(7) }]));
    await database.cases.update(idOf(7), { body: broken });
    await turnedOn(varied.slice(0, 3));
    expect((await lyingText()).includes('kanskje')).toBe(false);
    expect(value(await damagedCases())).toMatchObject([{ id: idOf(7) }]);
    value(await turnOffEncryption(PASSPHRASE));
    await goOn();
    expect(await database.cases.get(idOf(7))).toMatchObject({
      form: 'clear',
      body: { ...broken, sum: '12' },
    });
  });

  it('lies in clear as before when it is turned off, which takes the passphrase', async () => {
    value(await restoreCases(varied));
    const bodies = async () => (await database.cases.toArray()).map(({ turn: _, ...row }) => row);
    const before = await bodies();
    value(await turnOnEncryption(PASSPHRASE));
    await goOn();
    expect(value(await turnOffEncryption('et annet passord'))).toMatchObject({ kind: 'refused' });
    expect(value(await turnOffEncryption(PASSPHRASE))).toEqual({ kind: 'done' });
    await goOn();
    expect(await bodies()).toEqual(before);
    expect(await readProtection()).toEqual({ kind: 'off' });
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  it('is the same under another passphrase, and nothing is sealed anew', async () => {
    await turnedOn(varied.slice(0, 3));
    const rows = await database.cases.toArray();
    expect(value(await changePassphrase('et annet passord', 'et nytt langt passord'))).toMatchObject({
      kind: 'refused',
    });
    expect(value(await changePassphrase(PASSPHRASE, 'for kort'))).toMatchObject({ kind: 'refused' });
    expect(value(await changePassphrase(PASSPHRASE, 'et nytt langt passord'))).toEqual({ kind: 'done' });
    expect(await database.cases.toArray()).toEqual(rows);
    await lockCases();
    expect(value(await unlockCases(PASSPHRASE))).toMatchObject({ kind: 'refused' });
    expect(value(await unlockCases('et nytt langt passord'))).toEqual({ kind: 'done' });
    expect(byId(await everyCase())).toEqual(byId(varied.slice(0, 3)));
  });

  it('is begun anew where the passphrase is forgotten, without what was sealed', async () => {
    await turnedOn(varied.slice(0, 3));
    await lockCases();
    value(await deleteSealedCases());
    expect(value(await firstPage()).cases).toEqual([]);
    expect(value(await saveCase(fill))).toMatchObject({ drug: 'Palexia Depot 100 mg' });
    expect(await lyingForms()).toEqual({ inClear: 1, sealed: 0 });
  });

  it('has one case of an assessment that is filled in after the cases are locked', async () => {
    await turnedOn(varied.slice(0, 3));
    const { id } = value(await saveCase({ ...fill, occasion: 'saved', fillOutcome: null }));
    await lockCases();
    value(await saveCase(fill, id));
    expect(await lyingForms()).toEqual({ inClear: 0, sealed: 4 });
    value(await unlockCases(PASSPHRASE));
    const [found] = value(await firstPage()).cases.filter((each) => each.id === id);
    expect(found).toMatchObject({ occasion: 'fill', fillOutcome: 'filled' });
  });

  it('is turned on once, whatever two windows do', async () => {
    const both = await Promise.all([turnOnEncryption(PASSPHRASE), turnOnEncryption('et annet passord')]);
    expect(both.map((each) => value(each).kind).toSorted()).toEqual(['done', 'refused']);
  });

  it('says so where what is stored of the keys is damaged, and stores nothing in clear', async () => {
    await turnedOn(varied.slice(0, 3));
    await database.table('encryption').update('cases', { keyRing: { version: 1 } });
    const damaged = { kind: 'failed', failure: 'keys-damaged' };
    expect(await firstPage()).toMatchObject(damaged);
    expect(await saveCase(fill)).toMatchObject(damaged);
    expect(await unlockCases(PASSPHRASE)).toMatchObject(damaged);
    expect(await lyingForms()).toMatchObject({ sealed: 3 });
  });
});

describe('while it is being encrypted or decrypted', { timeout: 60_000 }, () => {
  /** The pass fails in the write of its piece with that number, as when the browser is killed there. */
  async function failAt(piece: number): Promise<void> {
    let writes = 0;
    const { transaction } = database;
    vi.spyOn(database, 'transaction').mockImplementation((...given: Parameters<typeof transaction>) => {
      if (given[0] === 'rw') writes += 1;
      if (given[0] === 'rw' && writes > piece) throw new Error('killed');
      return transaction.apply(database, given);
    });
    await goOn().catch(() => {});
    vi.restoreAllMocks();
  }

  it.each([0, 1, 2])(
    'has every case after a pass that was cut short at piece %s, and goes on from there',
    async (piece) => {
      value(await restoreCases(varied));
      value(await turnOnEncryption(PASSPHRASE));
      await failAt(piece);
      expect(await lyingForms()).toMatchObject({ sealed: piece * SEALED_TOGETHER });
      expect(byId(await everyCase())).toEqual(byId(varied));
      expect(value(await countCases({ text: 'oxy' }))).toBe(
        varied.filter(({ drug }) => drug?.includes('Oxy')).length,
      );
      // What is saved in the midst of it is sealed.
      const saved = value(await saveCase(fill));
      expect((await database.cases.get(saved.id))?.form).toBe('sealed');
      await goOn();
      expect(await readProtection()).toMatchObject({ state: 'on' });

      value(await turnOffEncryption(PASSPHRASE));
      await failAt(piece);
      expect(await lyingForms()).toMatchObject({ inClear: piece * SEALED_TOGETHER });
      expect(byId(await everyCase())).toEqual(byId([...varied, saved]));
      expect(value(await updateCase(saved.id, { label: 'A' }))).toMatchObject({ label: 'A' });
      await goOn();
      expect(await readProtection()).toEqual({ kind: 'off' });
      expect(byId(await everyCase())).toEqual(byId([...varied, { ...saved, label: 'A' }]));
    },
  );

  it('goes on sealing also while it is locked, as after a start of the browser', async () => {
    value(await restoreCases(varied));
    value(await turnOnEncryption(PASSPHRASE));
    await lockCases();
    await goOn();
    expect(await lyingForms()).toMatchObject({ inClear: 0 });
    expect((await lyingText()).includes('OxyContin')).toBe(false);
    value(await unlockCases(PASSPHRASE));
    await goOn();
    expect(await database.cases.where('form').equals('posted').count()).toBe(0);
    expect(byId(await everyCase())).toEqual(byId(varied));
  });

  it('waits with opening until it is unlocked', async () => {
    await turnedOn(varied.slice(0, 120));
    value(await turnOffEncryption(PASSPHRASE));
    await lockCases();
    await goOn();
    expect(await lyingForms()).toMatchObject({ sealed: 120 });
    value(await unlockCases(PASSPHRASE));
    await goOn();
    expect(await lyingForms()).toMatchObject({ inClear: 120 });
  });

  it('answers the same in each state as in clear', async () => {
    value(await restoreCases(varied));
    const queries = [
      { filter: {}, sort: 'newest' },
      { filter: {}, sort: 'oldest' },
      { filter: { from: '2026-02-11', to: '2026-03-11' }, sort: 'newest' },
      { filter: { to: '2026-03-11T12:00:00.000Z' }, sort: 'oldest' },
      { filter: {}, sort: 'drug' },
      { filter: { text: 'oxy' }, sort: 'omeq' },
      { filter: { text: 'oxy mg', verdict: 'stop' }, sort: 'newest' },
      { filter: { label: 'pasient 4' }, sort: 'oldest' },
      { filter: { rule: 'R-3', from: '2026-02-11' }, sort: 'drug' },
      { filter: { expiresFrom: '2027-01-03', expiresTo: '2027-01-05' }, sort: 'newest' },
      { filter: { decided: true }, sort: 'newest' },
      { filter: { text: 'finnes-ikke' }, sort: 'newest' },
    ] as const;
    async function answers() {
      const all: unknown[] = [];
      for (const { filter, sort } of queries) {
        const ids: string[] = [];
        let page = value(await pageOfCases({ filter, sort, after: null, limit: 50 }));
        ids.push(...page.cases.map(({ id }) => id));
        while (page.next) {
          page = value(await pageOfCases({ filter, sort, after: page.next, limit: 50 }));
          ids.push(...page.cases.map(({ id }) => id));
        }
        all.push({ filter, sort, ids, count: value(await countCases(filter)) });
      }
      return all;
    }
    const inClear = await answers();
    value(await turnOnEncryption(PASSPHRASE));
    expect(await answers()).toEqual(inClear);
    await failAt(1);
    expect(await answers()).toEqual(inClear);
    await goOn();
    expect(await answers()).toEqual(inClear);
    value(await turnOffEncryption(PASSPHRASE));
    await failAt(1);
    expect(await answers()).toEqual(inClear);
  });
});

describe('while the browser does not answer whether the trust wants it encrypted', () => {
  beforeEach(() => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(() => new Promise(() => {}));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it('stores nothing in clear, and says why', async () => {
    let saved: unknown = null;
    void saveCase(fill).then((result) => {
      saved = result;
    });
    while (saved === null) {
      await vi.advanceTimersByTimeAsync(1000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(saved).toMatchObject({ kind: 'failed', failure: 'policy-unread' });
    vi.useRealTimers();
    expect(await database.cases.count()).toBe(0);
  });
});

describe('the first save after the browser has started', { timeout: 60_000 }, () => {
  /** The browser has not said what the trust has decided, until the answer is called. */
  function unanswered(): () => void {
    const { promise, resolve } = Promise.withResolvers<Record<string, unknown>>();
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(() => promise);
    return () => resolve({});
  }
  afterEach(() => vi.restoreAllMocks());

  it('waits for the answer where it is to lie in clear, and is made when that comes', async () => {
    const answer = unanswered();
    const saving = saveCase(fill);
    const first = await Promise.race([saving, new Promise((resolve) => setTimeout(resolve, 50, 'waits'))]);
    expect(first).toBe('waits');
    answer();
    expect(await saving).toMatchObject({ kind: 'ok' });
    expect(await lyingForms()).toEqual({ inClear: 1, sealed: 0 });
  });

  it.each([false, true])('needs no answer where it is sealed (locked: %s)', async (isLocked) => {
    await turnedOn(varied.slice(0, 3));
    if (isLocked) await lockCases();
    unanswered();
    expect(await saveCase(fill)).toMatchObject({ kind: 'ok' });
    expect(await lyingForms()).toEqual({ inClear: 0, sealed: 4 });
  });
});

describe('where the trust wants it encrypted', { timeout: 60_000 }, () => {
  beforeEach(() => fakeBrowser.storage.managed.set({ historyEncryption: true }));

  it('stores nothing in clear until a passphrase is chosen, and says where that is done', async () => {
    expect(await saveCase(fill)).toMatchObject({ kind: 'failed', failure: 'passphrase-missing' });
    expect(await importCases([ordinary], { ids: [ordinary.id], seen: new Map() })).toMatchObject({
      failure: 'passphrase-missing',
    });
    expect(await database.cases.count()).toBe(0);
    value(await turnOnEncryption(PASSPHRASE));
    value(await saveCase(fill));
    expect(await lyingForms()).toMatchObject({ sealed: 1 });
  });

  it('is not turned off, and is encrypted again where that had begun', async () => {
    await fakeBrowser.storage.managed.set({ historyEncryption: false });
    await turnedOn(varied.slice(0, 3));
    value(await turnOffEncryption(PASSPHRASE));
    await fakeBrowser.storage.managed.set({ historyEncryption: true });
    expect(value(await turnOffEncryption(PASSPHRASE))).toMatchObject({ kind: 'refused' });
    await goOn();
    expect(await readProtection()).toMatchObject({ state: 'on' });
    expect(await lyingForms()).toMatchObject({ sealed: 3 });
  });
});
