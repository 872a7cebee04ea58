import { useEffect, useState } from 'react';

/** How long a wait may be before it is told of, in milliseconds. */
const LONG = 1_000;

/** Whether `waiting` has lasted long enough to be worth a word. */
export function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setSlow(true), LONG);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [waiting]);
  return waiting && slow;
}
