import { useEffect, useState } from 'react';
import { type OverviewFigures, OverviewTally } from '../../components/history/overview-figures.ts';
import { watchCaseChanges } from '../../utils/history/case-changes.ts';
import { allCases } from '../../utils/history/history-store.ts';

interface Overview {
  readonly figures: OverviewFigures;
  /** In alphabetical order. */
  readonly drugs: readonly string[];
  readonly labels: readonly string[];
}

/** A burst of changes is counted once, this many milliseconds after the last. */
const SETTLED = 300;

/** Counts every case once the list is there, a few at a time; what was counted before stands until all are. A failure leaves it so. */
export function useOverview(isListed: boolean) {
  const [overview, setOverview] = useState<Overview | null>(null);
  const [changes, setChanges] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change is counted anew
  useEffect(() => {
    if (!isListed) return;
    const stopping = new AbortController();
    const timer = setTimeout(async () => {
      const counted = await count(stopping.signal);
      if (counted && !stopping.signal.aborted) setOverview(counted);
    }, SETTLED);
    return () => {
      clearTimeout(timer);
      stopping.abort();
    };
  }, [changes, isListed]);

  useEffect(() => watchCaseChanges(() => setChanges((many) => many + 1)), []);
  return overview;
}

async function count(signal: AbortSignal): Promise<Overview | null> {
  const tally = new OverviewTally();
  const drugs = new Set<string>();
  const labels = new Set<string>();
  for await (const piece of allCases()) {
    if (piece.kind === 'failed' || signal.aborted) return null;
    for (const entry of piece.value.cases) {
      tally.add(entry);
      if (entry.drug?.trim()) drugs.add(entry.drug.trim());
      if (entry.label) labels.add(entry.label);
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { figures: tally.figures(), drugs: inOrder(drugs), labels: inOrder(labels) };
}

const inOrder = (names: ReadonlySet<string>) => [...names].sort((a, b) => a.localeCompare(b, 'nb'));
