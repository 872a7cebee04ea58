import { browser } from 'wxt/browser';
import { TRUST_SITES } from '../page/stored-sites.ts';
import { watchManagedValues } from '../settings/managed-values.ts';
import { oneAtATime } from '../time/one-at-a-time.ts';

/** What the trust's sites were last made from, and by which version. */
const MADE_FROM = 'policy.sitesMadeFrom';

/**
 * Keeps what the trust gives of site profiles where agents find it, for as long as the background lives. `store` reads them, and
 * is asked only where the policy says another thing than it last did.
 */
export function keepTrustSites(store: () => Promise<void>): void {
  let told: Readonly<Record<string, unknown>> = {};
  const keepTold = oneAtATime(() => keep(told, store));
  watchManagedValues((values) => {
    if (values === null) return;
    told = values;
    // What fails is tried again at the next start.
    void keepTold().catch(() => {});
  });
}

async function keep(
  { siteProfiles, locked }: Readonly<Record<string, unknown>>,
  store: () => Promise<void>,
): Promise<void> {
  const { version } = browser.runtime.getManifest();
  const from = siteProfiles === undefined ? undefined : JSON.stringify([siteProfiles, locked, version]);
  const before: Record<string, unknown> = await browser.storage.local.get([MADE_FROM, TRUST_SITES]);
  if (before[MADE_FROM] === from && (from !== undefined || before[TRUST_SITES] === undefined)) return;
  await store();
  if (from === undefined) await browser.storage.local.remove(MADE_FROM);
  else await browser.storage.local.set({ [MADE_FROM]: from });
}
