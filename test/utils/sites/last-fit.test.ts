import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Reading } from '../../../rules/session/reading.ts';
import { createFitNotes, loadLastFits } from '../../../utils/sites/last-fit.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

const local = fakeBrowser.storage.local;
const reading = (siteProfile: string, lost: Reading['lost'] = []): Reading => ({
  siteProfile,
  fields: {
    drug: 'Palexia Depottab 50 mg',
    dosage: '1 tablett',
    scheme: null,
    refundCode: null,
    remark: 'til pasienten',
  },
  remarkField: null,
  lost,
});

beforeEach(() => {
  fakeBrowser.reset();
  Reflect.deleteProperty(fakeBrowser, 'extension');
});

it('notes the day and what was lost, and nothing of what was read', async () => {
  const note = createFitNotes(() => '2026-11-21');
  await note(reading('a'));
  await note(reading('b', ['scheme']));
  await note(null, { kind: 'not-recognised', siteProfile: 'c', lost: ['landmark'] });
  expect(await loadLastFits()).toEqual({
    a: { on: '2026-11-21', lost: [] },
    b: { on: '2026-11-21', lost: ['scheme'] },
    c: { on: '2026-11-21', lost: ['landmark'] },
  });
  expect(JSON.stringify(await local.get(null))).not.toMatch(/Palexia|tablett|pasienten/);
});

it('notes nothing in a private window', async () => {
  Object.assign(fakeBrowser, { extension: { inIncognitoContext: true } });
  await createFitNotes(() => '2026-11-21')(reading('a'));
  expect(await local.get(null)).toEqual({});
});

it('says nothing of a page where no form, or more than one, stands', async () => {
  const note = createFitNotes(() => '2026-11-21');
  await note(null);
  await note(null, { kind: 'several', siteProfile: 'a' });
  expect(await loadLastFits()).toEqual({});
});

it('writes only when something is new', async () => {
  const set = vi.spyOn(local, 'set');
  let day = '2026-11-21';
  const note = createFitNotes(() => day);
  await note(reading('a'));
  await note(reading('a'));
  expect(set).toHaveBeenCalledTimes(1);
  await note(reading('a', ['remark']));
  day = '2026-11-22';
  await note(reading('a', ['remark']));
  expect(set).toHaveBeenCalledTimes(3);
  set.mockRestore();
});

it.each(['tull', { a: { on: 'i dag', lost: [] } }, null])(
  'forgets what cannot be read: %j',
  async (stored) => {
    await local.set({ 'sites.lastFit': stored });
    expect(await loadLastFits()).toEqual({});
    await createFitNotes(() => '2026-11-21')(reading('a'));
    expect(Object.keys(await loadLastFits())).toEqual(['a']);
  },
);
