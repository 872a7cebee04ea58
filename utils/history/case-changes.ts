import Dexie from 'dexie';
import { caseTables, database } from '../database/database.ts';
import { watchKey } from '../encryption/key-watch.ts';
import { oneAtATime } from '../time/one-at-a-time.ts';

const watched = caseTables.map((table) => `idb://${database.name}/${table}/`);
const isOfCases = (part: string) => watched.some((table) => part.startsWith(table));

/** Calls back after each change of cases, sealed or not, in this window or another, until the answer is called. */
export function watchCaseChanges(onChange: () => void): () => void {
  const listener = (parts: Readonly<Record<string, unknown>>) => {
    if (Object.keys(parts).some(isOfCases)) onChange();
  };
  Dexie.on.storagemutated.subscribe(listener);
  return () => Dexie.on.storagemutated.unsubscribe(listener);
}

/**
 * Reads now, and again after each change of cases or of the lock, until the answer is called; one reading at a time, and what
 * changes meanwhile is read once more.
 */
export function readAnew<T>(read: () => Promise<T>, onRead: (value: T) => void): () => void {
  let wanted = true;
  const next = oneAtATime(async () => {
    if (!wanted) return;
    const value = await read();
    if (wanted) onRead(value);
  });
  const stops = [watchCaseChanges(() => void next()), watchKey(() => void next())];
  void next();
  return () => {
    wanted = false;
    for (const stop of stops) stop();
  };
}
