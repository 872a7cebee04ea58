import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countRawCases, rawCases } from '../../../utils/case-transfer/raw-cases.ts';
import { toRow } from '../../../utils/history/stored-case.ts';
import { idOf, ordinary } from '../history/cases.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A database as no version of ours has made it. */
async function make(version: number, stores: readonly string[], rows: readonly object[]): Promise<void> {
  const opening = indexedDB.open('hjemmel', version);
  opening.onupgradeneeded = () => {
    for (const name of stores) opening.result.createObjectStore(name, { keyPath: 'id' });
  };
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = reject;
  });
  const writing = opening.result.transaction(stores, 'readwrite');
  for (const row of rows) writing.objectStore(stores[0] ?? '').put(row);
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  opening.result.close();
}

async function everything() {
  const cases: string[] = [];
  const damaged: string[] = [];
  for await (const piece of rawCases()) {
    if (piece.kind === 'failed') throw new Error(piece.reason);
    cases.push(...piece.value.cases.map(({ id }) => id));
    damaged.push(...piece.value.damaged.map(({ id }) => id));
  }
  return { cases, damaged };
}

describe('the rows as they lie in the database', () => {
  it('are read without an index and whatever the version, and nothing is changed', async () => {
    const rows = Array.from({ length: 250 }, (_, at) => ({
      ...toRow({ ...ordinary, id: idOf(at) }),
      turn: at,
    }));
    await make(990, ['cases', 'new'], [...rows, { id: 'skadd', newer: true }]);
    expect(await countRawCases()).toEqual({ kind: 'ok', value: { rows: 251, sealed: 0 } });
    expect(await everything()).toEqual({ cases: rows.map(({ id }) => id), damaged: ['skadd'] });
    const [{ version } = {}] = await indexedDB.databases();
    expect(version).toBe(990);
  });

  it('are counted apart from those that are encrypted, which are not among them', async () => {
    await make(990, ['sealedCases', 'cases'], [{ id: idOf(1) }, { id: idOf(2) }]);
    expect(await countRawCases()).toEqual({ kind: 'ok', value: { rows: 0, sealed: 2 } });
    expect(await everything()).toEqual({ cases: [], damaged: [] });
  });

  it('are read one by one where one of them can not be', async () => {
    const rows = Array.from({ length: 5 }, (_, at) => ({
      ...toRow({ ...ordinary, id: idOf(at) }),
      turn: at,
    }));
    await make(30, ['cases'], rows);
    const { get } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('Corrupted value.', 'UnknownError');
    });
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (key === idOf(2)) throw new DOMException('Corrupted value.', 'UnknownError');
      return get.call(this, key);
    });
    expect(await everything()).toEqual({
      cases: [idOf(0), idOf(1), idOf(3), idOf(4)],
      damaged: [idOf(2)],
    });
  });

  it('are told not to be there, and no database is made for it', async () => {
    expect(await countRawCases()).toMatchObject({ kind: 'failed' });
    await expect(everything()).rejects.toThrow();
    expect(await indexedDB.databases()).toEqual([]);
    await make(10, ['other'], []);
    expect(await countRawCases()).toMatchObject({ kind: 'failed' });
  });
});
