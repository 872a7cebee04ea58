import { useEffect, useState } from 'react';
import type { TodayView } from '../../components/history/today-difference.tsx';
import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import { reassess } from '../../rules/kept-case/reassess.ts';
import { followCatalogue, type ReadyCatalogue } from '../../utils/catalogue/load-catalogue.ts';
import { localDate } from '../../utils/machine/local-date.ts';
import { type LoadedSettings, loadSettings, watchSettings } from '../../utils/settings/settings.ts';

const today = () => localDate(new Date());

/** What the case comes to with the rules, the catalogue and the profile in use now. The catalogue is read when it is first needed. */
export function useToday(opened: KeptCase | null): TodayView {
  const [catalogue, setCatalogue] = useState<ReadyCatalogue | null>(null);
  const [settings, setSettings] = useState<LoadedSettings | 'unreadable' | null>(null);
  const [needed, setNeeded] = useState(false);
  if (opened && !needed) setNeeded(true);

  useEffect(() => {
    if (!needed) return;
    const following = followCatalogue(today, setCatalogue);
    const stop = watchSettings(setSettings);
    loadSettings().then(setSettings, () => setSettings('unreadable'));
    return () => {
      following.stop();
      stop();
    };
  }, [needed]);

  if (settings === 'unreadable') {
    return {
      kind: 'not-possible',
      reason: 'Innstillingene kunne ikke leses, så saken er ikke vurdert på nytt.',
    };
  }
  if (!opened || !catalogue || !settings) return { kind: 'assessing' };
  return todayOf(opened, catalogue, settings);
}

function todayOf(opened: KeptCase, catalogue: ReadyCatalogue, { institution }: LoadedSettings): TodayView {
  const { index, source, on } = catalogue;
  if (source === 'stand-in') {
    return {
      kind: 'not-possible',
      reason: 'Katalogen i bruk kunne ikke leses, så saken er ikke vurdert på nytt.',
    };
  }
  const again = reassess(
    opened,
    { resolveDrug: index.resolve, profiles: institution ? [institution] : [] },
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
    verdict: { before: opened.verdict, now: assessment.verdict },
    omeqAtLeast: difference.omeqAtLeast,
    findings: difference.findings,
  };
}
