import { expect, it, vi } from 'vitest';
import { demoSite } from '../../../utils/page/site-profiles.ts';
import {
  followStoredSites,
  type SiteStorage,
  STORED_SITES,
  sitesInUse,
  TRUST_SITES,
} from '../../../utils/page/stored-sites.ts';

type Listener = Parameters<SiteStorage['onChanged']['addListener']>[0];

function storageWith(stored: unknown, trust?: unknown) {
  const listeners: Listener[] = [];
  const storage: SiteStorage = {
    get: async () => ({ [STORED_SITES]: stored, [TRUST_SITES]: trust }),
    onChanged: { addListener: (listener) => void listeners.push(listener) },
  };
  const change = (key: string, newValue: unknown) => {
    for (const listener of listeners) listener({ [key]: { newValue } });
  };
  return { storage, change };
}

it.each([
  ['what is stored', [demoSite], [demoSite]],
  ['nothing where nothing is', undefined, []],
  ['nothing where something else is', { version: 1 }, []],
  ['nothing of a version that it does not know', [{ ...demoSite, version: 2 }, null], []],
])('tells %s', async (_, stored, expected) => {
  const seen = vi.fn();
  followStoredSites(storageWith(stored).storage, seen);
  await vi.waitFor(() => expect(seen.mock.calls).toEqual([[expected]]));
});

it('tells each change, and nothing older than it', async () => {
  const seen = vi.fn();
  const { storage, change } = storageWith([demoSite]);
  followStoredSites(storage, seen);
  change('settings.panel', {});
  change(STORED_SITES, []);
  await vi.waitFor(() => expect(seen.mock.calls).toEqual([[[]]]));
});

it('tells nothing for a storage that fails, and the change that comes after', async () => {
  const seen = vi.fn();
  const { storage, change } = storageWith([demoSite]);
  followStoredSites({ ...storage, get: () => Promise.reject(new Error('gone')) }, seen);
  await vi.waitFor(() => expect(seen.mock.calls).toEqual([[[]]]));
  change(STORED_SITES, [demoSite]);
  expect(seen.mock.lastCall).toEqual([[demoSite]]);
});

const own = { ...demoSite, name: 'Egen' };
const theirs = { ...demoSite, name: 'Foretakets' };
const other = { ...demoSite, id: 'annen' };

it.each([
  ['both', [own], { profiles: [other], locked: false }, [own, other]],
  ['the own one of two with one id', [own], { profiles: [theirs, other], locked: false }, [own, other]],
  ["only the trust's where it is locked", [own, other], { profiles: [theirs], locked: true }, [theirs]],
  ['the own ones without a trust', [own], { profiles: [], locked: false }, [own]],
])('uses %s', async (_, stored, trust, expected) => {
  expect(sitesInUse(stored, trust)).toEqual(expected);
  const seen = vi.fn();
  const { storage, change } = storageWith(stored, trust);
  followStoredSites(storage, seen);
  await vi.waitFor(() => expect(seen.mock.lastCall).toEqual([expected]));
  change(TRUST_SITES, undefined);
  expect(seen.mock.lastCall).toEqual([stored]);
});

it.each([null, 'profiles', [demoSite], { profiles: 'x', locked: 'yes' }])(
  'takes %j for no policy',
  async (trust) => {
    const seen = vi.fn();
    followStoredSites(storageWith([own], trust).storage, seen);
    await vi.waitFor(() => expect(seen.mock.calls).toEqual([[[own]]]));
  },
);
