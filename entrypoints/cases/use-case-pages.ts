import { useEffect, useRef, useState } from 'react';
import { PAGE_SIZE } from '../../components/history/case-pages.tsx';
import { type CaseSearch, everyCase, periodProblem } from '../../components/history/case-search.ts';
import type { CaseListState } from '../../components/history/history-view.ts';
import { damagedCases, watchCases } from '../../utils/history/history-store.ts';
import type { CasePage } from '../../utils/history/read-cases.ts';
import { type CaseResult, caseTroubles } from '../../utils/history/sealing/case-keys.ts';
import type { PageMark } from '../../utils/history/search/case-order.ts';
import type { DamagedCase } from '../../utils/history/stored-case.ts';
import { caseFilter } from './filter-of-search.ts';

interface Place {
  readonly search: CaseSearch;
  /** Where each page up to the one shown begins; null is the very first. */
  readonly marks: readonly (PageMark | null)[];
  /** Counts up when the storage is to be asked anew. */
  readonly attempt: number;
}

const start: Place = { search: everyCase, marks: [null], attempt: 0 };

/** A word that is being written is sought so many milliseconds after its last letter. */
const WRITTEN = 120;
/** One page of the cases that the search finds, kept as it is in the storage. */
export function useCasePages() {
  const [place, setPlace] = useState(start);
  const [list, setList] = useState<CaseListState>({ kind: 'loading' });
  const [next, setNext] = useState<PageMark | null>(null);

  const asked = useRef(start.search);

  useEffect(() => {
    const { search, marks } = place;
    if (periodProblem(search) !== null) return;
    const filter = caseFilter(search, new Date());
    const page = marks.length;
    const query = { filter, sort: search.sort, after: marks.at(-1) ?? null, limit: PAGE_SIZE };
    const stopping = new AbortController();
    let stop = () => {};
    const wait = search.text === asked.current.text ? 0 : WRITTEN;
    const watching = setTimeout(() => {
      asked.current = search;
      stop = watchCases(query, show);
    }, wait);

    function show(found: CaseResult<CasePage>) {
      if (found.kind === 'failed') return setList({ kind: 'failed', message: caseTroubles[found.failure] });
      const { cases, damaged, next: after, total } = found.value;
      if (cases.length + damaged.length === 0 && page > 1) {
        return setPlace((at) => ({ ...at, marks: at.marks.slice(0, -1) }));
      }
      setNext(after);
      setList({ kind: 'listed', cases, damaged, page, hasNext: after !== null, total });
      // They stand in no order, so they would come with no page.
      if (page === 1) void addDamaged(damaged);
    }

    async function addDamaged(shown: readonly DamagedCase[]) {
      const lost = await damagedCases();
      if (stopping.signal.aborted || lost.kind === 'failed') return;
      const more = lost.value.filter(({ id }) => shown.every((one) => one.id !== id));
      if (more.length === 0) return;
      setList((at) => (at.kind === 'listed' ? { ...at, damaged: [...shown, ...more] } : at));
    }

    return () => {
      stopping.abort();
      clearTimeout(watching);
      stop();
    };
  }, [place]);

  return {
    search: place.search,
    list,
    find: (search: CaseSearch) => setPlace((at) => ({ ...at, search, marks: [null] })),
    turn: (way: 'next' | 'previous') =>
      setPlace((at) => {
        if (way === 'next') return next ? { ...at, marks: [...at.marks, next] } : at;
        return at.marks.length > 1 ? { ...at, marks: at.marks.slice(0, -1) } : at;
      }),
    retry: () => setPlace((at) => ({ ...at, attempt: at.attempt + 1 })),
  };
}
