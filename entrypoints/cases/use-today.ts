import { useEffect, useState } from 'react';
import type { TodayView } from '../../components/history/today-difference.tsx';
import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import { reassess } from '../../rules/kept-case/reassess.ts';
import { followCatalogue, type ReadyCatalogue } from '../../utils/catalogue/load-catalogue.ts';
import { watchRegister } from '../../utils/methods/method-store.ts';
import { atHand, decisionsOn, type RegisterAtHand } from '../../utils/methods/register-at-hand.ts';
import { type LoadedSettings, loadSettings, watchSettings } from '../../utils/settings/settings.ts';
import { localDate } from '../../utils/time/local-date.ts';

const today = () => localDate(new Date());

/** What the case comes to with the rules, the catalogue, the decisions and the profile in use now, read when they are first needed. */
export function useToday(opened: KeptCase | null): TodayView {
  const [catalogue, setCatalogue] = useState<ReadyCatalogue | null>(null);
  const [register, setRegister] = useState<RegisterAtHand | null>(null);
  const [settings, setSettings] = useState<LoadedSettings | 'unreadable' | null>(null);
  const [needed, setNeeded] = useState(false);
  if (opened && !needed) setNeeded(true);

  useEffect(() => {
    if (!needed) return;
    const following = followCatalogue(today, setCatalogue);
    const stop = watchSettings(setSettings);
    const unwatch = watchRegister((stored) => setRegister(atHand(stored)));
    loadSettings().then(setSettings, () => setSettings('unreadable'));
    return () => {
      following.stop();
      stop();
      unwatch();
    };
  }, [needed]);

  if (settings === 'unreadable') {
    return {
      kind: 'not-possible',
      reason: 'Innstillingene kunne ikke leses, så saken er ikke vurdert på nytt.',
    };
  }
  if (!opened || !catalogue || !register || !settings) return { kind: 'assessing' };
  return todayOf(opened, catalogue, register, settings);
}

function todayOf(
  opened: KeptCase,
  catalogue: ReadyCatalogue,
  register: RegisterAtHand,
  { institution }: LoadedSettings,
): TodayView {
  const { index, source, on } = catalogue;
  if (source === 'stand-in') {
    return {
      kind: 'not-possible',
      reason: 'Katalogen i bruk kunne ikke leses, så saken er ikke vurdert på nytt.',
    };
  }
  const again = reassess(
    opened,
    {
      resolveDrug: index.resolve,
      profiles: institution ? [institution] : [],
      ...decisionsOn(register),
    },
    on,
  );
  if (again.kind === 'not-kept') {
    return {
      kind: 'not-possible',
      reason: 'Saken er fra før opplysningene ble tatt vare på, og kan ikke vurderes på nytt.',
    };
  }
  const { assessment, difference } = again;
  return {
    kind: 'assessed',
    headline: assessment.headline,
    before: difference.headline?.before ?? null,
    omeqAtLeast: difference.omeqAtLeast,
    findings: difference.findings,
  };
}
