import { expect, it, vi } from 'vitest';
import { demoSite } from '../../../utils/page/site-profiles.ts';
import { followStoredSites, type SiteStorage, STORED_SITES } from '../../../utils/page/stored-sites.ts';

type Listener = Parameters<SiteStorage['onChanged']['addListener']>[0];

function storageWith(stored: unknown) {
  const listeners: Listener[] = [];
  const storage: SiteStorage = {
    get: async () => ({ [STORED_SITES]: stored }),
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
  await Promise.resolve();
  await Promise.resolve();
  expect(seen.mock.calls).toEqual([[[]]]);
});
