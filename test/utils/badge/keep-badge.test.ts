import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { KeptCase } from '../../../rules/kept-case/kept-case.ts';
import { tellCasesChanged } from '../../../utils/badge/cases-changed.ts';
import { keepBadge as keepBadgeBy } from '../../../utils/badge/keep-badge.ts';
import { showBadge } from '../../../utils/badge/show-badge.ts';
import { database } from '../../../utils/database/database.ts';
import { deleteCases, restoreCases } from '../../../utils/history/history-store.ts';
import { lockCases, turnOnEncryption, unlockCases } from '../../../utils/history/sealing/case-encryption.ts';
import { goOn } from '../../../utils/history/sealing/sealing-pass.ts';
import { idOf, noVedtak, ordinary } from '../history/cases.ts';
import { clearAll, PASSPHRASE, value } from '../history/sealing/sealed-cases.ts';

const shown = vi.hoisted(() => ({ text: '', title: '' }));

vi.mock('wxt/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  const action = {
    setBadgeBackgroundColor: async () => {},
    setBadgeTextColor: async () => {},
    setTitle: async (given: { title: string }) => void Object.assign(shown, given),
    setBadgeText: async (given: { text: string }) => void Object.assign(shown, given),
  };
  return { browser: Object.assign(Object.create(browser), { action }) };
});

const keepBadge = () => keepBadgeBy(showBadge);

const ended = (number: number): KeptCase => ({
  ...ordinary,
  id: idOf(number),
  vedtak: { ...noVedtak, validTo: '2026-01-01' },
});

const add = async (...cases: readonly KeptCase[]) => value(await restoreCases(cases));
const deleteAll = async () => value(await deleteCases(await database.cases.toCollection().primaryKeys()));

/** And the counting is over: it notes the day last of all. */
const badgeIs = (text: string) =>
  vi.waitFor(async () => {
    expect(shown.text).toBe(text);
    expect(await fakeBrowser.storage.session.get()).toHaveProperty(['badge.countedOn']);
  });

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(shown, { text: '', title: '' });
  await clearAll();
  await add(ended(1));
});

it('counts when the background starts, and asks to be woken when the next day begins', async () => {
  keepBadge();
  await badgeIs('1');
  expect(shown.title).toBe('Hjemmel: 1 vedtak er utløpt');
  const [alarm] = await fakeBrowser.alarms.getAll();
  const midnight = new Date(alarm?.scheduledTime ?? 0);
  expect([midnight.getHours(), midnight.getMinutes()]).toEqual([0, 1]);
  expect(midnight.getTime() - Date.now()).toBeGreaterThan(0);
  expect(midnight.getTime() - Date.now()).toBeLessThanOrEqual(25 * 3_600_000);
});

it('counts anew by the alarm, at a start of the browser, and when it is told of a change', async () => {
  keepBadge();
  await badgeIs('1');
  await add(ended(2));
  await fakeBrowser.alarms.onAlarm.trigger({
    name: 'another',
    scheduledTime: 0,
    persistAcrossSessions: true,
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(shown.text).toBe('1');
  await fakeBrowser.alarms.onAlarm.trigger({
    name: 'history.follow-up',
    scheduledTime: 0,
    persistAcrossSessions: true,
  });
  await badgeIs('2');
  await add(ended(3));
  await fakeBrowser.runtime.onStartup.trigger();
  await badgeIs('3');
  await add(ended(4));
  await tellCasesChanged();
  await badgeIs('4');
  await deleteAll();
  await tellCasesChanged();
  await badgeIs('');
  expect(shown.title).toBe('Hjemmel');
});

it('does not count anew when the background starts once more on the same day, and does on another', async () => {
  keepBadge();
  await badgeIs('1');
  await add(ended(2));
  keepBadge();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(shown.text).toBe('1');
  await fakeBrowser.storage.session.set({ 'badge.countedOn': '2026-01-01' });
  keepBadge();
  await badgeIs('2');
});

it('counts anew when the background starts after a counting that was cut short', async () => {
  keepBadgeBy(() => new Promise(() => {}));
  await new Promise((resolve) => setTimeout(resolve, 50));
  keepBadge();
  await badgeIs('1');
});

it('shows the last of changes that come in a row', async () => {
  const renew = keepBadge();
  for (let number = 2; number <= 6; number += 1) {
    await add(ended(number));
    renew();
  }
  await badgeIs('6');
});

it('leaves the badge as it is where the cases can not be read', async () => {
  const renew = keepBadge();
  await badgeIs('1');
  await deleteAll();
  const reading = vi.spyOn(database.ledger, 'get').mockRejectedValue(new Error('The disk is gone.'));
  renew();
  await vi.waitFor(() => expect(reading).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(shown.text).toBe('1');
  reading.mockRestore();
});

it('counts by the dates alone while the cases are locked, and says so', { timeout: 30_000 }, async () => {
  await add(
    {
      ...ordinary,
      id: idOf(2),
      vedtak: { ...noVedtak, validTo: '2026-01-02' },
      followedUp: [{ matter: 'vedtak-ends', subject: '2026-01-02' }],
    },
    { ...ordinary, id: idOf(3), vedtak: { ...noVedtak, validTo: '2126-01-02' } },
  );
  value(await turnOnEncryption(PASSPHRASE));
  await goOn();
  keepBadge();
  await badgeIs('1');
  await lockCases();
  await badgeIs('2');
  expect(shown.title).toBe(
    'Hjemmel: inntil 2 saker med vedtak eller unntak som er utløpt eller utløper innen 30 dager. Sakene er låst',
  );
  value(await unlockCases(PASSPHRASE));
  await badgeIs('1');
  expect(shown.title).toBe('Hjemmel: 1 vedtak er utløpt');
});
