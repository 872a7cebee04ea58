import { liveQuery } from 'dexie';
import { attempt, blocked, failed, type StorageResult } from '../database/attempt.ts';
import { database } from '../database/database.ts';
import type { MethodRegister } from './method-decision.ts';
import type { ReadRegister } from './read-register.ts';
import { newestDecision } from './register-summary.ts';

const inUse = async () => (await database.methodRegisters.get('in-use')) ?? null;

/** Takes a workbook into use in place of the one before, which stays whenever this fails. */
export function takeRegisterIntoUse(
  { fileName, decisions, notUnderstood }: ReadRegister,
  importedAt: string,
): Promise<StorageResult<void>> {
  return attempt(async () => {
    await database.methodRegisters.put({
      id: 'in-use',
      fileName,
      importedAt,
      newestDecision: newestDecision(decisions),
      decisions,
      notUnderstood,
    });
  });
}

/** The workbook in use, null where there is none. */
export function registerInUse(): Promise<StorageResult<MethodRegister | null>> {
  return attempt(inUse);
}

/** Calls back now and after each change, until the answer is called. A failure ends it. */
export function watchRegister(
  onRegister: (register: StorageResult<MethodRegister | null>) => void,
): () => void {
  let watching = true;
  const tell = (result: StorageResult<MethodRegister | null>) => {
    if (watching) onRegister(result);
  };
  void blocked.then(tell);
  const subscription = liveQuery(inUse).subscribe({
    next: (value) => tell({ kind: 'ok', value }),
    error: (error: unknown) => tell(failed(error)),
  });
  return () => {
    watching = false;
    subscription.unsubscribe();
  };
}
