import { useEffect, useState } from 'react';
import type { FollowUpState } from '../../components/follow-up/follow-up-view.ts';
import { tellCasesChanged } from '../../utils/badge/cases-changed.ts';
import { type FoundFollowUps, readFollowUps } from '../../utils/badge/read-follow-ups.ts';
import { watchKey } from '../../utils/encryption/key-watch.ts';
import { watchCaseChanges } from '../../utils/history/case-changes.ts';
import { type CaseResult, caseTroubles } from '../../utils/history/sealing/case-keys.ts';
import { localDate } from '../../utils/time/local-date.ts';

/** A burst of changes is read once, this many milliseconds after the last. */
const SETTLED = 200;

/** The follow-ups of the day, read once the list is there, as the storage has them; the badge is told of each change. */
export function useFollowUps(isListed: boolean): FollowUpState {
  const [found, setFound] = useState<CaseResult<FoundFollowUps> | null>(null);
  useEffect(() => {
    if (!isListed) return;
    let turn = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function renew() {
      turn += 1;
      const mine = turn;
      const result = await readFollowUps(localDate(new Date()));
      if (mine === turn) setFound(result);
    }
    const seen = () => {
      if (document.visibilityState === 'visible') void renew();
    };
    const stop = watchCaseChanges(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        void renew();
        void tellCasesChanged();
      }, SETTLED);
    });
    // The day may have changed while the page was out of sight.
    document.addEventListener('visibilitychange', seen);
    const unwatch = watchKey(() => void renew());
    void renew();
    return () => {
      turn = -1;
      clearTimeout(timer);
      stop();
      unwatch();
      document.removeEventListener('visibilitychange', seen);
    };
  }, [isListed]);
  if (!found) return { kind: 'loading' };
  if (found.kind !== 'ok') return { kind: 'failed', message: caseTroubles[found.failure] };
  return { kind: 'listed', ...found.value };
}
