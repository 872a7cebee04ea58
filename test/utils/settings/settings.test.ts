import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Prescriber } from '../../../rules/contract/request.ts';
import { sykehusetInnlandet } from '../../../rules/exception/sykehuset-innlandet.ts';
import {
  defaultSettings,
  discardProblems,
  loadSettings,
  resetSetting,
  saveSettings,
  watchSettings,
} from '../../../utils/settings/settings.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

const local = fakeBrowser.storage.local;
const nothingStored = {
  institution: null,
  settings: defaultSettings,
  defaults: defaultSettings,
  problems: [],
  standingIn: [],
  policy: { isRead: true, locked: [], given: [], problems: [] },
};
const doctor: Prescriber = { roles: ['gp'], specialties: ['neurology'], rightAB: 'not-a' };

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('answers with the defaults when nothing is stored', async () => {
    expect(await loadSettings()).toEqual(nothingStored);
  });

  it('keeps what is saved, part by part', async () => {
    const panel = { side: 'left', width: 512, collapsed: true } as const;
    expect(await saveSettings({ prescriber: doctor })).toEqual({ kind: 'saved' });
    expect(await saveSettings({ panel })).toEqual({ kind: 'saved' });

    const { settings, problems } = await loadSettings();

    expect(settings).toEqual({ ...defaultSettings, prescriber: doctor, panel });
    expect(problems).toEqual([]);
  });

  it('refuses to save what does not validate, and writes nothing of it', async () => {
    const outcome = await saveSettings({
      prescriber: doctor,
      institutionProfile: { ...sykehusetInnlandet, hReseptRemark: [] },
    });

    expect(outcome.kind).toBe('invalid');
    expect(await loadSettings()).toEqual(nothingStored);
  });

  it.each([
    { name: 'Foretaket 130972 48022' },
    { prescriptionProjectNumber: '13097248022' },
    { whiteRemark: ['Faktura sendes til 13.09.72-48022'] },
  ])('saves no national identity number in the texts of the trust: %o', async (texts) => {
    const outcome = await saveSettings({ institutionProfile: { ...sykehusetInnlandet, ...texts } });
    expect(outcome).toMatchObject({ kind: 'invalid', reason: expect.stringContaining('fødselsnummer') });
    expect(await loadSettings()).toEqual(nothingStored);
  });

  it.each([
    ['prescriber', { roles: ['surgeon'] }],
    ['institutionProfile', { ...sykehusetInnlandet, orderMarking: 'DM 0224' }],
    ['panel', { side: 'top', width: 400, collapsed: false }],
    ['retentionDays', 0],
    ['retentionDays', 90.5],
    ['retentionDays', 3651],
  ] as const)('answers a broken %s with its default, and leaves what was stored', async (part, stored) => {
    await saveSettings({ prescriber: doctor });
    await local.set({ [`settings.${part}`]: stored });

    const { settings, problems, standingIn } = await loadSettings();

    expect(standingIn).toEqual([part]);
    expect(settings[part]).toEqual(defaultSettings[part]);
    if (part !== 'prescriber') expect(settings.prescriber).toEqual(doctor);
    expect(problems).toEqual([{ part, stored, reason: expect.any(String) }]);
    expect(await local.get(`settings.${part}`)).toEqual({ [`settings.${part}`]: stored });
  });

  it('moves a broken part aside when it is written over, until it is discarded', async () => {
    const stored = { roles: ['surgeon'] };
    await local.set({ 'settings.prescriber': stored });
    await saveSettings({ prescriber: doctor });

    const { settings, problems, standingIn } = await loadSettings();
    expect(settings.prescriber).toEqual(doctor);
    expect(standingIn).toEqual([]);
    expect(problems).toMatchObject([{ part: 'prescriber', stored }]);

    await discardProblems();
    const after = await loadSettings();
    expect(after.settings.prescriber).toEqual(doctor);
    expect(after.problems).toEqual([]);
  });

  it('forgets a part that is reset, and puts a broken one aside', async () => {
    const broken = { roles: ['surgeon'] };
    await local.set({ 'settings.prescriber': broken, 'settings.retentionDays': 30 });
    expect(await resetSetting('retentionDays')).toEqual({ kind: 'saved' });
    expect(await resetSetting('prescriber')).toEqual({ kind: 'saved' });

    const { settings, problems } = await loadSettings();
    expect(settings).toEqual(defaultSettings);
    expect(problems).toMatchObject([{ part: 'prescriber', stored: broken }]);
    expect(Object.keys(await local.get(null))).toEqual(['settings.setAside']);
  });

  it('says so when the storage refuses', async () => {
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    expect(await saveSettings({ prescriber: doctor })).toEqual({
      kind: 'failed',
      reason: 'Error: QUOTA_BYTES quota exceeded',
    });
  });

  it('keeps what was saved last, also where the first had longer to wait for the storage', async () => {
    const slow = new Promise<Record<string, never>>((resolve) => setTimeout(() => resolve({}), 30));
    vi.spyOn(local, 'get').mockReturnValueOnce(slow as never);
    const panel = { side: 'left', width: 512 } as const;
    await Promise.all([
      saveSettings({ panel: { ...panel, collapsed: true } }),
      saveSettings({ panel: { ...panel, collapsed: false } }),
    ]);
    expect((await loadSettings()).settings.panel.collapsed).toBe(false);
  });

  it('tells of changes until it is stopped', async () => {
    const onChange = vi.fn();
    const stop = watchSettings(onChange);
    expect(onChange).not.toHaveBeenCalled();

    await saveSettings({ prescriber: doctor });
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    expect(onChange.mock.lastCall?.[0]).toEqual({
      ...nothingStored,
      settings: { ...defaultSettings, prescriber: doctor },
    });

    stop();
    await saveSettings({ prescriber: null });
    await Promise.resolve();
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('is deaf to what others store', async () => {
    const onChange = vi.fn();
    const stop = watchSettings(onChange);
    await local.set({ calculator: [] });
    await Promise.resolve();
    expect(onChange).not.toHaveBeenCalled();
    stop();
  });
});
