import { browser } from 'wxt/browser';
import { TRUST_SITES } from '../page/stored-sites.ts';
import { managedValues } from '../settings/managed-values.ts';
import { oneAtATime } from '../time/one-at-a-time.ts';

/** What the trust's sites were last made from, and by which version. */
const MADE_FROM = 'policy.sitesMadeFrom';

/**
 * Keeps what the trust gives of site profiles where agents find it, for as long as the background lives. `store` reads them, and
 * is asked only where the policy says another thing than it last did.
 */
export function keepTrustSites(store: () => Promise<void>): void {
  const keep = oneAtATime(async () => {
    for (;;) {
      const managed = await managedValues();
      if (managed === null) continue;
      const { siteProfiles, locked } = managed;
      const { version } = browser.runtime.getManifest();
      const from = siteProfiles === undefined ? undefined : JSON.stringify([siteProfiles, locked, version]);
      const before: Record<string, unknown> = await browser.storage.local.get([MADE_FROM, TRUST_SITES]);
      if (before[MADE_FROM] === from && (from !== undefined || before[TRUST_SITES] === undefined)) return;
      await store();
      if (from === undefined) await browser.storage.local.remove(MADE_FROM);
      else await browser.storage.local.set({ [MADE_FROM]: from });
      return;
    }
  });
  // What fails is tried again at the next start.
  const look = () => void keep().catch(() => {});
  browser.storage.managed.onChanged.addListener(look);
  look();
}
