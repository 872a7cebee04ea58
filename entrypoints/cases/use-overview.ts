import { useEffect, useState } from 'react';
import { readAnew } from '../../utils/history/case-changes.ts';
import { overviewOfCases } from '../../utils/history/history-store.ts';
import type { CaseOverview } from '../../utils/history/search/case-overview.ts';

/** Counted once the list is there; what was counted before stands until all are. A failure leaves it so. */
export function useOverview(isListed: boolean): CaseOverview | null {
  const [overview, setOverview] = useState<CaseOverview | null>(null);
  useEffect(() => {
    if (!isListed) return;
    return readAnew(overviewOfCases, (counted) => {
      if (counted.kind === 'ok') setOverview(counted.value);
    });
  }, [isListed]);
  return overview;
}
