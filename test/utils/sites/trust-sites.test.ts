import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepTrustSites } from '../../../utils/sites/trust-sites.ts';

const policy = vi.hoisted(() => ({
  stored: {} as Record<string, unknown>,
  version: '1.0.0',
  changed: () => {},
}));

vi.mock('wxt/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  const managed = {
    get: async () => policy.stored,
    onChanged: { addListener: (listener: () => void) => Object.assign(policy, { changed: listener }) },
  };
  const runtime = Object.assign(Object.create(browser.runtime), {
    getManifest: () => ({ version: policy.version }),
  });
  return {
    browser: Object.assign(Object.create(browser), {
      runtime,
      storage: Object.assign(Object.create(browser.storage), { managed }),
    }),
  };
});

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(policy, { stored: {}, version: '1.0.0' });
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

async function storings(): Promise<number> {
  const store = vi.fn(async () => {});
  keepTrustSites(store);
  await settled();
  return store.mock.calls.length;
}

it('reads nothing where the trust has decided nothing and never has', async () => {
  expect(await storings()).toBe(0);
});

it('stores what the policy gives once, and not again when the background starts anew', async () => {
  policy.stored = { siteProfiles: '[]' };
  expect(await storings()).toBe(1);
  expect(await storings()).toBe(0);
});

it.each([
  ['the policy gives another thing', () => Object.assign(policy, { stored: { siteProfiles: '[{}]' } })],
  [
    'the policy locks it',
    () => Object.assign(policy, { stored: { siteProfiles: '[]', locked: ['siteProfiles'] } }),
  ],
  ['the policy gives none any more', () => Object.assign(policy, { stored: {} })],
  ['another version may read it in another way', () => Object.assign(policy, { version: '1.0.1' })],
])('stores anew where %s', async (_, change) => {
  policy.stored = { siteProfiles: '[]' };
  await storings();
  change();
  expect(await storings()).toBe(1);
  expect(await storings()).toBe(0);
});

it('stores what comes while the background lives', async () => {
  const store = vi.fn(async () => {});
  keepTrustSites(store);
  await settled();
  policy.stored = { siteProfiles: '[]' };
  policy.changed();
  await settled();
  expect(store).toHaveBeenCalledOnce();
});

it('tries again at the next start what failed', async () => {
  policy.stored = { siteProfiles: '[]' };
  keepTrustSites(async () => {
    throw new Error('The script is not there.');
  });
  await settled();
  expect(await storings()).toBe(1);
});

it('takes away what an earlier policy left', async () => {
  await fakeBrowser.storage.local.set({ 'policy.sites': { profiles: [], locked: true } });
  expect(await storings()).toBe(1);
});
