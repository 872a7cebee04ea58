import { beforeEach, describe, expect, it, vi } from 'vitest';
import { demoSite } from '../../../utils/page/site-profiles.ts';
import { followAccess, type SiteAccess } from '../../../utils/sites/site-access.ts';

const fake = vi.hoisted(() => {
  function event<Listener>() {
    const listeners = new Set<Listener>();
    return {
      listeners,
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
    };
  }
  return {
    local: { get: vi.fn(), onChanged: event<(changes: object) => void>() },
    permissions: { getAll: vi.fn(), onAdded: event<() => void>(), onRemoved: event<() => void>() },
    query: vi.fn(),
  };
});
vi.mock('wxt/browser', () => ({
  browser: {
    storage: { managed: { get: () => new Promise(() => {}) }, local: fake.local },
    permissions: fake.permissions,
    tabs: { query: fake.query },
    scripting: { executeScript: async () => [{ result: [] }] },
    runtime: { getManifest: () => ({ manifest_version: 3 }) },
  },
}));

const stored = (changes: object) => {
  for (const listener of fake.local.onChanged.listeners) listener(changes);
};
const whole = (origin: string, profile: 'none' | 'on' = 'none') => ({
  kind: 'sites' as const,
  tab: 1,
  sites: [{ kind: 'not-allowed' as const, origin, profile }],
});
const here = 'https://example.no';

let seen: SiteAccess[];
let stop: () => void;
const follow = () => {
  seen = [];
  stop = followAccess([], (access) => seen.push(access));
};

beforeEach(() => {
  vi.resetAllMocks();
  stop?.();
  fake.local.get.mockResolvedValue({});
  fake.permissions.getAll.mockResolvedValue({ origins: [] });
  fake.query.mockResolvedValue([{ id: 1, url: `${here}/resept` }]);
});

describe('what may be done on the page in front', () => {
  it('is told though something changes again before each look is over', async () => {
    const answers: (() => void)[] = [];
    fake.permissions.getAll.mockImplementation(
      () => new Promise((resolve) => answers.push(() => resolve({ origins: [] }))),
    );
    follow();
    for (const look of [1, 2, 3]) {
      await vi.waitFor(() => expect(answers).toHaveLength(look));
      stored({ 'settings.sites': {} });
      stored({ 'settings.sites': {} });
      answers.at(-1)?.();
      await vi.waitFor(() => expect(seen).toHaveLength(look));
    }
    expect(seen).toEqual([whole(here), whole(here), whole(here)]);
  });

  it('is looked at once more after a change that came while it was looked at', async () => {
    let answer = (_: object) => {};
    fake.permissions.getAll.mockReturnValueOnce(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    follow();
    await vi.waitFor(() => expect(fake.permissions.getAll).toHaveBeenCalledOnce());
    fake.permissions.getAll.mockResolvedValue({ origins: [`${here}/*`] });
    for (const listener of fake.permissions.onAdded.listeners) listener();
    answer({ origins: [] });
    await vi.waitFor(() => expect(seen).toHaveLength(2));
    expect(seen.at(-1)).toMatchObject({ sites: [{ kind: 'allowed', profile: 'none' }] });
  });

  it.each([
    ['the profiles', () => stored({ 'settings.sites': {} }), 2],
    ['the profiles that are put aside', () => stored({ 'settings.sitesOff': {} }), 2],
    ["the trust's profiles", () => stored({ 'policy.sites': {} }), 2],
    ['what is written in the calculator', () => stored({ 'popup.calculator': {} }), 1],
  ])('is looked at anew, or not, when something else is: %s', async (_, change, looks) => {
    follow();
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    change();
    // One that had begun would have asked for the tab by now.
    await new Promise((resolve) => setTimeout(resolve));
    expect(fake.query).toHaveBeenCalledTimes(looks);
    await vi.waitFor(() => expect(seen).toHaveLength(looks));
  });

  it("reads the trust's profiles as the agents have them, and asks the browser for no policy", async () => {
    fake.permissions.getAll.mockResolvedValue({ origins: [`${here}/*`] });
    const trust = { profiles: [{ ...demoSite, origins: [here] }], locked: true };
    fake.local.get.mockResolvedValue({ 'policy.sites': trust });
    follow();
    await vi.waitFor(() =>
      expect(seen.at(-1)).toMatchObject({ sites: [{ kind: 'allowed', profile: 'on' }] }),
    );
  });

  it('is not known where the browser does not answer, and known again when it does', async () => {
    fake.query.mockRejectedValueOnce(new Error('No window'));
    follow();
    await vi.waitFor(() => expect(seen).toEqual([{ kind: 'unusable', why: 'unknown' }]));
    stored({ 'settings.sites': {} });
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(whole(here)));
  });

  it('is said not to be known when a look takes too long, and told when it is over', async () => {
    vi.useFakeTimers();
    let answer = (_: object) => {};
    fake.permissions.getAll.mockReturnValueOnce(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    follow();
    await vi.advanceTimersByTimeAsync(3000);
    expect(seen).toEqual([{ kind: 'unusable', why: 'unknown' }]);
    answer({ origins: [] });
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.at(-1)).toEqual(whole(here));
    vi.useRealTimers();
  });

  it('remembers the address that is told no more when the permission is taken back', async () => {
    fake.permissions.getAll.mockResolvedValue({ origins: [`${here}/*`] });
    fake.local.get.mockResolvedValue({ 'settings.sites': [{ ...demoSite, origins: [here] }] });
    follow();
    await vi.waitFor(() =>
      expect(seen.at(-1)).toMatchObject({ sites: [{ kind: 'allowed', profile: 'on' }] }),
    );
    fake.permissions.getAll.mockResolvedValue({ origins: [] });
    fake.query.mockResolvedValue([{ id: 1 }]);
    for (const listener of fake.permissions.onRemoved.listeners) listener();
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(whole(here, 'on')));
  });

  it('is told no more once nobody follows it', async () => {
    follow();
    stop();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual([]);
    const { local, permissions } = fake;
    for (const { listeners } of [local.onChanged, permissions.onAdded, permissions.onRemoved])
      expect(listeners.size).toBe(0);
  });
});
