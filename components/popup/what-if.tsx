import { lazy, Suspense, useEffect, useState } from 'react';
import type { KnownDrug } from '../../rules/drug/drug-resolution.ts';
import type { Calculation, CalculatorRow } from '../../rules/omeq/calculator.ts';
import './what-if.css';

export interface WhatIfProps {
  readonly rows: readonly CalculatorRow[];
  readonly calculation: Calculation;
  readonly productsOf: (substance: string) => readonly KnownDrug[];
  /** ISO date. */
  readonly today: string;
  /** Puts a row in the place of the one at this index. */
  readonly onReplace: (index: number, row: CalculatorRow) => void;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onPrint: (text: string) => void;
}

const load = () => import('./possibilities.tsx');
const Possibilities = lazy(async () => ({ default: (await load()).Possibilities }));

/** What could be: the most of each drug within the limits, another form of it, and a way down. Nothing changes by looking. */
export function WhatIf(props: WhatIfProps) {
  const [open, setOpen] = useState(false);
  // At hand before it is opened, so that nothing is waited for then.
  useEffect(() => void load(), []);
  return (
    <details className="hj-disclosure" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Hva om …</summary>
      {open && (
        <Suspense>
          <Possibilities {...props} />
        </Suspense>
      )}
    </details>
  );
}
