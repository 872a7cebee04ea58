import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '../../../utils/database/database.ts';
import {
  applyRetention,
  deleteAsAsked,
  keepAsAsked,
  watchRetentionQuestion,
} from '../../../utils/history/apply-retention.ts';
import { restoreCases } from '../../../utils/history/history-store.ts';
import { idOf, ordinary } from './cases.ts';
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

describe('a clock that may be wrong', () => {
  const many = (count: number, at: string) =>
    Array.from({ length: count }, (_, number) => ({ ...ordinary, id: idOf(number + 1), at }));
  const left = () => database.cases.count();

  it('that has jumped ahead deletes nothing by itself, and asks', async () => {
    expect(await applyRetention('2026-01-02')).toEqual({ kind: 'ok', value: 0 });
    const question = {
      why: 'clock-ahead',
      today: '2099-01-01',
      lastSeen: '2026-01-02',
      past: 1,
      retentionDays: 180,
    };
    expect(await applyRetention('2099-01-01')).toEqual({ kind: 'asks', question });
    expect(await applyRetention('2099-01-02')).toMatchObject({ kind: 'asks' });
    expect(await left()).toBe(1);
    // Set right again, it is as if nothing had been.
    expect(await applyRetention('2026-01-03')).toEqual({ kind: 'ok', value: 0 });
    expect((await local.get('history.retentionQuestion'))['history.retentionQuestion']).toBeUndefined();
    expect(await left()).toBe(1);
  });

  it.each([
    ['35 days', '2026-07-20', { kind: 'ok', value: 1 }],
    ['36 days', '2026-07-21', { kind: 'asks', question: { why: 'clock-ahead' } }],
    ['a day back', '2026-06-14', { kind: 'ok', value: 0 }],
  ])('is believed after %s or less', async (_, today, outcome) => {
    await local.set({ 'history.lastSeenDay': '2026-06-15' });
    expect(await applyRetention(today)).toMatchObject(outcome);
  });

  it('is not believed when it goes back, nor before a day that has been', async () => {
    await local.set({ 'history.lastSeenDay': '2027-03-01' });
    expect(await applyRetention('2027-02-27')).toEqual({ kind: 'ok', value: 1 });
    value(await restoreCases([{ ...ordinary, at: '2026-01-01T12:00:00.000Z' }]));
    expect(await applyRetention('2027-02-01')).toMatchObject({ question: { why: 'clock-behind' } });
    await local.clear();
    expect(await applyRetention('2027-02-01', '2027-02-02')).toMatchObject({
      question: { why: 'clock-behind' },
    });
    expect(await applyRetention('2027-02-02', '2027-02-02')).toEqual({ kind: 'ok', value: 1 });
  });

  it.each([
    [20, 0, { kind: 'ok', value: 20 }],
    [21, 21, { kind: 'ok', value: 21 }],
    [21, 20, { kind: 'asks', question: { why: 'many-at-once', past: 21 } }],
  ])('deletes %i of those and %i others only where that is no large share', async (past, others, outcome) => {
    await clearAll();
    value(await restoreCases(many(past, '2026-01-01T12:00:00.000Z')));
    const young = many(others, '2026-07-01T12:00:00.000Z').map((kept) => ({
      ...kept,
      id: `a${kept.id.slice(1)}`,
    }));
    value(await restoreCases(young));
    expect(await applyRetention('2026-07-02')).toMatchObject(outcome);
  });

  it('is right where the doctor says so, and then they go', async () => {
    const asked = vi.fn();
    await applyRetention('2026-01-02');
    const stop = watchRetentionQuestion(asked);
    await applyRetention('2026-08-01');
    await vi.waitFor(() => expect(asked).toHaveBeenLastCalledWith(expect.objectContaining({ past: 1 })));
    const question = asked.mock.lastCall?.[0];
    await keepAsAsked();
    expect(asked).toHaveBeenLastCalledWith(null);
    expect(await left()).toBe(1);
    expect(await deleteAsAsked(question)).toEqual({ kind: 'ok', value: 1 });
    expect(await applyRetention('2026-08-02')).toEqual({ kind: 'ok', value: 0 });
    stop();
  });
});
