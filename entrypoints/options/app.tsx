import { useState } from 'react';
import { EncryptionSection } from '../../components/encryption/encryption-section.tsx';
import { CatalogueSection } from '../../components/options/catalogue-section.tsx';
import { MethodsSection } from '../../components/options/methods-section.tsx';
import { OptionsPage } from '../../components/options/options-page.tsx';
import { PanelPlaceField } from '../../components/options/panel-place.tsx';
import { RetentionField } from '../../components/options/retention-field.tsx';
import { type SettingsView, settingsViews } from '../../components/options/settings-views.ts';
import { SitesSection } from '../../components/options/sites-section.tsx';
import type { TrustControl } from '../../components/options/trust-control.ts';
import { TrustPolicy } from '../../components/options/trust-policy.tsx';
import { SettingsWaiting } from '../../components/settings-waiting.tsx';
import { useViewInAddress } from '../../components/view-in-address.ts';
import {
  readTrustFile,
  type TrustFile,
  trustFileText,
  trustsToChoose,
} from '../../rules/exception/trust-list.ts';
import { saveFile } from '../../utils/handing-over/save-file.ts';
import { openHelp } from '../../utils/opening/help.ts';
import { openCasesTab } from '../../utils/opening/open-cases.ts';
import { openWelcome } from '../../utils/opening/welcome.ts';
import {
  discardProblems,
  type LoadedSettings,
  type PolicyOnSettings,
  type SettingsPart,
} from '../../utils/settings/settings.ts';
import { localDate } from '../../utils/time/local-date.ts';
import { useEncryption } from '../cases/use-encryption.ts';
import { useCatalogue } from './use-catalogue.ts';
import { useMethods } from './use-methods.ts';
import { usePanelPlace } from './use-panel-place.ts';
import { useSettings } from './use-settings.ts';
import { useSites } from './use-sites.ts';
import { useTrust } from './use-trust.ts';

function trustControl(part: SettingsPart, { locked, given }: PolicyOnSettings): TrustControl {
  if (locked.includes(part)) return 'locked';
  return given.includes(part) ? 'given' : 'none';
}

async function readTrust(file: File): Promise<TrustFile> {
  try {
    return readTrustFile(await file.text());
  } catch (error) {
    return { kind: 'refused', reason: `Filen kunne ikke leses (${String(error)}).` };
  }
}

/** Where there is something to answer, when the address asks for nothing. */
const viewToBegin = ({ settings, institution }: LoadedSettings): SettingsView =>
  settings.prescriber && institution === null ? 'foretak' : 'du';

export function App() {
  const { loaded, ...settings } = useSettings();
  if (loaded) return <Loaded {...settings} loaded={loaded} />;
  return (
    <main className="hj-options-waiting">
      <SettingsWaiting />
    </main>
  );
}

type LoadedProps = ReturnType<typeof useSettings> & { readonly loaded: LoadedSettings };

function Loaded({ loaded, saves, save, reset, removeTrust }: LoadedProps) {
  const trust = useTrust();
  const catalogue = useCatalogue();
  const methods = useMethods();
  const sites = useSites();
  const encryption = useEncryption();
  const { place, onChange: onPlace } = usePanelPlace();
  const [begin] = useState(() => viewToBegin(loaded));
  const view = useViewInAddress(settingsViews, begin);
  const { settings, institution, defaults, problems, policy } = loaded;
  const today = localDate(new Date());
  return (
    <OptionsPage
      view={view}
      onOpenWelcome={() => void openWelcome()}
      prescriber={settings.prescriber}
      prescriberSave={saves.prescriber}
      onPrescriberChange={(prescriber) => save('prescriber', { prescriber })}
      profile={settings.institutionProfile}
      defaultProfile={defaults.institutionProfile}
      profileChosen={institution !== null}
      profileControl={trustControl('institutionProfile', policy)}
      trusts={trustsToChoose([defaults.institutionProfile], settings.trusts, [settings.institutionProfile])}
      profileSave={saves.institutionProfile}
      onProfileChange={(institutionProfile) =>
        save('institutionProfile', {
          institutionProfile,
          // The one that was in use stays to be chosen again.
          trusts: trustsToChoose(settings.trusts, institution ? [institution] : [], [institutionProfile]),
        })
      }
      onReadTrust={readTrust}
      onShareTrust={(profile) =>
        saveFile(
          `hjemmel-foretak-${profile.id.replace(/[^\w-]+/g, '-')}.json`,
          new Blob([trustFileText(profile)], { type: 'application/json' }),
        )
      }
      onProfileReset={() => reset('institutionProfile')}
      onProfileRemove={removeTrust}
      today={today}
      problems={problems}
      onDiscardProblems={() => void discardProblems()}
      trust={<TrustPolicy {...trust} />}
      sites={<SitesSection {...sites} locked={trust.sitesLocked} />}
      panelPlace={place && <PanelPlaceField place={place} onChange={onPlace} />}
      catalogue={<CatalogueSection {...catalogue} today={today} />}
      methods={<MethodsSection {...methods} today={today} />}
      encryption={<EncryptionSection {...encryption} />}
      retention={
        <RetentionField
          days={settings.retentionDays}
          control={trustControl('retentionDays', policy)}
          onChange={(retentionDays) => save('retentionDays', { retentionDays })}
        />
      }
      retentionSave={saves.retentionDays}
      onOpenHistory={() => void openCasesTab()}
      onOpenHelp={() => void openHelp()}
    />
  );
}
