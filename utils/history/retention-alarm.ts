import { browser } from 'wxt/browser';

const ALARM = 'history.retention';
const A_DAY = 24 * 60;
/** The browser may read the trust's policy some time after it has started, and the policy may say that cases are kept longer. */
const AFTER_START = 5;

function setAlarm(): void {
  void browser.alarms.create(ALARM, { delayInMinutes: AFTER_START, periodInMinutes: A_DAY });
}

/**
 * Looks through the cases some minutes after each start and every day after, and calls back when that is done. What fails now is
 * past its time, and missing, tomorrow too. To be called whenever the background starts.
 */
export function keepRetention(look: () => Promise<void>, onLooked: () => void = () => {}): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void look().then(onLooked, onLooked);
  });
  browser.runtime.onStartup.addListener(setAlarm);
  browser.runtime.onInstalled.addListener(setAlarm);
}
