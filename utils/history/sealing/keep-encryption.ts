import { browser } from 'wxt/browser';
import { watchKey } from '../../encryption/key-watch.ts';

const ALARM = 'history.lock';
const EVERY_MINUTE = { periodInMinutes: 1 };

function watchOver(): void {
  void browser.alarms.create(ALARM, EVERY_MINUTE);
}

/** Looks every minute for as long as there is something to do. To be called whenever the background starts. */
export function keepEncryption(look: () => Promise<'settled' | 'open'>): void {
  async function seeTo(): Promise<void> {
    if ((await look()) === 'settled') await browser.alarms.clear(ALARM);
  }

  browser.alarms.onAlarm.addListener(({ name }) => {
    // What fails now is tried again in a minute.
    if (name === ALARM) void seeTo().catch(() => {});
  });
  watchKey((held) => {
    if (held) watchOver();
  });
  browser.runtime.onStartup.addListener(watchOver);
  browser.runtime.onInstalled.addListener(watchOver);
}
