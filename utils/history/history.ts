import Dexie, { liveQuery, type Table } from 'dexie';
import { browser } from 'wxt/browser';
import { type Case, caseOf, type NewCase } from './case.ts';

export type { Case, NewCase } from './case.ts';

export type HistoryFailure =
  /** The disk, or the share of it that the browser gives out, is full. */
  | 'full'
  /** The browser offers no database here, as in some private windows. */
  | 'unavailable'
  /** Another window holds an older version of the database open, or has a newer one. */
  | 'blocked'
  | 'unknown';

export type HistoryResult<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'failed'; readonly failure: HistoryFailure; readonly reason: string };

class HistoryDatabase extends Dexie {
  declare readonly cases: Table<Case, string>;

  constructor() {
    super('hjemmel');
    this.version(1).stores({ cases: 'id, at' });
  }
}

/** Opens at the first use, never when the module is read. Only for extension pages: in a host page it would be the page's. */
const database = new HistoryDatabase();

const failures: Readonly<Record<string, HistoryFailure>> = {
  QuotaExceededError: 'full',
  MissingAPIError: 'unavailable',
  InvalidStateError: 'unavailable',
  SecurityError: 'unavailable',
  OpenFailedError: 'unavailable',
  BlockedError: 'blocked',
  VersionError: 'blocked',
  VersionChangeError: 'blocked',
  DatabaseClosedError: 'blocked',
};

/** Dexie wraps the browser's own error, at times twice; the innermost name that is known says most. */
function failureOf(error: unknown): HistoryFailure {
  if (!(error instanceof Error)) return 'unknown';
  const inner = 'inner' in error && error.inner !== error ? failureOf(error.inner) : 'unknown';
  return inner === 'unknown' ? (failures[error.name] ?? 'unknown') : inner;
}

function failed(error: unknown): HistoryResult<never> {
  return { kind: 'failed', failure: failureOf(error), reason: String(error) };
}

/** Opening waits for ever while another window blocks it; the user is told instead. */
const blocked = new Promise<HistoryResult<never>>((resolve) => {
  database.on('blocked', () =>
    resolve({ kind: 'failed', failure: 'blocked', reason: 'Another window holds an older version open.' }),
  );
});

async function attempt<T>(work: () => PromiseLike<T>): Promise<HistoryResult<T>> {
  const done = async (): Promise<HistoryResult<T>> => {
    try {
      return { kind: 'ok', value: await work() };
    } catch (error) {
      return failed(error);
    }
  };
  return Promise.race([done(), blocked]);
}

const newestFirst = (limit: number) => database.cases.orderBy('at').reverse().limit(limit).toArray();

/** Stores what the history keeps of the case, and answers with it. */
export function addCase(newCase: NewCase): Promise<HistoryResult<Case>> {
  return attempt(async () => {
    const added = caseOf(newCase, {
      id: crypto.randomUUID(),
      at: new Date().toISOString(),
      ruleSetVersion: browser.runtime.getManifest().version,
    });
    await database.cases.add(added);
    return added;
  });
}

export function latestCases(limit: number): Promise<HistoryResult<readonly Case[]>> {
  return attempt(() => newestFirst(limit));
}

export function deleteCase(id: string): Promise<HistoryResult<void>> {
  return attempt(() => database.cases.delete(id));
}

/** Puts a deleted case back as it was. */
export function restoreCase(deleted: Case): Promise<HistoryResult<void>> {
  return attempt(async () => {
    await database.cases.put(deleted);
  });
}

/** Calls back now and after each change, newest first, until the answer is called. A failure ends it. */
export function watchCases(
  onCases: (cases: HistoryResult<readonly Case[]>) => void,
  limit = 200,
): () => void {
  let watching = true;
  const tell = (result: HistoryResult<readonly Case[]>) => {
    if (watching) onCases(result);
  };
  void blocked.then(tell);
  const subscription = liveQuery(() => newestFirst(limit)).subscribe({
    next: (value) => tell({ kind: 'ok', value }),
    error: (error: unknown) => tell(failed(error)),
  });
  return () => {
    watching = false;
    subscription.unsubscribe();
  };
}
