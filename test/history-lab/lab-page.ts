import { browser } from 'wxt/browser';
import type { Assessment } from '../../rules/contract/assessment.ts';
import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import { database } from '../../utils/database/database.ts';
import {
  allCases,
  countCases,
  deleteCases,
  pageOfCases,
  restoreCases,
  saveCase,
  updateCase,
} from '../../utils/history/history-store.ts';
import { importCases } from '../../utils/history/import-cases.ts';
import { auditCases, integrityOfCases } from '../../utils/history/integrity.ts';
import { deleteExpired } from '../../utils/history/retention.ts';
import {
  lockCases,
  turnOffEncryption,
  turnOnEncryption,
  unlockCases,
} from '../../utils/history/sealing/case-encryption.ts';
import { readProtection } from '../../utils/history/sealing/protection.ts';
import { goOn } from '../../utils/history/sealing/sealing-pass.ts';
import { searchBy } from '../../utils/history/search/memory-searcher.ts';
import { workerSearcher } from '../../utils/history/search/worker-searcher.ts';
import { loadSettings } from '../../utils/settings/settings.ts';
import { madeUpCase } from './made-up-cases.ts';

// As the page of the cases does.
searchBy(workerSearcher(new Worker('lab-worker.js', { type: 'module' })));
// As every page does when it opens; the browser takes seconds to answer the first who asks for the policy.
void loadSettings();

/** As text, with the parts of each object in one order. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

const assessment: Assessment = {
  version: 2,
  headline: '',
  checked: [],
  verdict: 'stop',
  omeq: null,
  pregabalinMgPerDay: null,
  dosage: { understood: true, fixedPerDay: 2, asNeededMaxPerDay: 0, unit: 'tablett' },
  findings: [],
  remark: null,
  orderMarking: null,
  missing: [],
  next: [],
  drafts: { application: null, journalNote: null, treatmentPlan: null },
};

/** What the tests call in the page: the history's own store, and the rows as they lie in the database. */
const store = {
  database,
  assessment,
  saveCase,
  updateCase,
  deleteCases,
  importCases,
  restoreCases,
  pageOfCases,
  countCases,
  deleteExpired,
  madeUpCase,
  turnOnEncryption,
  turnOffEncryption,
  unlockCases,
  lockCases,
  goOn,
  readProtection,
  /** How many lie in clear and how many sealed, counted and not by the ledger. */
  async lying(): Promise<{ readonly sealed: number; readonly inClear: number }> {
    const inClear = await database.cases.where('form').equals('clear').count();
    return { inClear, sealed: (await database.cases.count()) - inClear };
  },
  /** Deletes all, as the doctor does. */
  async deleteAll(): Promise<void> {
    await deleteCases(await database.cases.toCollection().primaryKeys());
  },
  /** As before the extension was put in. */
  async forget(): Promise<void> {
    await database.delete();
    await browser.storage.local.clear();
  },
  /** Whether the ledger, the rows and what is searched agree. */
  async isWhole(): Promise<boolean> {
    const [known, counted] = [await integrityOfCases(), await auditCases()];
    return [known, counted].every((state) => state.kind === 'ok' && state.value.kind === 'whole');
  },
  integrity: integrityOfCases,
  /** As an export reads them, keeping none. */
  async countByReading(): Promise<number> {
    let cases = 0;
    for await (const piece of allCases()) {
      if (piece.kind === 'failed') throw new Error(piece.reason);
      cases += piece.value.cases.length;
    }
    return cases;
  },
  /** How many are there, and which of them are not as they were made. */
  async everyCaseAsMade(): Promise<{ readonly cases: number; readonly notAsMade: readonly string[] }> {
    const notAsMade: string[] = [];
    const ids = new Set<string>();
    for await (const piece of allCases()) {
      if (piece.kind === 'failed') throw new Error(piece.reason);
      notAsMade.push(...piece.value.damaged.map(({ id }) => id));
      for (const kept of piece.value.cases) {
        const made = madeUpCase(Number.parseInt(kept.id.slice(-12), 16));
        if (ids.has(kept.id) || inOrder(kept) !== inOrder(made)) notAsMade.push(kept.id);
        ids.add(kept.id);
      }
    }
    return { cases: ids.size, notAsMade };
  },
  async everyCase(): Promise<{ readonly cases: readonly KeptCase[]; readonly damaged: number }> {
    const cases: KeptCase[] = [];
    let damaged = 0;
    for await (const piece of allCases()) {
      if (piece.kind === 'failed') throw new Error(piece.reason);
      cases.push(...piece.value.cases);
      damaged += piece.value.damaged.length;
    }
    return { cases, damaged };
  },
};

declare global {
  var historyLab: HistoryLab;
}

export type HistoryLab = typeof store;

globalThis.historyLab = store;
