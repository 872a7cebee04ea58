import { failed, type StorageResult } from '../database/attempt.ts';
import { type CaseRows, split } from '../history/read-cases.ts';
import { FIRST_SEALED_FORM, type ReadRow, readBody, readOldRow } from '../history/stored-case.ts';

const NAME = 'hjemmel';
const STORE = 'cases';
/** Where version 3 had them. */
const SEALED = 'sealedCases';
const PIECE = 100;
/** Milliseconds after which opening is given up: another window may hold it for ever. */
const PATIENCE = 10_000;

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** The database as it is, whatever its version; one that is not there is not made. */
function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME);
    let late = false;
    const patience = setTimeout(() => {
      late = true;
      reject(new DOMException('The database could not be opened in time.', 'BlockedError'));
    }, PATIENCE);
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => {
      clearTimeout(patience);
      reject(opening.error);
    };
    opening.onsuccess = () => {
      clearTimeout(patience);
      const database = opening.result;
      database.onversionchange = () => database.close();
      if (late) database.close();
      else resolve(database);
    };
  });
}

const store = (database: IDBDatabase) => database.transaction(STORE, 'readonly').objectStore(STORE);

async function withDatabase<T>(work: (database: IDBDatabase) => Promise<T>): Promise<StorageResult<T>> {
  try {
    const database = await open();
    try {
      return { kind: 'ok', value: await work(database) };
    } finally {
      database.close();
    }
  } catch (error) {
    return failed(error);
  }
}

export interface RawCount {
  /** Rows to read past everything that may have failed. */
  readonly rows: number;
  /** Encrypted ones, which only the store itself can open. */
  readonly sealed: number;
}

/** Since version 4 they lie among the others. */
async function sealedAmong(cases: IDBObjectStore): Promise<number> {
  if (!cases.indexNames.contains('form')) return 0;
  return answer(cases.index('form').count(IDBKeyRange.lowerBound(FIRST_SEALED_FORM)));
}

export function countRawCases(): Promise<StorageResult<RawCount>> {
  return withDatabase(async (database) => {
    const sealed = await sealedAmong(store(database));
    const before = database.objectStoreNames.contains(SEALED)
      ? await answer(database.transaction(SEALED, 'readonly').objectStore(SEALED).count())
      : 0;
    return { rows: (await answer(store(database).count())) - sealed, sealed: sealed + before };
  });
}

async function rowAt(database: IDBDatabase, key: IDBValidKey): Promise<CaseRows> {
  try {
    return readRows([await answer(store(database).get(key))]);
  } catch (error) {
    const damaged = { id: String(key), row: null, reason: `Raden kunne ikke leses: ${String(error)}` };
    return { cases: [], damaged: [damaged] };
  }
}

/** None for one that is sealed. */
function readAny(row: object): readonly ReadRow[] {
  if (!('body' in row)) return [readOldRow(row)];
  if ('form' in row && row.form !== 'clear') return [];
  return [readBody('id' in row ? String(row.id) : '', row.body)];
}

const readRows = (rows: readonly unknown[]): CaseRows => split(rows.flatMap((row) => readAny(Object(row))));

interface RawPiece {
  readonly rows: CaseRows;
  /** The last key of these; undefined where there are none. */
  readonly last: IDBValidKey | undefined;
}

const rawPiece = (after: IDBKeyRange | null): Promise<StorageResult<RawPiece>> =>
  withDatabase(async (database) => {
    const keys = await answer(store(database).getAllKeys(after, PIECE));
    return { rows: await rowsAfter(database, after, keys), last: keys.at(-1) };
  });

async function rowsAfter(
  database: IDBDatabase,
  after: IDBKeyRange | null,
  keys: readonly IDBValidKey[],
): Promise<CaseRows> {
  try {
    return readRows(await answer(store(database).getAll(after, PIECE)));
  } catch {
    const rows = await Promise.all(keys.map((key) => rowAt(database, key)));
    return { cases: rows.flatMap(({ cases }) => cases), damaged: rows.flatMap(({ damaged }) => damaged) };
  }
}

/**
 * Every row in clear, read without indexes, upgrade or version, for when the store itself can't be opened or searched. A row that can't
 * be read at all has only its key. Nothing is changed.
 */
export async function* rawCases(): AsyncGenerator<StorageResult<CaseRows>, void> {
  let after: IDBKeyRange | null = null;
  for (;;) {
    const piece = await rawPiece(after);
    if (piece.kind === 'failed') return yield piece;
    if (piece.value.last === undefined) return;
    yield { kind: 'ok', value: piece.value.rows };
    after = IDBKeyRange.lowerBound(piece.value.last, true);
  }
}
