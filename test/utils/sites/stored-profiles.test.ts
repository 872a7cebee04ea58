import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SiteProfile } from '../../../utils/page/site-profile.ts';
import { demoSite } from '../../../utils/page/site-profiles.ts';
import {
  loadStoredProfiles,
  MOST_PROFILES,
  putProfiles,
  removeProfile,
  type StoredProfiles,
  switchProfile,
  watchStoredProfiles,
} from '../../../utils/sites/stored-profiles.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

const local = fakeBrowser.storage.local;
const site = (id: string, name = id): SiteProfile => ({ ...demoSite, id, name });
const on = (id: string, name?: string) => ({ profile: site(id, name), on: true });
const off = (id: string, name?: string) => ({ profile: site(id, name), on: false });
const inUse = async () => (await local.get('settings.sites'))['settings.sites'];
const listed = async () =>
  (await loadStoredProfiles()).profiles.map(({ profile, on: used }) => `${profile.name} ${used}`);

beforeEach(() => fakeBrowser.reset());

describe('the stored profiles', () => {
  it('are none at first', async () => {
    expect(await loadStoredProfiles()).toEqual({ profiles: [], unreadable: 0 });
  });

  it('are added, and take the place of those with the same id', async () => {
    await putProfiles([on('a'), off('b')]);
    expect(await putProfiles([on('b', 'ny b'), on('c')])).toEqual({ kind: 'stored' });
    expect(await listed()).toEqual(['a true', 'ny b true', 'c true']);
  });

  it('are out of the agent’s sight while they are put aside, and lose nothing by it', async () => {
    await putProfiles([on('a'), on('b')]);
    await switchProfile('a', false);
    expect(await inUse()).toEqual([site('b')]);
    expect(await listed()).toEqual(['b true', 'a false']);
    await switchProfile('a', true);
    expect(await inUse()).toEqual([site('b'), site('a')]);
  });

  it('are deleted one by one, and can be put back', async () => {
    await putProfiles([on('a'), off('b')]);
    await removeProfile('b');
    expect(await listed()).toEqual(['a true']);
    await putProfiles([off('b')]);
    expect(await listed()).toEqual(['a true', 'b false']);
  });

  it('give way to one with the same id that was made since they were put aside', async () => {
    await putProfiles([off('a', 'gammel')]);
    await local.set({ 'settings.sites': [site('a', 'ny')] });
    expect(await listed()).toEqual(['ny true']);
    await switchProfile('a', false);
    expect(await listed()).toEqual(['ny false']);
  });

  it.each([
    ['in use', 'settings.sites'],
    ['put aside', 'settings.sitesOff'],
  ])('that are %s and cannot be read are counted, and left as they are', async (_, key) => {
    const future = { version: 2, id: 'fra-senere' };
    await local.set({ [key]: [future, site('a')] });
    expect((await loadStoredProfiles()).unreadable).toBe(1);
    await putProfiles([on('b')]);
    await removeProfile('a');
    const stored: Record<string, unknown> = await local.get(key);
    expect(stored[key]).toContainEqual(future);
    expect(await listed()).toEqual(['b true']);
  });

  it('survive a value that is no list', async () => {
    await local.set({ 'settings.sites': 'tull' });
    expect(await loadStoredProfiles()).toEqual({ profiles: [], unreadable: 1 });
    await putProfiles([on('a')]);
    expect(await inUse()).toEqual([site('a'), 'tull']);
  });

  it('are refused as a whole when they become too many', async () => {
    const many = Array.from({ length: MOST_PROFILES }, (_, at) => on(`site-${at}`));
    await putProfiles(many);
    expect(await putProfiles([on('one-more')])).toEqual({ kind: 'too-many' });
    expect(await putProfiles([off('site-3', 'ny')])).toEqual({ kind: 'stored' });
    expect((await loadStoredProfiles()).profiles).toHaveLength(MOST_PROFILES);
  });

  it('take many changes at once without losing one', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, at) => putProfiles([on(`site-${at}`)])));
    await Promise.all([removeProfile('site-3'), switchProfile('site-4', false), putProfiles([on('x')])]);
    expect((await loadStoredProfiles()).profiles).toHaveLength(20);
  });

  it('say so when the storage fails', async () => {
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('disken er full'));
    expect(await putProfiles([on('a')])).toEqual({ kind: 'failed', reason: 'Error: disken er full' });
  });

  it('are told of at the start and at each change', async () => {
    const told: StoredProfiles[] = [];
    const watch = watchStoredProfiles((stored) => told.push(stored), expect.unreachable);
    await vi.waitFor(() => expect(told).toHaveLength(1));
    await putProfiles([on('a')]);
    await vi.waitFor(() => expect(told.at(-1)?.profiles).toHaveLength(1));
    watch.stop();
    await removeProfile('a');
    expect(told.at(-1)?.profiles).toHaveLength(1);
  });
});
