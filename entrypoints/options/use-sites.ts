import { useEffect, useRef, useState } from 'react';
import type {
  AllowedSites,
  SiteProfileEntry,
  SiteProfileList,
  SitesImport,
} from '../../components/options/sites-view.ts';
import { siteName } from '../../components/options/sites-words.ts';
import { fieldNames } from '../../rules/session/reading.ts';
import { saveFile } from '../../utils/handing-over/save-file.ts';
import type { SiteProfile } from '../../utils/page/site-profile.ts';
import { exportSiteProfiles, parseSiteProfiles } from '../../utils/page/site-profile-schema.ts';
import { compareProfiles, type ProfileChanges } from '../../utils/sites/compare-profiles.ts';
import { type LastFit, loadLastFits } from '../../utils/sites/last-fit.ts';
import { watchGranted } from '../../utils/sites/recommended-sites.ts';
import { giveUpPatterns, loadAllowed } from '../../utils/sites/site-permission.ts';
import {
  MOST_PROFILES,
  type ProfileChange,
  type ProfileWatch,
  putProfiles,
  removeProfile,
  type StoredProfile,
  switchProfile,
  watchStoredProfiles,
} from '../../utils/sites/stored-profiles.ts';
import { localDate } from '../../utils/time/local-date.ts';

function entryOf({ profile, on }: StoredProfile, fit: LastFit | undefined): SiteProfileEntry {
  const { id, name, origins, fields, otherMedicines } = profile;
  return {
    id,
    name,
    origins,
    fields: [
      ...fieldNames.filter((field) => fields[field] !== undefined),
      ...(otherMedicines ? (['otherMedicines'] as const) : []),
    ],
    lastFit: fit ? { kind: 'seen', ...fit } : { kind: 'never' },
    inUse: on,
  };
}

/** One that is put aside keeps its place. */
const inOrder = new Intl.Collator('nb');

function withSwitched(list: SiteProfileList, id: string, inUse: boolean): SiteProfileList {
  if (list.kind !== 'listed') return list;
  return { ...list, profiles: list.profiles.map((entry) => (entry.id === id ? { ...entry, inUse } : entry)) };
}

const asEntry = (profile: SiteProfile) => entryOf({ profile, on: true }, undefined);

function troubleOf(change: ProfileChange): string {
  switch (change.kind) {
    case 'stored':
      return '';
    case 'too-many':
      return `Ikke lagret: det er plass til ${MOST_PROFILES} oppsett. Slett noen først.`;
    case 'failed':
      return `Ikke lagret: ${change.reason}`;
  }
}

function useAllowed() {
  const [allowed, setAllowed] = useState<AllowedSites>({ kind: 'loading' });
  const [allowedSaid, setAllowedSaid] = useState('');

  useEffect(() => {
    const look = () =>
      void loadAllowed().then(
        (sites) => setAllowed({ kind: 'listed', sites }),
        (error: unknown) => setAllowed({ kind: 'failed', reason: String(error) }),
      );
    look();
    return watchGranted(look);
  }, []);

  async function removeAllowed(pattern: string) {
    const gone = await giveUpPatterns([pattern]);
    setAllowedSaid(
      gone
        ? `Tillatelsen for ${siteName(pattern)} er fjernet.`
        : `Tillatelsen for ${siteName(pattern)} kunne ikke fjernes. Foretaket kan ha bestemt den.`,
    );
  }
  return { allowed, allowedSaid, onRemoveAllowed: (pattern: string) => void removeAllowed(pattern) };
}

type Waiting = ProfileChanges & { readonly source: string | null };

function useImport(stored: readonly StoredProfile[]) {
  const [importing, setImporting] = useState<SitesImport>({ kind: 'none' });
  const waiting = useRef<Waiting | null>(null);

  function read(text: string, source: string | null) {
    const parsed = parseSiteProfiles(text);
    if (!parsed.ok) return setImporting({ kind: 'refused', source, problems: parsed.problems });
    waiting.current = { ...compareProfiles(stored, parsed.profiles), source };
    preview(waiting.current, null);
  }

  function preview({ added, replaced, unchanged, source }: Waiting, trouble: string | null) {
    setImporting({
      kind: 'ready',
      source,
      added: added.map(asEntry),
      replaced: replaced.map(asEntry),
      unchanged: unchanged.map(asEntry),
      trouble,
    });
  }

  async function choose(file: File) {
    try {
      read(await file.text(), file.name);
    } catch (error) {
      const problems = [{ error: `Filen kunne ikke leses (${String(error)})`, path: '' }];
      setImporting({ kind: 'refused', source: file.name, problems });
    }
  }

  async function take() {
    const ready = waiting.current;
    if (ready === null) return;
    const put = await putProfiles(
      [...ready.added, ...ready.replaced].map((profile) => ({ profile, on: true })),
    );
    if (put.kind !== 'stored') return preview(ready, troubleOf(put));
    waiting.current = null;
    setImporting({ kind: 'ended', how: 'taken' });
  }

  return {
    importing,
    onChoose: (file: File) => void choose(file),
    onPaste: (text: string) => read(text, null),
    onTake: () => void take(),
    onDiscard: () => {
      waiting.current = null;
      setImporting({ kind: 'ended', how: 'discarded' });
    },
  };
}

/** Where Hjemmel may run, the profiles that are stored, and those that may come from a file. */
export function useSites() {
  const [stored, setStored] = useState<readonly StoredProfile[]>([]);
  const [profiles, setProfiles] = useState<SiteProfileList>({ kind: 'loading' });
  const [profilesTrouble, setProfilesTrouble] = useState('');
  const deleted = useRef<StoredProfile | null>(null);
  const watching = useRef<ProfileWatch | null>(null);

  useEffect(() => {
    const watch = watchStoredProfiles(
      async (seen) => {
        const fits = await loadLastFits().catch((): Readonly<Record<string, LastFit>> => ({}));
        setStored(seen.profiles);
        setProfiles({
          kind: 'listed',
          profiles: seen.profiles
            .map((entry) => entryOf(entry, fits[entry.profile.id]))
            .sort((one, other) => inOrder.compare(one.name, other.name)),
          unreadable: seen.unreadable,
        });
      },
      (reason) => setProfiles({ kind: 'failed', reason }),
    );
    watching.current = watch;
    return () => watch.stop();
  }, []);

  const tell = (changing: Promise<ProfileChange>) =>
    void changing.then((change) => setProfilesTrouble(troubleOf(change)));

  return {
    ...useAllowed(),
    profiles,
    profilesTrouble,
    onSwitch: (id: string, inUse: boolean) => {
      // The tick follows the press; what is stored comes back a moment later and has the last word.
      setProfiles((before) => withSwitched(before, id, inUse));
      tell(switchProfile(id, inUse).finally(() => watching.current?.renew()));
    },
    onDelete: (id: string) => {
      deleted.current = stored.find(({ profile }) => profile.id === id) ?? null;
      tell(removeProfile(id));
    },
    onRestore: () => {
      if (deleted.current) tell(putProfiles([deleted.current]));
    },
    onExport: () =>
      saveFile(
        `hjemmel-sider-${localDate(new Date())}.json`,
        new Blob([exportSiteProfiles(stored.map(({ profile }) => profile))], { type: 'application/json' }),
      ),
    ...useImport(stored),
  };
}
