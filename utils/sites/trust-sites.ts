import { browser } from 'wxt/browser';
import { TRUST_SITES, type TrustSites } from '../page/stored-sites.ts';
import { watchPolicy } from '../settings/policy.ts';

/** Keeps what the trust gives of site profiles where agents find it, for as long as the background lives. */
export function keepTrustSites(): void {
  let last: Promise<void> = Promise.resolve();
  watchPolicy(({ isRead, siteProfiles, locked }) => {
    if (!isRead) return;
    const trust: TrustSites = { profiles: siteProfiles, locked: locked.includes('siteProfiles') };
    // One after the other, so that the last one told is the one that stays; what fails is tried again at the next start.
    last = last.then(() => store(trust)).catch(() => {});
  });
}

async function store(trust: TrustSites): Promise<void> {
  const before: Record<string, unknown> = await browser.storage.local.get(TRUST_SITES);
  if (trust.profiles.length === 0) {
    if (before[TRUST_SITES] !== undefined) await browser.storage.local.remove(TRUST_SITES);
    return;
  }
  if (JSON.stringify(before[TRUST_SITES]) === JSON.stringify(trust)) return;
  await browser.storage.local.set({ [TRUST_SITES]: trust });
}
