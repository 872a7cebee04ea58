import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sykehusetInnlandet } from '../../../rules/exception/sykehuset-innlandet.ts';
import { lockable } from '../../../utils/settings/policy-schema.ts';
import {
  defaultSettings,
  loadSettings,
  resetSetting,
  type Settings,
  saveSettings,
  settingsWithoutStorage,
  watchSettings,
} from '../../../utils/settings/settings.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

const { local, managed } = fakeBrowser.storage;

const theirs = { ...sykehusetInnlandet, name: 'Foretaket', prescriptionProjectNumber: 'DM 1111' };
const own = { ...sykehusetInnlandet, name: 'Egen', prescriptionProjectNumber: 'DM 2222' };
const broken = { ...sykehusetInnlandet, name: 17 };

beforeEach(() => fakeBrowser.reset());

describe('the profile in force', () => {
  it.each`
    stored       | policy       | locked   | inForce               | standsIn
    ${undefined} | ${undefined} | ${false} | ${sykehusetInnlandet} | ${false}
    ${undefined} | ${undefined} | ${true}  | ${sykehusetInnlandet} | ${false}
    ${undefined} | ${theirs}    | ${false} | ${theirs}             | ${false}
    ${undefined} | ${theirs}    | ${true}  | ${theirs}             | ${false}
    ${undefined} | ${broken}    | ${true}  | ${sykehusetInnlandet} | ${false}
    ${own}       | ${undefined} | ${false} | ${own}                | ${false}
    ${own}       | ${undefined} | ${true}  | ${own}                | ${false}
    ${own}       | ${theirs}    | ${false} | ${own}                | ${false}
    ${own}       | ${theirs}    | ${true}  | ${theirs}             | ${false}
    ${own}       | ${broken}    | ${true}  | ${own}                | ${false}
    ${broken}    | ${undefined} | ${false} | ${sykehusetInnlandet} | ${true}
    ${broken}    | ${theirs}    | ${false} | ${theirs}             | ${true}
    ${broken}    | ${theirs}    | ${true}  | ${theirs}             | ${false}
    ${broken}    | ${broken}    | ${true}  | ${sykehusetInnlandet} | ${true}
  `(
    'is $inForce.name: own $stored.name, trust $policy.name, locked $locked',
    async ({ stored, policy, locked, inForce, standsIn }) => {
      if (stored) await local.set({ 'settings.institutionProfile': stored });
      await managed.set({
        ...(policy && { institutionProfile: policy }),
        ...(locked && { locked: ['institutionProfile'] }),
      });
      const loaded = await loadSettings();
      expect(loaded.settings.institutionProfile).toEqual(inForce);
      expect(loaded.standingIn).toEqual(standsIn ? ['institutionProfile'] : []);
      expect(loaded.problems.length).toBe(stored === broken ? 1 : 0);
      expect(loaded.policy.problems.length > 0).toBe(policy === broken || (locked && !policy));
    },
  );
});

describe('the trust that is chosen', () => {
  it.each`
    stored       | policy       | locked   | chosen
    ${undefined} | ${undefined} | ${false} | ${null}
    ${undefined} | ${theirs}    | ${false} | ${theirs}
    ${undefined} | ${theirs}    | ${true}  | ${theirs}
    ${undefined} | ${broken}    | ${true}  | ${null}
    ${own}       | ${undefined} | ${false} | ${own}
    ${own}       | ${theirs}    | ${true}  | ${theirs}
    ${broken}    | ${undefined} | ${false} | ${null}
    ${broken}    | ${theirs}    | ${false} | ${theirs}
  `(
    'is $chosen.name: own $stored.name, trust $policy.name, locked $locked',
    async ({ stored, policy, locked, chosen }) => {
      if (stored) await local.set({ 'settings.institutionProfile': stored });
      await managed.set({
        ...(policy && { institutionProfile: policy }),
        ...(locked && { locked: ['institutionProfile'] }),
      });
      expect((await loadSettings()).institution).toEqual(chosen);
    },
  );

  it('is none again when the choice is taken back, and after one press the default itself', async () => {
    await saveSettings({ institutionProfile: defaultSettings.institutionProfile });
    expect((await loadSettings()).institution).toEqual(sykehusetInnlandet);
    await resetSetting('institutionProfile');
    expect((await loadSettings()).institution).toBeNull();
  });

  it('is none where the storage does not answer', async () => {
    expect((await settingsWithoutStorage('Nei.')).institution).toBeNull();
  });
});

describe('the other parts', () => {
  it('come from the trust until the doctor has set them', async () => {
    await managed.set({ panelSide: 'left', retentionDays: 30 });
    const before = await loadSettings();
    expect(before.settings).toEqual({
      ...defaultSettings,
      panel: { ...defaultSettings.panel, side: 'left' },
      retentionDays: 30,
    });
    expect(before.policy.given).toEqual(['panel', 'retentionDays']);
    const panel = { side: 'right', width: 500, collapsed: false } as const;
    await saveSettings({ panel, retentionDays: 365 });
    expect((await loadSettings()).settings).toEqual({ ...defaultSettings, panel, retentionDays: 365 });
  });
});

describe('what is locked', () => {
  beforeEach(() => managed.set({ institutionProfile: theirs, locked: ['institutionProfile'] }));

  it('is not saved, nor anything that was to be saved with it', async () => {
    const outcome = await saveSettings({ institutionProfile: own, retentionDays: 30 });
    expect(outcome).toEqual({ kind: 'locked', reason: 'foretaket styrer dette' });
    expect((await resetSetting('institutionProfile')).kind).toBe('locked');
    expect(await local.get(null)).toEqual({});
    expect(await saveSettings({ retentionDays: 30 })).toEqual({ kind: 'saved' });
  });

  it('holds when the storage does not answer', async () => {
    const { settings, standingIn } = await settingsWithoutStorage('stille');
    expect(settings.institutionProfile).toEqual(theirs);
    expect(standingIn).toEqual(['prescriber', 'trusts', 'panel', 'retentionDays', 'lockAfterMinutes']);
  });

  it('is told when the trust changes it, until nobody asks', async () => {
    const onChange = vi.fn();
    const stop = watchSettings(onChange);
    await managed.set({ locked: [] });
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
    expect(onChange.mock.lastCall?.[0].policy.locked).toEqual([]);
    stop();
    onChange.mockClear();
    await managed.set({ locked: ['institutionProfile'] });
    await Promise.resolve();
    expect(onChange).not.toHaveBeenCalled();
  });
});

const profile = fc.constantFrom(own, theirs, broken);
const anyPolicy = fc.record(
  {
    institutionProfile: fc.oneof(profile, fc.jsonValue()),
    retentionDays: fc.oneof(fc.integer({ min: -1, max: 4000 }), fc.jsonValue()),
    panelSide: fc.oneof(fc.constantFrom('left', 'right'), fc.jsonValue()),
    siteProfiles: fc.jsonValue(),
    allowedOrigins: fc.jsonValue(),
    catalogueAddress: fc.jsonValue(),
    locked: fc.oneof(fc.subarray([...lockable]), fc.jsonValue()),
    prescriber: fc.constant({ roles: ['gp'] }),
  },
  { requiredKeys: [] },
);
const anyOwn = fc.record(
  {
    'settings.prescriber': fc.constantFrom({ roles: ['specialist'] }, { roles: ['surgeon'] }),
    'settings.institutionProfile': profile,
    'settings.panel': fc.constantFrom({ side: 'left', width: 300, collapsed: true }, 'left'),
    'settings.retentionDays': fc.integer({ min: 0, max: 4000 }),
  },
  { requiredKeys: [] },
);

describe('while the browser does not answer what the trust has decided', () => {
  beforeEach(async () => {
    vi.useFakeTimers();
    await local.set({ 'settings.institutionProfile': own });
    vi.spyOn(managed, 'get').mockReturnValue(new Promise(() => {}) as never);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
  const whenGivenUp = async <T>(asked: Promise<T>) => {
    await vi.advanceTimersByTimeAsync(10_000);
    return asked;
  };

  it("no trust's texts are used, since its policy may say others", async () => {
    const { institution, settings, policy } = await whenGivenUp(loadSettings());
    expect(institution).toBeNull();
    expect(settings.institutionProfile).toEqual(own);
    expect(policy).toMatchObject({ isRead: false, problems: [{ part: 'policy' }] });
  });

  it('nothing is changed that the trust may have locked, and the rest is', async () => {
    for (const changing of [saveSettings({ retentionDays: 30 }), resetSetting('institutionProfile')])
      expect(await whenGivenUp(changing)).toEqual({ kind: 'failed', reason: expect.any(String) });
    expect(await whenGivenUp(saveSettings({ prescriber: { roles: ['gp'] } }))).toEqual({ kind: 'saved' });
  });

  it('whoever watches is told when it does', async () => {
    const seen: unknown[] = [];
    const stop = watchSettings(({ policy, institution }) => seen.push([policy.isRead, institution?.name]));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(seen).toEqual([[false, undefined]]);
    vi.restoreAllMocks();
    await vi.advanceTimersByTimeAsync(2000);
    expect(seen.at(-1)).toEqual([true, 'Egen']);
    stop();
  });
});

describe('whatever the trust decides', () => {
  it('what the doctor has stored stays, and is in force again without it', async () => {
    await fc.assert(
      fc.asyncProperty(anyOwn, anyPolicy, async (stored, policy) => {
        fakeBrowser.reset();
        await local.set(stored);
        const before = await loadSettings();

        await managed.set(policy);
        const under = await loadSettings();
        for (const part of under.policy.locked)
          expect((await saveSettings({ [part]: before.settings[part] } as Partial<Settings>)).kind).toBe(
            'locked',
          );

        expect(await local.get(null)).toEqual(stored);
        expect(under.settings.prescriber).toEqual(before.settings.prescriber);
        expect(under.problems).toEqual(before.problems);
        await managed.clear();
        expect(await loadSettings()).toEqual(before);
      }),
    );
  });
});
