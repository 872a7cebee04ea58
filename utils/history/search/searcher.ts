import { watchKey } from '../../encryption/key-watch.ts';
import type { CaseKeys } from '../sealing/sealed-row.ts';
import { type AnswerTo, MemorySearcher, type Searcher, type SearchQuestion } from './case-search.ts';

let searcher: Searcher = new MemorySearcher();
let watching = false;

/** From now on it is searched there, as in a worker, so that the page is free meanwhile. */
export function searchBy(other: Searcher): void {
  searcher = other;
}

/** Of every case, in memory. What has been read is dropped when the cases are locked. */
export function askAll<Q extends SearchQuestion>(question: Q, keys: CaseKeys | null): Promise<AnswerTo<Q>> {
  if (!watching) {
    watching = true;
    watchKey((held) => {
      if (!held) searcher.forget();
    });
  }
  return searcher.ask(question, keys);
}
