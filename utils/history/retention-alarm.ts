import { browser } from 'wxt/browser';
import { localDate } from '../machine/local-date.ts';
import { applyRetention } from './apply-retention.ts';

const ALARM = 'history.retention';
const A_DAY = 24 * 60;
/** The browser may read the trust's policy some time after it has started, and the policy may say that cases are kept longer. */
const AFTER_START = 5;

function setAlarm(): void {
  void browser.alarms.create(ALARM, { delayInMinutes: AFTER_START, periodInMinutes: A_DAY });
}

/**
 * Deletes what is past its time some minutes after each start and every day after, and calls back when it has. To be called
 * whenever the background starts.
 */
export function keepRetention(onDeleted: () => void = () => {}): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    // What fails now is past its time tomorrow too.
    if (name === ALARM) void applyRetention(localDate(new Date())).then(onDeleted);
  });
  browser.runtime.onStartup.addListener(setAlarm);
  browser.runtime.onInstalled.addListener(setAlarm);
}
