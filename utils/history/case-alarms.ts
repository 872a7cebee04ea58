import { type Browser, browser } from 'wxt/browser';
import { watchKey } from '../encryption/key-watch.ts';

const RETENTION = 'history.retention';
const A_DAY = 24 * 60;
/** The browser may read the trust's policy some time after it has started, and the policy may say that cases are kept longer. */
const AFTER_START = 5;

const LOCK = 'history.lock';

/** Looks when it rings, which it does from each start on; what fails is tried again the next time. Answers with what sets it. */
function keepAlarm(name: string, minutes: Browser.alarms.AlarmCreateInfo, look: () => Promise<void>) {
  const set = () => void browser.alarms.create(name, minutes);
  browser.alarms.onAlarm.addListener((rung) => {
    if (rung.name === name) void look().catch(() => {});
  });
  browser.runtime.onStartup.addListener(set);
  browser.runtime.onInstalled.addListener(set);
  return set;
}

/**
 * Looks through the cases some minutes after each start and every day after, and calls back when that is done. What fails now is
 * past its time, and missing, tomorrow too. To be called whenever the background starts.
 */
export function keepRetention(look: () => Promise<void>, onLooked: () => void = () => {}): void {
  const when = { delayInMinutes: AFTER_START, periodInMinutes: A_DAY };
  keepAlarm(RETENTION, when, () => look().then(onLooked, onLooked));
}

/** Looks every minute for as long as there is something to do. To be called whenever the background starts. */
export function keepEncryption(look: () => Promise<'settled' | 'open'>): void {
  const watchOver = keepAlarm(LOCK, { periodInMinutes: 1 }, async () => {
    if ((await look()) === 'settled') await browser.alarms.clear(LOCK);
  });
  watchKey((held) => {
    if (held) watchOver();
  });
}
