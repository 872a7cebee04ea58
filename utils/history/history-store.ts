import { browser } from 'wxt/browser';
import { type KeptCase, keptCaseOf, type NewCase } from '../../rules/kept-case/kept-case.ts';
import { database } from '../database/database.ts';
import { readAnew } from './case-changes.ts';
import { type CaseWrite, type Errand, inOneWrite, prepareRows, putRows, removeRows } from './case-writes.ts';
import { refusalOf } from './identity-number-in-case.ts';
import { type CasePage, type CaseRows, pageOf, readByIds, readRows, rowsOf, split } from './read-cases.ts';
import { attemptOnCases, type CaseResult, CaseStop, keysNow } from './sealing/case-keys.ts';
import { type CaseFilter, isEmpty } from './search/case-filter.ts';
import type { CaseQuery } from './search/case-index.ts';
import type { CaseOverview } from './search/case-overview.ts';
import { askAll } from './search/memory-searcher.ts';
import { type DamagedCase, rowsInPieces, type StoredCase, toRow } from './stored-case.ts';
import { readLedger } from './stored-ledger.ts';

/** What may be changed on a case after it is saved. */
export type CaseChange = Partial<
  Pick<KeptCase, 'label' | 'overrides' | 'exception' | 'vedtak' | 'followedUp' | 'reassessment'>
>;

/** Writes what the case comes to when no other write is under way; null writes nothing. */
async function write<T extends KeptCase | null>(
  errand: Errand,
  caseNow: () => Promise<T>,
): Promise<CaseWrite<T>> {
  const result = await attemptOnCases(() =>
    inOneWrite(
      async (ground) => {
        const value = await caseNow();
        const cases = value ? [value] : [];
        const refused = refusalOf(cases);
        const prepared = await prepareRows(refused ? [] : cases.map(toRow), ground, errand);
        return { prepared, done: refused ?? { kind: 'ok' as const, value } };
      },
      async ({ prepared, done }) => {
        await putRows(prepared);
        return done;
      },
    ),
  );
  return result.kind === 'ok' ? result.value : result;
}

/**
 * Stores what the history keeps of the case, and answers with it. Where the case is there already, it is what was done with it
 * that is written, and the rest stays as it is.
 */
export function saveCase(newCase: NewCase, id: string = crypto.randomUUID()): Promise<CaseWrite<KeptCase>> {
  const at = new Date().toISOString();
  const { occasion, remark, fillOutcome } = newCase;
  return write('new', async () => {
    const before = await caseToAddTo(id);
    if (before) return { ...before, occasion, remark, fillOutcome };
    return keptCaseOf(newCase, { id, at, ruleSetVersion: browser.runtime.getManifest().version });
  });
}

/** A new case is kept also where nobody is there to unlock the others. */
const caseToAddTo = (id: string): Promise<KeptCase | null> =>
  caseAt(id).catch((error: unknown) => {
    if (error instanceof CaseStop && error.failure === 'locked') return null;
    throw error;
  });

/** Null where there is no such case any more, or its row is damaged. */
async function caseAt(id: string): Promise<KeptCase | null> {
  const read = (await readByIds([id], await keysNow())).get(id);
  return read?.kind === 'case' ? read.case : null;
}

export const findCase = (id: string): Promise<CaseResult<KeptCase | null>> =>
  attemptOnCases(() => caseAt(id));

/** Changes the given parts of a case and answers with the whole; null where there is no such case any more. */
export const updateCase = (id: string, change: CaseChange): Promise<CaseWrite<KeptCase | null>> =>
  write('change', async () => {
    const before = await caseAt(id);
    return before && { ...before, ...change };
  });

/** Those that are there, and damaged rows too. */
export function deleteCases(ids: readonly string[]): Promise<CaseResult<void>> {
  return attemptOnCases(() => inOneWrite(async () => ids, removeRows));
}

/** Puts deleted cases back as they were. */
export function restoreCases(deleted: readonly KeptCase[]): Promise<CaseResult<void>> {
  return attemptOnCases(async () => {
    await inOneWrite((ground) => prepareRows(deleted.map(toRow), ground, 'return'), putRows);
  });
}

/** Finds by words and facts, a page at a time. */
export function pageOfCases(query: CaseQuery): Promise<CaseResult<CasePage>> {
  return attemptOnCases(() => pageOf(query));
}

/** How many cases the filter finds, damaged ones with them where it is empty. */
export function countCases(filter: CaseFilter): Promise<CaseResult<number>> {
  return attemptOnCases(async () => {
    const keys = await keysNow();
    if (isEmpty(filter)) return (await readLedger()).cases;
    return (await askAll({ kind: 'page', filter, sort: 'newest', after: null, limit: 0 }, keys)).total;
  });
}

/** What all cases come to together. */
export function overviewOfCases(): Promise<CaseResult<CaseOverview>> {
  return attemptOnCases(async () => askAll({ kind: 'overview' }, await keysNow()));
}

/** Rows that are no cases and stand in no order, as an upgrade leaves what it can't read; others come with their page too. */
export function damagedCases(): Promise<CaseResult<readonly DamagedCase[]>> {
  return attemptOnCases(async () => {
    const keys = await keysNow();
    const ids = await askAll({ kind: 'damaged' }, keys);
    return split([...(await readByIds(ids, keys)).values()]).damaged;
  });
}

/** So few are read and checked in one go that a page never stands still meanwhile. */
const READ = 40;

async function* rowsFound(filter: CaseFilter): AsyncGenerator<readonly StoredCase[], void> {
  const limit = Number.MAX_SAFE_INTEGER;
  const { found } = await askAll(
    { kind: 'page', filter, sort: 'newest', after: null, limit },
    await keysNow(),
  );
  for (let start = 0; start < found.length; start += READ)
    yield rowsOf(found.slice(start, start + READ).map(({ id }) => id));
}

/**
 * Every case that the filter finds once, some ten at a time; every damaged row too where it is empty, and in the order of ids
 * then. A failure ends it.
 */
export async function* allCases(filter: CaseFilter = {}): AsyncGenerator<CaseResult<CaseRows>, void> {
  const pieces = isEmpty(filter) ? rowsInPieces(database.cases, READ) : rowsFound(filter);
  for (;;) {
    const piece = await attemptOnCases(async () => {
      const keys = await keysNow();
      const { value: rows } = await pieces.next();
      return rows ? split(await readRows(rows, keys)) : null;
    });
    if (piece.kind === 'failed') return yield piece;
    if (!piece.value) return;
    yield { kind: 'ok', value: piece.value };
  }
}

/** Calls back with the page now and after each change, until the answer is called. */
export const watchCases = (query: CaseQuery, onPage: (found: CaseResult<CasePage>) => void): (() => void) =>
  readAnew(() => pageOfCases(query), onPage);
