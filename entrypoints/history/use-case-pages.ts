import { useEffect, useState } from 'react';
import { PAGE_SIZE } from '../../components/history/case-pages.tsx';
import { type CaseSearch, everyCase, periodProblem } from '../../components/history/case-search.ts';
import type { CaseListState } from '../../components/history/history-view.ts';
import type { Case } from '../../utils/history/case.ts';
import type { PageMark } from '../../utils/history/case-query.ts';
import { countCases, damagedCases, watchCases } from '../../utils/history/history-store.ts';
import { caseTroubles } from '../../utils/history/storage-words.ts';
import { caseFilter } from './case-filter.ts';

interface Place {
  readonly search: CaseSearch;
  /** Where each page up to the one shown begins; null is the very first. */
  readonly marks: readonly (PageMark | null)[];
  /** Counts up when the storage is to be asked anew. */
  readonly attempt: number;
}

const start: Place = { search: everyCase, marks: [null], attempt: 0 };

/** One page of the cases that the search finds, kept as it is in the storage. `onChange` is told of every change there. */
export function useCasePages(onChange: () => void) {
  const [place, setPlace] = useState(start);
  const [list, setList] = useState<CaseListState<Case>>({ kind: 'loading' });
  const [next, setNext] = useState<PageMark | null>(null);

  useEffect(() => {
    const { search, marks } = place;
    if (periodProblem(search) !== null) return;
    const filter = caseFilter(search, new Date());
    const page = marks.length;
    const query = { filter, sort: search.sort, after: marks.at(-1) ?? null, limit: PAGE_SIZE };
    let watching = true;
    const stop = watchCases(query, (found) => {
      if (found.kind === 'failed') return setList({ kind: 'failed', message: caseTroubles[found.failure] });
      const { cases, damaged, next: after } = found.value;
      if (cases.length + damaged.length === 0 && page > 1) {
        return setPlace((at) => ({ ...at, marks: at.marks.slice(0, -1) }));
      }
      setNext(after);
      setList((before) => {
        const total = before.kind === 'listed' ? before.total : null;
        return { kind: 'listed', cases, damaged, page, hasNext: after !== null, total };
      });
      onChange();
      void countCases(filter).then((counted) => {
        const total = counted.kind === 'ok' ? counted.value : null;
        if (watching) setList((at) => (at.kind === 'listed' ? { ...at, total } : at));
      });
      // They stand in no order, so they would come with no page.
      if (page > 1) return;
      void damagedCases().then((lost) => {
        if (!watching || lost.kind === 'failed') return;
        const more = lost.value.filter(({ id }) => damaged.every((shown) => shown.id !== id));
        setList((at) => (at.kind === 'listed' ? { ...at, damaged: [...damaged, ...more] } : at));
      });
    });
    return () => {
      watching = false;
      stop();
    };
  }, [place, onChange]);

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
