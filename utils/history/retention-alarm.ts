import { browser } from 'wxt/browser';
import { localDate } from '../time/local-date.ts';
import { applyRetention } from './apply-retention.ts';
import { auditCases } from './integrity.ts';

const ALARM = 'history.retention';
const A_DAY = 24 * 60;
/** The browser may read the trust's policy some time after it has started, and the policy may say that cases are kept longer. */
const AFTER_START = 5;

function setAlarm(): void {
  void browser.alarms.create(ALARM, { delayInMinutes: AFTER_START, periodInMinutes: A_DAY });
}

/** What fails now is past its time, and missing, tomorrow too. */
async function look(notBefore: string): Promise<void> {
  await applyRetention(localDate(new Date()), notBefore);
  await auditCases();
}

/**
 * Deletes what is past its time some minutes after each start and every day after, holds the rows up against the ledger, and calls
 * back when it has. `notBefore` is a day that has certainly been. To be called whenever the background starts.
 */
export function keepRetention(notBefore = '', onLooked: () => void = () => {}): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void look(notBefore).then(onLooked, onLooked);
  });
  browser.runtime.onStartup.addListener(setAlarm);
  browser.runtime.onInstalled.addListener(setAlarm);
}
