import { useEffect, useState } from 'react';
import type { TrendCase } from '../../components/opioid-trend/trend-points.ts';
import { pageOfCases } from '../../utils/history/history-store.ts';
import type { PageMark } from '../../utils/history/search/case-order.ts';

const PIECE = 200;

/** Every case under the label; null while they are read. `version` is another when the cases have changed. */
export function useTrend(label: string, version: unknown): readonly TrendCase[] | null {
  const [read, setRead] = useState<{ readonly label: string; readonly cases: readonly TrendCase[] } | null>(
    null,
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: changed cases are read anew
  useEffect(() => {
    if (label === '') return;
    let wanted = true;
    void casesWith(label).then((cases) => {
      if (wanted && cases) setRead({ label, cases });
    });
    return () => {
      wanted = false;
    };
  }, [label, version]);

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
