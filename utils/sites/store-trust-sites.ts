import { browser } from 'wxt/browser';
import { TRUST_SITES, type TrustSites } from '../page/stored-sites.ts';
import { loadPolicy } from '../settings/policy.ts';

/** Puts the site profiles of the trust's policy where agents find them. Rejects where the policy can't be read. */
export async function storeTrustSites(): Promise<void> {
  const { isRead, siteProfiles, locked } = await loadPolicy();
  if (!isRead) throw new Error('The browser has not answered.');
  if (siteProfiles.length === 0) return browser.storage.local.remove(TRUST_SITES);
  const trust: TrustSites = { profiles: siteProfiles, locked: locked.includes('siteProfiles') };
  const before: Record<string, unknown> = await browser.storage.local.get(TRUST_SITES);
  if (JSON.stringify(before[TRUST_SITES]) !== JSON.stringify(trust))
    await browser.storage.local.set({ [TRUST_SITES]: trust });
}
