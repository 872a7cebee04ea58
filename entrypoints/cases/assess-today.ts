import type { TodayView } from '../../components/history/today-difference.tsx';
import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import { reassess } from '../../rules/kept-case/reassess.ts';
import { followCatalogue, type ReadyCatalogue } from '../../utils/catalogue/load-catalogue.ts';
import { watchRegister } from '../../utils/methods/method-store.ts';
import { atHand, decisionsOn, type RegisterAtHand } from '../../utils/methods/register-at-hand.ts';
import type { LoadedSettings } from '../../utils/settings/settings.ts';
import { localDate } from '../../utils/time/local-date.ts';

const today = () => localDate(new Date());

/** Of the catalogue and of the decisions; answers with how to hear no more. */
export function followKnowledge(
  onCatalogue: (catalogue: ReadyCatalogue) => void,
  onRegister: (register: RegisterAtHand) => void,
): () => void {
  const following = followCatalogue(today, onCatalogue);
  const unwatch = watchRegister((stored) => onRegister(atHand(stored)));
  return () => {
    following.stop();
    unwatch();
  };
}

/** What the case comes to today. */
export function todayOf(
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
