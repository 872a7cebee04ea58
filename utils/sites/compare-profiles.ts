import type { SiteProfile } from '../page/site-profile.ts';
import type { StoredProfile } from './stored-profiles.ts';

export interface ProfileChanges {
  readonly added: readonly SiteProfile[];
  /** Of another content than the stored one with the same id. */
  readonly replaced: readonly SiteProfile[];
  readonly unchanged: readonly SiteProfile[];
}

/** What it would change to take profiles from outside into use. */
export function compareProfiles(
  stored: readonly StoredProfile[],
  read: readonly SiteProfile[],
): ProfileChanges {
  const known = new Map(stored.map(({ profile }) => [profile.id, profile]));
  const changes = {
    added: [] as SiteProfile[],
    replaced: [] as SiteProfile[],
    unchanged: [] as SiteProfile[],
  };
  for (const profile of read) {
    const before = known.get(profile.id);
    if (before === undefined) changes.added.push(profile);
    else if (sortedJson(before) === sortedJson(profile)) changes.unchanged.push(profile);
    else changes.replaced.push(profile);
  }
  return changes;
}

/** The order of keys means nothing; that of lists does. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
