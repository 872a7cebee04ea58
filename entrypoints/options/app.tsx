import { useEffect, useRef, useState } from 'react';
import { EncryptionSection } from '../../components/encryption/encryption-section.tsx';
import { CatalogueSection } from '../../components/options/catalogue-section.tsx';
import { MethodsSection } from '../../components/options/methods-section.tsx';
import { OptionsPage, type SaveState } from '../../components/options/options-page.tsx';
import { PanelPlaceField } from '../../components/options/panel-place.tsx';
import { RetentionField } from '../../components/options/retention-field.tsx';
import { SitesSection } from '../../components/options/sites-section.tsx';
import type { TrustControl } from '../../components/options/trust-control.ts';
import { TrustPolicy } from '../../components/options/trust-policy.tsx';
import { SettingsWaiting } from '../../components/settings-waiting.tsx';
import { localDate } from '../../utils/machine/local-date.ts';
import { openHistory } from '../../utils/machine/open-history.ts';
import {
  discardProblems,
  type LoadedSettings,
  loadSettings,
  type PolicyOnSettings,
  resetSetting,
  type SaveOutcome,
  type Settings,
  type SettingsPart,
  saveSettings,
  settingsWithoutStorage,
  watchSettings,
} from '../../utils/settings/settings.ts';
import { useEncryption } from '../cases/use-encryption.ts';
import { useCatalogue } from './use-catalogue.ts';
import { useMethods } from './use-methods.ts';
import { usePanelPlace } from './use-panel-place.ts';
import { useSites } from './use-sites.ts';
import { useTrust } from './use-trust.ts';

const clock = new Intl.DateTimeFormat('nb-NO', { timeStyle: 'medium' });
const idle: SaveState = { kind: 'idle' };

function useSettings() {
  const [loaded, setLoaded] = useState<LoadedSettings | null>(null);
  const [saves, setSaves] = useState({ prescriber: idle, institutionProfile: idle, retentionDays: idle });

  const pending = useRef(0);

  useEffect(() => {
    // While a change is on its way to the storage, what is read back may be older than what is on the screen.
    const stop = watchSettings((changed) => {
      if (pending.current === 0) setLoaded(changed);
    });
    loadSettings().then(setLoaded, (error: unknown) => {
      const failed = {
        kind: 'failed' as const,
        reason: `innstillingene kunne ikke leses (${String(error)})`,
      };
      void settingsWithoutStorage(failed.reason).then((instead) => setLoaded({ ...instead, problems: [] }));
      setSaves({ prescriber: failed, institutionProfile: failed, retentionDays: failed });
    });
    return stop;
  }, []);

  async function change(
    part: keyof typeof saves,
    patch: Partial<Settings>,
    write: () => Promise<SaveOutcome>,
  ) {
    const tell = (state: SaveState) => setSaves((before) => ({ ...before, [part]: state }));
    setLoaded((before) => before && { ...before, settings: { ...before.settings, ...patch } });
    tell({ kind: 'saving' });
    pending.current += 1;
    const outcome = await write();
    pending.current -= 1;
    tell(
      outcome.kind === 'saved'
        ? { kind: 'saved', at: clock.format(new Date()) }
        : { kind: 'failed', reason: outcome.reason },
    );
    if (outcome.kind === 'invalid' || outcome.kind === 'failed' || pending.current > 0) return;
    const stored = await loadSettings();
    if (pending.current === 0) setLoaded(stored);
  }

  const save = (part: keyof typeof saves, patch: Partial<Settings>) =>
    void change(part, patch, () => saveSettings(patch));
  const reset = (part: keyof typeof saves) => {
    if (loaded) void change(part, { [part]: loaded.defaults[part] }, () => resetSetting(part));
  };
  return { loaded, saves, save, reset };
}

function trustControl(part: SettingsPart, { locked, given }: PolicyOnSettings): TrustControl {
  if (locked.includes(part)) return 'locked';
  return given.includes(part) ? 'given' : 'none';
}

export function App() {
  const { loaded, saves, save, reset } = useSettings();
  const trust = useTrust();
  const catalogue = useCatalogue();
  const methods = useMethods();
  const sites = useSites();
  const encryption = useEncryption();
  const { place, onChange: onPlace } = usePanelPlace();
  if (!loaded) {
    return (
      <main className="options options__waiting">
        <SettingsWaiting />
      </main>
    );
  }
  const { settings, institution, defaults, problems, policy } = loaded;
  const today = localDate(new Date());
  return (
    <OptionsPage
      prescriber={settings.prescriber}
      prescriberSave={saves.prescriber}
      onPrescriberChange={(prescriber) => save('prescriber', { prescriber })}
      profile={settings.institutionProfile}
      defaultProfile={defaults.institutionProfile}
      profileChosen={institution !== null}
      profileControl={trustControl('institutionProfile', policy)}
      profileSave={saves.institutionProfile}
      onProfileChange={(institutionProfile) => save('institutionProfile', { institutionProfile })}
      onProfileReset={() => reset('institutionProfile')}
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
      onOpenHistory={() => void openHistory()}
    />
  );
}
