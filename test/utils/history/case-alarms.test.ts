import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '../../../utils/database/database.ts';
import { lookThroughCases } from '../../../utils/history/apply-retention.ts';
import { keepRetention } from '../../../utils/history/case-alarms.ts';
import { restoreCases } from '../../../utils/history/history-store.ts';
import { ordinary } from './cases.ts';
import { clearAll, value } from './sealing/sealed-cases.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

const ALARM = { name: 'history.retention', scheduledTime: 0, persistAcrossSessions: true };

beforeEach(async () => {
  fakeBrowser.reset();
  await clearAll();
  value(await restoreCases([{ ...ordinary, at: '2020-01-01T12:00:00.000Z' }]));
});

it('waits some minutes after a start, and then looks every day', async () => {
  keepRetention(lookThroughCases);
  await fakeBrowser.runtime.onStartup.trigger();
  await vi.waitFor(async () => {
    expect(await fakeBrowser.alarms.getAll()).toMatchObject([{ name: ALARM.name, periodInMinutes: 1440 }]);
  });
  expect(await database.cases.count()).toBe(1);
});

it('deletes what is past its time when the alarm comes, and for no other alarm', async () => {
  keepRetention(lookThroughCases);
  await fakeBrowser.alarms.onAlarm.trigger({ ...ALARM, name: 'another' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await database.cases.count()).toBe(1);
  await fakeBrowser.alarms.onAlarm.trigger(ALARM);
  await vi.waitFor(async () => expect(await database.cases.count()).toBe(0));
});
