import { liveQuery } from 'dexie';
import { browser } from 'wxt/browser';
import { attempt, blocked, failed, type StorageResult } from '../database/attempt.ts';
import { database } from '../database/database.ts';
import { type Case, caseOf, type NewCase } from './case.ts';

export type { Case, NewCase } from './case.ts';

const newestFirst = (limit: number) => database.cases.orderBy('at').reverse().limit(limit).toArray();

/** Stores what the history keeps of the case, and answers with it. */
export function addCase(newCase: NewCase): Promise<StorageResult<Case>> {
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

export function latestCases(limit: number): Promise<StorageResult<readonly Case[]>> {
  return attempt(() => newestFirst(limit));
}

export function deleteCase(id: string): Promise<StorageResult<void>> {
  return attempt(() => database.cases.delete(id));
}

/** Puts a deleted case back as it was. */
export function restoreCase(deleted: Case): Promise<StorageResult<void>> {
  return attempt(async () => {
    await database.cases.put(deleted);
  });
}

/** Calls back now and after each change, newest first, until the answer is called. A failure ends it. */
export function watchCases(
  onCases: (cases: StorageResult<readonly Case[]>) => void,
  limit = 200,
): () => void {
  let watching = true;
  const tell = (result: StorageResult<readonly Case[]>) => {
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
