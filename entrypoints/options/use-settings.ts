import { useEffect, useRef, useState } from 'react';
import type { SaveState } from '../../components/options/options-page.tsx';
import type { InstitutionProfile } from '../../rules/exception/institution-profile.ts';
import { withoutTrust } from '../../rules/exception/trust-list.ts';
import {
  type LoadedSettings,
  loadSettings,
  resetSetting,
  type SaveOutcome,
  type Settings,
  saveSettings,
  settingsWithoutStorage,
  watchSettings,
} from '../../utils/settings/settings.ts';

const clock = new Intl.DateTimeFormat('nb-NO', { timeStyle: 'medium' });
const idle: SaveState = { kind: 'idle' };

/** What is stored and in force, and what came of the last change of each part. */
export function useSettings() {
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
  /** Out of the list; where it is in use, no trust is chosen first, so that none can be in use and not in the list. */
  const removeTrust = ({ id }: InstitutionProfile) => {
    if (!loaded) return;
    const { settings, defaults } = loaded;
    const trusts = withoutTrust(settings.trusts, id);
    const inUse = settings.institutionProfile.id === id;
    void change(
      'institutionProfile',
      { trusts, ...(inUse && { institutionProfile: defaults.institutionProfile }) },
      async () => {
        const unchosen = inUse ? await resetSetting('institutionProfile') : null;
        return unchosen && unchosen.kind !== 'saved' ? unchosen : saveSettings({ trusts });
      },
    );
  };
  return { loaded, saves, save, reset, removeTrust };
}
