import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Bytes, bytesOf, cipherKey, seal } from '../../../utils/encryption/cipher.ts';
import { makeKeyRing } from '../../../utils/encryption/key-ring.ts';
import { newestFirst } from '../../../utils/history/stored-case.ts';
import { idOf, noVedtak, ordinary } from '../history/cases.ts';
import { PASSPHRASE } from '../history/sealing/sealed-cases.ts';

/** Rows as the versions before wrote them, with findings and texts of their time. */
const version1 = (number: number) => ({
  id: idOf(number),
  at: `2026-11-2${number}T12:00:00.000Z`,
  occasion: 'fill',
  drug: number === 1 ? null : 'OxyContin Depottab 20 mg',
  dosage: null,
  verdict: 'stop',
  omeqPerDay: null,
  omeqAtLeast: 330,
  pregabalinMgPerDay: null,
  findings: [{ rule: 'OP-CAP-300', outcome: 'not-met', level: 'stop' }],
  remark: { kind: 'h-resept', text: 'Prosjekt DM 02224' },
  fillOutcome: 'filled',
  ruleSetVersion: '0.1.0',
});
const version2 = (number: number) => ({
  ...version1(number),
  catalogueVersion: 'fest-2026-11-14T04:00:00-1a2b3c',
  drugId: null,
});
const damaged = { id: idOf(9), at: null, verdict: 'kanskje' };

interface Stores {
  readonly [name: string]: { readonly keyPath: string | string[]; readonly indexes: readonly string[] };
}
const stores1: Stores = { cases: { keyPath: 'id', indexes: ['at'] } };
const stores2: Stores = {
  ...stores1,
  catalogues: { keyPath: 'id', indexes: ['state'] },
  cataloguePieces: { keyPath: ['catalogue', 'piece'], indexes: [] },
  methodRegisters: { keyPath: 'id', indexes: [] },
};

const stores3: Stores = {
  ...stores2,
  cases: { keyPath: 'id', indexes: ['at', 'newestOrder', 'terms', 'unread'] },
  sealedCases: { keyPath: 'id', indexes: ['at', 'turn'] },
  encryption: { keyPath: 'id', indexes: [] },
};
/** With what it was found by, side by side with the case. */
const version3 = (number: number) => ({
  ...ordinary,
  id: idOf(number),
  at: `2026-11-2${number}T12:00:00.000Z`,
  label: 'forløp',
  vedtak: { ...noVedtak, validTo: '2027-01-01' },
  terms: ['w oxycontin\t7973887'],
  expiries: ['2027-01-01'],
  newestOrder: newestFirst(`2026-11-2${number}T12:00:00.000Z`),
  drugOrder: 'oxycontin',
  omeqOrder: -60,
});

/** A row that version 3 sealed, bound to less than is sealed now, and with its turn in clear beside it. */
async function sealedByVersion3(number: number, dataKey: Bytes) {
  const row = version3(number);
  const { id, at, newestOrder, expiries } = row;
  const boundTo = JSON.stringify(['case', 3, id, at, newestOrder, expiries]);
  const sealed = await seal(await cipherKey(dataKey), bytesOf(`${JSON.stringify(row)}    `), boundTo);
  return { id, at, newestOrder, expiries, turn: 40 + number, sealed };
}

/** Writes a database as a version of Hjemmel left it, past our own code; the browser's version is ten times Dexie's. */
async function leave(version: number, stores: Stores, rows: Readonly<Record<string, readonly object[]>>) {
  const opening = indexedDB.open('hjemmel', version * 10);
  opening.onupgradeneeded = () => {
    for (const [name, { keyPath, indexes }] of Object.entries(stores)) {
      const store = opening.result.createObjectStore(name, { keyPath });
      for (const index of indexes) store.createIndex(index, index);
      for (const row of rows[name] ?? []) store.add(row);
    }
  };
  await new Promise<void>((resolve, reject) => {
    opening.onsuccess = () => resolve();
    opening.onerror = () => reject(opening.error);
  });
  opening.result.close();
}

/** The modules anew, as in a window that has just been opened. */
async function openWindow() {
  vi.resetModules();
  const { database } = await import('../../../utils/database/database.ts');
  const store = await import('../../../utils/history/history-store.ts');
  const { unlockCases } = await import('../../../utils/history/sealing/case-encryption.ts');
  const { goOn } = await import('../../../utils/history/sealing/sealing-pass.ts');
  return { database, unlockCases, goOn, ...store };
}

const latest = { filter: {}, sort: 'newest', after: null, limit: 100 } as const;

beforeEach(() => fakeBrowser.reset());
afterEach(async () => {
  const { database } = await openWindow();
  await database.delete();
});

describe('the database', () => {
  const upgraded = {
    ...ordinary,
    ...version1(2),
    drugId: null,
    catalogueVersion: null,
    request: null,
    headline: null,
    checked: null,
    omeqLines: [],
  };

  it.each([
    ['1', 1, stores1, [version1(1), version1(2)], upgraded],
    ['2', 2, stores2, [version1(1), version2(2)], { ...upgraded, ...version2(2) }],
  ] as const)(
    'of version %s comes over whole, with every case found',
    async (_, version, stores, cases, wanted) => {
      await leave(version, stores, { cases });
      const { pageOfCases, countCases } = await openWindow();
      expect(await pageOfCases(latest)).toMatchObject({ kind: 'ok', value: { damaged: [], next: null } });
      const page = await pageOfCases({ ...latest, filter: { text: 'oxycontin', rule: 'OP-CAP-300' } });
      expect(page).toMatchObject({ kind: 'ok', value: { cases: [wanted] } });
      expect(await countCases({})).toEqual({ kind: 'ok', value: 2 });
    },
  );

  it.each([
    ['in clear', {}],
    ['sealed', { encryption: [{ id: 'cases' }] }],
  ])(
    'that is lost while it comes over is missed (%s), and nothing is stored as if it never was',
    async (_, keys) => {
      await leave(3, stores3, { cases: [version3(1), version3(2)], ...keys });
      const cut = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      });
      const first = await openWindow();
      expect(await first.countCases({})).toMatchObject({ kind: 'failed' });
      cut.mockRestore();
      await first.database.delete();
      await openWindow();
      const { integrityOfCases } = await import('../../../utils/history/integrity.ts');
      const { readProtection } = await import('../../../utils/history/sealing/protection.ts');
      if ('encryption' in keys) expect(await readProtection()).toEqual({ kind: 'unreadable' });
      else
        expect(await integrityOfCases()).toEqual({
          kind: 'ok',
          value: { kind: 'not-as-stored', known: 2, found: 0 },
        });
    },
  );

  it('of version 3 comes over whole, and is searched as before', async () => {
    const unread = { ...damaged, unread: 1 };
    await leave(3, stores3, { cases: [version3(1), unread, version3(2)] });
    const { pageOfCases, countCases, damagedCases, overviewOfCases } = await openWindow();
    const { terms: _, expiries: _e, newestOrder: _n, drugOrder: _d, omeqOrder: _o, ...wanted } = version3(2);
    expect(await pageOfCases({ ...latest, limit: 1 })).toMatchObject({
      value: { cases: [wanted], total: 3 },
    });
    expect(await countCases({ text: 'oxy', label: 'forløp', expiresTo: '2027-01-01' })).toMatchObject({
      value: 2,
    });
    expect(await damagedCases()).toMatchObject({ value: [{ id: idOf(9), row: damaged }] });
    expect(await overviewOfCases()).toMatchObject({ value: { labels: ['forløp'], figures: { total: 2 } } });
  });

  it('of version 3 that is encrypted comes over unopened, and is sealed anew once it is unlocked', async () => {
    const { keyRing, dataKey } = await makeKeyRing(PASSPHRASE);
    const sealedCases = await Promise.all([1, 2, 3].map((number) => sealedByVersion3(number, dataKey)));
    const encryption = [{ id: 'cases', state: 'on', keyRing, turn: 43 }];
    await leave(3, stores3, { sealedCases, encryption });
    const { database, pageOfCases, updateCase, unlockCases, goOn } = await openWindow();
    expect(await pageOfCases(latest)).toMatchObject({ kind: 'failed', failure: 'locked' });
    expect(await database.cases.where('form').equals('sealed-3').count()).toBe(3);
    expect(await unlockCases(PASSPHRASE)).toMatchObject({ kind: 'ok', value: { kind: 'done' } });
    const whole = { value: { cases: [3, 2, 1].map((number) => ({ id: idOf(number) })), damaged: [] } };
    expect(await pageOfCases(latest)).toMatchObject(whole);
    expect(await updateCase(idOf(1), { label: 'endret' })).toMatchObject({ value: { label: 'endret' } });
    await goOn();
    expect(await database.cases.where('form').equals('sealed').count()).toBe(3);
    expect(await pageOfCases({ ...latest, sort: 'drug' })).toMatchObject(whole);
    // From now on a row of the old kind is one that was put back.
    const [old] = sealedCases;
    if (!old) throw new Error('There is no row.');
    const { sealed, ...clear } = old;
    await database.cases.put({ ...clear, turn: 2, form: 'sealed-3', body: sealed });
    expect(await pageOfCases(latest)).toMatchObject({ value: { damaged: [{ id: idOf(1) }] } });
  });

  it('of version 2 keeps its catalogue and its register', async () => {
    const catalogues = [{ id: 'a', state: 'in-use' }];
    const cataloguePieces = [{ catalogue: 'a', piece: 0, entries: [] }];
    const methodRegisters = [{ id: 'm' }];
    await leave(2, stores2, { catalogues, cataloguePieces, methodRegisters });
    const { database } = await openWindow();
    expect(await database.catalogues.toArray()).toEqual(catalogues);
    expect(await database.cataloguePieces.toArray()).toEqual(cataloguePieces);
    expect(await database.methodRegisters.toArray()).toEqual(methodRegisters);
  });

  it('lets no row that is no case hold up the others, and lists it', async () => {
    await leave(1, stores1, { cases: [version1(1), damaged, { ...version1(2), verdict: 'kanskje' }] });
    const { pageOfCases, damagedCases, deleteCases, allCases } = await openWindow();
    const shown = await pageOfCases(latest);
    expect(shown).toMatchObject({ value: { cases: [{ id: idOf(1) }], damaged: [] } });
    const lost = await damagedCases();
    expect(lost).toMatchObject({ value: [{ id: idOf(2) }, { id: idOf(9) }] });
    expect(lost.kind === 'ok' && lost.value[1]?.row).toEqual(damaged);
    for await (const piece of allCases()) {
      if (piece.kind === 'ok' && piece.value.cases.length > 0)
        expect(piece.value.damaged.map(({ id }) => id)).toEqual([idOf(2), idOf(9)]);
    }
    await deleteCases([idOf(2), idOf(9)]);
    expect(await damagedCases()).toEqual({ kind: 'ok', value: [] });
  });

  it('of a newer version is read and not changed', async () => {
    const first = await openWindow();
    await first.restoreCases([ordinary]);
    first.database.close();
    const opening = indexedDB.open('hjemmel', 50);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('something-new');
    };
    await new Promise<void>((resolve) => {
      opening.onsuccess = () => resolve();
    });
    opening.result.close();

    const { pageOfCases, allCases, restoreCases, deleteCases, updateCase } = await openWindow();
    expect(await pageOfCases(latest)).toMatchObject({ kind: 'ok', value: { cases: [ordinary] } });
    const newer = { kind: 'failed', failure: 'newer' };
    expect(await restoreCases([{ ...ordinary, id: idOf(5) }])).toMatchObject(newer);
    expect(await deleteCases([ordinary.id])).toMatchObject(newer);
    expect(await updateCase(ordinary.id, { label: 'A' })).toMatchObject(newer);
    const exported = await Array.fromAsync(allCases());
    expect(exported[0]).toEqual({ kind: 'ok', value: { cases: [ordinary], damaged: [] } });
  });
});
