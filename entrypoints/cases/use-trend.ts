import { useEffect, useState } from 'react';
import type { TrendCase } from '../../components/opioid-trend/trend-points.ts';
import { readAnew } from '../../utils/history/case-changes.ts';
import { pageOfCases } from '../../utils/history/history-store.ts';
import type { PageMark } from '../../utils/history/search/case-order.ts';

const PIECE = 200;

/** Every case under the label, as they are now; null while they are read. */
export function useTrend(label: string): readonly TrendCase[] | null {
  const [read, setRead] = useState<{ readonly label: string; readonly cases: readonly TrendCase[] }>();
  useEffect(() => {
    if (label === '') return;
    return readAnew(
      () => casesWith(label),
      (cases) => cases && setRead({ label, cases }),
    );
  }, [label]);
  return read?.label === label ? read.cases : null;
}

async function casesWith(label: string): Promise<readonly TrendCase[] | null> {
  const cases: TrendCase[] = [];
  let after: PageMark | null = null;
  do {
    const page = await pageOfCases({ filter: { label }, sort: 'oldest', after, limit: PIECE });
    if (page.kind === 'failed') return null;
    cases.push(...page.value.cases);
    after = page.value.next;
  } while (after);
  return cases;
}
