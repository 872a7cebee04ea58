import { useCallback, useEffect, useState } from 'react';
import { type OverviewFigures, OverviewTally } from '../../components/history/overview-figures.ts';
import type { PageMark } from '../../utils/history/case-query.ts';
import { pageOfCases } from '../../utils/history/history-store.ts';

interface Overview {
  readonly figures: OverviewFigures;
  /** In alphabetical order. */
  readonly drugs: readonly string[];
  readonly labels: readonly string[];
}

/** A burst of changes is counted once, this many milliseconds after the last. */
const SETTLED = 300;

/** So few cases are read in one go that the page never stands still meanwhile. */
const PIECE = 40;

/** Counts every case, a few at a time; what was counted before stands until all are. A failure leaves it so. */
export function useOverview() {
  const [overview, setOverview] = useState<Overview | null>(null);
  const [changes, setChanges] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change is counted anew
  useEffect(() => {
    const stopping = new AbortController();
    const timer = setTimeout(async () => {
      const counted = await count(stopping.signal);
      if (counted && !stopping.signal.aborted) setOverview(counted);
    }, SETTLED);
    return () => {
      clearTimeout(timer);
      stopping.abort();
    };
  }, [changes]);

  const renew = useCallback(() => setChanges((many) => many + 1), []);
  return { overview, renew };
}

async function count(signal: AbortSignal): Promise<Overview | null> {
  const tally = new OverviewTally();
  const drugs = new Set<string>();
  const labels = new Set<string>();
  let after: PageMark | null = null;
  do {
    const piece = await pageOfCases({ filter: {}, sort: 'newest', after, limit: PIECE });
    if (piece.kind === 'failed' || signal.aborted) return null;
    for (const entry of piece.value.cases) {
      tally.add(entry);
      if (entry.drug?.trim()) drugs.add(entry.drug.trim());
      if (entry.label) labels.add(entry.label);
    }
    after = piece.value.next;
    await new Promise((resolve) => setTimeout(resolve));
  } while (after);
  return { figures: tally.figures(), drugs: inOrder(drugs), labels: inOrder(labels) };
}

const inOrder = (names: ReadonlySet<string>) => [...names].sort((a, b) => a.localeCompare(b, 'nb'));
