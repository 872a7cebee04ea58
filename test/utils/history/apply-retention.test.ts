import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '../../../utils/database/database.ts';
import { applyRetention } from '../../../utils/history/apply-retention.ts';
import { restoreCases } from '../../../utils/history/history-store.ts';
import { ordinary } from './cases.ts';
import { clearAll, value } from './sealing/sealed-cases.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

const { local, managed } = fakeBrowser.storage;

beforeEach(async () => {
  fakeBrowser.reset();
  await clearAll();
  value(await restoreCases([{ ...ordinary, at: '2026-01-01T12:00:00.000Z' }]));
});

describe('how long cases are kept', () => {
  it.each([
    ['is 180 days where nobody has said', undefined, undefined, '2026-07-01', 1],
    ['is not a day less', undefined, undefined, '2026-06-30', 0],
    ['is what the doctor has set', 10, undefined, '2026-01-12', 1],
    ['is what the trust has set', undefined, 3650, '2027-01-01', 0],
    ["is the doctor's own before the trust's, where that is not locked", 10, 3650, '2026-01-12', 1],
  ])('%s', async (_, own, trusts, today, deleted) => {
    if (own !== undefined) await local.set({ 'settings.retentionDays': own });
    if (trusts !== undefined) await managed.set({ retentionDays: trusts });
    expect(await applyRetention(today)).toEqual({ kind: 'ok', value: deleted });
    expect(await database.cases.count()).toBe(1 - deleted);
  });

  it.each([
    ["the doctor's number", async () => local.set({ 'settings.retentionDays': 'lenge' })],
    ["the trust's number", async () => managed.set({ retentionDays: 0.5 })],
  ])('deletes nothing where %s can not be read', async (_, store) => {
    await store();
    expect(await applyRetention('2030-01-01')).toEqual({ kind: 'not-known' });
    expect(await database.cases.count()).toBe(1);
  });

  it('deletes nothing where the settings do not answer', async () => {
    vi.spyOn(local, 'get').mockRejectedValueOnce(new Error('gone'));
    expect(await applyRetention('2030-01-01')).toEqual({ kind: 'not-known' });
  });
});
