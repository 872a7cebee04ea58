import { database } from '../../../utils/database/database.ts';
import type { Case } from '../../../utils/history/case.ts';
import {
  allCases,
  countCases,
  deleteCases,
  importCases,
  pageOfCases,
  saveCase,
  updateCase,
} from '../../../utils/history/history-store.ts';
import { deleteExpired } from '../../../utils/history/retention.ts';
import { madeUpCase } from './made-up-cases.ts';

/** What the tests call in the page: the history's own store, and the rows as they lie in the database. */
const store = {
  database,
  saveCase,
  updateCase,
  deleteCases,
  importCases,
  pageOfCases,
  countCases,
  deleteExpired,
  madeUpCase,
  /** As an export reads them, keeping none. */
  async countByReading(): Promise<number> {
    let cases = 0;
    for await (const piece of allCases()) {
      if (piece.kind === 'failed') throw new Error(piece.reason);
      cases += piece.value.cases.length;
    }
    return cases;
  },
  async everyCase(): Promise<{ readonly cases: readonly Case[]; readonly damaged: number }> {
    const cases: Case[] = [];
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
