import { browser } from 'wxt/browser';
import type { SiteProfile } from '../page/site-profile.ts';
import { parseSiteProfile } from '../page/site-profile-schema.ts';
import { STORED_SITES, TRUST_SITES } from '../page/stored-sites.ts';

/** Profiles that are put aside, in the same form as those in use: the agent does not know of them. */
const SITES_OFF = 'settings.sitesOff';
/** As many as one file may hold, so that what is exported can be read in again. */
export const MOST_PROFILES = 50;

export interface StoredProfile {
  readonly profile: SiteProfile;
  readonly on: boolean;
}

export interface StoredProfiles {
  /** Those in use first; an id stands once. */
  readonly profiles: readonly StoredProfile[];
  /** How many that are stored and can't be read. They are left as they are. */
  readonly unreadable: number;
}

export type ProfileChange =
  | { readonly kind: 'stored' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'failed'; readonly reason: string };

interface Shelf {
  readonly profiles: readonly SiteProfile[];
  readonly unreadable: readonly unknown[];
}

function shelfIn(stored: unknown): Shelf {
  if (stored === undefined) return { profiles: [], unreadable: [] };
  const profiles: SiteProfile[] = [];
  const unreadable: unknown[] = [];
  for (const value of Array.isArray(stored) ? stored : [stored]) {
    const parsed = parseSiteProfile(value);
    if (parsed.ok) profiles.push(parsed.profile);
    else unreadable.push(value);
  }
  return { profiles, unreadable };
}

interface Shelves {
  readonly stored: readonly StoredProfile[];
  readonly unreadable: { readonly on: readonly unknown[]; readonly off: readonly unknown[] };
}

async function readShelves(): Promise<Shelves> {
  const values: Record<string, unknown> = await browser.storage.local.get([STORED_SITES, SITES_OFF]);
  const on = shelfIn(values[STORED_SITES]);
  const off = shelfIn(values[SITES_OFF]);
  const used = new Set(on.profiles.map(({ id }) => id));
  return {
    stored: [
      ...on.profiles.map((profile) => ({ profile, on: true })),
      // One that is in use was made anew after the other was put aside.
      ...off.profiles.filter(({ id }) => !used.has(id)).map((profile) => ({ profile, on: false })),
    ],
    unreadable: { on: on.unreadable, off: off.unreadable },
  };
}

/** All that is stored, without changing anything. */
export async function loadStoredProfiles(): Promise<StoredProfiles> {
  const { stored, unreadable } = await readShelves();
  return { profiles: stored, unreadable: unreadable.on.length + unreadable.off.length };
}

/** One change at a time, from whichever window, and none where the trust has locked its own. */
function change(
  next: (stored: readonly StoredProfile[]) => readonly StoredProfile[],
): Promise<ProfileChange> {
  return navigator.locks.request('hjemmel-site-profiles', async (): Promise<ProfileChange> => {
    try {
      // Whoever only reads what is stored need not load it.
      const { loadPolicy, policyUnread } = await import('../settings/policy.ts');
      const { isRead, locked } = await loadPolicy();
      if (!isRead) return { kind: 'failed', reason: policyUnread };
      if (locked.includes('siteProfiles'))
        return { kind: 'failed', reason: 'Foretaket styrer nettstedsprofilene' };
      const { stored, unreadable } = await readShelves();
      const changed = next(stored);
      if (changed.length > MOST_PROFILES && changed.length > stored.length) return { kind: 'too-many' };
      const shelf = (on: boolean) => changed.filter((entry) => entry.on === on).map(({ profile }) => profile);
      await browser.storage.local.set({
        [STORED_SITES]: [...shelf(true), ...unreadable.on],
        [SITES_OFF]: [...shelf(false), ...unreadable.off],
      });
      return { kind: 'stored' };
    } catch (error) {
      return { kind: 'failed', reason: String(error) };
    }
  });
}

/** Adds profiles, or puts them in the place of those with the same id, and takes them into use as told; all or none. */
export function putProfiles(entries: readonly StoredProfile[]): Promise<ProfileChange> {
  return change((stored) => {
    const given = new Map(entries.map((entry) => [entry.profile.id, entry]));
    const kept = stored.map((entry) => given.get(entry.profile.id) ?? entry);
    const known = new Set(stored.map(({ profile }) => profile.id));
    return [...kept, ...entries.filter(({ profile }) => !known.has(profile.id))];
  });
}

export function removeProfile(id: string): Promise<ProfileChange> {
  return change((stored) => stored.filter(({ profile }) => profile.id !== id));
}

export function switchProfile(id: string, on: boolean): Promise<ProfileChange> {
  return change((stored) => stored.map((entry) => (entry.profile.id === id ? { ...entry, on } : entry)));
}

export interface ProfileWatch {
  /** Reads anew, and calls back. */
  renew(): void;
  stop(): void;
}

/** Calls back at the start and after each change, from whichever window it came. */
export function watchStoredProfiles(
  onProfiles: (stored: StoredProfiles) => void,
  onFailure: (reason: string) => void,
): ProfileWatch {
  let turn = 0;
  const tell = () => {
    turn += 1;
    const mine = turn;
    loadStoredProfiles().then(
      (stored) => {
        if (mine === turn) onProfiles(stored);
      },
      (error: unknown) => {
        if (mine === turn) onFailure(String(error));
      },
    );
  };
  const stop = watchProfileChanges(tell);
  tell();
  return {
    renew: tell,
    stop() {
      turn += 1;
      stop();
    },
  };
}

/** Calls back when what is stored of profiles, the trust's too, has changed; not at the start. */
export function watchProfileChanges(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if ([STORED_SITES, SITES_OFF, TRUST_SITES].some((key) => key in changes)) onChange();
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
