import { useEffect } from 'react';
import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import { findCase } from '../../utils/history/history-store.ts';
import { caseInAddress } from '../../utils/opening/open-cases.ts';

/** Opens the case that the page's address asks for. One that is deleted meanwhile opens nothing. */
export function useAskedCase(onFound: (found: KeptCase) => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked for once, when the page opens
  useEffect(() => {
    const id = caseInAddress(location.hash);
    if (id === null) return;
    void findCase(id).then((found) => {
      if (found.kind === 'ok' && found.value) onFound(found.value);
    });
  }, []);
}
