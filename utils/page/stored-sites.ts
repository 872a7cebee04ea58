import type { SiteProfile } from './site-profile.ts';

/** In the extension's local storage: a list of site profiles, parsed before it was stored. */
export const STORED_SITES = 'settings.sites';

/** Beside it: what the trust's policy gives, parsed before it was stored, as the agent can't parse it. */
export const TRUST_SITES = 'policy.sites';

export interface TrustSites {
  readonly profiles: readonly SiteProfile[];
  /** The doctor's own are then not used. */
  readonly locked: boolean;
}

const siteKeys = [STORED_SITES, TRUST_SITES] as const;
type SiteKey = (typeof siteKeys)[number];

/** The profiles in use: the doctor's own go before the trust's with the same id, unless the trust has locked its own. */
export function sitesInUse(own: readonly SiteProfile[], trust: TrustSites): readonly SiteProfile[] {
  if (trust.locked) return trust.profiles;
  const taken = new Set(own.map(({ id }) => id));
  return [...own, ...trust.profiles.filter(({ id }) => !taken.has(id))];
}

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;

/** The part of `browser.storage.local` that is used. */
export interface SiteStorage {
  get(keys: SiteKey[]): Promise<Readonly<Record<string, unknown>>>;
  readonly onChanged: {
    addListener(listener: (changes: Changes) => void): void;
  };
}

// Nothing here is called plain `storage`: where WXT sees that name, it adds a storage library of its own.

/** Tells the profiles that are stored, and again each time they change, for as long as the extension lives. */
export function followStoredSites(
  sites: SiteStorage,
  onSites: (sites: readonly SiteProfile[]) => void,
): void {
  let stored: Readonly<Record<string, unknown>> | null = null;
  /** What has changed since they were asked for. */
  const heard: Partial<Record<SiteKey, unknown>> = {};
  const tell = (): void => {
    if (stored === null) return;
    const { [STORED_SITES]: own, [TRUST_SITES]: trust } = { ...stored, ...heard };
    onSites(sitesInUse(profilesIn(own), trustSitesIn(trust)));
  };

  sites.onChanged.addListener((changes) => {
    const changed = siteKeys.filter((key) => key in changes);
    for (const key of changed) heard[key] = changes[key]?.newValue;
    if (changed.length > 0) tell();
  });
  sites
    .get([...siteKeys])
    .catch(() => ({}))
    .then((found) => {
      stored = found;
      tell();
    });
}

/** What is stored under `TRUST_SITES`; anything that is not understood gives none. */
export function trustSitesIn(stored: unknown): TrustSites {
  if (typeof stored !== 'object' || stored === null) return { profiles: [], locked: false };
  const { profiles, locked } = stored as Partial<Record<keyof TrustSites, unknown>>;
  return { profiles: profilesIn(profiles), locked: locked === true };
}

/** What a later version of the extension stored is not understood, and left alone. */
function profilesIn(stored: unknown): readonly SiteProfile[] {
  return Array.isArray(stored) ? stored.filter((profile) => profile?.version === 1) : [];
}
