import { browser } from 'wxt/browser';
import { heldKey, watchKey } from '../../encryption/key-session.ts';
import { readProtection } from './protection.ts';
import { goOn } from './sealing-pass.ts';

const ALARM = 'history.lock';
const EVERY_MINUTE = { periodInMinutes: 1 };

function watchOver(): void {
  void browser.alarms.create(ALARM, EVERY_MINUTE);
}

/** Locks what has not been used for a while, and goes on with what was cut short; ends itself where neither is to be done. */
async function look(): Promise<void> {
  const held = await heldKey();
  const protection = await readProtection();
  const settled = protection.kind !== 'sealing' || protection.state === 'on';
  if (!held && settled) await browser.alarms.clear(ALARM);
  else await goOn();
}

/** To be called whenever the background starts. */
export function keepEncryption(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    // What fails now is tried again in a minute.
    if (name === ALARM) void look().catch(() => {});
  });
  watchKey((held) => {
    if (held) watchOver();
  });
  browser.runtime.onStartup.addListener(watchOver);
  browser.runtime.onInstalled.addListener(watchOver);
}
