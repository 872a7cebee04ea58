import { lazy, Suspense, useState } from 'react';
import { browser } from 'wxt/browser';
import {
  FirstRunPage,
  type FirstRunView,
  firstRunViews,
} from '../../components/first-run/first-run-page.tsx';
import { TrustPane } from '../../components/first-run/trust-pane.tsx';
import { WhoPane } from '../../components/first-run/who-pane.tsx';
import { SettingsWaiting } from '../../components/settings-waiting.tsx';
import { goToView, useViewInAddress } from '../../components/view-in-address.ts';
import { trustsToChoose } from '../../rules/exception/trust-list.ts';
import type { LoadedSettings } from '../../utils/settings/settings.ts';
import { useSettings } from '../options/use-settings.ts';
import { useAllowedSite } from './use-allowed-site.ts';
import { usePinned } from './use-pinned.ts';

const WherePane = lazy(async () => ({
  default: (await import('../../components/first-run/where-pane.tsx')).WherePane,
}));
const Trial = lazy(async () => ({ default: (await import('./trial.tsx')).Trial }));

/** Where there is something to answer, when the address asks for nothing. */
function firstUnanswered({ settings, institution }: LoadedSettings): FirstRunView {
  if (!settings.prescriber) return 'du';
  return institution === null ? 'foretak' : 'sider';
}

async function leave(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

export function WelcomePage() {
  const { loaded, ...settings } = useSettings();
  if (loaded) return <Panes {...settings} loaded={loaded} />;
  return (
    <main className="hj-first-run">
      <SettingsWaiting />
    </main>
  );
}

type PanesProps = ReturnType<typeof useSettings> & { readonly loaded: LoadedSettings };

/** What is stored, and each answer on its way to the storage at once. */
function Panes({ loaded, saves, save }: PanesProps) {
  const pinned = usePinned();
  const allowing = useAllowedSite();
  // What is answered on a pane must not turn it.
  const [first] = useState(() => firstUnanswered(loaded));
  const view = useViewInAddress(firstRunViews, first);
  const { settings, institution, policy, defaults } = loaded;
  const trusts = trustsToChoose(
    [defaults.institutionProfile],
    settings.trusts,
    institution ? [institution] : [],
  );
  const failed = [saves.prescriber, saves.institutionProfile].find((state) => state.kind === 'failed');
  return (
    <FirstRunPage
      view={view}
      notSaved={failed?.kind === 'failed' ? failed.reason : null}
      onSkip={() => void leave()}
    >
      {view === 'du' && (
        <WhoPane
          prescriber={settings.prescriber}
          onChange={(prescriber) => save('prescriber', { prescriber })}
          onNext={() => goToView('foretak')}
        />
      )}
      {view === 'foretak' && (
        <TrustPane
          trusts={trusts.map(({ name }) => name)}
          chosen={institution?.name ?? null}
          locked={policy.locked.includes('institutionProfile')}
          onChoose={(at) => {
            const institutionProfile = trusts[at];
            if (institutionProfile) save('institutionProfile', { institutionProfile });
            goToView('sider');
          }}
          onNone={() => goToView('sider')}
        />
      )}
      <Suspense fallback={<SettingsWaiting />}>
        {view === 'sider' && <WherePane pinned={pinned} {...allowing} onTry={() => goToView('prov')} />}
        {view === 'prov' && <Trial loaded={loaded} />}
      </Suspense>
    </FirstRunPage>
  );
}
