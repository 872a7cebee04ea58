import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { PanelHeading, TrialPane } from '../../components/first-run/trial-pane.tsx';
import { SettingsWaiting } from '../../components/settings-waiting.tsx';
import { ownPage } from '../../rules/session/outcome-words.ts';
import { schemeNames } from '../../rules/vocabulary.ts';
import type { PanelSession } from '../../utils/session/panel-session.ts';
import { type TypedPrescription, typedLine } from '../../utils/session/typed-prescription.ts';
import type { LoadedSettings } from '../../utils/settings/settings.ts';
import { type OpenSession, openSession } from '../panel/open-session.ts';
import { SessionPanel } from '../panel/session-panel.tsx';

/** Nobody's. It asks what most opioids on § 3 ask. */
const prescription: TypedPrescription = {
  drug: 'OxyContin Depottab 20 mg',
  dosage: '1 tablett 2 ganger daglig',
  scheme: 'section-3',
  refundCode: '-71',
};

const lines = [
  { name: 'Legemiddel', text: prescription.drug },
  { name: 'Dosering', text: prescription.dosage },
  { name: 'Ordning', text: prescription.scheme ? schemeNames[prescription.scheme] : '' },
  { name: 'Refusjonskode', text: prescription.refundCode },
  { name: 'Andre opioider', text: 'ingen' },
];

/** The rules and the panel as they are on a page, with the doctor's own settings. What is made up is kept nowhere. */
function openTrial(loaded: LoadedSettings): OpenSession {
  const { agent, write } = typedLine();
  const trial = openSession(agent, loaded, () => ownPage, {
    saveCase: async () => ({ kind: 'not-saved', reason: 'En oppdiktet resept blir aldri en sak.' }),
    acknowledge: async () => false,
    showAgain: async () => false,
  });
  write(prescription);
  trial.session.stateOthers({ otherMedication: [], noOtherMedication: true });
  return trial;
}

const openOptions = () => void browser.runtime.openOptionsPage();

export function Trial({ loaded }: { readonly loaded: LoadedSettings }) {
  const [session, setSession] = useState<PanelSession | null>(null);
  // The settings are those of the moment it begins: nothing on this pane changes them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change elsewhere must not begin the case anew
  useEffect(() => {
    const trial = openTrial(loaded);
    setSession(trial.session);
    return trial.close;
  }, []);
  return (
    <TrialPane lines={lines}>
      {session ? (
        <SessionPanel session={session} onOpenOptions={openOptions} typed={<PanelHeading />} />
      ) : (
        <SettingsWaiting />
      )}
    </TrialPane>
  );
}
