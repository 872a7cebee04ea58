import type { SiteProfile } from './site-profile.ts';

/** In the extension's local storage: a list of site profiles, parsed before it was stored. */
export const STORED_SITES = 'settings.sites';

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;

/** The part of `browser.storage.local` that is used. */
export interface SiteStorage {
  get(key: typeof STORED_SITES): Promise<Readonly<Record<string, unknown>>>;
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
  let changed = false;
  sites.onChanged.addListener(({ [STORED_SITES]: change }) => {
    if (change === undefined) return;
    changed = true;
    onSites(profilesIn(change.newValue));
  });
  sites.get(STORED_SITES).then(
    (stored) => {
      if (!changed) onSites(profilesIn(stored[STORED_SITES]));
    },
    () => onSites([]),
  );
}

/** What a later version of the extension stored is not understood, and left alone. */
function profilesIn(stored: unknown): readonly SiteProfile[] {
  return Array.isArray(stored) ? stored.filter((profile) => profile?.version === 1) : [];
}
