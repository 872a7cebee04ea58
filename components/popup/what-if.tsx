import { lazy, Suspense, useEffect, useState } from 'react';
import type { PossibilitiesProps } from './possibilities.tsx';
import './what-if.css';

const load = () => import('./possibilities.tsx');
const Possibilities = lazy(async () => ({ default: (await load()).Possibilities }));

/** What could be: the most of each drug within the limits, another form of it, and a way down. Nothing changes by looking. */
export function WhatIf(props: PossibilitiesProps) {
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
