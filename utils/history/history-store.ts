import { liveQuery } from 'dexie';
import { browser } from 'wxt/browser';
import { type KeptCase, keptCaseOf, type NewCase } from '../../rules/kept-case/kept-case.ts';
import { blocked } from '../database/attempt.ts';
import { database } from '../database/database.ts';
import { type CaseWrite, refusalOf, written } from './case-write.ts';
import {
  type CasePage,
  type CaseQuery,
  type CaseRows,
  countAcross,
  damagedAcross,
  inClear,
  nextAcross,
  pageAcross,
  plainPage,
  readOpened,
  seeRows,
  split,
  stillLie,
} from './read-cases.ts';
import { attemptOnCases, type CaseResult } from './sealing/case-keys.ts';
import { readProtection } from './sealing/protection.ts';
import { inOneWrite, prepareRows, putRows } from './sealing/row-writes.ts';
import { type CaseFilter, finds, isEmpty } from './search/case-filter.ts';
import { type DamagedCase, toRow } from './stored-case.ts';

/** What may be changed on a case after it is saved. */
export type CaseChange = Partial<
  Pick<KeptCase, 'label' | 'overrides' | 'exception' | 'vedtak' | 'followedUp' | 'reassessment'>
>;

/** Stores what the history keeps of the case, and answers with it. */
export async function saveCase(newCase: NewCase): Promise<CaseWrite<KeptCase>> {
  const result = await attemptOnCases(async () => {
    const saved = keptCaseOf(newCase, {
      id: crypto.randomUUID(),
      at: new Date().toISOString(),
      ruleSetVersion: browser.runtime.getManifest().version,
    });
    const refused = refusalOf([saved]);
    if (!refused) await inOneWrite((protection) => prepareRows([toRow(saved)], protection, 'new'), putRows);
    return { refused, value: saved };
  });
  return written(result);
}

/** Null where there is no such case any more, or its row is damaged. */
export function findCase(id: string): Promise<CaseResult<KeptCase | null>> {
  return attemptOnCases(async () => {
    const [seen] = await seeRows([id], await readProtection());
    return seen?.read?.kind === 'case' ? seen.read.case : null;
  });
}

/** Changes the given parts of a case and answers with the whole; null where there is no such case any more. */
export async function updateCase(id: string, change: CaseChange): Promise<CaseWrite<KeptCase | null>> {
  const result = await attemptOnCases(() =>
    inOneWrite(
      async (protection) => {
        const [seen] = await seeRows([id], protection);
        if (seen?.read?.kind !== 'case') return { refused: null, value: null, prepared: null };
        const value = { ...seen.read.case, ...change };
        const refused = refusalOf([value]);
        if (refused) return { refused, value, prepared: null };
        const prepared = await prepareRows([toRow(value)], protection, 'change');
        return { refused, value, lying: seen.lying, prepared };
      },
      async (planned) => {
        if (planned.prepared) {
          await stillLie([id], [planned.lying]);
          await putRows(planned.prepared);
        }
        return planned;
      },
    ),
  );
  return written(result);
}

/** Those that are there, and damaged rows too. */
export function deleteCases(ids: readonly string[]): Promise<CaseResult<void>> {
  return attemptOnCases(async () => {
    const { cases, sealedCases } = database;
    await database.transaction('rw', cases, sealedCases, async () => {
      await cases.where('id').anyOf(ids).delete();
      await sealedCases.bulkDelete([...ids]);
    });
  });
}

/** Puts deleted cases back as they were. */
export function restoreCases(deleted: readonly KeptCase[]): Promise<CaseResult<void>> {
  return attemptOnCases(() =>
    inOneWrite((protection) => prepareRows(deleted.map(toRow), protection, 'return'), putRows),
  );
}

/** Finds by words and facts, a page at a time. */
export function pageOfCases(query: CaseQuery): Promise<CaseResult<CasePage>> {
  return attemptOnCases(() => pageAcross(query));
}

/** How many cases the filter finds, damaged ones with them where it is empty. */
export function countCases(filter: CaseFilter, stopping?: AbortSignal): Promise<CaseResult<number>> {
  return attemptOnCases(() => countAcross(filter, stopping));
}

/** Rows that are no cases and stand in no order, as an upgrade leaves what it can't read; others come with their page. */
export function damagedCases(): Promise<CaseResult<readonly DamagedCase[]>> {
  return attemptOnCases(damagedAcross);
}

/** So few are read and checked in one go that a page never stands still meanwhile. */
const READ = 40;

/**
 * Every case that the filter finds once, by id, some ten at a time; every damaged row too where it is empty. A failure ends it.
 */
export async function* allCases(filter: CaseFilter = {}): AsyncGenerator<CaseResult<CaseRows>, void> {
  const found = finds(filter);
  let last = '';
  for (;;) {
    const piece = await attemptOnCases(() => nextAcross(last, READ));
    if (piece.kind === 'failed') {
      yield piece;
      return;
    }
    const asked = piece.value.filter((each) => (each.kind === 'row' ? found(each.row) : isEmpty(filter)));
    yield { kind: 'ok', value: split(asked.map(readOpened)) };
    const end = piece.value.at(-1);
    if (!end) return;
    last = end.row.id;
  }
}

/** Calls back with the page now and after each change, until the answer is called. A failure ends it. */
export function watchCases(query: CaseQuery, onPage: (found: CaseResult<CasePage>) => void): () => void {
  let latest = 0;
  let reading = false;
  const tell = (result: CaseResult<CasePage>) => {
    if (latest >= 0) onPage(result);
  };
  /** One page at a time: while rows are sealed by the hundred, the page is read anew when it has been shown. */
  async function open(): Promise<void> {
    latest += 1;
    if (reading) return;
    reading = true;
    for (let turn = 0; latest >= 0 && turn !== latest; ) {
      turn = latest;
      tell(await pageOfCases(query));
    }
    reading = false;
  }
  void blocked.then(tell);
  const subscription = liveQuery(async () => {
    const found = await inClear(() => plainPage(query));
    // What changes among the sealed cases is told by their count and their last turn.
    return found.kind === 'read' ? found : { ...found, count: await database.sealedCases.count() };
  }).subscribe({
    next: (found) => (found.kind === 'read' ? tell({ kind: 'ok', value: found.value }) : void open()),
    error: (error: unknown) => void attemptOnCases<CasePage>(() => Promise.reject(error)).then(tell),
  });
  return () => {
    latest = Number.NEGATIVE_INFINITY;
    subscription.unsubscribe();
  };
}
