import { useEffect, useState } from 'react';
import type { TodayView } from '../../components/history/today-difference.tsx';
import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import type { ReadyCatalogue } from '../../utils/catalogue/load-catalogue.ts';
import type { RegisterAtHand } from '../../utils/methods/register-at-hand.ts';
import { type LoadedSettings, loadSettings, watchSettings } from '../../utils/settings/settings.ts';

type Assessor = typeof import('./assess-today.ts');

/** What the case comes to with the rules, the catalogue, the decisions and the profile in use now, read when they are first needed, as is what assesses. */
export function useToday(opened: KeptCase | null): TodayView {
  const [assessor, setAssessor] = useState<Assessor | null>(null);
  const [catalogue, setCatalogue] = useState<ReadyCatalogue | null>(null);
  const [register, setRegister] = useState<RegisterAtHand | null>(null);
  const [settings, setSettings] = useState<LoadedSettings | 'unreadable' | null>(null);
  const [needed, setNeeded] = useState(false);
  if (opened && !needed) setNeeded(true);

  useEffect(() => {
    if (!needed) return;
    let isOver = false;
    let unfollow = () => {};
    void import('./assess-today.ts').then((brought) => {
      if (isOver) return;
      setAssessor(brought);
      unfollow = brought.followKnowledge(setCatalogue, setRegister);
    });
    const stop = watchSettings(setSettings);
    loadSettings().then(setSettings, () => setSettings('unreadable'));
    return () => {
      isOver = true;
      unfollow();
      stop();
    };
  }, [needed]);

  if (settings === 'unreadable') {
    return {
      kind: 'not-possible',
      reason: 'Innstillingene kunne ikke leses, så saken er ikke vurdert på nytt.',
    };
  }
  if (!opened || !assessor || !catalogue || !register || !settings) return { kind: 'assessing' };
  return assessor.todayOf(opened, catalogue, register, settings);
}
