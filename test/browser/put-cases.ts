import type { Page } from 'playwright-core';
import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import { changed, emptyLedger, type Ledger } from '../../utils/history/ledger.ts';
import { type StoredCase, toRow } from '../../utils/history/stored-case.ts';

interface Lying {
  readonly rows: readonly StoredCase[];
  readonly ledger: Ledger | null;
}

/** What lies in the database; `page` is one of the extension's own, and must have made it. */
export const lying = (page: Page): Promise<Lying> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('hjemmel'));
    const reading = database.transaction(['cases', 'ledger']);
    const [rows, ledger] = await Promise.all([
      done(reading.objectStore('cases').getAll()),
      done(reading.objectStore('ledger').get('history')),
    ]);
    database.close();
    return { rows, ledger: ledger ?? null };
  });

/** How many rows of cases there are. */
export const countOfCases = async (page: Page): Promise<number> => (await lying(page)).rows.length;

/**
 * Puts cases where the extension keeps them, without a word to it, as if it had saved them itself; the page must have made the
 * database. `damaged` are bodies that are no cases. `empty` takes away what is there first.
 */
export async function putCases(
  page: Page,
  cases: readonly KeptCase[],
  { empty = true, damaged = [] }: { empty?: boolean; damaged?: readonly { readonly id: string }[] } = {},
): Promise<void> {
  const before = await lying(page);
  const turn = before.ledger?.turn ?? 0;
  const whole = cases.map((kept, at) => ({ ...toRow(kept), turn: turn + 1 + at }));
  const [like] = whole;
  const others = damaged.flatMap((body, at) =>
    like ? [{ ...like, id: body.id, turn: turn + whole.length + 1 + at, body }] : [],
  );
  const rows = [...whole, ...others];
  const kept = empty ? [] : before.rows.filter(({ id }) => rows.every((row) => row.id !== id));
  const ledger = {
    ...changed({ ...emptyLedger, turn: turn + 1 }, [], [...kept, ...rows]),
    prunedTo: turn,
  };
  await page.evaluate(
    async ({ rows, ledger, empty }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('hjemmel');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const writing = database.transaction(['cases', 'ledger', 'packs', 'deletions'], 'readwrite');
      if (empty) for (const store of ['cases', 'packs', 'deletions']) writing.objectStore(store).clear();
      for (const row of rows) writing.objectStore('cases').put(row);
      writing.objectStore('ledger').put(ledger);
      await new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve();
        writing.onabort = () => reject(writing.error);
      });
      database.close();
    },
    { rows, ledger, empty },
  );
}
